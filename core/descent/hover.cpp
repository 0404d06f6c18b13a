#include "descent/hover.h"

#include "descent/outcome.h"

#include <algorithm>
#include <cmath>

namespace thalweg {

namespace {

double within(double length, double diagonal)
{
    return std::clamp(length, kNeighbourhood * diagonal, kNoiseReach * diagonal);
}

} // namespace

int hoverSteps(int steps) { return std::min(steps, std::max(steps / 4, 20)); }

Whereabouts whereaboutsAt(Point last, double diagonal)
{
    return {last, kNeighbourhood * diagonal, kNeighbourhood * diagonal};
}

Whereabouts whereaboutsAmong(std::span<const Point> points, double diagonal)
{
    const double share = 1.0 / static_cast<double>(points.size());
    Point mean;
    for (const Point p : points)
        mean = mean + share * p;
    double variance = 0.0;
    for (const Point p : points)
        variance += share * dot(p - mean, p - mean);
    const double spread = std::sqrt(variance);
    return {mean, within(2.0 * spread, diagonal), within(4.0 * spread, diagonal)};
}

} // namespace thalweg
