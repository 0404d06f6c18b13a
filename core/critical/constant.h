#pragma once

#include "numeric/geometry.h"
#include "numeric/objective.h"

namespace thalweg {

/// Whether f is proved to be constant wherever it is defined in a domain, so that each of its points is critical:
/// enclosures of the gradient and of the Hessian are 0 exactly, and f is finite at 33 × 33 points of the domain, corners
/// included. A function that is constant only up to rounding errors of its formula, or on parts of the domain, is not.
bool isConstant(const Objective& f, const Domain& domain);

} // namespace thalweg
