#pragma once

#include "contour/contour_lines.h"

namespace thalweg::app {

/// The same lines, thinned out where they would merge into a band, as cartographers do on a steep slope: where
/// neighbours come closer than kLeastGap, every second level has a gap, where they would still do, three of four, and
/// so on; every eighth level goes on everywhere. No stubs and no short gaps are made.
/// @param grid  that the lines are of; lengths are in its cells.
std::vector<ContourLine> feathered(const std::vector<ContourLine>& lines, const Grid& grid);

constexpr double kLeastGap = 1.25; ///< in cells, between lines side by side

} // namespace thalweg::app
