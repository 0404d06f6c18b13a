#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Ackley's function, f(x, y) = −20 exp(−0.2 √((x² + y²)/2)) − exp((cos 2πx + cos 2πy)/2) + 20 + e.
/// 120 minima, 220 saddles and 100 maxima in the usual domain, and the global minimum, f = 0, at the
/// origin: the tip of a cone of slope 2√2. There is no derivative at the tip, and none is given.
/// Source: D. H. Ackley, A Connectionist Machine for Genetic Hillclimbing (1987)
struct Ackley {
    static constexpr std::string_view id = "ackley";
    static constexpr std::string_view name = "Ackley";
    static constexpr std::string_view formula = "-20 exp(-0.2 sqrt((x^2 + y^2)/2)) - exp((cos(2 pi x) + cos(2 pi y))/2) + 20 + e";
    static constexpr std::string_view knownFor = "A flat, rippled plain around a cone-shaped funnel";
    static constexpr std::string_view source = "D. H. Ackley, A Connectionist Machine for Genetic Hillclimbing (1987)";
    static constexpr Domain domain{-5.0, 5.0, -5.0, 5.0};
    static constexpr std::array minima{Point{0.0, 0.0}};

    static constexpr std::array notSmoothAt{Point{0.0, 0.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        constexpr double twoPi = 2.0 * std::numbers::pi;
        const T cone = exp(-0.2 * sqrt(0.5 * (square(x) + square(y))));
        const T ripples = exp(0.5 * (cos(twoPi * x) + cos(twoPi * y)));
        return -20.0 * cone - ripples + 20.0 + std::numbers::e;
    }
};

} // namespace thalweg
