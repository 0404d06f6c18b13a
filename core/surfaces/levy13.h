#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Lévy's function no. 13, f(x, y) = sin² 3πx + (x − 1)² (1 + sin² 3πy) + (y − 1)² (1 + sin² 2πy).
/// The minimum, f = 0, at (1, 1), among hundreds of others. The benchmark takes [−10, 10]², four times as many.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Levy function no. 13
struct Levy13 {
    static constexpr std::string_view id = "levy13";
    static constexpr std::string_view name = "Lévy no. 13";
    static constexpr std::string_view formula = "sin(3 pi x)^2 + (x - 1)^2 (1 + sin(3 pi y)^2) + (y - 1)^2 (1 + sin(2 pi y)^2)";
    static constexpr std::string_view knownFor = "A bowl of corrugated sheet: hundreds of dents on the way down";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Levy function no. 13";
    static constexpr Domain domain{-4.0, 6.0, -4.0, 6.0};
    static constexpr Point start{-3.3, 5.1};
    static constexpr std::array minima{Point{1.0, 1.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        constexpr double pi = std::numbers::pi;
        const T acrossX = square(x - 1.0) * (1.0 + square(sin(3.0 * pi * y)));
        const T acrossY = square(y - 1.0) * (1.0 + square(sin(2.0 * pi * y)));
        return square(sin(3.0 * pi * x)) + acrossX + acrossY;
    }
};

} // namespace thalweg
