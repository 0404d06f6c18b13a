#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Adam, as PyTorch has it, with bias correction.
///
/// g ← g + w θ;  m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;
/// θ ← θ − η / (1 − β₁ᵗ) · m / (√(v / (1 − β₂ᵗ)) + ε),  t = 1, 2, …
/// Source: D. P. Kingma & J. Ba, ICLR (2015); PyTorch, torch.optim.Adam
struct Adam {
    static constexpr std::string_view id = "adam";
    static constexpr std::string_view name = "Adam";
    static constexpr std::string_view rule =
        "m ← β₁ m + (1 − β₁) g,  v ← β₂ v + (1 − β₂) g²,  θ ← θ − η m̂ / (√v̂ + ε)";
    static constexpr std::string_view knownFor =
        "Momentum with a rate per axis: the first step is η along each axis";
    static constexpr std::string_view source =
        "D. P. Kingma & J. Ba, ICLR (2015); PyTorch, torch.optim.Adam";
    static constexpr auto group = OptimizerGroup::Adaptive;
    static constexpr std::array parameters{hyper::lr(1e-3), hyper::beta1(), hyper::beta2(), hyper::eps(1e-8),
                                            hyper::weightDecay()};
    static constexpr std::array<std::string_view, 2> stateSymbols{"m", "v"};
    static constexpr std::array<StateRole, 2> stateRoles{StateRole::Momentum, StateRole::SecondMoment};

    double lr;
    double beta1;
    double beta2;
    double eps;
    double weightDecay;
    double beta1Power = 1.0;
    double beta2Power = 1.0;
    double rate = 0.0;   /* η / (1 − β₁ᵗ) of this step */
    double growth = 0.0; /* 1 / (1 − β₂ᵗ) */

    void advance()
    {
        beta1Power *= beta1;
        beta2Power *= beta2;
        rate = lr / (1.0 - beta1Power);
        growth = 1.0 / (1.0 - beta2Power);
    }

    template <class T> T update(const T& theta, T g, std::array<T, 2>& state) const
    {
        auto& [m, v] = state;
        g = decayed(g, weightDecay, theta);
        m = beta1 * m + (1.0 - beta1) * g;
        v = beta2 * v + (1.0 - beta2) * square(g);
        return -rate * quotientOrZero(m, rootToDivideBy(growth * v) + eps);
    }

    /// What is the same for both coordinates of a step.
    std::array<StepConstant, 2> constants() const
    {
        return {StepConstant{"η/(1 − β₁ᵗ)", rate}, StepConstant{"1/(1 − β₂ᵗ)", growth}};
    }
};

} // namespace thalweg
