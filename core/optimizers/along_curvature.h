#pragma once

#include "numeric/eigen2.h"
#include "optimizers/step_loss.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>

namespace thalweg {

/// Σ (uᵢ·g / wᵢ) uᵢ over a matrix' unit eigenvectors uᵢ, with a weight wᵢ for each: M⁺ g for the weights
/// of the matrix itself. A direction whose weight is no more than rounding, |wᵢ| ≤ 1e-14 max|w|, is left
/// out, as Moore and Penrose do.
inline Point dividedAlong(const std::array<Point, 2>& vectors, const std::array<double, 2>& weights, Point g)
{
    constexpr double kRounding = 1e-14;
    const double least = kRounding * std::max(std::fabs(weights[0]), std::fabs(weights[1]));
    Point sum;
    for (std::size_t i = 0; i < 2; ++i)
        if (std::fabs(weights[i]) > least)
            sum = sum + (dot(vectors[i], g) / weights[i]) * vectors[i];
    return sum;
}

/// The gradient divided along the Hessian's eigenvectors, each by weight(λ) of its eigenvalue; nothing where
/// the Hessian is not finite. eigenvalues: set to those of the Hessian, ascending.
template <class Weight>
std::optional<Point> dividedByCurvature(const StepLoss& loss, Point theta, Point g, Point& eigenvalues, Weight weight)
{
    const auto curvature = loss.curvature(theta);
    if (!curvature)
        return std::nullopt;
    const auto [low, high] = curvature->values;
    eigenvalues = {low, high};
    return dividedAlong(curvature->vectors, {weight(low), weight(high)}, g);
}

} // namespace thalweg
