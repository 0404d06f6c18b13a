#include "optimizers/mechanism.h"

#include <cmath>

namespace thalweg {

std::optional<Point> stateOf(const OptimizerEntry& entry, const TrajectoryStep& row, StateRole role)
{
    for (std::size_t i = 0; i < entry.stateRoles.size(); ++i)
        if (entry.stateRoles[i] == role)
            return row.state[i];
    return std::nullopt;
}

namespace {

std::optional<Point> typicalSlopeOf(const OptimizerEntry& entry, const TrajectoryStep& row)
{
    if (const auto root = stateOf(entry, row, StateRole::RootSecondMoment))
        return root;
    const auto square = stateOf(entry, row, StateRole::SecondMoment);
    return square ? std::optional(Point{std::sqrt(square->x), std::sqrt(square->y)}) : std::nullopt;
}

} // namespace

Mechanism mechanismOf(const OptimizerEntry& entry, const TrajectoryStep& row)
{
    Mechanism result{-1.0 * (row.gradient + row.noise), {}, false, {}, row.update, typicalSlopeOf(entry, row)};
    Point slope = result.gradient;
    if (const auto m = stateOf(entry, row, StateRole::Momentum))
        result.momentum = slope = -1.0 * *m;
    if (const auto m = stateOf(entry, row, StateRole::DividedMomentum))
        result.momentum = -row.lr * *m;
    if (const auto m = stateOf(entry, row, StateRole::Velocity))
        result.momentum = m;
    result.momentumIsMove = result.momentum && !stateOf(entry, row, StateRole::Momentum);
    if (result.typicalSlope)
        result.plainMove = row.lr * slope;
    return result;
}

Mechanism mechanismOf(const OptimizerEntry& entry, const Trajectory& run, int step)
{
    Mechanism result = mechanismOf(entry, run.at(step));
    if (step >= run.lastStep())
        result.move = result.plainMove = std::nullopt;
    return result;
}

} // namespace thalweg
