#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Bohachevsky's first function, f(x, y) = x² + 2y² − 0.3 cos 3πx − 0.4 cos 4πy + 0.7.
/// The minimum, f = 0, is the origin. The benchmark takes [−100, 100]², where only a bowl is to be
/// seen; all other critical points lie within this picture.
/// Source: S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Bohachevsky functions, no. 1
struct Bohachevsky {
    static constexpr std::string_view id = "bohachevsky";
    static constexpr std::string_view name = "Bohachevsky";
    static constexpr std::string_view formula = "x^2 + 2y^2 - 0.3 cos(3 pi x) - 0.4 cos(4 pi y) + 0.7";
    static constexpr std::string_view knownFor = "A bowl with a few dimples near its bottom: the last metres are the hard ones";
    static constexpr std::string_view source = "S. Surjanovic & D. Bingham, Virtual Library of Simulation Experiments, Bohachevsky functions, no. 1";
    static constexpr Domain domain{-2.0, 2.0, -2.0, 2.0};
    static constexpr Point start{-1.6, 1.1};
    static constexpr std::array minima{Point{0.0, 0.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        constexpr double pi = std::numbers::pi;
        return square(x) + 2.0 * square(y) - 0.3 * cos(3.0 * pi * x) - 0.4 * cos(4.0 * pi * y) + 0.7;
    }
};

} // namespace thalweg
