#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The cross in the tray, f(x, y) = −10⁻⁴ (|sin x · sin y · exp|100 − r/π|| + 1)^0.1 with r = √(x² + y²).
/// Four lowest minima, f ≈ −2.06261, at about (±1.3494, ±1.3494). Creases where sin x or sin y vanishes.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Cross-in-tray function
struct CrossInTray {
    static constexpr std::string_view id = "cross_in_tray";
    static constexpr std::string_view name = "Cross-in-tray";
    static constexpr std::string_view formula = "-0.0001 (abs(sin(x) sin(y) exp(abs(100 - sqrt(x^2 + y^2)/pi))) + 1)^0.1";
    static constexpr std::string_view knownFor = "Shallow cells between creases, the four in the middle a little deeper";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Cross-in-tray function";
    static constexpr Domain domain{-10.0, 10.0, -10.0, 10.0};
    static constexpr Point start{-7.1, 2.4};
    static constexpr std::array minima{Point{1.3494066171539107, 1.3494066171539107},
                                       Point{1.3494066171539107, -1.3494066171539107},
                                       Point{-1.3494066171539107, 1.3494066171539107},
                                       Point{-1.3494066171539107, -1.3494066171539107}};

    template <class T> T value(const T& x, const T& y) const
    {
        const T r = sqrt(square(x) + square(y));
        const T waves = abs(sin(x) * sin(y) * exp(abs(100.0 - r / std::numbers::pi)));
        return -0.0001 * pow(waves + 1.0, 0.1);
    }
};

} // namespace thalweg
