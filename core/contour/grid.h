#pragma once

#include "numeric/geometry.h"

#include <atomic>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <stdexcept>
#include <vector>

namespace thalweg {

/// The lowest and the highest of some values; lowest ≤ highest, both finite.
struct ValueRange {
    double lowest = 0.0;
    double highest = 0.0;

    friend bool operator==(const ValueRange&, const ValueRange&) = default;
};

/// Values of a function on a regular lattice that includes the domain's edges.
///
/// Row-major; row 0 lies at ymin, column 0 at xmin. A value may be NaN or infinite where the
/// function has none: a hole in the map.
struct Grid {
    int columns = 0;
    int rows = 0;
    Domain domain;
    std::vector<double> values;

    /// xmin + column · width / (columns − 1); exactly xmin and xmax at the ends.
    double x(int column) const { return between(domain.xmin, domain.xmax, column, columns); }

    /// ymin + row · height / (rows − 1); exactly ymin and ymax at the ends.
    double y(int row) const { return between(domain.ymin, domain.ymax, row, rows); }

    std::size_t index(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns)
               + static_cast<std::size_t>(column);
    }

    double at(int column, int row) const { return values[index(column, row)]; }

    /// Over the finite values only; nothing when there is none.
    std::optional<ValueRange> range() const
    {
        ValueRange found{std::numeric_limits<double>::infinity(),
                         -std::numeric_limits<double>::infinity()};
        for (const double value : values) {
            if (std::isfinite(value)) {
                found.lowest = value < found.lowest ? value : found.lowest;
                found.highest = value > found.highest ? value : found.highest;
            }
        }
        return found.lowest <= found.highest ? std::optional(found) : std::nullopt;
    }

private:
    static double between(double first, double last, int index, int count)
    {
        return std::lerp(first, last, static_cast<double>(index) / (count - 1));
    }
};

/// A grid without values yet: every one is NaN.
/// @throws std::invalid_argument with fewer than two columns or rows, or unless the domain is
///         finite with xmin < xmax and ymin < ymax.
inline Grid emptyGrid(const Domain& domain, int columns, int rows)
{
    if (columns < 2 || rows < 2)
        throw std::invalid_argument("a grid needs at least 2 columns and 2 rows");
    if (!(domain.width() > 0.0 && domain.height() > 0.0) || !std::isfinite(domain.diagonal()))
        throw std::invalid_argument("a grid needs a finite domain, xmin < xmax and ymin < ymax");
    Grid grid{columns, rows, domain, {}};
    grid.values.assign(grid.index(0, rows), std::numeric_limits<double>::quiet_NaN());
    return grid;
}

/// Evaluates a function on a grid, one row at a time.
/// @param function   void(std::span<const double> xs, double y, std::span<double> out)
/// @param cancelled  when it becomes true, the rows not yet reached stay NaN.
/// @throws std::invalid_argument as emptyGrid() does.
template <class Function>
Grid sample(Function&& function, const Domain& domain, int columns, int rows,
            const std::atomic<bool>* cancelled = nullptr)
{
    Grid grid = emptyGrid(domain, columns, rows);
    std::vector<double> xs(static_cast<std::size_t>(columns));
    for (int column = 0; column < columns; ++column)
        xs[static_cast<std::size_t>(column)] = grid.x(column);
    for (int row = 0; row < rows && !(cancelled && *cancelled); ++row) {
        const std::span<double> out(grid.values.data() + grid.index(0, row), xs.size());
        function(std::span<const double>(xs), grid.y(row), out);
    }
    return grid;
}

} // namespace thalweg
