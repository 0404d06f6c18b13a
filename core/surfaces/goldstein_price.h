#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The function of Goldstein and Price, a polynomial of degree 8 in two factors.
/// The minimum, f = 3, at (0, −1); three more at (−0.6, −0.4), f = 30; (1.8, 0.2), f = 84; (1.2, 0.8),
/// f = 840. The corners rise to 10⁶.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Goldstein–Price function
struct GoldsteinPrice {
    static constexpr std::string_view id = "goldstein_price";
    static constexpr std::string_view name = "Goldstein–Price";
    static constexpr std::string_view formula = "(1 + (x + y + 1)^2 (19 - 14x + 3x^2 - 14y + 6x y + 3y^2)) (30 + (2x - 3y)^2 (18 - 32x + 12x^2 + 48y - 36x y + 27y^2))";
    static constexpr std::string_view knownFor = "Losses from 3 to a million in one picture: no plain rate fits all of it";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Goldstein–Price function";
    static constexpr Domain domain{-2.0, 2.0, -2.0, 2.0};
    static constexpr Point start{1.1, -0.2};
    static constexpr std::array minima{Point{0.0, -1.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        const T first = 19.0 - 14.0 * x + 3.0 * square(x) - 14.0 * y + 6.0 * (x * y) + 3.0 * square(y);
        const T second = 18.0 - 32.0 * x + 12.0 * square(x) + 48.0 * y - 36.0 * (x * y) + 27.0 * square(y);
        return (1.0 + square(x + y + 1.0) * first) * (30.0 + square(2.0 * x - 3.0 * y) * second);
    }
};

} // namespace thalweg
