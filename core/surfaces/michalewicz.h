#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Michalewicz's function, m = 10: f(x, y) = −sin x · sin²⁰(x²/π) − sin y · sin²⁰(2y²/π).
/// The minimum, f ≈ −1.8013, at about (2.2029, π/2). Where the twentieth powers vanish to the last
/// digit, the ground is flat and nothing can be decided.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Michalewicz function
struct Michalewicz {
    static constexpr std::string_view id = "michalewicz";
    static constexpr std::string_view name = "Michalewicz";
    static constexpr std::string_view formula = "-sin(x) sin(x^2/pi)^20 - sin(y) sin(2y^2/pi)^20";
    static constexpr std::string_view knownFor = "Flat ground cut by narrow, steep channels: no slope until the edge";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Michalewicz function";
    static constexpr Domain domain{0.0, 3.141592653589793, 0.0, 3.141592653589793};
    static constexpr Point start{0.9, 0.6};
    static constexpr std::array minima{Point{2.2029055201726027, 1.5707963267948966}};

    template <class T> T value(const T& x, const T& y) const
    {
        constexpr double pi = std::numbers::pi;
        const T alongX = sin(x) * power(sin(square(x) / pi), 20);
        const T alongY = sin(y) * power(sin(2.0 * square(y) / pi), 20);
        return -alongX - alongY;
    }
};

} // namespace thalweg
