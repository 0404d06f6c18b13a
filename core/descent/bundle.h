#pragma once

#include "optimizers/descend.h"
#include "scene/scene.h"

#include <atomic>
#include <functional>
#include <optional>
#include <span>
#include <vector>

/// One run again and again, each time with noise and mini-batches of its own.
namespace thalweg {

/// How a quantity of a bundle's members is spread at each step, in its own units: one entry for each of steps + 1
/// rows. A member that has diverged counts as +∞ from then on, and so does what is undefined, so an edge of the band may
/// be infinite; one that came to where no derivative exists stays at its last value.
struct Band {
    std::vector<double> low;    ///< one member in ten lies below
    std::vector<double> median;
    std::vector<double> high;   ///< one member in ten lies above
};

struct Bundle {
    std::vector<Trajectory> members; ///< member 0 is the run as computeRuns() has it
    Band loss;
    Band gradientNorm;            ///< ‖g‖, as the steps saw it
    std::optional<Band> testLoss; ///< if there is one
};

/// Computes a run of a valid scene as often as its `repeats` says; nothing when cancelled.
/// Every member has a stream of its own (see NoiseStream); without noise and mini-batches all are alike.
/// testLoss: null for none.
std::optional<Bundle> computeBundle(const Scene& scene, std::size_t run, const Surface& surface,
                                    const std::atomic<bool>* cancelled = nullptr, const Surface* testLoss = nullptr);

/// The spread of what `of` says of the members' rows, in the rows 0 … steps. members: at least one.
Band bandOf(std::span<const Trajectory> members, int steps, const std::function<double(const TrajectoryStep&)>& of);

/// The value that a share q of the sorted values lies below, linear between neighbours: at place
/// q (n − 1), counted from 0. values: ascending, at least one, +∞ allowed; q from 0 to 1.
/// Source: R. J. Hyndman & Y. Fan, The American Statistician 50 (1996), definition 7
double quantileOf(std::span<const double> values, double q);

} // namespace thalweg
