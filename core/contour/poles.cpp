#include "contour/poles.h"

#include "contour/quantile.h"
#include "contour/value_scale.h"

#include <cmath>
#include <tuple>
#include <utility>

namespace thalweg {

namespace {

constexpr double kFar = 3.0; ///< spreads beyond the quartile from which on an end may be a pole's

std::vector<double> finiteValues(const Grid& grid)
{
    std::vector<double> values;
    values.reserve(grid.values.size());
    std::copy_if(grid.values.begin(), grid.values.end(), std::back_inserter(values),
                 [](double value) { return std::isfinite(value); });
    return values;
}

Point nodeWith(const Grid& grid, double value)
{
    const auto at = std::find(grid.values.begin(), grid.values.end(), value) - grid.values.begin();
    return {grid.x(static_cast<int>(at % grid.columns)), grid.y(static_cast<int>(at / grid.columns))};
}

/// The greatest of sign · f round a point, and where.
std::pair<double, Point> greatestRound(const Objective& f, double sign, Point middle, Point step)
{
    std::pair<double, Point> best{-HUGE_VAL, middle};
    for (int i = -2; i <= 2; ++i) {
        for (int j = -2; j <= 2; ++j) {
            const Point at{middle.x + i * step.x, middle.y + j * step.y};
            const double value = sign * f.value(at);
            if (value > best.first)
                best = {value, at};
        }
    }
    return best;
}

/// Looks closer and closer at the grid's greatest value of sign · f: where it is a summit, its height settles; beside
/// a pole it keeps growing.
bool isPole(const Grid& grid, const Objective& f, double sign, double extreme, double median)
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
        std::tie(now, at) = greatestRound(f, sign, at, step);
        step = kCloser * step;
    }
    return std::isinf(now) || above(now) > kGrowth * above(before) || above(now) > kSpike * above(sign * extreme);
}

} // namespace

std::optional<ShownValues> shownValues(const Grid& grid, const Objective& f)
{
    const std::optional<ValueRange> all = grid.range();
    if (!all)
        return std::nullopt;
    std::vector<double> values = finiteValues(grid);
    const double q25 = quantile(values, 0.25);
    const double q75 = quantile(values, 0.75);
    ShownValues shown{*all, quantile(values, 0.50), q75 - q25};
    if (!(shown.spread > 0.0) || !std::isfinite(shown.spread))
        return shown;
    const double above = (all->highest - q75) / shown.spread;
    const double below = (q25 - all->lowest) / shown.spread;
    const bool isPoleAbove = above > kFar && isPole(grid, f, 1.0, all->highest, shown.median);
    const bool isPoleBelow = below > kFar && isPole(grid, f, -1.0, all->lowest, shown.median);
    shown.isCutAbove = isPoleAbove && above > ShownValues::kReach;
    shown.isCutBelow = isPoleBelow && below > ShownValues::kReach;
    shown.hasBothPoles = isPoleAbove && isPoleBelow;
    shown.farness = std::min(above, below);
    if (shown.isCutAbove)
        shown.range.highest = q75 + ShownValues::kReach * shown.spread;
    if (shown.isCutBelow)
        shown.range.lowest = q25 - ShownValues::kReach * shown.spread;
    return shown;
}

Grid tornAtPoles(const Grid& grid, const ValueScale& scale)
{
    Grid torn = grid;
    if (!scale.hasBothPoles())
        return torn;
    const auto tear = [&](std::size_t a, std::size_t b) {
        constexpr double kLeap = 0.5; // of the scale
        const double here = grid.values[a];
        const double there = grid.values[b];
        const bool isLeap = (here > scale.middle()) != (there > scale.middle())
                            && std::abs(scale.position(here) - scale.position(there)) > kLeap;
        if (isLeap)
            torn.values[a] = torn.values[b] = std::numeric_limits<double>::quiet_NaN();
    };
    for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column) {
            if (column > 0)
                tear(grid.index(column, row), grid.index(column - 1, row));
            if (row > 0)
                tear(grid.index(column, row), grid.index(column, row - 1));
        }
    }
    return torn;
}

} // namespace thalweg
