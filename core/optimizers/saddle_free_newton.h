#pragma once

#include "optimizers/along_curvature.h"
#include "optimizers/hyperparameters.h"
#include "optimizers/optimizer.h"

namespace thalweg {

/// Newton's step with every curvature taken as positive, so that saddles and maxima push away.
///
/// θ ← θ − η (|H| + δI)⁻¹ g; |H| has the eigenvectors of H and the absolute values of its eigenvalues.
/// Singular: as Newton, no move along a direction without curvature; the run ends where the Hessian is
/// not finite. At a critical point itself g = 0 and it stays. λ: the eigenvalues of H, ascending;
/// u: the unit eigenvector of the second.
/// Source: Y. N. Dauphin et al., NeurIPS (2014)
struct SaddleFreeNewton {
    static constexpr std::string_view id = "saddle_free_newton";
    static constexpr std::string_view name = "Saddle-free Newton";
    static constexpr std::string_view rule = "θ ← θ − η (|H| + δI)⁻¹ g";
    static constexpr std::string_view knownFor =
        "Newton's speed, but leaves saddles; takes huge steps where the ground is almost flat";
    static constexpr std::string_view source = "Y. N. Dauphin et al., NeurIPS (2014)";
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
        return -lr * dividedAlong(u, std::array{abs(lambda.x) + damping, abs(lambda.y) + damping}, g);
    }
};

} // namespace thalweg
