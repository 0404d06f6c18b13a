#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Adam with decoupled weight decay, as PyTorch has it: g stays the plain gradient.
///
/// θ ← (1 − η w) θ, then as Adam; with amsgrad the running maximum of v replaces v.
/// Source: I. Loshchilov & F. Hutter, ICLR (2019); PyTorch, torch.optim.AdamW
struct AdamW {
    static constexpr std::string_view id = "adamw";
    static constexpr std::string_view name = "AdamW";
    static constexpr std::string_view rule = "θ ← (1 − η w) θ,  θ ← θ − η m̂ / (√v̂ + ε)";
    static constexpr std::string_view knownFor =
        "Adam with weight decay outside the adaptive rate; without decay it is plain Adam";
    static constexpr std::string_view source =
        "I. Loshchilov & F. Hutter, ICLR (2019); PyTorch, torch.optim.AdamW";
    static constexpr auto group = OptimizerGroup::Adaptive;
    static constexpr std::array parameters{
        hyper::lr(1e-3), hyper::beta1(), hyper::beta2(), hyper::eps(1e-8), hyper::weightDecay(1e-2),
        hyper::flag("amsgrad", "amsgrad", "Uses the largest second moment so far.")};
    static constexpr std::array<std::string_view, 3> stateSymbols{"m", "v", "M"};
    static constexpr std::array<StateRole, 3> stateRoles{
        StateRole::Momentum, StateRole::SecondMoment, StateRole::Other};

    double lr;
    double beta1;
    double beta2;
    double eps;
    double weightDecay;
    double amsgrad;
    double beta1Power = 1.0;
    double beta2Power = 1.0;

    void advance()
    {
        beta1Power *= beta1;
        beta2Power *= beta2;
    }

    template <class T> T update(const T& theta, T g, std::array<T, 3>& state) const
    {
        auto& [m, v, largest] = state;
        m = beta1 * m + (1.0 - beta1) * g;
        v = beta2 * v + (1.0 - beta2) * square(g);
        largest = max(largest, v);
        const T corrected = rootToDivideBy((amsgrad != 0.0 ? largest : v) / (1.0 - beta2Power)) + eps;
        return -(lr * weightDecay) * theta - lr / (1.0 - beta1Power) * quotientOrZero(m, corrected);
    }

    /// What is the same for both coordinates of a step.
    std::array<StepConstant, 2> constants() const
    {
        return {StepConstant{"η/(1 − β₁ᵗ)", lr / (1.0 - beta1Power)},
                StepConstant{"1 − β₂ᵗ", 1.0 - beta2Power}};
    }
};

} // namespace thalweg
