#include "charts/measure.h"

#include "optimizers/measures.h"
#include "optimizers/mechanism.h"
#include "optimizers/stability.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thalweg::app {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// A value of each row.
template <class Of> std::vector<double> alongRows(const Measured& run, const std::atomic<bool>& cancelled, Of of)
{
    std::vector<double> values;
    values.reserve(run.trajectory().steps.size());
    for (const TrajectoryStep& row : run.trajectory().steps) {
        if (cancelled)
            break;
        values.push_back(of(row));
    }
    return values;
}

/// A value of each step: the last row makes none.
template <class Of> std::vector<double> alongSteps(const Measured& run, const std::atomic<bool>& cancelled, Of of)
{
    const TrajectoryStep* last = &run.trajectory().steps.back();
    return alongRows(run, cancelled, [&](const TrajectoryStep& row) { return &row == last ? kNaN : of(row); });
}

/// The same of a vector that some rules do not have: then there is no line.
template <class Of> Curve alongStates(const Measured& run, const std::atomic<bool>& cancelled, Of of)
{
    Curve curve{alongSteps(run, cancelled, [&](const TrajectoryStep& row) {
        const std::optional<Point> state = of(row);
        return !state ? kNaN : run.axis == ChartAxis::X ? state->x : state->y;
    })};
    if (std::ranges::all_of(curve.values, [](double value) { return std::isnan(value); }))
        curve.values.clear();
    return curve;
}

const OptimizerEntry& ruleOf(const Measured& run) { return *findOptimizer(run.choice().optimizer); }

/// Empty for a rule without a bound.
std::vector<double> boundAlong(const Measured& run, const std::atomic<bool>& cancelled)
{
    const OptimizerEntry& rule = ruleOf(run);
    const auto& values = run.choice().values;
    if (!stableCurvature(rule, values, 1.0, 0))
        return {};
    int step = 0;
    return alongRows(run, cancelled, [&](const TrajectoryStep& row) {
        return stableCurvature(rule, values, row.lr, step++).value_or(kNaN);
    });
}

} // namespace

Curve testLossAlong(const Measured& run, const std::atomic<bool>& cancelled)
{
    const Surface& testLoss = *run.race.surface.testLoss;
    return {alongRows(run, cancelled, [&](const TrajectoryStep& row) { return testLoss.value(row.point); })};
}

Curve aboveMinimumAlong(const Measured& run, const std::atomic<bool>& cancelled)
{
    const double lowest = run.lowest.value;
    if (std::isnan(lowest))
        return {};
    return {alongRows(run, cancelled, [&](const TrajectoryStep& row) { return std::fmax(0.0, row.loss - lowest); })};
}

Curve stepLengthAlong(const Measured& run, const std::atomic<bool>& cancelled)
{
    return {alongSteps(run, cancelled, stepLength)};
}

Curve effectiveRateAlong(const Measured& run, const std::atomic<bool>& cancelled)
{
    return {alongSteps(run, cancelled, [axis = run.axis](const TrajectoryStep& row) {
        const Point rate = effectiveRate(row);
        return axis == ChartAxis::X ? rate.x : rate.y;
    })};
}

Curve firstMomentAlong(const Measured& run, const std::atomic<bool>& cancelled)
{
    return alongStates(run, cancelled, [&rule = ruleOf(run), &values = run.choice().values](const TrajectoryStep& row) {
        return firstMoment(rule, values, row);
    });
}

Curve secondMomentAlong(const Measured& run, const std::atomic<bool>& cancelled)
{
    return alongStates(run, cancelled, [&rule = ruleOf(run)](const TrajectoryStep& row) {
        return mechanismOf(rule, row).typicalSlope;
    });
}

Curve sharpnessAlong(const Measured& run, const std::atomic<bool>& cancelled)
{
    const Surface& surface = *run.race.surface.surface;
    return {alongRows(run, cancelled, [&](const TrajectoryStep& row) { return sharpness(surface, row.point); }),
            boundAlong(run, cancelled)};
}

} // namespace thalweg::app
