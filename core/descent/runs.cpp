#include "descent/runs.h"

#include "losses/mini_batches.h"

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

/// How far from its end its last points lie.
double lastMotion(const Trajectory& run)
{
    constexpr int kLastSteps = 10;
    const Point end = run.steps.back().point;
    double farthest = 0.0;
    for (int step = std::max(0, run.lastStep() - kLastSteps); step < run.lastStep(); ++step)
        farthest = std::max(farthest, distance(run.at(step).point, end));
    return farthest;
}

/// What to say of a run that ended this far from a critical point, within its neighbourhood.
Ending endingNear(CriticalKind kind, double away, double motion, double radius)
{
    const bool isStill = motion <= 0.01 * radius;
    if (kind != CriticalKind::Minimum)
        return isStill ? endingAt(kind) : Ending::UnderWay;
    return isStill && away <= 0.1 * radius ? Ending::AtMinimum : Ending::NearMinimum;
}

/// The rate of each row, or nothing for the usual case that it is always the optimizer's own.
std::vector<double> ratesOf(const RunChoice& choice, int steps)
{
    if (choice.schedule == ScheduleChoice{})
        return {};
    return findSchedule(choice.schedule.id)->rates(choice.values.front(), choice.schedule.values, steps);
}

/// The run's mini-batches, unless each step sees all samples, or the surface is not made of samples.
std::optional<MiniBatches> batchesOf(const RunChoice& choice, const Surface& surface, const NoiseStream& stream)
{
    const auto* data = choice.batch > 0 ? dynamic_cast<const DataSurface*>(&surface) : nullptr;
    const auto batch = static_cast<std::size_t>(choice.batch);
    if (!data || batch >= data->samples().size())
        return std::nullopt;
    return std::optional<MiniBatches>(std::in_place, *data, batch, stream);
}

} // namespace

Trajectory computeRun(const Scene& scene, std::size_t run, const Surface& surface, std::uint32_t member)
{
    return computeRunFrom(scene.runs.at(run).start.value_or(scene.start), scene, run, surface, member);
}

Trajectory computeRunFrom(Point start, const Scene& scene, std::size_t run, const Surface& surface,
                          std::uint32_t member)
{
    const RunChoice& choice = scene.runs.at(run);
    const NoiseStream stream{scene.seed, static_cast<std::uint32_t>(run), member};
    const std::vector<double> rates = ratesOf(choice, scene.steps);
    const std::vector<Point> noise = gradientNoise(choice.noise, stream, scene.steps);
    auto batches = batchesOf(choice, surface, stream);
    return findOptimizer(choice.optimizer)
        ->run(surface, start, choice.values, scene.steps, {rates, noise, batches ? &*batches : nullptr});
}

std::vector<Trajectory> computeRuns(const Scene& scene, const Surface& surface,
                                    const std::atomic<bool>* cancelled)
{
    std::vector<Trajectory> runs;
    runs.reserve(scene.runs.size());
    for (std::size_t i = 0; i < scene.runs.size(); ++i) {
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            break;
        runs.push_back(computeRun(scene, i, surface));
    }
    return runs;
}

Outcome outcomeOf(const Trajectory& run, const Domain& domain, const std::vector<CriticalPoint>& critical,
                  const std::vector<Point>& knownMinima)
{
    if (run.stop == Stop::Diverged)
        return {Ending::Diverged, {}, {}};
    if (run.stop == Stop::NotDefined)
        return {Ending::NotDefined, {}, {}};
    constexpr double kStill = 1e-9; // of the diagonal: closer than any zoom worth making could show
    const double radius = kNeighbourhood * domain.diagonal();
    const Point end = run.steps.back().point;
    const double motion = lastMotion(run);
    double nearest = radius;
    Outcome outcome;
    const auto consider = [&](Point candidate, CriticalKind kind) {
        const double away = distance(candidate, end);
        if (away > nearest)
            return;
        nearest = away;
        const Ending ending = endingNear(kind, away, motion, radius);
        outcome = ending == Ending::UnderWay ? Outcome{} : Outcome{ending, candidate, {}};
    };
    for (const CriticalPoint& point : critical)
        consider(point.at, point.kind);
    for (const Point minimum : knownMinima)
        consider(minimum, CriticalKind::Minimum);
    if (outcome.target)
        outcome.arrivedStep = arrival(run, *outcome.target, radius);
    else if (run.stop == Stop::NotDifferentiable)
        outcome.ending = Ending::NotDifferentiable;
    else if (motion <= kStill * domain.diagonal())
        outcome.ending = Ending::AtRest;
    return outcome;
}

} // namespace thalweg
