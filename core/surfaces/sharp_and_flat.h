#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Two wells of nearly equal depth: a flat one of width 1 at about (−1.44, 0) and a sharp one of width s at
/// about (2, 0), in a shallow bowl. A rate above 2s² cannot settle in the sharp one; and a small shift
/// of the surface, as from training to test, costs much more there: the test loss is f(x − δ, y).
/// Source: N. S. Keskar et al., On Large-Batch Training for Deep Learning, ICLR 2017, fig. 1
struct SharpAndFlat {
    static constexpr std::string_view id = "sharp_and_flat";
    static constexpr std::string_view name = "Sharp and flat";
    static constexpr std::string_view formula = "1 + (x^2 + y^2)/50 - 0.9 exp(-((x + 1.5)^2 + y^2)/2) - exp(-((x - 2)^2 + y^2)/(2s^2))";
    static constexpr std::string_view knownFor = "A sharp minimum and a flat one: noise leaves the first, stays in the second";
    static constexpr std::string_view source = "N. S. Keskar et al., On Large-Batch Training for Deep Learning, ICLR 2017, fig. 1";
    static constexpr Domain domain{-5.0, 5.0, -3.0, 3.0};
    static constexpr Point start{3.4, 2.2};
    static constexpr std::array minima{Point{1.9921895722499183, 0.0}};
    static constexpr std::array parameters{
        Parameter{.id = "s", .symbol = "s", .name = "width of the sharp well", .initial = 0.3,
                  .min = 1e-3, .max = 1e3, .sliderMin = 0.05, .sliderMax = 1.5,
                  .scale = Scale::Logarithmic,
                  .help = "The curvature at its bottom is about 1/s²."},
        Parameter{.id = "shift", .symbol = "δ", .name = "shift of the test loss", .initial = 0.4,
                  .min = -100.0, .max = 100.0, .sliderMin = -1.0, .sliderMax = 1.0,
                  .scale = Scale::Linear,
                  .help = "The test loss is the surface moved so far along x; the runs do not see it."}};

    double s;
    double shift; ///< of the test loss alone, f(x − δ, y)

    template <class T> T value(const T& x, const T& y) const
    {
        const T flat = exp(-0.5 * (square(x + 1.5) + square(y)));
        const T sharp = exp((-0.5 / (s * s)) * (square(x - 2.0) + square(y)));
        return 1.0 + 0.02 * (square(x) + square(y)) - 0.9 * flat - sharp;
    }
};

} // namespace thalweg
