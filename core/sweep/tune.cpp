#include "sweep/tune.h"

#include <algorithm>
#include <cassert>

namespace thalweg {

namespace {

constexpr std::uint64_t kLeastTrials = 7;
constexpr std::uint64_t kFinestGrid = 25; ///< four rates a decade

} // namespace

std::uint64_t leastBudget(const Scene& scene, std::size_t run) { return kLeastTrials * trialCost(scene, run); }

Tuning tuneRate(TrialRunner& runner, double second)
{
    const std::uint64_t trials = runner.budget() / runner.cost();
    RateSearch search(runner, second);
    search.coarse(std::clamp((trials + 1) / 2, kLeastTrials, kFinestGrid));
    search.fine();
    return search.result();
}

Tuning tuneRate(const Scene& scene, std::size_t run, const Surface& surface, std::uint64_t budget,
                const TuneWatch& watch)
{
    assert(budget >= leastBudget(scene, run));
    TrialRunner runner(scene, run, surface, budget, watch);
    return tuneRate(runner);
}

} // namespace thalweg
