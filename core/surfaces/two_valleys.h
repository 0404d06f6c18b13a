#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Two valleys side by side, f(x, y) = x⁴/4 − a x²/2 + t x + y²/2.
/// With 27t² < 4a³ two minima and a saddle; at equality one of the valleys vanishes, beyond only one is left.
/// For a = 1, t = 0.1 the minima lie near x = −1.0467 (lower) and 0.9456, the saddle at x = 0.1010.
/// Source: R. Thom, Structural Stability and Morphogenesis (1972): the cusp
struct TwoValleys {
    static constexpr std::string_view id = "two_valleys";
    static constexpr std::string_view name = "Two valleys";
    static constexpr std::string_view formula = "x^4/4 - a x^2/2 + t x + y^2/2";
    static constexpr std::string_view knownFor = "A deep valley and a shallow one: set the barrier and the tilt between";
    static constexpr std::string_view source = "R. Thom, Structural Stability and Morphogenesis (1972): the cusp";
    static constexpr Domain domain{-2.0, 2.0, -2.0, 2.0};
    static constexpr Point start{1.8, 1.3};
    static constexpr std::array minima{Point{-1.0466805318046022, 0.0}};
    static constexpr std::array parameters{
        Parameter{.id = "a", .symbol = "a", .name = "barrier", .initial = 1.0,
                  .min = -1e6, .max = 1e6, .sliderMin = -1.0, .sliderMax = 3.0,
                  .scale = Scale::Linear,
                  .help = "The barrier is a²/4 high without a tilt; there is none for a ≤ 0."},
        Parameter{.id = "t", .symbol = "t", .name = "tilt", .initial = 0.1,
                  .min = -1e6, .max = 1e6, .sliderMin = -0.6, .sliderMax = 0.6,
                  .scale = Scale::Linear,
                  .help = "Raises one valley and lowers the other; 0 makes them equal."}};

    double a;
    double t;

    template <class T> T value(const T& x, const T& y) const
    {
        const T x2 = square(x);
        return x2 * (0.25 * x2 - 0.5 * a) + t * x + 0.5 * square(y);
    }
};

} // namespace thalweg
