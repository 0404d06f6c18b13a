#pragma once

#include "critical/search.h"

#include <cstddef>
#include <vector>

namespace thalweg {

/// The areas that a search left unresolved, each by the least rectangle around it: rectangles of the search that touch are
/// one area, as along a curve of critical points.
std::vector<Domain> unresolvedAreas(const CriticalSearch& found);

/// How many these are.
inline std::size_t areaCount(const CriticalSearch& found) { return unresolvedAreas(found).size(); }

} // namespace thalweg
