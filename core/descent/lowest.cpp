#include "descent/lowest.h"

#include <algorithm>
#include <cmath>

namespace thalweg {

namespace {

double lowestMinimum(const Objective& f, std::span<const CriticalPoint> critical, std::span<const Point> known)
{
    double lowest = std::numeric_limits<double>::quiet_NaN(); // fmin leaves NaN out
    for (const CriticalPoint& point : critical)
        if (point.kind == CriticalKind::Minimum)
            lowest = std::fmin(lowest, point.value);
    for (const Point& point : known)
        lowest = std::fmin(lowest, f.value(point));
    return lowest;
}

double lowestLoss(std::span<const Trajectory> runs)
{
    double lowest = std::numeric_limits<double>::quiet_NaN();
    for (const Trajectory& run : runs)
        if (run.stop != Stop::Diverged)
            for (const TrajectoryStep& step : run.steps)
                lowest = std::fmin(lowest, step.loss);
    return lowest;
}

} // namespace

LowestKnown lowestKnown(const Objective& f, std::span<const CriticalPoint> critical, std::span<const Point> known,
                        std::span<const Trajectory> runs)
{
    constexpr double kRounding = 1e-12;
    const double minimum = lowestMinimum(f, critical, known);
    const double reached = lowestLoss(runs);
    const double rounding = kRounding * std::max({1.0, std::fabs(minimum), std::fabs(reached)});
    if (std::isfinite(minimum) && !(reached < minimum - rounding))
        return {minimum, LowestKnown::Source::Minimum};
    if (std::isfinite(reached))
        return {reached, LowestKnown::Source::Run};
    return {};
}

} // namespace thalweg
