#pragma once

#include "losses/sample.h"
#include "numeric/geometry.h"

#include <span>

/// How samples are spread, for the part of the weights' plane that suits them.
namespace thalweg {

/// √(mean v²) of a member of the samples; 1 where that is 0.
double rootMeanSquare(std::span<const Sample> samples, double Sample::*member);

/// The slope and the intercept with the least mean of (w x₁ + b − y)², by the normal equations about the
/// means; a slope of 0 if all x₁ are equal.
/// Source: C. M. Bishop, Pattern Recognition and Machine Learning (2006), § 3.1.1
Point leastSquaresLine(std::span<const Sample> samples);

/// The slope p with the least mean of (p x₁ − y)²; 0 if all x₁ are 0.
double leastSquaresSlope(std::span<const Sample> samples);

/// The rectangle about the origin that reaches at least so far, to one telling digit.
Domain domainReaching(double x, double y);

} // namespace thalweg
