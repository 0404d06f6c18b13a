#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Adam in the lecture's form, RMSProp with momentum and no bias correction.
///
/// σ as in the lecture's RMSProp;  m ← λ m − (η/σ) g,  θ ← θ + m,  m₀ = 0. Where σ = 0 the gradient
/// adds nothing.
/// Source: Hung-yi Lee, Machine Learning (2021), lecture on optimization
struct LectureAdam {
    static constexpr std::string_view id = "lecture_adam";
    static constexpr std::string_view name = "Adam (lecture)";
    static constexpr std::string_view rule = "σ as RMSProp,  m ← λ m − η g / σ,  θ ← θ + m";
    static constexpr std::string_view knownFor =
        "RMSProp with momentum and no bias correction: quick, but overshoots";
    static constexpr std::string_view source =
        "Hung-yi Lee, Machine Learning (2021), lecture on optimization";
    static constexpr auto group = OptimizerGroup::Lecture;
    static constexpr std::array parameters{
        hyper::lr(1e-2), hyper::momentum("lambda", "λ", 0.9),
        hyper::decay("alpha", "α", "second-moment decay", 0.9,
                     "How long σ remembers. Small: the rate jumps about.")};
    static constexpr std::array<std::string_view, 2> stateSymbols{"m", "σ"};
    static constexpr std::array<StateRole, 2> stateRoles{StateRole::Velocity, StateRole::RootSecondMoment};

    double lr;
    double lambda;
    double alpha;
    double t = 0.0;

    void advance() { t += 1.0; }

    template <class T> T update(const T&, T g, std::array<T, 2>& state) const
    {
        auto& [m, sigma] = state;
        sigma = t == 1.0 ? abs(g) : rootToDivideBy(alpha * square(sigma) + (1.0 - alpha) * square(g));
        m = lambda * m - lr * quotientOrZero(g, sigma);
        return m;
    }
};

} // namespace thalweg
