#include "descent/outcome.h"

#include "descent/hover.h"
#include "land/runaway.h"

#include <algorithm>

namespace thalweg {

namespace {

Ending endingAt(CriticalKind kind)
{
    switch (kind) {
    case CriticalKind::Minimum:
        return Ending::AtMinimum;
    case CriticalKind::Maximum:
        return Ending::AtMaximum;
    case CriticalKind::Saddle:
        return Ending::AtSaddle;
    case CriticalKind::Degenerate:
        break;
    }
    return Ending::AtDegenerate;
}

/// The first step from which all later points stay within radius of the centre.
int arrival(std::span<const Point> points, Point centre, double radius)
{
    const auto outside = [&](Point p) { return !(distance(p, centre) <= radius); };
    const auto last = std::find_if(points.rbegin(), points.rend(), outside);
    return static_cast<int>(points.rend() - last);
}

/// How far from its end its last points lie.
double lastMotion(std::span<const Point> points)
{
    const auto last = points.last(std::min(points.size(), std::size_t{kLastSteps} + 1));
    double farthest = 0.0;
    for (const Point p : last)
        farthest = std::max(farthest, distance(p, points.back()));
    return farthest;
}

Whereabouts whereaboutsOf(const Course& course, double diagonal)
{
    if (!course.isNoisy || course.stop != Stop::StepLimit)
        return whereaboutsAt(course.points.back(), diagonal);
    const auto steps = static_cast<std::size_t>(hoverSteps(static_cast<int>(course.points.size()) - 1));
    return whereaboutsAmong(std::span(course.points).last(steps + 1), diagonal);
}

/// What to say of a run that ended this far from a critical point, within its neighbourhood.
Ending endingNear(CriticalKind kind, double away, double motion, double radius)
{
    const bool isStill = motion <= 0.01 * radius;
    if (kind != CriticalKind::Minimum)
        return isStill ? endingAt(kind) : Ending::UnderWay;
    return isStill && away <= 0.1 * radius ? Ending::AtMinimum : Ending::NearMinimum;
}

} // namespace

Ending endingOf(Stop stop, double motion, const std::optional<NearestPoint>& nearest, double diagonal)
{
    constexpr double kStill = 1e-9; // of the diagonal: closer than any zoom worth making could show
    if (stop == Stop::Diverged)
        return Ending::Diverged;
    if (stop == Stop::NotDefined)
        return Ending::NotDefined;
    if (nearest) {
        const Ending near = endingNear(nearest->kind, nearest->away, motion, kNeighbourhood * diagonal);
        if (near != Ending::UnderWay)
            return near;
    }
    if (stop == Stop::NotDifferentiable)
        return Ending::NotDifferentiable;
    return motion <= kStill * diagonal ? Ending::AtRest : Ending::UnderWay;
}

bool hasTarget(Ending ending)
{
    switch (ending) {
    case Ending::AtMinimum:
    case Ending::NearMinimum:
    case Ending::AtSaddle:
    case Ending::AtMaximum:
    case Ending::AtDegenerate:
        return true;
    default:
        return false;
    }
}

bool mayRunAway(Stop stop, Ending ending)
{
    return stop == Stop::StepLimit && (ending == Ending::UnderWay || ending == Ending::NearMinimum);
}

Course courseOf(const Trajectory& run)
{
    Course course{{}, run.stop, false};
    course.points.reserve(run.steps.size());
    for (const TrajectoryStep& row : run.steps) {
        course.points.push_back(row.point);
        course.isNoisy = course.isNoisy || row.noise != Point{};
    }
    return course;
}

Outcome outcomeOf(const Course& course, const Land& land, const std::vector<CriticalPoint>& critical,
                  const std::vector<Point>& knownMinima)
{
    const Whereabouts run = whereaboutsOf(course, land.diagonal());
    std::optional<NearestPoint> nearest;
    Point target;
    const auto consider = [&](Point candidate, CriticalKind kind) {
        const double away = distance(candidate, run.at);
        if (away > (nearest ? nearest->away : run.reach))
            return;
        nearest = {kind, away};
        target = candidate;
    };
    for (const CriticalPoint& point : critical)
        consider(point.at, point.kind);
    for (const Point minimum : knownMinima)
        consider(minimum, CriticalKind::Minimum);
    const Ending ending = endingOf(course.stop, lastMotion(course.points), nearest, land.diagonal());
    if (mayRunAway(course.stop, ending) && runsAway(course.points, land))
        return {Ending::Diverged, {}, {}};
    if (!hasTarget(ending))
        return {ending, {}, {}};
    return {ending, target, arrival(course.points, target, run.stay)};
}

Outcome outcomeOf(const Trajectory& run, const Land& land, const std::vector<CriticalPoint>& critical,
                  const std::vector<Point>& knownMinima)
{
    return outcomeOf(courseOf(run), land, critical, knownMinima);
}

} // namespace thalweg
