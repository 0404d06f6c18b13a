#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Peano's surface, f(x, y) = (y − x²)(y − 2x²).
/// Along every straight line through the origin f has a minimum there, but between the two parabolas
/// it is negative: degenerate, eigenvalues 0 and 2, which second order cannot decide.
/// Source: G. Peano, in A. Genocchi, Calcolo differenziale (1884), no. 133–136
struct Peano {
    static constexpr std::string_view id = "peano";
    static constexpr std::string_view name = "Peano";
    static constexpr std::string_view formula = "(y - x^2) (y - 2x^2)";
    static constexpr std::string_view knownFor = "A minimum along every straight line through 0, and yet no minimum";
    static constexpr std::string_view source = "G. Peano, in A. Genocchi, Calcolo differenziale (1884), no. 133–136";
    static constexpr Domain domain{-1.0, 1.0, -0.5, 1.5};
    static constexpr Point start{0.1, 0.6};

    template <class T> T value(const T& x, const T& y) const
    {
        const T x2 = square(x);
        return (y - x2) * (y - 2.0 * x2);
    }
};

} // namespace thalweg
