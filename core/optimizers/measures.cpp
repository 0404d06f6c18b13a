#include "optimizers/measures.h"

#include "optimizers/mechanism.h"

#include <limits>

namespace thalweg {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double ratio(double move, double gradient) { return gradient == 0.0 ? kNaN : std::fabs(move / gradient); }

/// Whether the rule has a hyperparameter "momentum", and it is 0.
bool hasMomentumOff(const OptimizerEntry& entry, std::span<const double> values)
{
    for (std::size_t i = 0; i < entry.parameters.size(); ++i)
        if (entry.parameters[i].id == "momentum")
            return values[i] == 0.0;
    return false;
}

} // namespace

double stepLength(const TrajectoryStep& row) { return norm(row.update); }

Point effectiveRate(const TrajectoryStep& row)
{
    return {ratio(row.update.x, row.seen.x), ratio(row.update.y, row.seen.y)};
}

std::optional<Point> firstMoment(const OptimizerEntry& entry, std::span<const double> values,
                                 const TrajectoryStep& row)
{
    if (hasMomentumOff(entry, values))
        return std::nullopt;
    for (const StateRole role : {StateRole::Momentum, StateRole::DividedMomentum, StateRole::Velocity})
        if (const auto state = stateOf(entry, row, role))
            return state;
    return std::nullopt;
}

double sharpness(const Objective& f, Point at)
{
    const auto curvature = StepLoss(f).curvature(at);
    return curvature ? curvature->values[1] : kNaN;
}

} // namespace thalweg
