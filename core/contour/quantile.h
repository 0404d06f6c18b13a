#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace thalweg {

/// The value below which this share of the values lies: the one at place ⌊share · (n − 1)⌋ in ascending order.
/// @param values  not empty, none NaN; reordered.
/// @param share   0 … 1.
inline double quantile(std::vector<double>& values, double share)
{
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace thalweg
