#pragma once

#include "contour/grid.h"
#include "numeric/objective.h"

#include <optional>

namespace thalweg {

class ValueScale;

/// What of a surface's values a scale of colours or of heights shows, in f-units.
///
/// All of them, unless the surface climbs or falls without end, as 1/x does: beside such a pole the values on a grid
/// tell more of the grid than of the surface. There the scale ends kReach interquartile ranges beyond the quartile,
/// so that the rest is not flattened.
struct ShownValues {
    static constexpr double kReach = 12.0;

    ValueRange range;         ///< that is shown
    double median = 0.0;      ///< of all finite values
    double spread = 0.0;      ///< their interquartile range
    double farness = 0.0;     ///< how many spreads the nearer end of all values lies beyond its quartile
    bool isCutBelow = false;  ///< there are values below the range
    bool isCutAbove = false;  ///< there are values above it
    bool hasBothPoles = false; ///< it climbs and falls without end
};

/// Looks for poles at the lowest and at the highest value of a grid: closer and closer, as the height of a summit
/// settles, that of a pole keeps growing. Costs some 400 values of f where the ends are far from the quartiles.
/// @param f  the function that the grid is of.
/// @return nothing for a grid without finite values.
std::optional<ShownValues> shownValues(const Grid& grid, const Objective& f);

/// The grid with holes at nodes between which a pole changes sides: there the function leaps over more than half of
/// the scale, through its middle, and no contour line passes. Other scales than those with both poles change nothing.
Grid tornAtPoles(const Grid& grid, const ValueScale& scale);

} // namespace thalweg
