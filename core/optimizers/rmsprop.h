#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// RMSProp, as PyTorch has it, with its momentum and centered forms.
///
/// g ← g + w θ;  v ← α v + (1 − α) g²;  d = g / (√v + ε), or when centered
/// a ← α a + (1 − α) g and d = g / (√(v − a²) + ε);  with momentum b ← μ b + d, θ ← θ − η b,
/// else θ ← θ − η d.
/// Source: T. Tieleman & G. Hinton, Coursera lecture 6.5 (2012); PyTorch, torch.optim.RMSprop
struct RmsProp {
    static constexpr std::string_view id = "rmsprop";
    static constexpr std::string_view name = "RMSProp";
    static constexpr std::string_view rule = "v ← α v + (1 − α) g²,  θ ← θ − η g / (√v + ε)";
    static constexpr std::string_view knownFor =
        "Adapts the rate and forgets; ends in a small cycle of size η/2";
    static constexpr std::string_view source =
        "T. Tieleman & G. Hinton, Coursera lecture 6.5 (2012); PyTorch, torch.optim.RMSprop";
    static constexpr auto group = OptimizerGroup::Adaptive;
    static constexpr std::array parameters{
        hyper::lr(1e-2),
        hyper::decay("alpha", "α", "second-moment decay", 0.99,
                     "How long the mean square remembers. Small: the rate jumps about."),
        hyper::eps(1e-8), hyper::momentum("momentum", "μ", 0.0),
        hyper::flag("centered", "centered",
                    "Divides by an estimate of the deviation instead of the root mean square."),
        hyper::weightDecay()};
    static constexpr std::array<std::string_view, 3> stateSymbols{"v", "a", "b"};
    static constexpr std::array<StateRole, 3> stateRoles{
        StateRole::SecondMoment, StateRole::Other, StateRole::DividedMomentum};

    double lr;
    double alpha;
    double eps;
    double momentum;
    double centered;
    double weightDecay;

    void advance() {}

    template <class T> T update(const T& theta, T g, std::array<T, 3>& state) const
    {
        auto& [v, a, b] = state;
        g = decayed(g, weightDecay, theta);
        v = alpha * v + (1.0 - alpha) * square(g);
        T spread = v;
        if (centered != 0.0) {
            a = alpha * a + (1.0 - alpha) * g;
            spread = max(v - square(a), T(0.0)); // rounding may leave −1e-17 where the exact value is 0
        }
        const T d = quotientOrZero(g, rootToDivideBy(spread) + eps);
        b = momentum == 0.0 ? d : momentum * b + d;
        return -lr * b;
    }
};

} // namespace thalweg
