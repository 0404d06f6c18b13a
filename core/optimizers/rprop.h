#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Resilient propagation, as PyTorch has it: only the signs of the gradient count.
///
/// D₀ = η;  q = g · g_before;  q > 0: D ← min(D η⁺, Δmax);  q < 0: D ← max(D η⁻, Δmin) and g ← 0,
/// so there is no move and no change of sign at the next step;  θ ← θ − sign(g) D.
/// Source: M. Riedmiller & H. Braun, ICNN (1993); PyTorch, torch.optim.Rprop
struct Rprop {
    static constexpr std::string_view id = "rprop";
    static constexpr std::string_view name = "Rprop";
    static constexpr std::string_view rule = "θ ← θ − sign(g) D, D grows by η⁺ and shrinks by η⁻";
    static constexpr std::string_view knownFor =
        "Blind to the size of the gradient: quick on plain ground, wrong with noise";
    static constexpr std::string_view source =
        "M. Riedmiller & H. Braun, ICNN (1993); PyTorch, torch.optim.Rprop";
    static constexpr auto group = OptimizerGroup::Adaptive;
    static constexpr std::array parameters{
        hyper::lr(1e-2),
        Parameter{.id = "etaminus", .symbol = "η⁻", .name = "shrinking factor", .initial = 0.5, .min = 0.0,
                  .max = 1.0, .minExcluded = true, .maxExcluded = true, .sliderMin = 0.05,
                  .sliderMax = 0.95, .scale = Scale::Linear,
                  .help = "Shortens the step where the gradient changes its sign."},
        Parameter{.id = "etaplus", .symbol = "η⁺", .name = "growing factor", .initial = 1.2, .min = 1.0,
                  .max = hyper::kNoLimit, .minExcluded = true, .sliderMin = 1.01, .sliderMax = 3.0,
                  .scale = Scale::Linear, .help = "Lengthens the step while the sign stays."},
        hyper::length("step_min", "Δmin", "shortest step", 1e-6),
        hyper::length("step_max", "Δmax", "longest step", 50.0)};
    static constexpr std::array<std::string_view, 2> stateSymbols{"D", "g before"};
    static constexpr std::array<StateRole, 2> stateRoles{StateRole::Other, StateRole::Other};

    double lr;
    double etaMinus;
    double etaPlus;
    double stepMin;
    double stepMax;
    double t = 0.0;

    void advance() { t += 1.0; }

    template <class T> T update(const T&, T g, std::array<T, 2>& state) const
    {
        auto& [length, before] = state;
        if (t == 1.0)
            length = T(lr);
        const T product = g * before;
        length = select(product > 0.0, min(length * etaPlus, T(stepMax)),
                        select(product < 0.0, max(length * etaMinus, T(stepMin)), length));
        before = select(product < 0.0, T(0.0), g);
        return -sign(before) * length;
    }
};

} // namespace thalweg
