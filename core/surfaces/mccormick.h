#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// McCormick's function, f(x, y) = sin(x + y) + (x − y)² − 1.5x + 2.5y + 1.
/// The minimum lies at (½ − π/3, −½ − π/3), f = −√3/2 − π/3 ≈ −1.9132; a second one π further along
/// both axes, f ≈ 1.2284.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, McCormick function
struct McCormick {
    static constexpr std::string_view id = "mccormick";
    static constexpr std::string_view name = "McCormick";
    static constexpr std::string_view formula = "sin(x + y) + (x - y)^2 - 1.5x + 2.5y + 1";
    static constexpr std::string_view knownFor = "Waves on a tilted trough: a valley, and a poorer one behind a pass";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, McCormick function";
    static constexpr Domain domain{-1.5, 4.0, -3.0, 4.0};
    static constexpr Point start{3.4, -0.5};
    static constexpr std::array minima{Point{-0.54719755119659774, -1.5471975511965977}};

    template <class T> T value(const T& x, const T& y) const
    {
        return sin(x + y) + square(x - y) - 1.5 * x + 2.5 * y + 1.0;
    }
};

} // namespace thalweg
