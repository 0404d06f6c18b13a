#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Adam with Nesterov's look-ahead, in the documented form.
///
/// μₜ = β₁ (1 − ½ · 0.96^(t ψ)),  Pₜ = μ₁ … μₜ;  m, v as Adam;
/// θ ← θ − η [ (1 − μₜ) g / (1 − Pₜ) + μₜ₊₁ m / (1 − Pₜ μₜ₊₁) ] / (√(v / (1 − β₂ᵗ)) + ε).
/// Source: T. Dozat, ICLR workshop (2016); PyTorch, torch.optim.NAdam
struct NAdam {
    static constexpr std::string_view id = "nadam";
    static constexpr std::string_view name = "NAdam";
    static constexpr std::string_view rule = "θ ← θ − η (look-ahead of m̂) / (√v̂ + ε)";
    static constexpr std::string_view knownFor =
        "Adam that looks ahead: a little faster into the valley, as restless at its floor";
    static constexpr std::string_view source =
        "T. Dozat, ICLR workshop (2016); PyTorch, torch.optim.NAdam";
    static constexpr auto group = OptimizerGroup::Adaptive;
    static constexpr std::array parameters{
        hyper::lr(2e-3), hyper::beta1(), hyper::beta2(), hyper::eps(1e-8), hyper::weightDecay(),
        Parameter{.id = "momentum_decay", .symbol = "ψ", .name = "momentum decay", .initial = 4e-3,
                  .min = 0.0, .max = hyper::kNoLimit, .sliderMin = 1e-4, .sliderMax = 1.0,
                  .scale = Scale::LogarithmicOrZero,
                  .help = "How fast the look-ahead warms up to β₁."}};
    static constexpr std::array<std::string_view, 2> stateSymbols{"m", "v"};
    static constexpr std::array<StateRole, 2> stateRoles{StateRole::Momentum, StateRole::SecondMoment};

    double lr;
    double beta1;
    double beta2;
    double eps;
    double weightDecay;
    double momentumDecay;
    double beta2Power = 1.0;
    double t = 0.0;
    double mu = 0.0; ///< μₜ
    double nextMu = 0.0;
    double product = 1.0; ///< Pₜ

    void advance()
    {
        t += 1.0;
        beta2Power *= beta2;
        mu = warmedUp(t);
        nextMu = warmedUp(t + 1.0);
        product *= mu;
    }

    template <class T> T update(const T& theta, T g, std::array<T, 2>& state) const
    {
        auto& [m, v] = state;
        g = decayed(g, weightDecay, theta);
        m = beta1 * m + (1.0 - beta1) * g;
        v = beta2 * v + (1.0 - beta2) * square(g);
        const T ahead = (1.0 - mu) / (1.0 - product) * g + nextMu / (1.0 - product * nextMu) * m;
        return -lr * quotientOrZero(ahead, rootToDivideBy(v / (1.0 - beta2Power)) + eps);
    }

    double warmedUp(double step) const
    {
        return beta1 * (1.0 - 0.5 * pow(0.96, step * momentumDecay));
    }

    /// What is the same for both coordinates of a step.
    std::array<StepConstant, 4> constants() const
    {
        return {StepConstant{"μₜ", mu},
                StepConstant{"μₜ₊₁", nextMu},
                StepConstant{"1 − Pₜ", 1.0 - product},
                StepConstant{"1 − β₂ᵗ", 1.0 - beta2Power}};
    }
};

} // namespace thalweg
