#pragma once

#include "optimizers/along_curvature.h"
#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Newton's method: to the stationary point of the quadratic that fits here, of whatever kind it is.
///
/// θ ← θ − η (H + δI)⁻¹ g. Where H + δI is singular no such point exists, and the pseudoinverse takes
/// the inverse's place: the rule does not move along a direction without curvature. So on a plane it
/// stays put; and where the Hessian is not finite the run ends. λ: the eigenvalues of H, ascending;
/// u: the unit eigenvector of the second.
/// Source: J. Nocedal & S. J. Wright, Numerical Optimization, 2nd ed. (2006), ch. 3
struct Newton {
    static constexpr std::string_view id = "newton";
    static constexpr std::string_view name = "Newton";
    static constexpr std::string_view rule = "θ ← θ − η (H + δI)⁻¹ g";
    static constexpr std::string_view knownFor =
        "A few steps to the nearest critical point, minimum, saddle or maximum alike";
    static constexpr std::string_view source =
        "J. Nocedal & S. J. Wright, Numerical Optimization, 2nd ed. (2006), ch. 3";
    static constexpr auto group = OptimizerGroup::SecondOrder;
    static constexpr std::array parameters{hyper::lr(1.0), hyper::damping()};
    static constexpr std::array<std::string_view, 2> stateSymbols{"λ", "u"};
    static constexpr std::array<StateRole, 2> stateRoles{StateRole::Curvatures, StateRole::Other};

    double lr;
    double damping;

    std::optional<Point> update(const StepLoss& loss, Point theta, Point g, std::array<Point, 2>& state) const
    {
        return stepByCurvature(*this, loss, theta, g, state);
    }

    template <class P> P step(const P& g, const std::array<P, 2>& state) const
    {
        const auto& [lambda, u] = state;
        return -lr * dividedAlong(u, std::array{lambda.x + damping, lambda.y + damping}, g);
    }
};

} // namespace thalweg
