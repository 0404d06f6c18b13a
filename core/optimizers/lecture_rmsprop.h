#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// RMSProp in the lecture's form.
///
/// σ₀ = abs(g₀),  σₜ = √(α σₜ₋₁² + (1 − α) gₜ²),  θ ← θ − (η/σₜ) g. A coordinate with σ = 0 stays
/// put.
/// Source: Hung-yi Lee, Machine Learning (2021), lecture on optimization
struct LectureRmsProp {
    static constexpr std::string_view id = "lecture_rmsprop";
    static constexpr std::string_view name = "RMSProp (lecture)";
    static constexpr std::string_view rule = "σ ← √(α σ² + (1 − α) g²),  θ ← θ − η g / σ";
    static constexpr std::string_view knownFor =
        "Forgets old gradients: reacts at once when the ground changes, but never comes to rest";
    static constexpr std::string_view source =
        "Hung-yi Lee, Machine Learning (2021), lecture on optimization";
    static constexpr auto group = OptimizerGroup::Lecture;
    static constexpr std::array parameters{
        hyper::lr(1e-2),
        hyper::decay("alpha", "α", "second-moment decay", 0.9,
                     "How long σ remembers. Small: the rate jumps about.")};
    static constexpr std::array<std::string_view, 1> stateSymbols{"σ"};
    static constexpr std::array<StateRole, 1> stateRoles{StateRole::RootSecondMoment};

    double lr;
    double alpha;
    double t = 0.0;

    void advance() { t += 1.0; }

    template <class T> T update(const T&, T g, std::array<T, 1>& state) const
    {
        auto& [sigma] = state;
        sigma = t == 1.0 ? abs(g) : rootToDivideBy(alpha * square(sigma) + (1.0 - alpha) * square(g));
        return -lr * quotientOrZero(g, sigma);
    }
};

} // namespace thalweg
