#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The Dixon–Price function in two dimensions, f(x, y) = (x − 1)² + 2 (2y² − x)².
/// Two minima at (1, ±1/√2), f = 0, and a saddle at (⅓, 0), f = ⅔.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Dixon–Price function
struct DixonPrice {
    static constexpr std::string_view id = "dixon_price";
    static constexpr std::string_view name = "Dixon–Price";
    static constexpr std::string_view formula = "(x - 1)^2 + 2(2y^2 - x)^2";
    static constexpr std::string_view knownFor = "A bent trough with two equal ends: the saddle between decides";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Dixon–Price function";
    static constexpr Domain domain{-10.0, 10.0, -10.0, 10.0};
    static constexpr Point start{-6.0, 4.0};
    static constexpr std::array minima{Point{1.0, 0.70710678118654752}, Point{1.0, -0.70710678118654752}};

    template <class T> T value(const T& x, const T& y) const
    {
        return square(x - 1.0) + 2.0 * square(2.0 * square(y) - x);
    }
};

} // namespace thalweg
