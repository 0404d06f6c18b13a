#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Lion: moves by the sign of an interpolated momentum.
///
/// c = β₁ m + (1 − β₁) g;  θ ← θ − η (sign(c) + w θ);  m ← β₂ m + (1 − β₂) g. sign(0) = 0.
/// Source: X. Chen et al., NeurIPS (2023)
struct Lion {
    static constexpr std::string_view id = "lion";
    static constexpr std::string_view name = "Lion";
    static constexpr std::string_view rule = "θ ← θ − η (sign(β₁ m + (1 − β₁) g) + w θ)";
    static constexpr std::string_view knownFor =
        "Steps of one length: needs a small rate, and a schedule to settle";
    static constexpr std::string_view source = "X. Chen et al., NeurIPS (2023)";
    static constexpr auto group = OptimizerGroup::Adaptive;
    static constexpr std::array parameters{hyper::lr(1e-3), hyper::beta1(), hyper::beta2(0.99), hyper::weightDecay()};
    static constexpr std::array<std::string_view, 1> stateSymbols{"m"};
    static constexpr std::array<StateRole, 1> stateRoles{StateRole::Momentum};

    double lr;
    double beta1;
    double beta2;
    double weightDecay;

    void advance() {}

    template <class T> T update(const T& theta, T g, std::array<T, 1>& state) const
    {
        auto& [m] = state;
        const T c = beta1 * m + (1.0 - beta1) * g;
        m = beta2 * m + (1.0 - beta2) * g;
        return -lr * (sign(c) + weightDecay * theta);
    }
};

} // namespace thalweg
