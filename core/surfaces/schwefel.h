#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Schwefel's function, f(x, y) = 2c − x sin √|x| − y sin √|y|, with c ≈ 418.9829 the maximum of x sin √|x|.
/// The minimum, f ≈ 0, at about (420.9687, 420.9687). On the axes √|·| leaves no second derivative.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Schwefel function
struct Schwefel {
    static constexpr std::string_view id = "schwefel";
    static constexpr std::string_view name = "Schwefel";
    static constexpr std::string_view formula = "837.9657745448674 - x sin(sqrt(abs(x))) - y sin(sqrt(abs(y)))";
    static constexpr std::string_view knownFor = "The best valley lies in a far corner, away from the next best";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Schwefel function";
    static constexpr Domain domain{-500.0, 500.0, -500.0, 500.0};
    static constexpr Point start{-30.0, 190.0};
    static constexpr std::array minima{Point{420.96874635998202, 420.96874635998202}};

    template <class T> T value(const T& x, const T& y) const
    {
        const auto wave = [](const T& z) { return z * sin(sqrt(abs(z))); };
        return 837.9657745448674 - wave(x) - wave(y);
    }
};

} // namespace thalweg
