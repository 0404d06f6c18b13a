#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The Trid function in two dimensions, f(x, y) = (x − 1)² + (y − 1)² − xy.
/// A quadratic, eigenvalues 1 and 3; minimum at (2, 2), f = −2.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Trid function
struct Trid {
    static constexpr std::string_view id = "trid";
    static constexpr std::string_view name = "Trid";
    static constexpr std::string_view formula = "(x - 1)^2 + (y - 1)^2 - x y";
    static constexpr std::string_view knownFor = "Each axis pulls at the other: the minimum lies off both of them";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Trid function";
    static constexpr Domain domain{-4.0, 4.0, -4.0, 4.0};
    static constexpr Point start{-3.0, 1.0};
    static constexpr std::array minima{Point{2.0, 2.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        return square(x - 1.0) + square(y - 1.0) - x * y;
    }
};

} // namespace thalweg
