#pragma once

#include "optimizers/optimizer.h"

#include <optional>
#include <span>

/// What can be measured of a run at one of its rows, besides loss and gradient.
namespace thalweg {

/// ‖Δ‖ of the step from this row, in axis units. The last row of a run makes no step.
double stepLength(const TrajectoryStep& row);

/// |Δᵢ|/|gᵢ| for each axis, with the gradient that the rule saw: the learning rate that plain descent would
/// have needed for the same move, in squared axis units per f. NaN where gᵢ = 0.
Point effectiveRate(const TrajectoryStep& row);

/// The mean or sum of gradients that the rule moves by, as it keeps it, without correction of its bias:
/// PyTorch's b and m, in f per axis unit; the lecture's m, a move in axis units with −η in it; RMSProp's
/// sum of divided gradients. Nothing for a rule that keeps none, and for one whose momentum is 0.
std::optional<Point> firstMoment(const OptimizerEntry& entry, std::span<const double> values,
                                 const TrajectoryStep& row);

/// The largest eigenvalue of the Hessian at a point, in f per squared axis unit; NaN where there is none.
double sharpness(const Objective& f, Point at);

} // namespace thalweg
