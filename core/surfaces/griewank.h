#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Griewank's function, f(x, y) = 1 + (x² + y²)/4000 − cos x · cos(y/√2).
/// The minimum, f = 0, is the origin; the next best, f ≈ 0.0074, are at about (±3.1400, ±4.4384). The benchmark
/// takes [−600, 600]², of which this is the middle, where single ripples can be seen.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Griewank function
struct Griewank {
    static constexpr std::string_view id = "griewank";
    static constexpr std::string_view name = "Griewank";
    static constexpr std::string_view formula = "1 + (x^2 + y^2)/4000 - cos(x) cos(y/sqrt(2))";
    static constexpr std::string_view knownFor = "Equal ripples on a bowl so wide that the picture hardly shows it";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Griewank function";
    static constexpr Domain domain{-10.0, 10.0, -10.0, 10.0};
    static constexpr Point start{-8.0, 6.5};
    static constexpr std::array minima{Point{0.0, 0.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        return 1.0 + (square(x) + square(y)) / 4000.0 - cos(x) * cos(y / std::numbers::sqrt2);
    }
};

} // namespace thalweg
