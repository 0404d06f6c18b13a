#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Adam with the largest gradient in place of the root mean square, as PyTorch has it.
///
/// m as Adam;  u ← max(β₂ u, abs(g) + ε);  θ ← θ − η / (1 − β₁ᵗ) · m / u.
/// A past gradient counts β₁ᵏ in m and at least β₂ᵏ in u, so a coordinate's step is at most η (1 − β₁)/(1 − β₁/β₂), and
/// less while 1 − β₁ᵗ still tells: 1.0091 η at the usual β. It is not η, as the paper has it.
/// Source: D. P. Kingma & J. Ba, ICLR (2015), § 7; PyTorch, torch.optim.Adamax
struct Adamax {
    static constexpr std::string_view id = "adamax";
    static constexpr std::string_view name = "Adamax";
    static constexpr std::string_view rule = "u ← max(β₂ u, |g| + ε),  θ ← θ − η m̂ / u";
    static constexpr std::string_view knownFor =
        "Adam by the largest gradient: at its usual β, steps at most 1 % longer than η along each axis";
    static constexpr std::string_view source =
        "D. P. Kingma & J. Ba, ICLR (2015), § 7; PyTorch, torch.optim.Adamax";
    static constexpr auto group = OptimizerGroup::Adaptive;
    static constexpr std::array parameters{
        hyper::lr(2e-3), hyper::beta1(), hyper::beta2(), hyper::eps(1e-8),
        hyper::weightDecay()};
    static constexpr std::array<std::string_view, 2> stateSymbols{"m", "u"};
    static constexpr std::array<StateRole, 2> stateRoles{StateRole::Momentum, StateRole::RootSecondMoment};

    double lr;
    double beta1;
    double beta2;
    double eps;
    double weightDecay;
    double beta1Power = 1.0;

    void advance() { beta1Power *= beta1; }

    template <class T> T update(const T& theta, T g, std::array<T, 2>& state) const
    {
        auto& [m, u] = state;
        g = decayed(g, weightDecay, theta);
        m = beta1 * m + (1.0 - beta1) * g;
        u = max(beta2 * u, abs(g) + eps);
        return -lr / (1.0 - beta1Power) * quotientOrZero(m, u);
    }

    /// What is the same for both coordinates of a step.
    std::array<StepConstant, 1> constants() const
    {
        return {StepConstant{"−η/(1 − β₁ᵗ)", -lr / (1.0 - beta1Power)}};
    }
};

} // namespace thalweg
