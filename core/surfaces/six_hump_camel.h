#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The six-hump camel, f(x, y) = (4 − 2.1x² + x⁴/3) x² + xy + (−4 + 4y²) y².
/// Six minima, two of them global with f ≈ −1.0316; seven saddles; two maxima.
/// Source: L. C. W. Dixon & G. P. Szegő, Towards Global Optimisation 2 (1978)
struct SixHumpCamel {
    static constexpr std::string_view id = "six_hump_camel";
    static constexpr std::string_view name = "Six-hump camel";
    static constexpr std::string_view formula = "(4 - 2.1x^2 + x^4/3) x^2 + x y + (-4 + 4y^2) y^2";
    static constexpr std::string_view knownFor = "Six valleys of three depths, close together";
    static constexpr std::string_view source = "L. C. W. Dixon & G. P. Szegő, Towards Global Optimisation 2 (1978)";
    static constexpr Domain domain{-3.0, 3.0, -2.0, 2.0};
    static constexpr std::array minima{Point{0.0898420131003180, -0.7126564032704135},
                                       Point{-0.0898420131003180, 0.7126564032704135}};

    template <class T> T value(const T& x, const T& y) const
    {
        constexpr double kThird = 1.0 / 3.0; // a product costs a fraction of what a division does
        return powersOf(square(x), 4.0, -2.1, kThird) + x * y + powersOf(square(y), -4.0, 4.0);
    }
};

} // namespace thalweg
