#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Himmelblau's function, f(x, y) = (x² + y − 11)² + (x + y² − 7)².
/// Four equal minima, f = 0; four saddles; one maximum near (−0.27, −0.92).
/// Source: D. M. Himmelblau, Applied Nonlinear Programming (1972)
struct Himmelblau {
    static constexpr std::string_view id = "himmelblau";
    static constexpr std::string_view name = "Himmelblau";
    static constexpr std::string_view formula = "(x^2 + y - 11)^2 + (x + y^2 - 7)^2";
    static constexpr std::string_view knownFor = "Four equal valleys: the start decides which one";
    static constexpr std::string_view source = "D. M. Himmelblau, Applied Nonlinear Programming (1972)";
    static constexpr Domain domain{-5.0, 5.0, -5.0, 5.0};
    static constexpr std::array minima{Point{3.0, 2.0}, Point{-2.8051180869527448, 3.1313125182505730},
                                       Point{-3.7793102533777469, -3.2831859912861694},
                                       Point{3.5844283403304917, -1.8481265269644034}};
    static constexpr bool hasManySums = true; ///< beside products, see kernels/gradient_kernels.h

    template <class T> T value(const T& x, const T& y) const
    {
        return square(square(x) + y - 11.0) + square(x + square(y) - 7.0);
    }
};

} // namespace thalweg
