#pragma once

#include "numeric/eigen2.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

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

} // namespace thalweg
