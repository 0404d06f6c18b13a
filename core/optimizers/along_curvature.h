#pragma once

#include "numeric/eigen2.h"
#include "numeric/elementary.h"
#include "optimizers/step_loss.h"

#include <array>
#include <cmath>
#include <optional>

namespace thalweg {

/// Σ (uᵢ·g / wᵢ) uᵢ over the unit eigenvectors uᵢ of a symmetric matrix, with a weight wᵢ for each: M⁺ g for the
/// weights of the matrix itself. A direction whose weight is no more than rounding, |wᵢ| ≤ 1e-14 max|w|, is left
/// out, as Moore and Penrose do. Point is that of doubles, or one that remembers its arithmetic.
/// @param second   u₂; u₁ is at right angles to it.
/// @param weights  w₁, w₂.
template <class P, class T> P dividedAlong(const P& second, const std::array<T, 2>& weights, const P& g)
{
    constexpr double kRounding = 1e-14;
    const T least = kRounding * max(abs(weights[0]), abs(weights[1]));
    const P first{-second.y, second.x};
    const auto part = [&g](const P& u, const T& weight) { return (dot(u, g) / weight) * u; };
    if (abs(weights[0]) > least && abs(weights[1]) > least)
        return part(first, weights[0]) + part(second, weights[1]);
    if (abs(weights[0]) > least)
        return part(first, weights[0]);
    return abs(weights[1]) > least ? part(second, weights[1]) : P{};
}

/// The Hessian's eigenvalues, ascending, as one pair, and the unit eigenvector of the second; nothing where the
/// Hessian is not finite.
inline std::optional<std::array<Point, 2>> curvatureAt(const StepLoss& loss, Point theta)
{
    const auto curvature = loss.curvature(theta);
    if (!curvature)
        return std::nullopt;
    return std::array{Point{curvature->values[0], curvature->values[1]}, curvature->vectors[1]};
}

/// A step of a rule whose state is what curvatureAt() tells; nothing where the Hessian is not finite.
template <class R>
std::optional<Point> stepByCurvature(const R& rule, const StepLoss& loss, Point theta, Point g,
                                     std::array<Point, 2>& state)
{
    const auto curvature = curvatureAt(loss, theta);
    if (!curvature)
        return std::nullopt;
    state = *curvature;
    return rule.step(g, state);
}

} // namespace thalweg
