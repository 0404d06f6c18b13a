#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The function of Freudenstein and Roth, two cubic residuals squared.
/// The minimum, f = 0, at (5, 4); a poorer one near (11.4128, −0.8968), f ≈ 48.9843, which catches runs
/// from the published start (½, −2); a saddle far out, near (23.9193, 2.2301).
/// Source: J. J. Moré, B. S. Garbow & K. E. Hillstrom, ACM TOMS 7 (1981), no. 2
struct FreudensteinRoth {
    static constexpr std::string_view id = "freudenstein_roth";
    static constexpr std::string_view name = "Freudenstein–Roth";
    static constexpr std::string_view formula = "(-13 + x + ((5 - y) y - 2) y)^2 + (-29 + x + ((y + 1) y - 14) y)^2";
    static constexpr std::string_view knownFor = "Two curved valleys: the near one ends at a loss of 49, the far one at 0";
    static constexpr std::string_view source = "J. J. Moré, B. S. Garbow & K. E. Hillstrom, ACM TOMS 7 (1981), no. 2";
    static constexpr Domain domain{-15.0, 30.0, -5.0, 6.0};
    static constexpr Point start{0.5, -2.0};
    static constexpr std::array minima{Point{5.0, 4.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        const T first = x - 13.0 + ((5.0 - y) * y - 2.0) * y;
        const T second = x - 29.0 + ((y + 1.0) * y - 14.0) * y;
        return square(first) + square(second);
    }
};

} // namespace thalweg
