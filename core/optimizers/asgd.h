#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Averaged SGD, as PyTorch has it. The path is θ itself, not its average.
///
/// η₁ = lr;  g ← g + w θ;  θ ← (1 − λ ηₜ) θ − ηₜ g;  ηₜ₊₁ = lr / (1 + λ lr t)^α. The average would begin
/// at step t₀, which does not move θ.
/// Source: B. T. Polyak & A. B. Juditsky, SIAM J. Control Optim. 30 (1992); PyTorch, torch.optim.ASGD
struct Asgd {
    static constexpr std::string_view id = "asgd";
    static constexpr std::string_view name = "ASGD";
    static constexpr std::string_view rule = "θ ← (1 − λ ηₜ) θ − ηₜ g,  ηₜ₊₁ = lr / (1 + λ lr t)^α";
    static constexpr std::string_view knownFor =
        "SGD with a slowly falling rate, meant to be averaged";
    static constexpr std::string_view source =
        "B. T. Polyak & A. B. Juditsky, SIAM J. Control Optim. 30 (1992); PyTorch, torch.optim.ASGD";
    static constexpr auto group = OptimizerGroup::FirstSteps;
    static constexpr std::array parameters{
        hyper::lr(1e-2),
        Parameter{.id = "lambd", .symbol = "λ", .name = "decay term", .initial = 1e-4, .min = 0.0,
                  .max = hyper::kNoLimit, .sliderMin = 1e-6, .sliderMax = 1.0,
                  .scale = Scale::LogarithmicOrZero, .help = "Shrinks θ and, with α, the rate."},
        Parameter{.id = "alpha", .symbol = "α", .name = "power of the rate's decay", .initial = 0.75,
                  .min = 0.0, .max = hyper::kNoLimit, .sliderMin = 0.0, .sliderMax = 2.0,
                  .scale = Scale::Linear, .help = "How fast the rate falls once λ lr t is large."},
        Parameter{.id = "t0", .symbol = "t₀", .name = "start of the average", .initial = 1e6, .min = 0.0,
                  .max = hyper::kNoLimit, .sliderMin = 1.0, .sliderMax = 1e6,
                  .scale = Scale::LogarithmicOrZero,
                  .help = "Step at which averaging would begin; the path does not depend on it."},
        hyper::weightDecay()};
    static constexpr std::array<std::string_view, 0> stateSymbols{};
    static constexpr std::array<StateRole, 0> stateRoles{};

    double lr;
    double lambda;
    double alpha;
    double t0;
    double weightDecay;
    double t = 0.0;
    double rate = 0.0;

    void advance()
    {
        rate = t == 0.0 ? lr : lr / pow(1.0 + lambda * lr * t, alpha);
        t += 1.0;
    }

    template <class T> T update(const T& theta, T g, std::array<T, 0>&) const
    {
        return -(lambda * rate) * theta - rate * decayed(g, weightDecay, theta);
    }

    /// What is the same for both coordinates of a step.
    std::array<StepConstant, 1> constants() const
    {
        return {StepConstant{"η of this step", rate}};
    }
};

} // namespace thalweg
