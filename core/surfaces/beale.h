#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Beale's function: three squared residuals c − x (1 − yᵏ), k = 1, 2, 3.
/// One minimum at (3, ½), f = 0; saddles at (0, 1) and near (0.1005, −2.6445); steep corners, flat
/// between.
/// Source: E. M. L. Beale, Princeton report 25 (1958)
struct Beale {
    static constexpr std::string_view id = "beale";
    static constexpr std::string_view name = "Beale";
    static constexpr std::string_view formula = "(1.5 - x + x y)^2 + (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2";
    static constexpr std::string_view knownFor = "Flat plain with steep corners: where plain steps crawl or burst";
    static constexpr std::string_view source = "E. M. L. Beale, Princeton report 25 (1958)";
    static constexpr Domain domain{-4.5, 4.5, -4.5, 4.5};
    static constexpr Point start{1.0, 1.4};
    static constexpr std::array minima{Point{3.0, 0.5}};

    template <class T> T value(const T& x, const T& y) const
    {
        const T y2 = square(y);
        return square(1.5 - x + x * y) + square(2.25 - x + x * y2) + square(2.625 - x + x * (y2 * y));
    }
};

} // namespace thalweg
