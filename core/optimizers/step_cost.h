#pragma once

#include "optimizers/optimizer.h"

#include <cstdint>
#include <optional>
#include <span>

namespace thalweg {

/// How many gradients a rule evaluates for the step from a row of its run, so that runs can be compared by
/// what they cost and not by their steps.
///
/// 1 for most rules; 2 for SAM, at θ and at θ + e. A Hessian counts as two gradients, one for each axis: as
/// many does it take by differences, or by Hessian-vector products. So Newton's rules cost 3, and curvature
/// escape 3 where its gradient is small enough to look at the curvature, else 1. The gradient of a
/// mini-batch counts as one, too.
/// @param values  the rule's hyperparameters, in the order of its table.
/// @param row     of a run of that rule, not its last one.
/// Source: Nocedal & Wright, Numerical Optimization, 2nd ed., ch. 8
int gradientEvaluations(const OptimizerEntry& entry, std::span<const double> values, const TrajectoryStep& row);

/// The same, of all steps of a run.
std::uint64_t gradientEvaluations(const OptimizerEntry& entry, std::span<const double> values, const Trajectory& run);

/// When a run first came as low as a target, and what that took.
struct Arrival {
    int step = 0;               ///< the first row whose loss is at most the target
    long long evaluations = 0;  ///< gradient evaluations of all steps up to it

    friend bool operator==(const Arrival&, const Arrival&) = default;
};

/// Nothing when no row of the run, of this rule with these values, is as low; then also for a target of NaN.
std::optional<Arrival> arrivalAt(const OptimizerEntry& entry, std::span<const double> values, const Trajectory& run,
                                 double target);

} // namespace thalweg
