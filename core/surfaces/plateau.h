#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// A shelf of half-width w between two slopes of 1, then a valley:
/// f(x, y) = ½ ln(1 + e^(2(x − w))) − ½ ln(1 + e^(−2(x + w))) + ln(1 + e^(−2(x + w + 3))) + y²/2.
/// On the shelf the slope shrinks to 2e^(−2w), but is never 0: the only critical point is the minimum near
/// x = −w − 3. Momentum carries a run across, plain descent needs about e^(2w) steps.
/// Source: Own
struct Plateau {
    static constexpr std::string_view id = "plateau";
    static constexpr std::string_view name = "Plateau";
    static constexpr std::string_view formula = "softplus(2(x - w))/2 - softplus(-2(x + w))/2 + softplus(-2(x + w + 3)) + y^2/2";
    static constexpr std::string_view knownFor = "A shelf half-way down: hardly any slope, and yet no critical point";
    static constexpr std::string_view source = "Own";
    static constexpr Domain domain{-8.0, 6.0, -3.0, 3.0};
    static constexpr Point start{4.4, 1.7};
    static constexpr double rate = 0.3;
    static constexpr std::array minima{Point{-5.497515196888515, 0.0}};
    static constexpr std::array parameters{
        Parameter{.id = "w", .symbol = "w", .name = "half-width of the shelf", .initial = 2.5,
                  .min = -2.0, .max = 20.0, .sliderMin = 0.0, .sliderMax = 4.0,
                  .scale = Scale::Linear,
                  .help = "The slope in the middle is about 2 exp(−2w): each unit makes it 7 times flatter."}};

    double w;

    template <class T> T value(const T& x, const T& y) const
    {
        const T above = 0.5 * softplus(2.0 * (x - w));
        const T below = 0.5 * softplus(-2.0 * (x + w));
        const T wall = softplus(-2.0 * (x + (w + 3.0)));
        return above - below + wall + 0.5 * square(y);
    }
};

} // namespace thalweg
