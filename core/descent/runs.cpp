#include "descent/runs.h"

#include <algorithm>
#include <limits>

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
int arrival(const Trajectory& run, Point centre, double radius)
{
    const auto outside = [&](const TrajectoryStep& s) { return !(distance(s.point, centre) <= radius); };
    const auto last = std::find_if(run.steps.rbegin(), run.steps.rend(), outside);
    return static_cast<int>(run.steps.rend() - last);
}

/// Still at its end: its last points lie closer together than any zoom worth making could show.
bool standsStill(const Trajectory& run, double diagonal)
{
    constexpr int kLastSteps = 10;
    constexpr double kStill = 1e-9;
    const Point end = run.steps.back().point;
    for (int step = std::max(0, run.lastStep() - kLastSteps); step < run.lastStep(); ++step)
        if (distance(run.at(step).point, end) > kStill * diagonal)
            return false;
    return true;
}

} // namespace

std::vector<Trajectory> computeRuns(const Scene& scene, const Surface& surface,
                                    const std::atomic<bool>* cancelled)
{
    std::vector<Trajectory> runs;
    runs.reserve(scene.runs.size());
    for (const RunChoice& run : scene.runs) {
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            break;
        runs.push_back(findOptimizer(run.optimizer)->run(surface, scene.start, run.values, scene.steps));
    }
    return runs;
}

Outcome outcomeOf(const Trajectory& run, const Domain& domain, const std::vector<CriticalPoint>& critical,
                  const std::vector<Point>& knownMinima)
{
    if (run.stop == Stop::Diverged)
        return {Ending::Diverged, {}, {}};
    const double radius = kNeighbourhood * domain.diagonal();
    const Point end = run.steps.back().point;
    double nearest = radius;
    Outcome outcome;
    const auto consider = [&](Point candidate, Ending ending) {
        if (const double d = distance(candidate, end); d <= nearest) {
            nearest = d;
            outcome = {ending, candidate, {}};
        }
    };
    for (const CriticalPoint& point : critical)
        consider(point.at, endingAt(point.kind));
    for (const Point minimum : knownMinima)
        consider(minimum, Ending::AtMinimum);
    if (outcome.target)
        outcome.arrivedStep = arrival(run, *outcome.target, radius);
    else if (run.stop == Stop::NotDifferentiable)
        outcome.ending = Ending::NotDifferentiable;
    else if (standsStill(run, domain.diagonal()))
        outcome.ending = Ending::AtRest;
    return outcome;
}

} // namespace thalweg
