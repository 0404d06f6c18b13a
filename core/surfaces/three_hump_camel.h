#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The three-hump camel, f(x, y) = 2x² − 1.05x⁴ + x⁶/6 + xy + y².
/// Three minima, the deepest at the origin, f = 0, and two saddles.
/// Source: F. H. Branin, IBM J. Res. Dev. 16 (1972)
struct ThreeHumpCamel {
    static constexpr std::string_view id = "three_hump_camel";
    static constexpr std::string_view name = "Three-hump camel";
    static constexpr std::string_view formula = "2x^2 - 1.05x^4 + x^6/6 + x y + y^2";
    static constexpr std::string_view knownFor = "Three valleys in a row, the deepest in the middle";
    static constexpr std::string_view source = "F. H. Branin, IBM J. Res. Dev. 16 (1972)";
    static constexpr Domain domain{-5.0, 5.0, -5.0, 5.0};
    static constexpr std::array minima{Point{0.0, 0.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        constexpr double kSixth = 1.0 / 6.0; // a product costs a fraction of what a division does
        return powersOf(square(x), 2.0, -1.05, kSixth) + x * y + square(y);
    }
};

} // namespace thalweg
