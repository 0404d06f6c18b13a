#pragma once

#include "losses/generator.h"
#include "losses/spread.h"
#include "numeric/dual.h"

#include <algorithm>
#include <cmath>

namespace thalweg {

/// The smallest network, ŷ = w₂ w₁ x, loss (ŷ − y)²: a saddle at the origin, and minima along the
/// hyperbola w₁ w₂ = Σ x y / Σ x².
/// Source: P. Baldi & K. Hornik, Neural Networks 2 (1989)
struct LinearNetModel {
    static constexpr std::string_view id = "linear_net";
    static constexpr std::string_view name = "Two-weight linear net on data";
    static constexpr std::string_view formula = "mean (w₂ w₁ x - y)^2";
    static constexpr std::string_view knownFor = "The smallest network: a saddle at 0, minima along a curve";
    static constexpr std::string_view source = "P. Baldi & K. Hornik, Neural Networks 2 (1989)";
    static constexpr std::array<std::string_view, 2> weights{"w₁", "w₂"};
    static constexpr int inputs = 1;
    static constexpr bool isClassifier = false;
    static constexpr std::array parameters{
        generator::kHeldBack, generator::kSamples, generator::noise(0.3),
        generator::number("slope", "a", "slope of the line", 1.0, 5.0, "The targets are a x, and noise.")};

    template <class T> static T prediction(const T& w1, const T& w2, const Sample& s) { return w2 * (w1 * s.x1); }
    template <class T> static T loss(const T& w1, const T& w2, const Sample& s)
    {
        return square(prediction(w1, w2, s) - s.y);
    }

    static Sample draw(generator::Values values, std::size_t /*number*/, const generator::Normals& z)
    {
        return {z[0], 0.0, values[1] * z[0] + values[0] * z[1]};
    }
    static Domain usualDomain(std::span<const Sample> samples)
    {
        const double size = rootMeanSquare(samples, &Sample::y) / rootMeanSquare(samples, &Sample::x1);
        const double reach = 2.0 * std::sqrt(std::max(std::fabs(leastSquaresSlope(samples)), 0.25 * size));
        return domainReaching(reach, reach);
    }
};

} // namespace thalweg
