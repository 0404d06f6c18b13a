#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The egg crate, f(x, y) = x² + y² + 25 (sin² x + sin² y).
/// Nine minima, the lowest, f = 0, at the origin; 24 saddles; 16 maxima.
/// Source: M. Jamil & X.-S. Yang, A literature survey of benchmark functions (2013)
struct EggCrate {
    static constexpr std::string_view id = "egg_crate";
    static constexpr std::string_view name = "Egg crate";
    static constexpr std::string_view formula = "x^2 + y^2 + 25(sin(x)^2 + sin(y)^2)";
    static constexpr std::string_view knownFor = "A tray of wells that deepen towards the middle: nine, and no more";
    static constexpr std::string_view source = "M. Jamil & X.-S. Yang, A literature survey of benchmark functions (2013)";
    static constexpr Domain domain{-5.0, 5.0, -5.0, 5.0};
    static constexpr Point start{-4.2, 1.8};
    static constexpr std::array minima{Point{0.0, 0.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        return square(x) + square(y) + 25.0 * (square(sin(x)) + square(sin(y)));
    }
};

} // namespace thalweg
