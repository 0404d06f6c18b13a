#include "charts/chart_run.h"

namespace thalweg::app {

namespace {

/// The domain and as much again on every side: who is outside of it has left.
Domain reachOf(const Domain& d)
{
    return {d.xmin - d.width(), d.xmax + d.width(), d.ymin - d.height(), d.ymax + d.height()};
}

} // namespace

void addBand(ChartRun& run, const LossBand& band)
{
    run.band = band;
    if (run.span.leaves)
        return; // what is of no use for the run's own axis is none for its band
    for (const double value : band.low)
        run.span.add(value);
    for (const double value : band.high)
        run.span.add(value);
}

ChartRun chartRun(int run, const Trajectory& trajectory, const Quantity& quantity,
                  const Domain& domain)
{
    const Domain reach = reachOf(domain);
    ChartRun result;
    result.run = run;
    result.values.reserve(trajectory.steps.size());
    for (const TrajectoryStep& step : trajectory.steps) {
        const double value = quantity.of(step);
        result.values.push_back(value);
        result.span.lowestOfAll = std::fmin(result.span.lowestOfAll, value);
        if (reach.contains(step.point))
            result.span.add(value);
    }
    result.span.first = result.values.front();
    result.span.add(result.span.first);
    result.span.leaves =
        trajectory.stop == Stop::Diverged || !reach.contains(trajectory.steps.back().point);
    return result;
}

} // namespace thalweg::app
