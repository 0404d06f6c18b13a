#pragma once

#include "numeric/geometry.h"

#include <Eigen/Core>

#include <array>

namespace thalweg {

enum class CriticalKind { Minimum, Maximum, Saddle, Degenerate };

/// Names a stationary point by the signs of its Hessian's eigenvalues.
/// @param hessian  2×2, symmetric, in f-units per squared axis unit.
/// @param flat     an eigenvalue counts as zero when |λ| ≤ flat · max|λ|.
/// @return Degenerate when an eigenvalue counts as zero or any entry is not finite.
/// Source: Nocedal & Wright, Numerical Optimization, 2nd ed., ch. 2.
CriticalKind classify(const Eigen::Matrix2d& hessian, double flat = 1e-9);

/// Eigenvalues, ascending, and their unit eigenvectors, each with its first nonzero component
/// positive; the axes for a multiple of the identity.
struct Eigen2 {
    std::array<double, 2> values;
    std::array<Point, 2> vectors;
};

/// Decomposes the symmetric matrix [[a, b], [b, c]] in closed form.
///
/// With m = (a + c)/2, d = (a − c)/2, r = √(d² + b²) the eigenvalues are m ± r. The one of the two
/// that would suffer from cancellation comes from the determinant instead, itself computed with a
/// fused multiply-add, so that both are good to a few units in the last place.
/// An entry that is not finite makes everything NaN.
/// Source: Kahan, On the Cost of Floating-Point Computation Without Extra-Precise Arithmetic (2004).
Eigen2 eigen(double a, double b, double c);

} // namespace thalweg
