#pragma once

#include "numeric/geometry.h"

#include <span>

/// Where a run stays whose gradients have noise: its last point is chance, the mean of its last points hardly.
namespace thalweg {

/// A noisy run is looked for no farther from a minimum than this share of the domain's diagonal.
inline constexpr double kNoiseReach = 0.15;

/// How many of its last steps count, of a run that has made so many: a quarter, and at least 20, if there are so many.
int hoverSteps(int steps);

/// Where a run is after its last step.
struct Whereabouts {
    Point at;
    double reach = 0.0; ///< how far from there the critical point may lie that it has come to
    double stay = 0.0;  ///< how far from that point it may be on its way while it stays there
};

/// Of a run without noise: both are a point's neighbourhood.
Whereabouts whereaboutsAt(Point last, double diagonal);

/// Of a run that hovers: about the mean of its last points; within twice their spread (root mean square of the distance
/// from it), which also covers a run that came there within these steps, but no less than a point's neighbourhood, and
/// no more than kNoiseReach. It stays within twice as much, for chance.
/// @param points  the last hoverSteps() + 1.
Whereabouts whereaboutsAmong(std::span<const Point> points, double diagonal);

} // namespace thalweg
