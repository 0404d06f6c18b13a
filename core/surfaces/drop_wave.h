#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The drop wave, f(r) = −(1 + cos 12r) / (r²/2 + 2) with r = √(x² + y²).
/// The minimum, f = −1, is the origin; around it, circles of critical points. The function is smooth at
/// the origin, but √ is not: there the formula gives no derivative, and the point stays uncertified.
/// The benchmark takes [−5.12, 5.12]², nearly twenty rings; these are the innermost.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Drop-wave function
struct DropWave {
    static constexpr std::string_view id = "drop_wave";
    static constexpr std::string_view name = "Drop wave";
    static constexpr std::string_view formula = "-(1 + cos(12 sqrt(x^2 + y^2)))/((x^2 + y^2)/2 + 2)";
    static constexpr std::string_view knownFor = "Rings of waves around a drop: a run stops in the first trough";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Drop-wave function";
    static constexpr Domain domain{-1.2, 1.2, -1.2, 1.2};
    static constexpr Point start{-0.97, 0.58};
    static constexpr std::array minima{Point{0.0, 0.0}};
    static constexpr std::array notSmoothAt{Point{0.0, 0.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        const T r2 = square(x) + square(y);
        return -(1.0 + cos(12.0 * sqrt(r2))) / (0.5 * r2 + 2.0);
    }
};

} // namespace thalweg
