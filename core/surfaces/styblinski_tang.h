#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// f(x, y) = ½ (x⁴ − 16x² + 5x + y⁴ − 16y² + 5y).
/// Four minima of different depth, the deepest at about (−2.9035, −2.9035), f ≈ −78.332; four
/// saddles; one maximum.
/// Source: M. A. Styblinski & T.-S. Tang, Neural Networks 3 (1990)
struct StyblinskiTang {
    static constexpr std::string_view id = "styblinski_tang";
    static constexpr std::string_view name = "Styblinski–Tang";
    static constexpr std::string_view formula = "(x^4 - 16x^2 + 5x + y^4 - 16y^2 + 5y)/2";
    static constexpr std::string_view knownFor = "Four valleys of different depth around a hill";
    static constexpr std::string_view source = "M. A. Styblinski & T.-S. Tang, Neural Networks 3 (1990)";
    static constexpr Domain domain{-5.0, 5.0, -5.0, 5.0};
    static constexpr std::array minima{Point{-2.9035340277711771, -2.9035340277711771}};

    template <class T> T value(const T& x, const T& y) const
    {
        const auto one = [](const T& z) { return powersOf(square(z), -16.0, 1.0) + 5.0 * z; };
        return 0.5 * (one(x) + one(y));
    }
};

} // namespace thalweg
