#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Matyas' function, f(x, y) = 0.26 (x² + y²) − 0.48 xy.
/// A quadratic with its axes along the diagonals, eigenvalues 0.04 and 1: condition number 25.
/// Minimum at the origin, f = 0.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Matyas function
struct Matyas {
    static constexpr std::string_view id = "matyas";
    static constexpr std::string_view name = "Matyas";
    static constexpr std::string_view formula = "0.26(x^2 + y^2) - 0.48 x y";
    static constexpr std::string_view knownFor = "A long bowl along the diagonal: curvatures 0.04 and 1";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Matyas function";
    static constexpr Domain domain{-10.0, 10.0, -10.0, 10.0};
    static constexpr Point start{-8.0, 3.0};
    static constexpr std::array minima{Point{0.0, 0.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        return 0.26 * (square(x) + square(y)) - 0.48 * (x * y);
    }
};

} // namespace thalweg
