#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Plain gradient descent, as PyTorch's SGD without momentum.
///
/// g ← g + w θ,  θ ← θ − η g.
/// Source: PyTorch, torch.optim.SGD
struct Sgd {
    static constexpr std::string_view id = "sgd";
    static constexpr std::string_view name = "SGD";
    static constexpr std::string_view rule = "θ ← θ − η g";
    static constexpr std::string_view knownFor =
        "The plainest step: sound when η < 2/λ, slow in narrow valleys";
    static constexpr std::string_view source = "PyTorch, torch.optim.SGD";
    static constexpr auto group = OptimizerGroup::FirstSteps;
    static constexpr std::array parameters{hyper::lr(1e-2), hyper::weightDecay()};
    static constexpr std::array<std::string_view, 0> stateSymbols{};
    static constexpr std::array<StateRole, 0> stateRoles{};

    double lr;
    double weightDecay;

    void advance() {}

    template <class T> T update(const T& theta, T g, std::array<T, 0>&) const
    {
        return -lr * decayed(g, weightDecay, theta);
    }
};

} // namespace thalweg
