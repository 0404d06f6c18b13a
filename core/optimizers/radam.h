#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Adam that rectifies the variance of its early steps, as PyTorch has it.
///
/// m, v as Adam;  r∞ = 2/(1 − β₂) − 1,  r = r∞ − 2 t β₂ᵗ/(1 − β₂ᵗ).
/// r > 5:  θ ← θ − η m/(1 − β₁ᵗ) · R √(1 − β₂ᵗ)/(√v + ε),
/// R = √((r − 4)(r − 2) r∞ / ((r∞ − 4)(r∞ − 2) r));  else θ ← θ − η m/(1 − β₁ᵗ).
/// Source: L. Liu et al., ICLR (2020); PyTorch, torch.optim.RAdam
struct RAdam {
    static constexpr std::string_view id = "radam";
    static constexpr std::string_view name = "RAdam";
    static constexpr std::string_view rule = "θ ← θ − η R m̂ / √v̂, and plain momentum at first";
    static constexpr std::string_view knownFor =
        "Adam with a warm-up built in; its first steps are plain, so η matters";
    static constexpr std::string_view source =
        "L. Liu et al., ICLR (2020); PyTorch, torch.optim.RAdam";
    static constexpr auto group = OptimizerGroup::Adaptive;
    static constexpr std::array parameters{
        hyper::lr(1e-3), hyper::beta1(), hyper::beta2(), hyper::eps(1e-8),
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
    double t = 0.0;
    double rectified = 0.0; ///< R √(1 − β₂ᵗ), or 0 while the step is plain

    void advance()
    {
        t += 1.0;
        beta1Power *= beta1;
        beta2Power *= beta2;
        const double limit = 2.0 / (1.0 - beta2) - 1.0;
        const double r = limit - 2.0 * t * beta2Power / (1.0 - beta2Power);
        rectified = r > 5.0 ? sqrt((r - 4.0) * (r - 2.0) * limit / ((limit - 4.0) * (limit - 2.0) * r)
                                   * (1.0 - beta2Power))
                            : 0.0;
    }

    template <class T> T update(const T& theta, T g, std::array<T, 2>& state) const
    {
        auto& [m, v] = state;
        g = decayed(g, weightDecay, theta);
        m = beta1 * m + (1.0 - beta1) * g;
        v = beta2 * v + (1.0 - beta2) * square(g);
        const T corrected = m / (1.0 - beta1Power);
        return -lr * (rectified > 0.0 ? quotientOrZero(rectified * corrected, rootToDivideBy(v) + eps) : corrected);
    }

    /// What is the same for both coordinates of a step.
    std::array<StepConstant, 2> constants() const
    {
        return {StepConstant{"1 − β₁ᵗ", 1.0 - beta1Power}, StepConstant{"R √(1 − β₂ᵗ)", rectified}};
    }
};

} // namespace thalweg
