#include "contour/levels.h"

#include "contour/round_numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thalweg {

namespace {

/// The range is no more than rounding errors of values of this size.
bool isFlat(const ValueScale& scale)
{
    const double size = std::max(std::abs(scale.lowest()), std::abs(scale.highest()));
    return !(scale.highest() - scale.lowest()
             > 8.0 * std::numeric_limits<double>::epsilon() * size);
}

/// The first round number at a distance of about `spacing` above `value`.
double nextLevel(double value, double spacing)
{
    constexpr double kClosest = 0.5; // of the spacing; the smallest step is 0.7 of it
    const RoundStep step = nearestRoundStep(spacing);
    return step.multiple(std::ceil((value + kClosest * spacing) / step.size()));
}

} // namespace

std::vector<double> contourLevels(const ValueScale& scale, int count)
{
    std::vector<double> levels;
    if (count < 1 || isFlat(scale))
        return levels;
    const ValueScale gentle = scale.forContours();
    const double share = 1.0 / (count + 1);
    double last = scale.lowest();
    for (int i = 0; i < 4 * count; ++i) {
        const double here = std::min(gentle.position(last), 1.0 - share);
        const double spacing = gentle.valueAt(here + share) - gentle.valueAt(here);
        if (!(spacing > 0.0))
            break;
        const double level = nextLevel(last, spacing);
        if (!(level > last && level < scale.highest()))
            break;
        if (!scale.onPlain(level))
            levels.push_back(level);
        last = level;
    }
    return levels;
}

std::vector<double> contourLevels(const Grid& grid, int count)
{
    return contourLevels(ValueScale::of(grid), count);
}

} // namespace thalweg
