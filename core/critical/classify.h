#pragma once

#include "numeric/eigen2.h"

#include <Eigen/Core>

namespace thalweg {

enum class CriticalKind { Minimum, Maximum, Saddle, Degenerate };

/// Names a stationary point by the signs of its Hessian's eigenvalues.
/// @param hessian  2×2, symmetric, in f-units per squared axis unit.
/// @param flat     an eigenvalue counts as zero when |λ| ≤ flat · max|λ|.
/// @return Degenerate when an eigenvalue counts as zero or any entry is not finite.
/// Source: Nocedal & Wright, Numerical Optimization, 2nd ed., ch. 2.
CriticalKind classify(const Eigen::Matrix2d& hessian, double flat = 1e-9);

} // namespace thalweg
