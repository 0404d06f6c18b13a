#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Easom's function, f(x, y) = −cos x · cos y · exp(−(x − π)² − (y − π)²).
/// The minimum, f = −1, at (π, π); within a distance of 4 it has sunk into the plain. The benchmark takes
/// [−100, 100]², most of which is 0 to the last digit.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Easom function
struct Easom {
    static constexpr std::string_view id = "easom";
    static constexpr std::string_view name = "Easom";
    static constexpr std::string_view formula = "-cos(x) cos(y) exp(-(x - pi)^2 - (y - pi)^2)";
    static constexpr std::string_view knownFor = "A needle in a flat plain: far out the gradient is next to nothing";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Easom function";
    static constexpr Domain domain{-2.0, 8.0, -2.0, 8.0};
    static constexpr Point start{4.6, 2.0};
    static constexpr std::array minima{Point{3.1415926535897932, 3.1415926535897932}};

    template <class T> T value(const T& x, const T& y) const
    {
        constexpr double pi = std::numbers::pi;
        return -cos(x) * cos(y) * exp(-square(x - pi) - square(y - pi));
    }
};

} // namespace thalweg
