#pragma once

#include "optimizers/optimizer.h"

#include <optional>

namespace thalweg {

/// What moves a run at one step, part by part, each as it pushes: downhill, along the move.
///
/// Slopes are in f per axis unit, moves in axis units.
struct Mechanism {
    Point gradient;                   ///< −(g + noise): a slope. Weight decay is not in it
    std::optional<Point> momentum;    ///< nothing for a rule without
    bool momentumIsMove = false;      ///< else it is a slope, as the gradient is
    std::optional<Point> plainMove;   ///< −η m, or −η g without momentum: as it would be without the division;
                                      ///< nothing for a rule that does not divide
    std::optional<Point> move;        ///< what the rule made of it; nothing where no step follows
    std::optional<Point> typicalSlope; ///< root of the second moment, by which each axis is divided; not negative
};

/// The first state of a row with this role; nothing if the rule keeps none.
std::optional<Point> stateOf(const OptimizerEntry& entry, const TrajectoryStep& row, StateRole role);

/// The mechanism of a rule at a row of its run. Means are as the rule keeps them, without correction of
/// their bias: Adam's m, not m̂.
/// @param entry  the rule that made the run.
/// @param row    not its last, after which no step follows.
Mechanism mechanismOf(const OptimizerEntry& entry, const TrajectoryStep& row);

/// The same at a step of a run. From the last one on there is no move, while the momentum is that of the step before.
Mechanism mechanismOf(const OptimizerEntry& entry, const Trajectory& run, int step);

} // namespace thalweg
