#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// A bowl with a cliff across it, f(x, y) = ((x + 3)² + y²)/20 + 4 σ(kx) with σ(z) = 1/(1 + e⁻ᶻ).
/// The slope at the edge is about k, elsewhere a few tenths: a rate that suits the bowl throws a run
/// far away at the cliff, unless the step is clipped. One minimum near (−3, 0).
/// Source: I. Goodfellow, Y. Bengio & A. Courville, Deep Learning (2016), § 8.2.4
struct Cliff {
    static constexpr std::string_view id = "cliff";
    static constexpr std::string_view name = "Cliff";
    static constexpr std::string_view formula = "((x + 3)^2 + y^2)/20 + 4 sigmoid(k x)";
    static constexpr std::string_view knownFor = "A gentle slope that breaks off: the gradient explodes and throws the run";
    static constexpr std::string_view source = "I. Goodfellow, Y. Bengio & A. Courville, Deep Learning (2016), § 8.2.4";
    static constexpr Domain domain{-8.0, 6.0, -4.0, 4.0};
    static constexpr Point start{4.2, 2.3};
    static constexpr double rate = 2.0;
    static constexpr std::array minima{Point{-3.0000000000374305, 0.0}};
    static constexpr std::array parameters{
        Parameter{.id = "k", .symbol = "k", .name = "steepness of the cliff", .initial = 10.0,
                  .min = 1e-3, .max = 1e6, .sliderMin = 1.0, .sliderMax = 100.0,
                  .scale = Scale::Logarithmic,
                  .help = "The slope of the cliff; its width is about 4/k."}};

    double k;

    template <class T> T value(const T& x, const T& y) const
    {
        return 0.05 * (square(x + 3.0) + square(y)) + 4.0 * sigmoid(k * x);
    }
};

} // namespace thalweg
