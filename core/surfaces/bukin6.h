#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Bukin's sixth function, f(x, y) = 100 √|y − x²/100| + |x + 10|/100.
/// The lowest point, f = 0, is (−10, 1), on the kink y = x²/100 where the slope is infinite: no
/// derivative there, nor on x = −10.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Bukin function no. 6
struct Bukin6 {
    static constexpr std::string_view id = "bukin6";
    static constexpr std::string_view name = "Bukin no. 6";
    static constexpr std::string_view formula = "100 sqrt(abs(y - x^2/100)) + abs(x + 10)/100";
    static constexpr std::string_view knownFor = "A knife edge along a parabola: steps fly across it, none slide along";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Bukin function no. 6";
    static constexpr Domain domain{-15.0, -5.0, -3.0, 3.0};
    static constexpr Point start{-6.5, 2.0};
    static constexpr double rate = 0.003;
    static constexpr std::array minima{Point{-10.0, 1.0}};
    static constexpr std::array notSmoothAt{Point{-10.0, 1.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        return 100.0 * sqrt(abs(y - 0.01 * square(x))) + 0.01 * abs(x + 10.0);
    }
};

} // namespace thalweg
