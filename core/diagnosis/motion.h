#pragma once

#include "optimizers/descend.h"

#include <vector>

namespace thalweg {

/// The rows from first to last of a run, inclusive; first ≥ 0, last ≤ lastStep().
struct Stretch {
    const Trajectory* run = nullptr;
    int first = 0;
    int last = 0;

    std::span<const TrajectoryStep> rows() const
    {
        return {run->steps.data() + first, static_cast<std::size_t>(last - first + 1)};
    }
    /// Those that moved the point within the stretch: all but the last.
    std::span<const TrajectoryStep> moves() const { return rows().first(static_cast<std::size_t>(last - first)); }
};

double meanLoss(Stretch stretch);
/// How far chance may put that mean off: the deviation of the means of its four quarters, over √4. Steps follow from
/// each other, so single losses would tell too little; 0 for a stretch of fewer than four steps.
double meanLossError(Stretch stretch);

/// What motion to and fro adds to the mean loss: f along the path less f along the path smoothed by
/// (θₜ₋₁ + 2θₜ + θₜ₊₁)/4, which leaves nothing of a period of two and all of a straight path. Of at most 257 points,
/// spread evenly; 0 for a stretch of fewer than two steps.
double swingLoss(Stretch stretch, const Objective& f);

double meanStepLength(Stretch stretch);
double gradientRms(Stretch stretch); ///< root mean square of |∇f|, of the surface alone
double gradientScatter(Stretch stretch); ///< the same of its difference from its mean: 0 where it stays what it is
double noiseRms(Stretch stretch);    ///< root mean square of |noise|
Point meanPoint(Stretch stretch);
std::vector<Point> pointsOf(Stretch stretch);

/// How much the steps turn back: Σ uₜ·uₜ₊₁ / Σ |uₜ||uₜ₊₁|, 1 straight on, −1 to and fro; 1 where nothing moves.
double straightness(Stretch stretch);

/// The length of the way from point to point: 0 where steps are too short to change a double.
double wayLength(Stretch stretch);

/// The distance between its ends as a share of the way between them; 1 where nothing moves.
double progress(Stretch stretch);

/// The unit vector along which the steps are longest: of Σ uuᵀ, the first eigenvector.
Point mainDirection(Stretch stretch);

/// By how much the steps are the gradients seen, per axis: √(Σ u²/Σ (g + n)²) each; 0 where no gradient is.
/// For plain descent this is η, for adaptive rules the rate that each parameter really has.
Point effectiveRate(Stretch stretch);

/// The same along one unit direction.
double effectiveRateAlong(Stretch stretch, Point direction);

} // namespace thalweg
