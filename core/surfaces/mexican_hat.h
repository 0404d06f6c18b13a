#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The Mexican hat, f(x, y) = (x² + y² − 1)²/4.
/// A maximum at the origin, f = ¼, eigenvalues −1, and a whole circle of minima, f = 0: each of them
/// degenerate, with eigenvalues 0 and 2.
/// Source: J. Goldstone, Nuovo Cimento 19 (1961)
struct MexicanHat {
    static constexpr std::string_view id = "mexican_hat";
    static constexpr std::string_view name = "Mexican hat";
    static constexpr std::string_view formula = "(x^2 + y^2 - 1)^2/4";
    static constexpr std::string_view knownFor = "A peak in a ring of minima: every direction is as good as any other";
    static constexpr std::string_view source = "J. Goldstone, Nuovo Cimento 19 (1961)";
    static constexpr Domain domain{-1.6, 1.6, -1.6, 1.6};
    static constexpr Point start{0.02, 0.05};
    static constexpr std::array minima{Point{1.0, 0.0}, Point{-1.0, 0.0}, Point{0.0, 1.0}, Point{0.0, -1.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        return 0.25 * square(square(x) + square(y) - 1.0);
    }
};

} // namespace thalweg
