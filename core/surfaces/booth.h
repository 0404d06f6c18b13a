#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Booth's function, f(x, y) = (x + 2y − 7)² + (2x + y − 5)².
/// A quadratic with axes along the diagonals, eigenvalues 2 and 18; minimum at (1, 3), f = 0.
/// Source: M. Jamil & X.-S. Yang, A literature survey of benchmark functions (2013), no. 17
struct Booth {
    static constexpr std::string_view id = "booth";
    static constexpr std::string_view name = "Booth";
    static constexpr std::string_view formula = "(x + 2y - 7)^2 + (2x + y - 5)^2";
    static constexpr std::string_view knownFor = "A tilted bowl: rates per coordinate do not fit its axes";
    static constexpr std::string_view source = "M. Jamil & X.-S. Yang, A literature survey of benchmark functions (2013), no. 17";
    static constexpr Domain domain{-10.0, 10.0, -10.0, 10.0};
    static constexpr std::array minima{Point{1.0, 3.0}};
    static constexpr bool hasManySums = true; ///< beside products, see kernels/gradient_kernels.h

    template <class T> T value(const T& x, const T& y) const
    {
        return square(x + 2.0 * y - 7.0) + square(2.0 * x + y - 5.0);
    }
};

} // namespace thalweg
