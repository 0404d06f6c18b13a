#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Two spiral valleys that end in one minimum, f = ½ (r² + b v²) with r² = x² + y²,
/// v = y cos kr² − x sin kr². That is, in polar coordinates, ½ r² (1 + b sin²(φ − kr²)): smooth, and the
/// origin is its only critical point, f = 0, eigenvalues 1 and 1 + b.
/// Source: Own; after R. Fletcher & M. J. D. Powell, Computer Journal 6 (1963)
struct SpiralValley {
    static constexpr std::string_view id = "spiral_valley";
    static constexpr std::string_view name = "Spiral valley";
    static constexpr std::string_view formula = "(x^2 + y^2 + b (y cos(k (x^2 + y^2)) - x sin(k (x^2 + y^2)))^2)/2";
    static constexpr std::string_view knownFor = "A valley that winds round its minimum: no direction stays right for long";
    static constexpr std::string_view source = "Own; after R. Fletcher & M. J. D. Powell, Computer Journal 6 (1963)";
    static constexpr Domain domain{-2.0, 2.0, -2.0, 2.0};
    static constexpr Point start{-1.7, 1.1};
    static constexpr std::array minima{Point{0.0, 0.0}};
    static constexpr std::array parameters{
        Parameter{.id = "b", .symbol = "b", .name = "steepness of the walls", .initial = 10.0,
                  .min = 0.0, .max = 1e9, .sliderMin = 1.0, .sliderMax = 100.0,
                  .scale = Scale::Logarithmic,
                  .help = "The larger, the narrower the valley that has to be followed."},
        Parameter{.id = "k", .symbol = "k", .name = "winding", .initial = 1.0,
                  .min = -100.0, .max = 100.0, .sliderMin = 0.0, .sliderMax = 1.5,
                  .scale = Scale::Linear,
                  .help = "How fast the valley turns with the square of the distance; 0 makes it straight."}};

    double b;
    double k;

    template <class T> T value(const T& x, const T& y) const
    {
        const T r2 = square(x) + square(y);
        const T across = y * cos(k * r2) - x * sin(k * r2);
        return 0.5 * (r2 + b * square(across));
    }
};

} // namespace thalweg
