#include "charts/chart_run.h"

#include <cmath>
#include <utility>

namespace thalweg::app {

namespace {

/// The domain and as much again on every side: who is outside of it has left.
Domain reachOf(const Domain& d)
{
    return {d.xmin - d.width(), d.xmax + d.width(), d.ymin - d.height(), d.ymax + d.height()};
}

/// One that lies far above the values would press them flat.
void addBound(ChartRun& run, std::vector<double> bound)
{
    constexpr double kNear = 3.0;
    const double highest = run.span.high;
    for (const double value : bound)
        if (value <= kNear * highest)
            run.span.add(value);
    run.bound = std::move(bound);
}

} // namespace

std::optional<Band> bandOf(const Bundle& bundle, QuantityId quantity, const LowestKnown& lowest)
{
    switch (quantity) {
    case QuantityId::Loss: return bundle.loss;
    case QuantityId::GradientNorm: return bundle.gradientNorm;
    case QuantityId::TestLoss: return bundle.testLoss;
    case QuantityId::AboveMinimum: break;
    default: return std::nullopt;
    }
    Band band = bundle.loss;
    for (std::vector<double>* edge : {&band.low, &band.median, &band.high})
        for (double& value : *edge)
            value = std::fmax(0.0, value - lowest.value);
    return band;
}

void addBand(ChartRun& run, std::optional<Band> band)
{
    run.band = std::move(band);
    if (!run.band || run.span.leaves)
        return; // what is of no use for the run's own axis is none for its band
    for (const double value : run.band->low)
        run.span.add(value);
    for (const double value : run.band->high)
        run.span.add(value);
}

ChartRun chartRun(int run, const Trajectory& trajectory, const Quantity& quantity,
                  const Domain& domain)
{
    std::vector<double> values;
    values.reserve(trajectory.steps.size());
    for (const TrajectoryStep& step : trajectory.steps)
        values.push_back(quantity.of(step));
    return chartRun(run, trajectory, Curve{std::move(values)}, domain);
}

ChartRun chartRun(int run, const Trajectory& trajectory, Curve curve, const Domain& domain)
{
    const Domain reach = reachOf(domain);
    ChartRun result;
    result.run = run;
    result.values = std::move(curve.values);
    for (std::size_t i = 0; i < result.values.size(); ++i) {
        result.span.lowestOfAll = std::fmin(result.span.lowestOfAll, result.values[i]);
        if (reach.contains(trajectory.steps[i].point))
            result.span.add(result.values[i]);
    }
    result.span.first = result.values.front();
    result.span.add(result.span.first);
    result.span.leaves =
        trajectory.stop == Stop::Diverged || !reach.contains(trajectory.steps.back().point);
    addBound(result, std::move(curve.bound));
    return result;
}

} // namespace thalweg::app
