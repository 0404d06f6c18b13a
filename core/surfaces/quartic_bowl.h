#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// f(x, y) = x⁴ + y⁴.
/// One minimum, at the origin, f = 0, where the whole Hessian vanishes: second order cannot name the
/// point, Newton gains only a third a step, and plain descent moves as 1/√t.
/// Source: J. Nocedal & S. Wright, Numerical Optimization, 2nd ed., ch. 11
struct QuarticBowl {
    static constexpr std::string_view id = "quartic_bowl";
    static constexpr std::string_view name = "Quartic bowl";
    static constexpr std::string_view formula = "x^4 + y^4";
    static constexpr std::string_view knownFor = "No curvature at the bottom: progress slows down and never becomes quick";
    static constexpr std::string_view source = "J. Nocedal & S. Wright, Numerical Optimization, 2nd ed., ch. 11";
    static constexpr Domain domain{-2.0, 2.0, -2.0, 2.0};
    static constexpr Point start{-1.8, 1.1};
    static constexpr std::array minima{Point{0.0, 0.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        return square(square(x)) + square(square(y));
    }
};

} // namespace thalweg
