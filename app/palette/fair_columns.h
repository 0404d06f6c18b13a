#pragma once

#include <span>
#include <vector>

namespace thalweg::app {

/// Parts of a page in columns, in their order.
struct FairColumns {
    std::vector<std::size_t> first; ///< of each column: its first part
    int height = 0;                 ///< of the highest column
};

/// Puts parts of these heights into at most so many columns, so that the highest one is as low as can be.
FairColumns fairColumns(std::span<const int> heights, int columns);

} // namespace thalweg::app
