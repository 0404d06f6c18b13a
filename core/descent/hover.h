#pragma once

#include "numeric/geometry.h"

#include <span>

/// Where a run stays whose gradients have noise: its last point is chance, the mean of its last points hardly.
namespace thalweg {

/// The last points of a run.
struct Hover {
    Point mean;
    double spread = 0.0; ///< root mean square of the distance from the mean
};

/// A noisy run is looked for no farther from a minimum than this share of the domain's diagonal.
inline constexpr double kNoiseReach = 0.15;

/// How many of its last steps count, of a run that has made so many: a quarter, and at least 20, if there are so many.
int hoverSteps(int steps);

/// @param points  one or more.
Hover hoverOf(std::span<const Point> points);

/// How far from its mean the minimum may lie about which it hovers: twice its spread, which also covers a run that came
/// there within these steps; but no less than a point's neighbourhood, and no more than kNoiseReach.
double hoverReach(const Hover& hover, double diagonal);

/// How far it may be from that minimum and still stay there: twice as far, for chance.
double hoverStay(const Hover& hover, double diagonal);

} // namespace thalweg
