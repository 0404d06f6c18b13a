#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Adagrad in the lecture's form: σ is the root of a mean, so steps do not shrink like 1/√t.
///
/// σₜ = √(mean of g₀² … gₜ²),  θ ← θ − (η/σₜ) g. A coordinate with σ = 0 stays put.
/// Source: Hung-yi Lee, Machine Learning (2021), lecture on optimization
struct LectureAdagrad {
    static constexpr std::string_view id = "lecture_adagrad";
    static constexpr std::string_view name = "Adagrad (lecture)";
    static constexpr std::string_view rule = "σ = √(mean of all g²),  θ ← θ − η g / σ";
    static constexpr std::string_view knownFor =
        "Weighs all gradients alike: reacts late, may burst sideways";
    static constexpr std::string_view source =
        "Hung-yi Lee, Machine Learning (2021), lecture on optimization";
    static constexpr auto group = OptimizerGroup::Lecture;
    static constexpr std::array parameters{hyper::lr(1e-2)};
    static constexpr std::array<std::string_view, 2> stateSymbols{"σ", "sum"};
    static constexpr std::array<StateRole, 2> stateRoles{StateRole::RootSecondMoment, StateRole::Other};

    double lr;
    double t = 0.0;

    void advance() { t += 1.0; }

    template <class T> T update(const T&, T g, std::array<T, 2>& state) const
    {
        auto& [sigma, sum] = state;
        sum = sum + square(g);
        sigma = rootToDivideBy(sum / t);
        return -lr * quotientOrZero(g, sigma);
    }
};

} // namespace thalweg
