#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// A round bowl with ripples across x, f(x, y) = (x² + y²)/2 + a (1 − cos kx).
/// The minimum, f = 0, is the origin. For a k² > 1 the gradient changes sign on the way down, and for large
/// a k² there are valleys up to |x| = a k.
/// Source: Own; a section of Rastrigin's function
struct OscillatingBowl {
    static constexpr std::string_view id = "oscillating_bowl";
    static constexpr std::string_view name = "Oscillating bowl";
    static constexpr std::string_view formula = "(x^2 + y^2)/2 + a (1 - cos(k x))";
    static constexpr std::string_view knownFor = "A bowl with ripples along one axis: long steps and momentum cross them";
    static constexpr std::string_view source = "Own; a section of Rastrigin's function";
    static constexpr Domain domain{-5.0, 5.0, -5.0, 5.0};
    static constexpr Point start{-4.3, 3.1};
    static constexpr std::array minima{Point{0.0, 0.0}};
    static constexpr std::array parameters{
        Parameter{.id = "a", .symbol = "a", .name = "height of the ripples", .initial = 0.4,
                  .min = 0.0, .max = 1e6, .sliderMin = 0.0, .sliderMax = 2.0,
                  .scale = Scale::Linear,
                  .help = "0 leaves the plain bowl; the larger, the more valleys beside the middle one."},
        Parameter{.id = "k", .symbol = "k", .name = "number of ripples", .initial = 6.0,
                  .min = 0.0, .max = 1e6, .sliderMin = 0.0, .sliderMax = 20.0,
                  .scale = Scale::Linear,
                  .help = "Ripples per 2π along the x axis."}};

    double a;
    double k;

    template <class T> T value(const T& x, const T& y) const
    {
        return 0.5 * (square(x) + square(y)) + a * (1.0 - cos(k * x));
    }
};

} // namespace thalweg
