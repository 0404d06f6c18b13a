#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Branin's function, f(x, y) = (y − 5.1 x²/4π² + 5x/π − 6)² + 10 (1 − 1/8π) cos x + 10.
/// Three minima, f = 5/4π ≈ 0.397887, at (−π, 12.275), (π, 2.275) and (3π, 2.475); two saddles.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Branin function
struct Branin {
    static constexpr std::string_view id = "branin";
    static constexpr std::string_view name = "Branin";
    static constexpr std::string_view formula = "(y - 5.1/(4 pi^2) x^2 + 5/pi x - 6)^2 + 10(1 - 1/(8 pi)) cos(x) + 10";
    static constexpr std::string_view knownFor = "Three equal valleys in a row, with low passes between them";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Branin function";
    static constexpr Domain domain{-5.0, 10.0, 0.0, 15.0};
    static constexpr Point start{-2.0, 3.0};
    static constexpr std::array minima{Point{-3.1415926535897932, 12.275},
                                       Point{3.1415926535897932, 2.275},
                                       Point{9.4247779607693797, 2.475}};

    template <class T> T value(const T& x, const T& y) const
    {
        constexpr double pi = std::numbers::pi;
        const T bent = y - 5.1 / (4.0 * pi * pi) * square(x) + 5.0 / pi * x - 6.0;
        return square(bent) + 10.0 * (1.0 - 1.0 / (8.0 * pi)) * cos(x) + 10.0;
    }
};

} // namespace thalweg
