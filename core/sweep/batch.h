#pragma once

#include "numeric/geometry.h"
#include "optimizers/optimizer.h"
#include "surfaces/surface.h"

#include <atomic>
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

struct BatchOptions {
    std::optional<Settling> settling;             ///< runs make all their steps without it
    int threads = 0;                              ///< 0: one for each core
    const std::atomic<bool>* cancelled = nullptr; ///< owned by the caller; true ends all runs soon
};

/// Runs an optimizer on a surface once from each start, for the given number of steps (≥ 0).
///
/// Blocks of runs go side by side in SIMD registers, on all cores; blocks end early when all their
/// runs have ended. Results do not depend on the SIMD level, on the number of threads, or on which
/// runs share a block, and are those of OptimizerEntry::run bit for bit where loss and gradient of
/// the surface are (numeric/pack.h), as long as all numbers are 0 or above 2.3e-308: smaller ones
/// become 0 here, since they would slow the processor down.
/// @param values  the hyperparameters: one set for all starts, or one for each; all allowed.
///                One for all is several times faster.
/// @throws std::invalid_argument when there are neither one nor as many sets as starts.
std::vector<RunEnd> runMany(const Surface& surface, const OptimizerEntry& optimizer,
                            std::span<const Point> starts,
                            std::span<const std::vector<double>> values, int steps,
                            const BatchOptions& options = {});

} // namespace thalweg
