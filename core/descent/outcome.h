#pragma once

#include "critical/search.h"
#include "land/land.h"
#include "optimizers/descend.h"

#include <optional>
#include <vector>

namespace thalweg {

/// Where a run came to.
enum class Ending {
    AtMinimum,
    NearMinimum, ///< in its neighbourhood, but still moving: swinging, or not quite there
    AtSaddle,
    AtMaximum,
    AtDegenerate,
    AtRest,
    UnderWay,
    Diverged,
    NotDifferentiable,
    NotDefined
};

struct Outcome {
    Ending ending = Ending::UnderWay;
    std::optional<Point> target;    ///< the critical point that it came to, or is near to
    std::optional<int> arrivedStep; ///< first step from which it stays in target's neighbourhood
};

/// So many steps before the last one say whether a run still moves.
inline constexpr int kLastSteps = 10;

/// A point's neighbourhood is a disc of this share of the domain's diagonal.
inline constexpr double kNeighbourhood = 0.01;

/// The critical point that is nearest to a run's last point, within its neighbourhood.
struct NearestPoint {
    CriticalKind kind = CriticalKind::Degenerate;
    double away = 0.0;
};

/// What outcomeOf() says of a run that stopped so.
/// @param motion    how far from its last point the ten before it lie.
/// @param nearest   nothing where the last point is in no neighbourhood.
/// @param diagonal  of the domain.
Ending endingOf(Stop stop, double motion, const std::optional<NearestPoint>& nearest, double diagonal);

/// Whether it speaks of a critical point.
bool hasTarget(Ending ending);

/// Whether such a run may run away, as its numbers are finite and it moves; see runsAway().
bool mayRunAway(Stop stop, Ending ending);

/// What tells where a run came to.
struct Course {
    std::vector<Point> points; ///< the start first, then one for each step
    Stop stop = Stop::StepLimit;
    bool isNoisy = false; ///< its gradients have noise, or are those of mini-batches
};
Course courseOf(const Trajectory& run);

/// Tells where a run came to: the nearest critical point within kNeighbourhood of its last point,
/// and since when it stays there. It counts as at it when its last ten points keep within a tenth of
/// that neighbourhood and a hundredth of it from each other. AtRest when it stands still with no
/// isolated critical point near: on a valley floor, on a plateau. Diverged also when it is finite yet but runs away.
///
/// The last point of a noisy run is chance. It is near a minimum if that is near the mean of its last points, and stays
/// there since it kept as near as chance allows; see hover.h.
/// @param knownMinima  further minima that have no derivative, such as the tip of a cone.
Outcome outcomeOf(const Course& course, const Land& land, const std::vector<CriticalPoint>& critical,
                  const std::vector<Point>& knownMinima = {});
Outcome outcomeOf(const Trajectory& run, const Land& land, const std::vector<CriticalPoint>& critical,
                  const std::vector<Point>& knownMinima = {});

} // namespace thalweg
