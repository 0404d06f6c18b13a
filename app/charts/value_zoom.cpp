#include "charts/value_zoom.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thalweg::app {

namespace {

constexpr double kGreatest = 1e300;

/// Enough digits for a thousand pixels and more.
bool isWideEnough(const ValueRange& range, bool logarithmic)
{
    constexpr double kLeastTimes = 1.0 + 1e-9;
    constexpr double kLeastShare = 1e-11;
    if (logarithmic)
        return range.low > 0.0 && range.high / range.low > kLeastTimes;
    const double size = std::max(std::fabs(range.low), std::fabs(range.high));
    return range.high - range.low > std::max(kLeastShare * size, 1.0 / kGreatest);
}

/// Below the range −1, within it 0, above 1; NaN for no number.
double sideOf(double value, const ValueRange& range)
{
    return value < range.low ? -1.0 : value > range.high ? 1.0 : 0.0 * value;
}

/// Of the rows from first to last, whether one is within the range, or two neighbours are on both sides of it.
bool passes(std::span<const double> values, std::size_t first, std::size_t last, const ValueRange& range)
{
    double before = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t i = first; i <= last && i < values.size(); ++i) {
        const double side = sideOf(values[i], range);
        if (side == 0.0 || side * before < 0.0)
            return true;
        before = side;
    }
    return false;
}

} // namespace

ValueRange reachOf(std::span<const ChartRun> runs, const ValueAxis& automatic)
{
    ValueRange reach{automatic.low(), automatic.high()};
    for (const ChartRun& run : runs)
        for (const double value : run.values) {
            if (!std::isfinite(value) || (automatic.isLogarithmic() && value <= 0.0))
                continue;
            reach.low = std::min(reach.low, std::max(value, automatic.isLogarithmic() ? 1.0 / kGreatest : -kGreatest));
            reach.high = std::max(reach.high, std::min(value, kGreatest));
        }
    return reach;
}

std::optional<ValueRange> partOf(const ValueAxis& axis, double from, double to, const ValueRange& reach)
{
    const double lowest = axis.position(reach.low);
    const double highest = axis.position(reach.high);
    const double width = std::min(to - from, highest - lowest);
    const double kept = std::clamp(from, lowest, highest - width);
    const ValueRange part{axis.valueAt(kept), axis.valueAt(kept + width)};
    return isWideEnough(part, axis.isLogarithmic()) ? std::optional(part) : std::nullopt;
}

std::optional<ValueRange> zoomed(const ValueAxis& axis, double position, double factor, const ValueRange& reach)
{
    return partOf(axis, position - factor * position, position + factor * (1.0 - position), reach);
}

std::optional<ValueRange> moved(const ValueAxis& axis, double share, const ValueRange& reach)
{
    return partOf(axis, share, 1.0 + share, reach);
}

bool isAnythingIn(const ValueRange& range, std::span<const ChartRun> runs, const StepRange& steps)
{
    const auto first = std::size_t(std::max(0.0, std::floor(steps.from)));
    const auto last = std::size_t(std::max(0.0, std::ceil(steps.to)));
    return std::ranges::any_of(runs, [&](const ChartRun& run) { return passes(run.values, first, last, range); });
}

bool shows(const ValueAxis& axis, const ValueRange& range)
{
    constexpr double kSame = 1e-6;
    return std::fabs(axis.position(range.low)) < kSame && std::fabs(axis.position(range.high) - 1.0) < kSame;
}

} // namespace thalweg::app
