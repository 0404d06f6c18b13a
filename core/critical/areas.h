#pragma once

#include "critical/search.h"

#include <cstddef>

namespace thalweg {

/// How many areas a search left unresolved: rectangles that touch are one, as along a curve of critical
/// points.
std::size_t areaCount(const CriticalSearch& found);

} // namespace thalweg
