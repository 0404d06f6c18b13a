#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The Hölder table, f(x, y) = −|sin x · cos y · exp|1 − r/π|| with r = √(x² + y²).
/// Four lowest minima, f ≈ −19.2085, at about (±8.0550, ±9.6646). The highest ground, f = 0, is a net of creases;
/// another kink is the circle r = π, and the tip r = 0.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Holder table function
struct HolderTable {
    static constexpr std::string_view id = "holder_table";
    static constexpr std::string_view name = "Hölder table";
    static constexpr std::string_view formula = "-abs(sin(x) cos(y) exp(abs(1 - sqrt(x^2 + y^2)/pi)))";
    static constexpr std::string_view knownFor = "Four equal wells in the corners of a table, with creases between the waves";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Holder table function";
    static constexpr Domain domain{-10.0, 10.0, -10.0, 10.0};
    static constexpr Point start{5.2, 7.6};
    static constexpr std::array minima{Point{8.0550234757365633, 9.6645900192412721},
                                       Point{8.0550234757365633, -9.6645900192412721},
                                       Point{-8.0550234757365633, 9.6645900192412721},
                                       Point{-8.0550234757365633, -9.6645900192412721}};

    template <class T> T value(const T& x, const T& y) const
    {
        const T r = sqrt(square(x) + square(y));
        return -abs(sin(x) * cos(y) * exp(abs(1.0 - r / std::numbers::pi)));
    }
};

} // namespace thalweg
