#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Rosenbrock's valley, f(x, y) = (a − x)² + b (y − x²)².
/// One minimum at (a, a²), f = 0, at the end of a flat, curved valley.
/// Source: H. H. Rosenbrock, Computer Journal 3 (1960)
struct Rosenbrock {
    static constexpr std::string_view id = "rosenbrock";
    static constexpr std::string_view name = "Rosenbrock";
    static constexpr std::string_view formula = "(a - x)^2 + b (y - x^2)^2";
    static constexpr std::string_view knownFor = "A curved valley: easy to find, slow to follow";
    static constexpr std::string_view source = "H. H. Rosenbrock, Computer Journal 3 (1960)";
    static constexpr Domain domain{-2.0, 2.0, -1.0, 3.0};
    static constexpr Point start{-1.2, 1.0};
    static constexpr std::array minima{Point{1.0, 1.0}};
    static constexpr std::array parameters{
        Parameter{.id = "a", .symbol = "a", .name = "place of the minimum", .initial = 1.0, .min = -1e6,
                  .max = 1e6, .sliderMin = -1.5, .sliderMax = 1.5, .scale = Scale::Linear,
                  .help = "The minimum lies at (a, a²)."},
        Parameter{.id = "b", .symbol = "b", .name = "steepness of the walls", .initial = 100.0,
                  .min = 1e-9, .max = 1e9, .sliderMin = 1.0, .sliderMax = 1000.0,
                  .scale = Scale::Logarithmic,
                  .help = "The larger, the narrower the valley and the slower the walk along it."}};

    double a;
    double b;

    template <class T> T value(const T& x, const T& y) const
    {
        return square(a - x) + b * square(y - square(x));
    }
};

} // namespace thalweg
