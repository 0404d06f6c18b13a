#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Nesterov's momentum, as PyTorch's SGD has it: the step looks ahead along the buffer.
///
/// g ← g + w θ;  b₁ = g₁,  b ← μ b + g;  θ ← θ − η (g + μ b).
/// Source: Y. Nesterov, Soviet Math. Dokl. 27 (1983); PyTorch, torch.optim.SGD
struct Nesterov {
    static constexpr std::string_view id = "nesterov";
    static constexpr std::string_view name = "Nesterov";
    static constexpr std::string_view rule = "b ← μ b + g,  θ ← θ − η (g + μ b)";
    static constexpr std::string_view knownFor =
        "Momentum that looks ahead: less overshoot, a lower limit of η";
    static constexpr std::string_view source =
        "Y. Nesterov, Soviet Math. Dokl. 27 (1983); PyTorch, torch.optim.SGD";
    static constexpr auto group = OptimizerGroup::FirstSteps;
    static constexpr std::array parameters{hyper::lr(1e-2), hyper::momentum("momentum", "μ", 0.9), hyper::weightDecay()};
    static constexpr std::array<std::string_view, 1> stateSymbols{"b"};
    static constexpr std::array<StateRole, 1> stateRoles{StateRole::Momentum};

    double lr;
    double momentum;
    double weightDecay;

    void advance() {}

    template <class T> T update(const T& theta, T g, std::array<T, 1>& state) const
    {
        auto& [b] = state;
        g = decayed(g, weightDecay, theta);
        b = momentum * b + g;
        return -lr * (g + momentum * b);
    }
};

} // namespace thalweg
