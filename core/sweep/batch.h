#pragma once

#include "numeric/geometry.h"
#include "optimizers/optimizer.h"
#include "surfaces/surface.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

/// Many runs at once, of which only the ends are wanted: basin maps, rate responses.
namespace thalweg {

/// A run has settled when so many steps in a row have moved it by at most `length` on each axis.
/// It counts as settled from the last of them on.
struct Settling {
    double length = 1e-12;
    int steps = 10;
};

/// How a run ended. Settled runs have Stop::StepLimit, with fewer steps.
struct RunEnd {
    Point point;
    double loss = 0.0;
    int steps = 0; ///< that were made
    Stop stop = Stop::StepLimit;
    bool settled = false;
    bool cancelled = false; ///< point, loss and steps are those reached, or the start's
};

/// Some runs that went side by side, and where they were at the steps of BatchOptions::looks.
struct Passage {
    std::size_t first = 0;         ///< of the starts: the runs are first, first + 1, …
    std::span<const RunEnd> ends;  ///< of these runs
    const Point* points = nullptr; ///< a row of kRow for each look

    static constexpr std::size_t kRow = 64;

    /// Of a run that ended before it, its last point.
    Point at(std::size_t look, std::size_t run) const { return points[look * kRow + run]; }
};

struct BatchOptions {
    std::optional<Settling> settling{};           ///< runs make all their steps without it
    int threads = 0;                              ///< 0: one for each core
    const std::atomic<bool>* cancelled = nullptr; ///< owned by the caller; true ends all runs soon

    // What changes from step to step, the same for all runs: see Conditions.
    std::span<const double> rates{};
    std::span<const Point> noise{};
    /// Makes what the steps see in the surface's place; called on several threads. Empty: the surface itself.
    std::function<std::unique_ptr<StepObjectives>()> objectives{};

    std::span<const int> looks{}; ///< steps, ascending, at which runs are looked at on their way
    /// Told of each block of runs once it has ended, on the thread that it ran on. Without it there are no looks.
    std::function<void(const Passage&)> passed{};
};

/// Runs an optimizer on a surface once from each start, for the given number of steps (≥ 0).
///
/// Blocks of runs go side by side in SIMD registers, on all cores; blocks end early when all their
/// runs have ended. Results do not depend on the SIMD level, on the number of threads, or on which
/// runs share a block, and are those of OptimizerEntry::run bit for bit where loss and gradient of
/// the surface are (numeric/pack.h), as long as all numbers are 0 or above 2.3e-308: smaller ones
/// become 0 here, since they would slow the processor down.
///
/// With rates, noise or objectives they are those of a run with these Conditions. The rules go in SIMD registers
/// then, too; a mini-batch's gradient is taken one run after the other, and each block shuffles the samples once.
/// @param values  the hyperparameters: one set for all starts, or one for each; all allowed.
///                One for all is several times faster.
/// @throws std::invalid_argument when there are neither one nor as many sets as starts.
std::vector<RunEnd> runMany(const Surface& surface, const OptimizerEntry& optimizer,
                            std::span<const Point> starts,
                            std::span<const std::vector<double>> values, int steps,
                            const BatchOptions& options = {});

} // namespace thalweg
