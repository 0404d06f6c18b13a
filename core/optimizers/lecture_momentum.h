#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Momentum in the lecture's form; the same path as PyTorch's at a constant rate (m = −η b).
///
/// m ← λ m − η g,  θ ← θ + m,  m₀ = 0.
/// Source: Hung-yi Lee, Machine Learning (2021), lecture on optimization
struct LectureMomentum {
    static constexpr std::string_view id = "lecture_momentum";
    static constexpr std::string_view name = "Momentum (lecture)";
    static constexpr std::string_view rule = "m ← λ m − η g,  θ ← θ + m";
    static constexpr std::string_view knownFor =
        "A ball that keeps rolling: may leave a saddle, or a good valley";
    static constexpr std::string_view source =
        "Hung-yi Lee, Machine Learning (2021), lecture on optimization";
    static constexpr auto group = OptimizerGroup::Lecture;
    static constexpr std::array parameters{hyper::lr(1e-2), hyper::momentum("lambda", "λ", 0.9)};
    static constexpr std::array<std::string_view, 1> stateSymbols{"m"};
    static constexpr std::array<StateRole, 1> stateRoles{StateRole::Velocity};

    double lr;
    double lambda;

    void advance() {}

    template <class T> T update(const T&, T g, std::array<T, 1>& state) const
    {
        auto& [m] = state;
        m = lambda * m - lr * g;
        return m;
    }
};

} // namespace thalweg
