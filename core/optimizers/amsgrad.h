#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Adam whose second moment never shrinks, as PyTorch's Adam with amsgrad.
///
/// m, v as Adam;  M ← max(M, v);  θ ← θ − η / (1 − β₁ᵗ) · m / (√(M / (1 − β₂ᵗ)) + ε).
/// Source: S. J. Reddi, S. Kale, S. Kumar, ICLR (2018); PyTorch, torch.optim.Adam
struct AmsGrad {
    static constexpr std::string_view id = "amsgrad";
    static constexpr std::string_view name = "AMSGrad";
    static constexpr std::string_view rule =
        "m, v as Adam,  M ← max(M, v),  θ ← θ − η m̂ / (√M̂ + ε)";
    static constexpr std::string_view knownFor =
        "Adam that cannot forget a large gradient: converges where Adam may not";
    static constexpr std::string_view source =
        "S. J. Reddi, S. Kale, S. Kumar, ICLR (2018); PyTorch, torch.optim.Adam";
    static constexpr auto group = OptimizerGroup::Adaptive;
    static constexpr std::array parameters{
        hyper::lr(1e-3), hyper::beta1(), hyper::beta2(), hyper::eps(1e-8),
        hyper::weightDecay()};
    static constexpr std::array<std::string_view, 3> stateSymbols{"m", "v", "M"};
    static constexpr std::array<StateRole, 3> stateRoles{
        StateRole::Momentum, StateRole::Other, StateRole::SecondMoment};

    double lr;
    double beta1;
    double beta2;
    double eps;
    double weightDecay;
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
        g = decayed(g, weightDecay, theta);
        m = beta1 * m + (1.0 - beta1) * g;
        v = beta2 * v + (1.0 - beta2) * square(g);
        largest = max(largest, v);
        const T corrected = rootToDivideBy(largest / (1.0 - beta2Power)) + eps;
        return -lr / (1.0 - beta1Power) * quotientOrZero(m, corrected);
    }

    /// What is the same for both coordinates of a step.
    std::array<StepConstant, 2> constants() const
    {
        return {StepConstant{"−η/(1 − β₁ᵗ)", -lr / (1.0 - beta1Power)},
                StepConstant{"1 − β₂ᵗ", 1.0 - beta2Power}};
    }
};

} // namespace thalweg
