#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Zakharov's function, f(x, y) = x² + y² + s² + s⁴ with s = x/2 + y.
/// One minimum, at the origin, f = 0. Convex; along s the curvature grows from 2 to thousands.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Zakharov function
struct Zakharov {
    static constexpr std::string_view id = "zakharov";
    static constexpr std::string_view name = "Zakharov";
    static constexpr std::string_view formula = "x^2 + y^2 + (x/2 + y)^2 + (x/2 + y)^4";
    static constexpr std::string_view knownFor = "Walls that steepen as the fourth power: rates that fit below burst above";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Zakharov function";
    static constexpr Domain domain{-5.0, 10.0, -5.0, 10.0};
    static constexpr Point start{7.0, 5.0};
    static constexpr std::array minima{Point{0.0, 0.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        const T s2 = square(0.5 * x + y);
        return square(x) + square(y) + s2 + square(s2);
    }
};

} // namespace thalweg
