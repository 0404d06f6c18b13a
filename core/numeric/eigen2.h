#pragma once

#include "numeric/geometry.h"

#include <array>

namespace thalweg {

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
