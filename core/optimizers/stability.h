#pragma once

#include "optimizers/optimizer.h"

#include <optional>
#include <span>

namespace thalweg {

/// The largest curvature λ of a quadratic on which a rule still settles at this learning rate; beyond it the
/// run swings wider and wider. With w the weight decay, which adds to every curvature:
///
/// SGD, curvature escape between its escapes: 2/η − w.  ASGD at step t: 2/ηₜ − λ − w.
/// Heavy ball, either form, with momentum μ and dampening d: 2 (1 + μ) / (η (1 − d)) − w.
/// Nesterov, in PyTorch's form: 2 (1 + μ) / (η (1 + 2 μ)) − w.
///
/// Nothing for a rule that scales its gradients or uses curvature itself, whose bound is not a number, and
/// where there is no finite bound (η = 0).
/// @param values  the rule's hyperparameters, in the order of its table; of them lr is replaced by rate.
/// @param rate    η of the step, after the schedule.
/// @param step    which step, from 0.
/// Sources: B. T. Polyak, USSR Comput. Math. 4 (1964); J. M. Cohen et al., Gradient Descent on Neural Networks
/// Typically Occurs at the Edge of Stability, ICLR (2021), appendix B; here both roots of the recurrence
/// of a step on a quadratic must lie inside the unit circle.
std::optional<double> stableCurvature(const OptimizerEntry& entry, std::span<const double> values, double rate,
                                      int step);

} // namespace thalweg
