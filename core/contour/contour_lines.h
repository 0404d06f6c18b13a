#pragma once

#include "contour/grid.h"

#include <atomic>
#include <span>
#include <vector>

namespace thalweg {

/// A piece of the border between {f ≥ level} and {f < level}, as a polyline.
///
/// Higher ground lies on the left of the direction of travel (x to the right, y up): a
/// closed line runs counter-clockwise round a hill and clockwise round a hollow. A closed line
/// does not repeat its first point at the end. An open one ends at the map's edge or at a hole.
/// Consecutive points differ.
struct ContourLine {
    double level = 0.0;
    bool closed = false;
    std::vector<Point> points;

    friend bool operator==(const ContourLine&, const ContourLine&) = default;
};

/// The contour lines of a grid, by marching squares: each cell's edges are crossed where linear
/// interpolation between their ends takes the level.
///
/// - A value equal to the level counts as above it. A plain at the level is therefore outlined
///   where the ground beyond it is lower, and only there; a peak that just reaches the level
///   has no line; a ridge one node wide that just reaches it has a line there and back.
/// - In a cell with two opposite corners above, the mean of the four decides: when it is at
///   or above the level, the corners above are connected.
/// - Cells with a corner that is not finite carry no line.
///
/// Each level is compared once with the values, into rows of bits, and lines are followed from
/// one crossed edge to the next: the time is that of a quick look at the values plus that of
/// the lines' length.
/// @param levels     in any order; those that are not finite have no lines. Lines come in the
///                   order of levels, for each level the open ones before the closed ones.
/// @param cancelled  asked before each level; when it becomes true, the answer is incomplete.
/// Source: W. Lorensen, H. Cline, Marching Cubes, SIGGRAPH 1987, in two dimensions.
std::vector<ContourLine> contourLines(const Grid& grid, std::span<const double> levels,
                                      const std::atomic<bool>* cancelled = nullptr);

/// Where a level crosses between two neighbouring nodes with values a (at t = 0) and b (at
/// t = 1), finite, one of them ≥ level and the other below: (level − a) / (b − a), in [0, 1].
inline double crossingAt(double a, double b, double level)
{
    const double rise = b - a; // not 0: differences of doubles underflow gradually
    if (std::isfinite(rise))
        return (level - a) / rise;
    return (0.5 * level - 0.5 * a) / (0.5 * b - 0.5 * a);
}

/// The coordinate at t between two nodes, exact at both ends.
inline double along(double from, double to, double t)
{
    return t < 0.5 ? from + t * (to - from) : to - (1.0 - t) * (to - from);
}

} // namespace thalweg
