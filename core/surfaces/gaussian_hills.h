#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// A shallow bowl with three Gaussian wells, the deeper the narrower, and a hill:
/// f = r²/20 − 2 e^(−|p − (−2, −1)|²/4) − 2.2 e^(−|p − (2, 1.5)|²) − 2.5 e^(−8|p − (1, −2)|²)
/// + 1.5 e^(−|p − (−1, 2)|²/2).
/// Source: Own
struct GaussianHills {
    static constexpr std::string_view id = "gaussian_hills";
    static constexpr std::string_view name = "Gaussian hills";
    static constexpr std::string_view formula = "(x^2 + y^2)/20 - 2 exp(-((x + 2)^2 + (y + 1)^2)/4) - 2.2 exp(-(x - 2)^2 - (y - 1.5)^2) - 2.5 exp(-8(x - 1)^2 - 8(y + 2)^2) + 1.5 exp(-((x + 1)^2 + (y - 2)^2)/2)";
    static constexpr std::string_view knownFor = "Three wells, the deeper the narrower, and a hill: which one is found?";
    static constexpr std::string_view source = "Own";
    static constexpr Domain domain{-5.0, 5.0, -5.0, 5.0};
    static constexpr Point start{3.8, -3.0};
    static constexpr std::array minima{Point{0.99127566843596449, -1.9929452342806633}};

    template <class T> T value(const T& x, const T& y) const
    {
        const T bowl = 0.05 * (square(x) + square(y));
        const T wide = 2.0 * exp(-0.25 * (square(x + 2.0) + square(y + 1.0)));
        const T middle = 2.2 * exp(-(square(x - 2.0) + square(y - 1.5)));
        const T narrow = 2.5 * exp(-8.0 * (square(x - 1.0) + square(y + 2.0)));
        const T hill = 1.5 * exp(-0.5 * (square(x + 1.0) + square(y - 2.0)));
        return bowl - wide - middle - narrow + hill;
    }
};

} // namespace thalweg
