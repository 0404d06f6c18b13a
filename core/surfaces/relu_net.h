#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The loss of the network ŷ = w₂ max(w₁, 0) for the one sample (1, 1): f(w₁, w₂) = (1 − w₂ max(w₁, 0))².
/// For w₁ < 0 the unit is dead: f = 1, and the gradient is exactly 0. A kink along w₁ = 0; a curve of
/// minima w₁w₂ = 1.
/// Source: L. Lu et al., Dying ReLU and Initialization (2019)
struct ReluNet {
    static constexpr std::string_view id = "relu_net";
    static constexpr std::string_view name = "Two-weight ReLU net";
    static constexpr std::string_view formula = "(1 - y relu(x))^2";
    static constexpr std::string_view knownFor = "The dying unit: one step too long to the left, and it never learns again";
    static constexpr std::string_view source = "L. Lu et al., Dying ReLU and Initialization (2019)";
    static constexpr Domain domain{-2.0, 2.0, -2.0, 2.0};
    static constexpr Point start{0.6, -0.5};
    static constexpr std::array minima{Point{1.0, 1.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        return square(1.0 - y * relu(x));
    }
};

} // namespace thalweg
