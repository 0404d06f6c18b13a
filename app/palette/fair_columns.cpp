#include "palette/fair_columns.h"

#include <algorithm>
#include <numeric>

namespace thalweg::app {

namespace {

/// Each column filled as far as the height goes.
std::vector<std::size_t> filled(std::span<const int> heights, int height)
{
    std::vector<std::size_t> first;
    int taken = 0;
    for (std::size_t i = 0; i < heights.size(); ++i) {
        if (first.empty() || taken + heights[i] > height) {
            first.push_back(i);
            taken = 0;
        }
        taken += heights[i];
    }
    return first;
}

} // namespace

FairColumns fairColumns(std::span<const int> heights, int columns)
{
    if (heights.empty())
        return {};
    int low = *std::ranges::max_element(heights);
    int high = std::accumulate(heights.begin(), heights.end(), 0);
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (int(filled(heights, middle).size()) <= columns)
            high = middle;
        else
            low = middle + 1;
    }
    return {filled(heights, low), low};
}

} // namespace thalweg::app
