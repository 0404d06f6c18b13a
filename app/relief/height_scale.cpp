#include "relief/height_scale.h"

#include "contour/round_numbers.h"
#include "text/number_text.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kReach = 12.0; ///< interquartile ranges that are shown beside a pole

std::vector<double> sortedFinite(const Grid& grid)
{
    std::vector<double> values;
    values.reserve(grid.values.size());
    std::ranges::copy_if(grid.values, std::back_inserter(values), [](double v) { return std::isfinite(v); });
    std::ranges::sort(values);
    return values;
}

double quantile(const std::vector<double>& sorted, double share)
{
    return sorted[std::size_t(share * double(sorted.size() - 1))];
}

Point nodeWith(const Grid& grid, double value)
{
    const auto at = std::ranges::find(grid.values, value) - grid.values.begin();
    return {grid.x(int(at % grid.columns)), grid.y(int(at / grid.columns))};
}

/// The greatest of sign · f round a point, and where.
std::pair<double, Point> greatestRound(const Surface& surface, double sign, Point middle, Point step)
{
    std::pair<double, Point> best{-HUGE_VAL, middle};
    for (int i = -2; i <= 2; ++i) {
        for (int j = -2; j <= 2; ++j) {
            const Point at{middle.x + i * step.x, middle.y + j * step.y};
            const double value = sign * surface.value(at);
            if (value > best.first)
                best = {value, at};
        }
    }
    return best;
}

/// Looks closer and closer at the grid's greatest value of sign · f: where it is a summit, its height settles; beside
/// a pole it keeps growing.
bool isPole(const Grid& grid, const Surface& surface, double sign, double extreme, double median)
{
    constexpr int kLooks = 8;
    constexpr double kCloser = 0.5;
    constexpr double kGrowth = 1.25; // from look to look
    constexpr double kSpike = 100.0; // times what the grid saw: as good as a pole
    Point at = nodeWith(grid, extreme);
    Point step{0.5 * grid.domain.width() / (grid.columns - 1), 0.5 * grid.domain.height() / (grid.rows - 1)};
    const auto above = [=](double value) { return value - sign * median; };
    double before = sign * extreme;
    double now = before;
    for (int look = 0; look < kLooks && std::isfinite(now); ++look) {
        before = now;
        std::tie(now, at) = greatestRound(surface, sign, at, step);
        step = kCloser * step;
    }
    return std::isinf(now) || above(now) > kGrowth * above(before) || above(now) > kSpike * above(sign * extreme);
}

} // namespace

HeightScale HeightScale::of(const Grid& grid, const Surface& surface, bool logarithmic)
{
    HeightScale scale;
    scale.m_isLogarithmic = logarithmic;
    const std::vector<double> values = sortedFinite(grid);
    if (values.empty())
        return scale;
    const double q25 = quantile(values, 0.25);
    const double q50 = quantile(values, 0.50);
    const double q75 = quantile(values, 0.75);
    scale.m_lowest = values.front();
    scale.m_highest = values.back();
    const double reach = kReach * (q75 - q25);
    if (reach > 0.0 && q75 + reach < scale.m_highest && isPole(grid, surface, 1.0, values.back(), q50))
        scale.m_highest = q75 + reach;
    if (reach > 0.0 && q25 - reach > scale.m_lowest && isPole(grid, surface, -1.0, values.front(), q50))
        scale.m_lowest = q25 - reach;
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
