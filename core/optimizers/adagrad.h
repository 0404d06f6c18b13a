#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Adagrad, as PyTorch has it: divides by the root of the sum of all squared gradients.
///
/// g ← g + w θ;  s₀ = initial_accumulator_value,  s ← s + g²;
/// θ ← θ − η / (1 + (t − 1) lr_decay) · g / (√s + ε),  t = 1, 2, …
/// Source: J. Duchi, E. Hazan, Y. Singer, JMLR 12 (2011); PyTorch, torch.optim.Adagrad
struct Adagrad {
    static constexpr std::string_view id = "adagrad";
    static constexpr std::string_view name = "Adagrad";
    static constexpr std::string_view rule = "s ← s + g²,  θ ← θ − η g / (√s + ε)";
    static constexpr std::string_view knownFor =
        "A rate of its own for each axis; it only ever shrinks";
    static constexpr std::string_view source =
        "J. Duchi, E. Hazan, Y. Singer, JMLR 12 (2011); PyTorch, torch.optim.Adagrad";
    static constexpr auto group = OptimizerGroup::Adaptive;
    static constexpr std::array parameters{
        hyper::lr(1e-2),
        Parameter{.id = "lr_decay", .symbol = "d", .name = "rate decay", .initial = 0.0, .min = 0.0,
                  .max = hyper::kNoLimit, .sliderMin = 1e-5, .sliderMax = 1.0,
                  .scale = Scale::LogarithmicOrZero,
                  .help = "Divides the rate by 1 + (t − 1) d. Too large: it stops early."},
        Parameter{.id = "initial_accumulator_value", .symbol = "s₀", .name = "initial accumulator",
                  .initial = 0.0, .min = 0.0, .max = hyper::kNoLimit, .sliderMin = 1e-5,
                  .sliderMax = 100.0, .scale = Scale::LogarithmicOrZero,
                  .help = "Where the sum of squares starts. Larger: shorter first steps."},
        hyper::eps(1e-10), hyper::weightDecay()};
    static constexpr std::array<std::string_view, 1> stateSymbols{"s"};
    static constexpr std::array<StateRole, 1> stateRoles{StateRole::SecondMoment};

    double lr;
    double lrDecay;
    double initialAccumulator;
    double eps;
    double weightDecay;
    double t = 0.0;
    double rate = 0.0 /* of this step */;
    double first = 0.0 /* s₀ at the first step, then nothing */;

    void advance()
    {
        rate = lrDecay == 0.0 ? lr : lr / (1.0 + t * lrDecay); // the same bits, and the divider stays free
        first = t == 0.0 ? initialAccumulator : 0.0;
        t += 1.0;
    }

    template <class T> T update(const T& theta, T g, std::array<T, 1>& state) const
    {
        auto& [s] = state;
        g = decayed(g, weightDecay, theta);
        s = (s + first) + square(g);
        return -rate * quotientOrZero(g, rootToDivideBy(s) + eps);
    }

    /// What is the same for both coordinates of a step.
    std::array<StepConstant, 1> constants() const
    {
        return {StepConstant{"η of this step", rate}};
    }
};

} // namespace thalweg
