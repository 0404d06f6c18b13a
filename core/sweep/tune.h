#pragma once

#include "sweep/rate_search.h"

namespace thalweg {

/// The least budget of gradients with which there is anything to compare.
std::uint64_t leastBudget(const Scene& scene, std::size_t run);

/// Searches the learning rate of a run of a valid scene that has the least loss after its steps, all else as it is:
/// first 1, 10^(1/2), 10, … times one another from 1e-5 to 10, as far as half of the budget goes, then between the best
/// one and its neighbours, in halves of their distance on a logarithmic axis. When the best one is the lowest or the
/// highest, the search goes ten times further, to 1e-10 and 1e5. The same scene and budget give the same
/// result; of several that are equally good the one in their middle is chosen.
/// @param budget  of gradients, at least leastBudget(); the same for several runs makes the race between them fair.
///                A run that diverges costs the gradients that it saw, so that more may be tried.
/// Cancelled: what was tried until then.
/// Source of the budget as the measure: R. M. Schmidt et al., Descending through a Crowded Valley, ICML 2021.
Tuning tuneRate(const Scene& scene, std::size_t run, const Surface& surface, std::uint64_t budget,
                const TuneWatch& watch = {});

/// That search with what a runner has left, of which the whole budget counts for how coarse it begins.
Tuning tuneRate(TrialRunner& runner, double second = 0.0);

} // namespace thalweg
