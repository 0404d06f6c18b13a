#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The eggholder, f(x, y) = −w sin √|x/2 + w| − x sin √|x − w| with w = y + 47.
/// Over its square it is lowest at the edge, f ≈ −959.6407 at (512, 404.2319), where the slope is not 0:
/// not a minimum for a run that may leave the square. Kinks where an argument of √ vanishes.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Eggholder function
struct Eggholder {
    static constexpr std::string_view id = "eggholder";
    static constexpr std::string_view name = "Eggholder";
    static constexpr std::string_view formula = "-(y + 47) sin(sqrt(abs(x/2 + y + 47))) - x sin(sqrt(abs(x - y - 47)))";
    static constexpr std::string_view knownFor = "Tall, winding waves in all directions: hardly a hint of where to go";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Eggholder function";
    static constexpr Domain domain{-512.0, 512.0, -512.0, 512.0};
    static constexpr Point start{-80.0, -40.0};

    template <class T> T value(const T& x, const T& y) const
    {
        const T w = y + 47.0;
        return -w * sin(sqrt(abs(0.5 * x + w))) - x * sin(sqrt(abs(x - w)));
    }
};

} // namespace thalweg
