#pragma once

#include "beside/lands.h"
#include "charts/chart_run.h"
#include "charts/curves.h"

#include <memory>
#include <utility>

namespace thalweg::app {

/// What charts show of the second of two landscapes.
struct LandCurves {
    explicit LandCurves(std::shared_ptr<SecondLand> second) : land(std::move(second)), curves(land->study()) {}

    std::shared_ptr<SecondLand> land;
    Curves curves;
};

/// Runs of both landscapes in one list, each of the first followed by the same of the second. Their names say which
/// is which.
std::vector<ChartRun> paired(std::vector<ChartRun> first, std::vector<ChartRun> second);

} // namespace thalweg::app
