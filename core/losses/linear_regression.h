#pragma once

#include "losses/generator.h"
#include "losses/spread.h"
#include "numeric/dual.h"

#include <algorithm>
#include <cmath>

namespace thalweg {

/// A line through points: ŷ = w x + b, loss (ŷ − y)². The mean is a quadratic bowl; it is the longer the
/// further the inputs lie from 0, which is why inputs are centred.
/// Source: C. M. Bishop, Pattern Recognition and Machine Learning (2006), § 3.1
struct LinearRegression {
    static constexpr std::string_view id = "linear_regression";
    static constexpr std::string_view name = "Linear regression";
    static constexpr std::string_view formula = "mean (w x + b - y)^2";
    static constexpr std::string_view knownFor =
        "A line through points: a bowl, and a ravine if the inputs are not centred";
    static constexpr std::string_view source = "C. M. Bishop, Pattern Recognition and Machine Learning (2006), § 3.1";
    static constexpr std::array<std::string_view, 2> weights{"w", "b"};
    static constexpr int inputs = 1;
    static constexpr bool isClassifier = false;
    static constexpr std::array parameters{
        generator::kHeldBack, generator::kSamples, generator::noise(0.5),
        generator::number("slope", "a", "slope of the line", 1.5, 5.0, "The targets are a x + c, and noise."),
        generator::number("intercept", "c", "height of the line at 0", -1.0, 5.0,
                          "The targets are a x + c, and noise."),
        generator::number("centre", "x̄", "mean of the inputs", 0.0, 5.0,
                          "The inputs scatter by 1 about it. Far from 0, the bowl becomes a ravine.")};

    template <class T> static T prediction(const T& w, const T& b, const Sample& s) { return w * s.x1 + b; }
    template <class T> static T loss(const T& w, const T& b, const Sample& s)
    {
        return square(prediction(w, b, s) - s.y);
    }

    static Sample draw(generator::Values values, std::size_t /*number*/, const generator::Normals& z)
    {
        const double x = values[3] + z[0];
        return {x, 0.0, values[1] * x + values[2] + values[0] * z[1]};
    }
    static Domain usualDomain(std::span<const Sample> samples)
    {
        const Point best = leastSquaresLine(samples);
        const double size = 0.5 * rootMeanSquare(samples, &Sample::y);
        return domainReaching(2.0 * std::max(std::fabs(best.x), size / rootMeanSquare(samples, &Sample::x1)),
                              2.0 * std::max(std::fabs(best.y), size));
    }
};

} // namespace thalweg
