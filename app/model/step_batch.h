#pragma once

#include "losses/sample.h"
#include "model/study.h"

#include <vector>

namespace thalweg::app {

/// The samples that a run's step from this row on sees; empty if it sees all, or there is no such step or run.
std::vector<Sample> samplesOfStep(const RacedScene& race, int run, int step);

} // namespace thalweg::app
