#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Schaffer's function no. 2, f(x, y) = ½ + (sin²(x² − y²) − ½) / (1 + (x² + y²)/1000)².
/// The minimum, f = 0, is the origin. All critical points lie on the axes, but along each trough the
/// slope is nearly 0. The benchmark takes [−100, 100]², far too fine to be drawn.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Schaffer function no. 2
struct Schaffer2 {
    static constexpr std::string_view id = "schaffer2";
    static constexpr std::string_view name = "Schaffer no. 2";
    static constexpr std::string_view formula = "0.5 + (sin(x^2 - y^2)^2 - 0.5)/(1 + 0.001(x^2 + y^2))^2";
    static constexpr std::string_view knownFor = "Hyperbolic ripples of nearly equal height, finer the farther out";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Schaffer function no. 2";
    static constexpr Domain domain{-2.5, 2.5, -2.5, 2.5};
    static constexpr Point start{-2.1, 0.9};
    static constexpr std::array minima{Point{0.0, 0.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        const T x2 = square(x);
        const T y2 = square(y);
        return 0.5 + (square(sin(x2 - y2)) - 0.5) / square(1.0 + 0.001 * (x2 + y2));
    }
};

} // namespace thalweg
