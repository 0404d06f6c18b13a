#pragma once

#include "critical/clusters.h"
#include "critical/proved_point.h"
#include "critical/search.h"

#include <optional>
#include <vector>

namespace thalweg {

/// Looks into what branch and bound has left, by local searches from many places.
///
/// An end that can be proved is a critical point like any other. One that cannot is an estimate of a degenerate point
/// if it is apart from all else: if a small box around it has edges proved to hold no critical point, contains no known
/// one, and certainly contains one itself, or has ∇f = 0 at the estimate but for rounding errors. So of a curve no
/// point is estimated. What is found makes no area smaller: nothing is excluded here.
///
/// The work is bounded by a number of evaluations, in proportion to the budget of boxes.
class SecondSearch {
public:
    /// @param proved  known points, to which new ones are added, each once.
    SecondSearch(const Objective& f, const Box& all, const CriticalOptions& options,
                 std::vector<ProvedPoint>& proved);

    /// From grids over the domain and over windows in it that close in on the place nearest to the origin, where
    /// formulas have most of what they have to show.
    void overGrids();
    /// From a few places of an area.
    void into(const Cluster& area);

    /// The estimates, each inside one of the areas, without those that are near a known degenerate point.
    std::vector<Point> degenerate(const std::vector<Cluster>& areas,
                                  const std::vector<Point>& known);

private:
    void overGrid(const Box& window, int side);
    void searchFrom(Point start);
    void examine(Point end);
    bool isKnown(Point p) const;
    std::optional<Box> apart(Point p, const std::vector<Box>& known) const;
    void sortEnds();
    bool isLevel(Point p) const;
    bool isNearlyLevel(Point p) const;
    Point reach(Point p) const;

    const Objective& m_f;
    const Box m_all;
    const Point m_widths;
    const CriticalOptions& m_options;
    std::vector<ProvedPoint>& m_proved;
    std::size_t m_leftInAreas; ///< evaluations for all areas together
    std::size_t m_left = 0;    ///< evaluations for the grid or area in hand
    std::vector<Point> m_ends; ///< not proved
};

} // namespace thalweg
