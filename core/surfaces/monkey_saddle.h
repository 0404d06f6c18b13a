#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The monkey saddle, f(x, y) = x³ − 3 x y².
/// Its Hessian vanishes at the origin, so second order cannot name that point: degenerate, index −2.
/// Source: D. Hilbert & S. Cohn-Vossen, Anschauliche Geometrie (1932), § 29
struct MonkeySaddle {
    static constexpr std::string_view id = "monkey_saddle";
    static constexpr std::string_view name = "Monkey saddle";
    static constexpr std::string_view formula = "x^3 - 3 x y^2";
    static constexpr std::string_view knownFor = "A degenerate point: three ways down, and no curvature to tell";
    static constexpr std::string_view source = "D. Hilbert & S. Cohn-Vossen, Anschauliche Geometrie (1932), § 29";
    static constexpr Domain domain{-2.0, 2.0, -2.0, 2.0};
    static constexpr Point start{1.2, 0.2};

    template <class T> T value(const T& x, const T& y) const
    {
        return x * (square(x) - 3.0 * square(y));
    }
};

} // namespace thalweg
