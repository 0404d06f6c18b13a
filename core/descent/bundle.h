#pragma once

#include "optimizers/descend.h"
#include "scene/scene.h"

#include <atomic>
#include <optional>
#include <span>
#include <vector>

/// One run again and again, each time with noise and mini-batches of its own.
namespace thalweg {

/// How the loss of a bundle is spread at each step, in units of the loss: one entry for each of
/// steps + 1 rows. A member that has diverged counts as +∞ from then on, so an edge of the band may be
/// infinite; one that came to where no derivative exists stays at its last loss.
struct LossBand {
    std::vector<double> low;    ///< one member in ten lies below
    std::vector<double> median;
    std::vector<double> high;   ///< one member in ten lies above
};

struct Bundle {
    std::vector<Trajectory> members; ///< member 0 is the run as computeRuns() has it
    LossBand loss;
};

/// Computes a run of a valid scene as often as its `repeats` says; nothing when cancelled.
/// Every member has a stream of its own (see NoiseStream); without noise and mini-batches all are alike.
std::optional<Bundle> computeBundle(const Scene& scene, std::size_t run, const Surface& surface,
                                    const std::atomic<bool>* cancelled = nullptr);

/// The spread of the members' losses in the rows 0 … steps. members: at least one.
LossBand lossBand(std::span<const Trajectory> members, int steps);

/// The value that a share q of the sorted values lies below, linear between neighbours: at place
/// q (n − 1), counted from 0. values: ascending, at least one, +∞ allowed; q from 0 to 1.
/// Source: R. J. Hyndman & Y. Fan, The American Statistician 50 (1996), definition 7
double quantileOf(std::span<const double> values, double q);

} // namespace thalweg
