#include "relief/height_scale.h"

#include "contour/poles.h"
#include "contour/quantile.h"
#include "contour/round_numbers.h"
#include "text/number_text.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

std::vector<double> finiteValues(const Grid& grid)
{
    std::vector<double> values;
    values.reserve(grid.values.size());
    std::ranges::copy_if(grid.values, std::back_inserter(values), [](double v) { return std::isfinite(v); });
    return values;
}

} // namespace

HeightScale HeightScale::of(const Grid& grid, const Surface& surface, bool logarithmic)
{
    HeightScale scale;
    scale.m_isLogarithmic = logarithmic;
    const std::optional<ShownValues> shown = shownValues(grid, surface);
    if (!shown)
        return scale;
    scale.m_lowest = shown->range.lowest;
    scale.m_highest = shown->range.highest;
    std::vector<double> values = finiteValues(grid);
    const double q05 = std::max(quantile(values, 0.05), scale.m_lowest);
    const double share = (0.5 * q05 - 0.5 * scale.m_lowest) / (0.5 * scale.m_highest - 0.5 * scale.m_lowest);
    scale.m_softening = std::isfinite(share) ? std::clamp(share, 1e-5, 0.1) : 0.1;
    return scale;
}

double HeightScale::height(double value) const
{
    if (!std::isfinite(value))
        return std::numeric_limits<double>::quiet_NaN();
    if (!(m_lowest < m_highest))
        return 0.5;
    // Halves: differences of far numbers stay finite.
    const double t =
        std::clamp((0.5 * value - 0.5 * m_lowest) / (0.5 * m_highest - 0.5 * m_lowest), 0.0, 1.0);
    return m_isLogarithmic ? std::log1p(t / m_softening) / std::log1p(1.0 / m_softening) : t;
}

double HeightScale::valueAt(double height) const
{
    const double t =
        m_isLogarithmic ? m_softening * std::expm1(height * std::log1p(1.0 / m_softening)) : height;
    return std::lerp(m_lowest, m_highest, std::clamp(t, 0.0, 1.0));
}

/// The roundest values near evenly spaced heights.
std::vector<double> HeightScale::roundValues(int count) const
{
    std::vector<double> values;
    for (int i = 0; i <= count; ++i) {
        const double height = double(i) / count;
        const double room = 0.3 / count;
        const double value = roundestWithin(valueAt(std::max(0.0, height - room)),
                                            valueAt(std::min(1.0, height + room)), valueAt(height));
        if (values.empty() || value > values.back())
            values.push_back(value);
    }
    return values;
}

AxisTicks HeightScale::ticks(int count) const
{
    if (!(m_lowest < m_highest))
        return {{{m_lowest, shortNumber(m_lowest)}}, {}};
    if (!m_isLogarithmic && std::isfinite(m_highest - m_lowest))
        return axisTicks(m_lowest, m_highest, count);
    AxisTicks ticks;
    for (const double value : roundValues(count))
        ticks.ticks.push_back({value, shortNumber(value, 3)});
    return ticks;
}

} // namespace thalweg::app
