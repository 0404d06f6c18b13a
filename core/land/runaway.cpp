#include "land/runaway.h"

#include <algorithm>
#include <cmath>

namespace thalweg {

namespace {

double wayOf(std::span<const Point> points)
{
    double way = 0.0;
    for (std::size_t i = 1; i < points.size(); ++i)
        way += distance(points[i - 1], points[i]);
    return way;
}

double meanLossOf(std::span<const Point> points, const Objective& f)
{
    double sum = 0.0;
    for (const Point p : points)
        sum += f.value(p);
    return sum / static_cast<double>(points.size());
}

} // namespace

int diagnosisWindow(int steps) { return std::max(kShortestWindow, steps / 4); }

bool runsAway(std::span<const Point> course, const Land& land, const Floor* floor)
{
    const double out = distanceOutside(land.domain(), course.back()) / land.diagonal();
    const auto steps = static_cast<int>(course.size()) - 1;
    if (steps < 2 * kShortestWindow)
        return out > 1e3;
    const auto window = static_cast<std::size_t>(diagnosisWindow(steps));
    const auto lately = course.last(window + 1);
    const auto before = course.last(std::min(course.size(), 2 * window + 1)).first(window + 1);
    if (out > kFarOutside && wayOf(lately) > kSpeedingUp * wayOf(before))
        return true;
    const Objective& f = land.objective();
    const double start = f.value(course.front());
    const double mean = meanLossOf(lately, f);
    if (!(mean > start)) // whatever the floor is
        return false;
    const double ground = floor ? floor->value : land.floorBelow(course.back()).value;
    const auto excess = [ground](double loss) { return std::max(0.0, loss - ground); };
    return excess(start) > 0.0 && excess(mean) > kRunawayExcess * excess(start)
           && excess(mean) > 2.0 * excess(meanLossOf(before, f));
}

} // namespace thalweg
