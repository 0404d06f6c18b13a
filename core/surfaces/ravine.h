#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// A ravine along a sine, f(x, y) = k (y − sin x)² + x²/20.
/// One minimum, f = 0, at the origin. The floor falls gently towards it, the walls have curvature 2k.
/// Source: Own; after R. S. Sutton, Two problems with backpropagation (1986)
struct Ravine {
    static constexpr std::string_view id = "ravine";
    static constexpr std::string_view name = "Winding ravine";
    static constexpr std::string_view formula = "k (y - sin(x))^2 + x^2/20";
    static constexpr std::string_view knownFor = "A winding floor between steep walls: momentum cuts the bends";
    static constexpr std::string_view source = "Own; after R. S. Sutton, Two problems with backpropagation (1986)";
    static constexpr Domain domain{-6.0, 6.0, -3.0, 3.0};
    static constexpr Point start{-5.2, 2.1};
    static constexpr std::array minima{Point{0.0, 0.0}};
    static constexpr std::array parameters{
        Parameter{.id = "k", .symbol = "k", .name = "steepness of the walls", .initial = 5.0,
                  .min = 1e-6, .max = 1e9, .sliderMin = 0.5, .sliderMax = 100.0,
                  .scale = Scale::Logarithmic,
                  .help = "The larger, the shorter the steps that do not bounce between the walls."}};

    double k;

    template <class T> T value(const T& x, const T& y) const
    {
        return k * square(y - sin(x)) + 0.05 * square(x);
    }
};

} // namespace thalweg
