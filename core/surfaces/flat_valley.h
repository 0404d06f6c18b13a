#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// f(x, y) = x⁴/4 + y²/2.
/// One minimum, at the origin, f = 0; eigenvalues 0 and 1: degenerate, though it is a minimum.
/// Source: J. Nocedal & S. Wright, Numerical Optimization, 2nd ed., ch. 2
struct FlatValley {
    static constexpr std::string_view id = "flat_valley";
    static constexpr std::string_view name = "Flat valley";
    static constexpr std::string_view formula = "x^4/4 + y^2/2";
    static constexpr std::string_view knownFor = "Flat along, curved across: one eigenvalue is 0 at the bottom";
    static constexpr std::string_view source = "J. Nocedal & S. Wright, Numerical Optimization, 2nd ed., ch. 2";
    static constexpr Domain domain{-2.0, 2.0, -2.0, 2.0};
    static constexpr Point start{-1.7, 1.2};
    static constexpr std::array minima{Point{0.0, 0.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        return 0.25 * square(square(x)) + 0.5 * square(y);
    }
};

} // namespace thalweg
