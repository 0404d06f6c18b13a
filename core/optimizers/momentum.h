#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Heavy ball, as PyTorch's SGD with momentum: the buffer starts at the first gradient, undampened.
///
/// g ← g + w θ;  b₁ = g₁,  b ← μ b + (1 − d) g;  θ ← θ − η b.
/// Source: PyTorch, torch.optim.SGD; B. T. Polyak, USSR Comput. Math. 4 (1964)
struct Momentum {
    static constexpr std::string_view id = "momentum";
    static constexpr std::string_view name = "Momentum";
    static constexpr std::string_view rule = "b ← μ b + (1 − d) g,  θ ← θ − η b";
    static constexpr std::string_view knownFor =
        "Rolls through plateaus and along valleys; may roll past a good one";
    static constexpr std::string_view source =
        "PyTorch, torch.optim.SGD; B. T. Polyak, USSR Comput. Math. 4 (1964)";
    static constexpr auto group = OptimizerGroup::FirstSteps;
    static constexpr std::array parameters{
        hyper::lr(1e-2), hyper::momentum("momentum", "μ", 0.9),
        Parameter{.id = "dampening", .symbol = "d", .name = "dampening", .initial = 0.0, .min = 0.0,
                  .max = 1.0, .sliderMin = 0.0, .sliderMax = 1.0, .scale = Scale::Linear,
                  .help = "Share of each new gradient that is left out of the buffer."},
        hyper::weightDecay()};
    static constexpr std::array<std::string_view, 1> stateSymbols{"b"};
    static constexpr std::array<StateRole, 1> stateRoles{StateRole::Momentum};

    double lr;
    double momentum;
    double dampening;
    double weightDecay;
    double share = 1.0; ///< of the gradient that enters the buffer; the first enters whole;
    double nextShare = 1.0;

    void advance()
    {
        share = nextShare;
        nextShare = 1.0 - dampening;
    }

    template <class T> T update(const T& theta, T g, std::array<T, 1>& state) const
    {
        auto& [b] = state;
        b = momentum * b + share * decayed(g, weightDecay, theta);
        return -lr * b;
    }
};

} // namespace thalweg
