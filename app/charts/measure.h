#pragma once

#include "charts/quantity.h"

/// How the quantities that take more than a field of a row are computed along a run, on a worker. What is
/// cancelled comes back unfinished.
namespace thalweg::app {

Curve testLossAlong(const Measured& run, const std::atomic<bool>& cancelled);
Curve aboveMinimumAlong(const Measured& run, const std::atomic<bool>& cancelled);
Curve stepLengthAlong(const Measured& run, const std::atomic<bool>& cancelled);
Curve effectiveRateAlong(const Measured& run, const std::atomic<bool>& cancelled);
Curve firstMomentAlong(const Measured& run, const std::atomic<bool>& cancelled);
Curve secondMomentAlong(const Measured& run, const std::atomic<bool>& cancelled);
Curve sharpnessAlong(const Measured& run, const std::atomic<bool>& cancelled);

} // namespace thalweg::app
