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

/// What a run's mini-batches are made of; null when each step sees all samples, or the surface is not made of samples.
const DataSurface* batchedOf(const RunChoice& choice, const Surface& surface)
{
    const auto* data = choice.batch > 0 ? dynamic_cast<const DataSurface*>(&surface) : nullptr;
    return data && static_cast<std::size_t>(choice.batch) < data->samples().size() ? data : nullptr;
}

} // namespace

RunConditions::RunConditions(const Scene& scene, std::size_t run, const Surface& surface, std::uint32_t member)
    : m_rates(ratesOf(scene.runs.at(run), scene.steps)), m_data(batchedOf(scene.runs[run], surface)),
      m_batch(static_cast<std::size_t>(std::max(scene.runs[run].batch, 0))),
      m_stream{scene.seed, static_cast<std::uint32_t>(run), member}
{
    m_noise = gradientNoise(scene.runs[run].noise, m_stream, scene.steps);
}

std::unique_ptr<StepObjectives> RunConditions::batches() const
{
    return m_data ? std::make_unique<MiniBatches>(*m_data, m_batch, m_stream) : nullptr;
}

Trajectory computeRun(const Scene& scene, std::size_t run, const Surface& surface, std::uint32_t member)
{
    return computeRunFrom(scene.runs.at(run).start.value_or(scene.start), scene, run, surface, member);
}

Trajectory computeRunFrom(Point start, const Scene& scene, std::size_t run, const Surface& surface,
                          std::uint32_t member)
{
    const RunChoice& choice = scene.runs.at(run);
    const RunConditions conditions(scene, run, surface, member);
    const auto batches = conditions.batches();
    return findOptimizer(choice.optimizer)
        ->run(surface, start, choice.values, scene.steps, {conditions.rates(), conditions.noise(), batches.get()});
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

Outcome outcomeOf(const Trajectory& run, const Domain& domain, const std::vector<CriticalPoint>& critical,
                  const std::vector<Point>& knownMinima)
{
    const double radius = kNeighbourhood * domain.diagonal();
    std::optional<NearestPoint> nearest;
    Point target;
    const auto consider = [&](Point candidate, CriticalKind kind) {
        const double away = distance(candidate, run.steps.back().point);
        if (away > (nearest ? nearest->away : radius))
            return;
        nearest = {kind, away};
        target = candidate;
    };
    for (const CriticalPoint& point : critical)
        consider(point.at, point.kind);
    for (const Point minimum : knownMinima)
        consider(minimum, CriticalKind::Minimum);
    const Ending ending = endingOf(run.stop, lastMotion(run), nearest, domain.diagonal());
    if (!hasTarget(ending))
        return {ending, {}, {}};
    return {ending, target, arrival(run, target, radius)};
}

} // namespace thalweg
