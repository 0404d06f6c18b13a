#pragma once

#include "optimizers/descend.h"
#include "scene/scene.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <vector>

namespace thalweg {

/// What one learning rate made of a run.
struct TuneTrial {
    double rate = 0.0;
    double loss = 0.0;     ///< after the scene's steps; of a run that ended early, where it ended
    bool diverged = false; ///< or left where the surface is defined: no rate to choose
};

/// The search for a run's learning rate.
struct Tuning {
    std::vector<TuneTrial> trials{};   ///< all that were made, by ascending rate
    std::optional<std::size_t> best{}; ///< of these: the least loss; nothing when all diverged
    double resolution = 1.0;           ///< the neighbours of the best are this factor away, or less
    std::uint64_t evaluations = 0;     ///< gradients that were computed, never more than the budget
};

/// Gradients that one trial of a run costs: a step sees one, sharpness-aware steps two.
std::uint64_t trialCost(const Scene& scene, std::size_t run);

/// The least budget of gradients with which there is anything to compare.
std::uint64_t leastBudget(const Scene& scene, std::size_t run);

/// Searches the learning rate of a run of a valid scene that has the least loss after its steps, all else as it is:
/// first 1, 10^(1/2), 10, … times one another from 1e-5 to 10, as far as half of the budget goes, then between the best
/// one and its neighbours, in halves of their distance on a logarithmic axis. The same scene and budget give the same
/// result; of several that are equally good the one in their middle is chosen.
/// @param budget    of gradients, at least leastBudget(); the same for several runs makes the race between them fair.
/// @param progress  set to the share of the budget that is used, 0 … 1; may be null.
/// Cancelled: what was tried until then.
/// Source of the budget as the measure: R. M. Schmidt et al., Descending through a Crowded Valley, ICML 2021.
Tuning tuneRate(const Scene& scene, std::size_t run, const Surface& surface, std::uint64_t budget,
                const std::atomic<bool>* cancelled = nullptr, std::atomic<double>* progress = nullptr);

} // namespace thalweg
