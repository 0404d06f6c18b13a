#pragma once

#include "descent/ends.h"
#include "land/land.h"
#include "scene/scene.h"

#include <atomic>
#include <optional>
#include <vector>

/// The runs of a scene from many starts: only where they pass, as there are many of them.
namespace thalweg {

/// Where a run passes: θ₀ first, then one point for each step until it ended.
struct StartPath {
    std::vector<Point> points;
    double loss = 0.0; ///< at the last point
    Stop stop = Stop::StepLimit;
    bool isNoisy = false; ///< its gradients have noise, or are those of mini-batches

    int lastStep() const { return static_cast<int>(points.size()) - 1; }
    /// The point at a step, or the last one of a run that ended before it.
    Point at(int step) const { return points[static_cast<std::size_t>(step < lastStep() ? step : lastStep())]; }

    friend bool operator==(const StartPath&, const StartPath&) = default;
};

/// The paths of each run of a scene, in the order of its runs: one for each of the starts. None of a run that is not
/// shown or that has a start of its own.
using StartPaths = std::vector<std::vector<StartPath>>;

/// Computes the paths of a valid scene from its `starts`, on several threads; nothing when cancelled.
///
/// A path is computeRun() from that start, bit for bit: with the run's schedule, and with the noise and the
/// mini-batches of the run itself, so that only the start differs.
/// @param threads  0: one for each core.
std::optional<StartPaths> computeStartPaths(const Scene& scene, const Surface& surface,
                                            const std::atomic<bool>* cancelled = nullptr, int threads = 0);

/// Where a run's paths end: how many at which minimum, as outcomeOf() has it. See endsOf(); a path that ends near none
/// counts in `all` only, and one that is finite but runs away has diverged.
/// @param land         of the surface and the domain of the scene.
/// @param knownMinima  further ones that have no derivative, such as the tip of a cone.
BundleEnds startEnds(const std::vector<StartPath>& paths, const Land& land, const std::vector<CriticalPoint>& critical,
                     const std::vector<Point>& knownMinima, const Objective* testLoss);

} // namespace thalweg
