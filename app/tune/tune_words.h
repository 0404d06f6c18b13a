#pragma once

#include "tune/tuned_run.h"

namespace thalweg::app {

/// The choice and its reason, by numbers.
QString explanation(const TunedRun& run, int steps);

/// What one trial came to: "η = 0.1, β₁ = 0.9: the loss is 2.3e−7 after 300 steps".
QString trialText(const TunedRun& run, const TuneTrial& trial, int steps);

/// "β₁ = 0.9", "amsgrad = on".
QString valueText(const Parameter& parameter, double value);

/// That the race is fair: what each run may spend, and what all have spent.
QString budgetText(const std::vector<TunedRun>& runs, std::uint64_t budget);

/// What the search leaves out or holds fixed of these runs of a scene; empty when there is nothing to say.
QString conditionsText(const Scene& scene, const std::vector<std::size_t>& runs);

} // namespace thalweg::app
