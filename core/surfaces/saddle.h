#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The hyperbolic paraboloid, f(x, y) = x² − y².
/// One saddle at the origin, eigenvalues ±2; unbounded below along y.
/// Source: J. Nocedal & S. Wright, Numerical Optimization, 2nd ed., ch. 2
struct Saddle {
    static constexpr std::string_view id = "saddle";
    static constexpr std::string_view name = "Saddle";
    static constexpr std::string_view formula = "x^2 - y^2";
    static constexpr std::string_view knownFor = "The plain saddle: down one way, up the other";
    static constexpr std::string_view source = "J. Nocedal & S. Wright, Numerical Optimization, 2nd ed., ch. 2";
    static constexpr Domain domain{-2.0, 2.0, -2.0, 2.0};
    static constexpr Point start{1.5, 1e-3};

    template <class T> T value(const T& x, const T& y) const
    {
        return square(x) - square(y);
    }
};

} // namespace thalweg
