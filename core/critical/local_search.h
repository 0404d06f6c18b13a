#pragma once

#include "critical/box.h"
#include "numeric/objective.h"

#include <cstddef>

namespace thalweg {

/// Where a local search for a critical point ended.
struct LocalEnd {
    Point at;
    bool converged = false;      ///< the last steps were as small as rounding errors, or ∇f is 0
    std::size_t evaluations = 0; ///< of f's Hessian
};

/// Follows |∇f|² down to a critical point of any kind, from a start, by steps −(H² + μ)⁻¹H∇f. At isolated degenerate
/// points, where H is singular, it still arrives, at a constant rate. Not a proof.
///
/// Lengths are measured in units of the scale, one for each axis.
/// Source: Nocedal & Wright, Numerical Optimization, 2nd ed., ch. 10.3 (Levenberg–Marquardt).
LocalEnd searchedFrom(const Objective& f, Point start, Point scale);

} // namespace thalweg
