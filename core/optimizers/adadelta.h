#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Adadelta, as PyTorch has it: the length of a step comes from the lengths of earlier ones.
///
/// g ← g + w θ;  v ← ρ v + (1 − ρ) g²;  d = √(s + ε)/√(v + ε) g;  s ← ρ s + (1 − ρ) d²;
/// θ ← θ − η d.
/// Source: M. D. Zeiler, arXiv 1212.5701 (2012); PyTorch, torch.optim.Adadelta
struct Adadelta {
    static constexpr std::string_view id = "adadelta";
    static constexpr std::string_view name = "Adadelta";
    static constexpr std::string_view rule = "d = √(s + ε)/√(v + ε) g,  θ ← θ − η d";
    static constexpr std::string_view knownFor =
        "Needs no rate to begin with; starts very slowly, at √ε";
    static constexpr std::string_view source =
        "M. D. Zeiler, arXiv 1212.5701 (2012); PyTorch, torch.optim.Adadelta";
    static constexpr auto group = OptimizerGroup::Adaptive;
    static constexpr std::array parameters{
        hyper::lr(1.0),
        hyper::decay("rho", "ρ", "decay of both means", 0.9, "How long both means remember."),
        hyper::eps(1e-6), hyper::weightDecay()};
    static constexpr std::array<std::string_view, 2> stateSymbols{"v", "s"};
    static constexpr std::array<StateRole, 2> stateRoles{StateRole::SecondMoment, StateRole::Other};

    double lr;
    double rho;
    double eps;
    double weightDecay;

    void advance() {}

    template <class T> T update(const T& theta, T g, std::array<T, 2>& state) const
    {
        auto& [v, s] = state;
        g = decayed(g, weightDecay, theta);
        v = rho * v + (1.0 - rho) * square(g);
        const T d = quotientOrZero(sqrt(s + eps) * g, rootToDivideBy(v + eps));
        s = rho * s + (1.0 - rho) * square(d);
        return -lr * d;
    }
};

} // namespace thalweg
