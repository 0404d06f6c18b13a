#pragma once

#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Sharpness-aware minimisation: descends by the gradient of the highest loss close by.
///
/// e = ρ g / ‖g‖, 0 where g = 0;  ĝ = ∇f(θ + e), of the same mini-batch;  θ ← θ − η ĝ. Ends where there
/// is no gradient at θ + e.
/// Source: P. Foret et al., ICLR (2021), without their offset of ‖g‖ and with plain descent
struct Sam {
    static constexpr std::string_view id = "sam";
    static constexpr std::string_view name = "SAM";
    static constexpr std::string_view rule = "e = ρ g / ‖g‖,  θ ← θ − η ∇f(θ + e)";
    static constexpr std::string_view knownFor =
        "Shuns sharp minima for flat ones; two gradients a step, and hovers about the minimum";
    static constexpr std::string_view source = "P. Foret et al., ICLR (2021)";
    static constexpr auto group = OptimizerGroup::SecondOrder;
    static constexpr std::array parameters{
        hyper::lr(1e-2),
        Parameter{.id = "rho", .symbol = "ρ", .name = "reach", .initial = 0.05, .min = 0.0, .max = hyper::kNoLimit,
                  .sliderMin = 1e-4, .sliderMax = 10.0, .scale = Scale::LogarithmicOrZero,
                  .help = "How far up the slope it looks. 0: plain descent. Too large: it is lost."}};
    static constexpr std::array<std::string_view, 2> stateSymbols{"e", "ĝ"};
    static constexpr std::array<StateRole, 2> stateRoles{StateRole::Other, StateRole::Other};

    double lr;
    double rho;

    std::optional<Point> update(const StepLoss& loss, Point theta, Point g, std::array<Point, 2>& state) const
    {
        auto& [e, there] = state;
        const double length = norm(g);
        e = length == 0.0 ? Point{} : (rho / length) * g;
        const auto gradient = loss.gradient(theta + e);
        if (!gradient)
            return std::nullopt;
        there = *gradient;
        return step(g, state);
    }

    template <class P> P step(const P&, const std::array<P, 2>& state) const { return -lr * state[1]; }
};

} // namespace thalweg
