#pragma once

#include "contour/contour_lines.h"
#include "contour/value_scale.h"

#include <atomic>
#include <vector>

namespace thalweg::app {

/// Contour lines for a map: so many that they do not crowd and hide it, with no more points than
/// their course needs, as painting them takes its time for every point.
std::vector<ContourLine> mapContours(const Grid& grid, const ValueScale& scale, const std::atomic<bool>& cancelled);

} // namespace thalweg::app
