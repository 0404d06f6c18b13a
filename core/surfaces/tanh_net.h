#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The mean squared error of the network ŷ = w₂ tanh(w₁ z) on three samples z = ½, 1, 2, targets 1.5 tanh z:
/// f(w₁, w₂) = mean (1.5 tanh z − w₂ tanh(w₁ z))².
/// Two minima, f = 0, at (1, 1.5) and (−1, −1.5), which are the same network; a saddle at the origin. For
/// large |w₁| all units are saturated: the loss no longer depends on w₁.
/// Source: X. Glorot & Y. Bengio, AISTATS 2010
struct TanhNet {
    static constexpr std::string_view id = "tanh_net";
    static constexpr std::string_view name = "Two-weight tanh net";
    static constexpr std::string_view formula = "((0.6931757358900146 - y tanh(x/2))^2 + (1.1423912339336473 - y tanh(x))^2 + (1.4460413701137254 - y tanh(2x))^2)/3";
    static constexpr std::string_view knownFor = "The smallest saturating network: beyond |x| = 3 the gradient fades away";
    static constexpr std::string_view source = "X. Glorot & Y. Bengio, AISTATS 2010";
    static constexpr Domain domain{-5.0, 5.0, -4.0, 4.0};
    static constexpr Point start{-4.5, -0.9};
    static constexpr std::array minima{Point{1.0, 1.5}, Point{-1.0, -1.5}};

    template <class T> T value(const T& x, const T& y) const
    {
        const auto residual = [&](double input, double target) { return target - y * tanh(input * x); };
        const T first = residual(0.5, 0.6931757358900146);
        const T second = residual(1.0, 1.1423912339336473);
        const T third = residual(2.0, 1.4460413701137254);
        return (square(first) + square(second) + square(third)) / 3.0;
    }
};

} // namespace thalweg
