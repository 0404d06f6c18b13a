#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The loss of the network ŷ = w₂ w₁ x for the one sample (1, 1): f(w₁, w₂) = (1 − w₁ w₂)².
/// A saddle at the origin, eigenvalues ±2, and a whole curve of minima w₁ w₂ = 1: each of them
/// degenerate, with eigenvalues 0 and 2 (w₁² + w₂²).
/// Source: P. Baldi & K. Hornik, Neural Networks 2 (1989)
struct LinearNet {
    static constexpr std::string_view id = "linear_net";
    static constexpr std::string_view name = "Two-weight linear net";
    static constexpr std::string_view formula = "(1 - x y)^2";
    static constexpr std::string_view knownFor = "The smallest network: a saddle at 0, minima along a curve";
    static constexpr std::string_view source = "P. Baldi & K. Hornik, Neural Networks 2 (1989)";
    static constexpr Domain domain{-2.0, 2.0, -2.0, 2.0};
    static constexpr std::array minima{Point{1.0, 1.0}, Point{-1.0, -1.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        return square(1.0 - x * y);
    }
};

} // namespace thalweg
