#pragma once

#include "optimizers/along_curvature.h"
#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Gradient descent that leaves a saddle, or a maximum, along its most negative curvature.
///
/// Where ‖g‖ ≤ τ and the least eigenvalue λ of the Hessian is negative, beyond rounding
/// (λ < −1e-9 max|λ|):  θ ← θ + s u, with u its unit eigenvector on the downhill side, u·g ≤ 0, or where
/// u·g = 0 with its first nonzero component positive; `opposite` takes −u. Elsewhere  θ ← θ − η g.
/// The run ends where the Hessian is asked for and not finite. u: the direction of the escape, 0 in an
/// ordinary step; λ: the eigenvalues when they were asked for last, ascending.
/// Source: Hung-yi Lee, Machine Learning (2021), lecture on critical points
struct CurvatureEscape {
    static constexpr std::string_view id = "curvature_escape";
    static constexpr std::string_view name = "Curvature escape";
    static constexpr std::string_view rule = "θ ← θ + s u where ‖g‖ ≤ τ and λ < 0,  else θ ← θ − η g";
    static constexpr std::string_view knownFor =
        "Leaves a saddle at once, even from its very centre; elsewhere as slow as SGD";
    static constexpr std::string_view source = "Hung-yi Lee, Machine Learning (2021), lecture on critical points";
    static constexpr auto group = OptimizerGroup::SecondOrder;
    static constexpr std::array parameters{
        hyper::lr(1e-2),
        Parameter{.id = "threshold", .symbol = "τ", .name = "small gradient", .initial = 1e-2, .min = 0.0,
                  .max = hyper::kNoLimit, .sliderMin = 1e-6, .sliderMax = 10.0, .scale = Scale::LogarithmicOrZero,
                  .help = "Up to this length a gradient counts as small, and the curvature is looked at."},
        Parameter{.id = "stride", .symbol = "s", .name = "length of the escape", .initial = 0.1, .min = 0.0,
                  .max = hyper::kNoLimit, .sliderMin = 1e-4, .sliderMax = 10.0, .scale = Scale::LogarithmicOrZero,
                  .help = "How far it goes along the eigenvector. Too short: it must go several times."},
        hyper::flag("opposite", "opposite side", "Leaves on the other side of the saddle, against the slope.")};
    static constexpr std::array<std::string_view, 2> stateSymbols{"u", "λ"};
    static constexpr std::array<StateRole, 2> stateRoles{StateRole::Other, StateRole::Curvatures};

    double lr;
    double threshold;
    double stride;
    double opposite;

    std::optional<Point> update(const StepLoss& loss, Point theta, Point g, std::array<Point, 2>& state) const
    {
        auto& [u, lambda] = state;
        u = {};
        if (looksAtCurvature(g)) {
            const auto curvature = loss.curvature(theta);
            if (!curvature)
                return std::nullopt;
            lambda = {curvature->values[0], curvature->values[1]};
            u = wayOut(*curvature, g);
        }
        return step(g, state);
    }

    /// Elsewhere u and λ say nothing.
    bool looksAtCurvature(Point g) const { return norm(g) <= threshold; }

    template <class P> P step(const P& g, const std::array<P, 2>& state) const
    {
        return state[0] == P{} ? -lr * g : stride * state[0];
    }

    /// The direction of the escape, or 0 where there is none.
    Point wayOut(const Eigen2& curvature, Point g) const
    {
        constexpr double kRounding = 1e-9;
        const auto [low, high] = curvature.values;
        if (!(low < -kRounding * max(abs(low), abs(high))))
            return {};
        const Point u = curvature.vectors[0];
        const bool uphill = dot(u, g) > 0.0;
        return uphill != (opposite != 0.0) ? -1.0 * u : u;
    }
};

} // namespace thalweg
