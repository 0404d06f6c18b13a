#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Rastrigin's function, f(x, y) = 2A + (x² − A cos 2πx) + (y² − A cos 2πy).
/// For A = 10: 121 minima, 220 saddles and 100 maxima in the usual domain; the deepest at 0.
/// Source: L. A. Rastrigin, Systems of Extremal Control (1974)
struct Rastrigin {
    static constexpr std::string_view id = "rastrigin";
    static constexpr std::string_view name = "Rastrigin";
    static constexpr std::string_view formula = "2A + (x^2 - A cos(2 pi x)) + (y^2 - A cos(2 pi y))";
    static constexpr std::string_view knownFor = "Many small valleys on one big bowl: easy to be caught";
    static constexpr std::string_view source = "L. A. Rastrigin, Systems of Extremal Control (1974)";
    static constexpr Domain domain{-5.12, 5.12, -5.12, 5.12};
    static constexpr std::array minima{Point{0.0, 0.0}};
    static constexpr std::array parameters{
        Parameter{.id = "A", .symbol = "A", .name = "height of the ripples", .initial = 10.0, .min = 0.0,
                  .max = 1e6, .sliderMin = 0.0, .sliderMax = 20.0, .scale = Scale::Linear,
                  .help = "0 leaves the plain bowl; the larger, the more and deeper the small valleys."}};

    double a;

    template <class T> T value(const T& x, const T& y) const
    {
        return 2.0 * a + (square(x) - a * cosTwoPi(x)) + (square(y) - a * cosTwoPi(y));
    }
};

} // namespace thalweg
