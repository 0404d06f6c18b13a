#pragma once

#include "contour/grid.h"
#include "contour/value_scale.h"

#include <vector>

namespace thalweg {

/// Chooses heights for contour lines: round numbers (multiples of 1, 2 or 5 times a power of
/// ten) spread evenly on scale.forContours(), so in equal steps on a mild surface, and in
/// steps that grow with the height above the floor where the range asks for it.
///
/// Strictly ascending, finite, strictly inside the scale's ends. A level's own value depends
/// on the local spacing only, so levels stay where they are while a map is panned or zoomed.
/// @param count  about how many: usually 0.6 to 1.6 times as many come, fewer where neighbours
///               round to the same number; levels on a plain (scale.onPlain()) are left
///               out. None when count < 1.
/// @return none for a flat surface (a range of a few rounding errors counts as flat), and for
///         one without finite values.
std::vector<double> contourLevels(const ValueScale& scale, int count);

/// The same for a grid's own scale.
std::vector<double> contourLevels(const Grid& grid, int count);

} // namespace thalweg
