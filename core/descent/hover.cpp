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

Hover hoverOf(std::span<const Point> points)
{
    const auto count = static_cast<double>(points.size());
    Hover hover;
    for (const Point p : points)
        hover.mean = hover.mean + p;
    hover.mean = (1.0 / count) * hover.mean;
    double squares = 0.0;
    for (const Point p : points)
        squares += dot(p - hover.mean, p - hover.mean);
    hover.spread = std::sqrt(squares / count);
    return hover;
}

double hoverReach(const Hover& hover, double diagonal) { return within(2.0 * hover.spread, diagonal); }

double hoverStay(const Hover& hover, double diagonal) { return within(4.0 * hover.spread, diagonal); }

} // namespace thalweg
