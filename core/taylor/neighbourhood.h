#pragma once

#include "numeric/eigen2.h"

namespace thalweg {

/// What the ground is like about a point, whatever its slope, by the signs and sizes of its curvatures.
enum class Neighbourhood {
    Bowl,       ///< curved upwards all round
    Valley,     ///< upwards across, and along it much less or not at all
    Dome,       ///< curved downwards all round
    Ridge,      ///< downwards across, and along it much less or not at all
    SaddleLike, ///< upwards one way, downwards the other
    Plain       ///< not curved
};

/// Names a neighbourhood by the Hessian's eigenvalues.
/// @param curvature  ascending, finite.
/// @param flat       an eigenvalue counts as zero when |λ| ≤ flat · max|λ|, as in classify().
/// Bowls and domes whose curvatures differ by a factor of ten or more are valleys and ridges.
Neighbourhood neighbourhoodOf(const std::array<double, 2>& curvature, double flat = 1e-9);

/// max|λ| / min|λ| ≥ 1: how unlike the two curvatures are; ∞ when one counts as zero, NaN when both do.
double conditionNumber(const std::array<double, 2>& curvature, double flat = 1e-9);

} // namespace thalweg
