#pragma once

#include "contour/contour_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <compare>
#include <cstddef>
#include <span>
#include <unordered_map>
#include <vector>

/// Marching squares as the books have it, one cell after another: the yardstick for what
/// contourLines() finds and for how long it takes.
namespace thalweg::plain {

/// A piece of a line inside one cell, higher ground on its left. Edges are numbered by their
/// lower left node, times two, plus one for those along y.
struct Segment {
    double level = 0.0;
    Point from;
    Point to;
    std::size_t fromEdge = 0;
    std::size_t toEdge = 0;
};

/// A cell's edges: 0 bottom, 1 right, 2 top, 3 left. Its corners, as bits: 1 lower left,
/// 2 lower right, 4 upper right, 8 upper left.
struct EdgePair {
    int from;
    int to;
};

/// By which edges lines enter and leave a cell, for each set of corners above the level. In
/// the ambiguous cases 5 and 10 the middle is below; pairsWithMiddleAbove() has the other.
inline std::span<const EdgePair> pairs(int corners)
{
    static constexpr std::array<std::array<EdgePair, 2>, 16> kPairs{{{{}},
                                                                     {{{0, 3}}},
                                                                     {{{1, 0}}},
                                                                     {{{1, 3}}},
                                                                     {{{2, 1}}},
                                                                     {{{0, 3}, {2, 1}}},
                                                                     {{{2, 0}}},
                                                                     {{{2, 3}}},
                                                                     {{{3, 2}}},
                                                                     {{{0, 2}}},
                                                                     {{{1, 0}, {3, 2}}},
                                                                     {{{1, 2}}},
                                                                     {{{3, 1}}},
                                                                     {{{0, 1}}},
                                                                     {{{3, 0}}},
                                                                     {{}}}};
    const std::size_t count = corners == 0 || corners == 15   ? 0
                              : corners == 5 || corners == 10 ? 2
                                                              : 1;
    return std::span(kPairs[static_cast<std::size_t>(corners)]).first(count);
}

inline std::span<const EdgePair> pairsWithMiddleAbove(int corners)
{
    static constexpr std::array<EdgePair, 2> kFive{{{0, 1}, {2, 3}}};
    static constexpr std::array<EdgePair, 2> kTen{{{1, 2}, {3, 0}}};
    return corners == 5 ? kFive : kTen;
}

/// A cell's corner values, a b c d counter-clockwise from the lower left.
struct Cell {
    int column;
    int row;
    double a;
    double b;
    double c;
    double d;

    bool complete() const
    {
        return std::isfinite(a) && std::isfinite(b) && std::isfinite(c) && std::isfinite(d);
    }
    int cornersAbove(double level) const
    {
        return (a >= level ? 1 : 0) + (b >= level ? 2 : 0) + (c >= level ? 4 : 0)
               + (d >= level ? 8 : 0);
    }
    double middle() const { return 0.25 * a + 0.25 * b + 0.25 * d + 0.25 * c; }
};

inline Point pointOn(const Grid& grid, const Cell& cell, int edge, double level)
{
    const double x0 = grid.x(cell.column);
    const double x1 = grid.x(cell.column + 1);
    const double y0 = grid.y(cell.row);
    const double y1 = grid.y(cell.row + 1);
    switch (edge) {
    case 0:
        return {along(x0, x1, crossingAt(cell.a, cell.b, level)), y0};
    case 1:
        return {x1, along(y0, y1, crossingAt(cell.b, cell.c, level))};
    case 2:
        return {along(x0, x1, crossingAt(cell.d, cell.c, level)), y1};
    default:
        return {x0, along(y0, y1, crossingAt(cell.a, cell.d, level))};
    }
}

inline std::size_t edgeNumber(const Grid& grid, const Cell& cell, int edge)
{
    const int column = cell.column + (edge == 1 ? 1 : 0);
    const int row = cell.row + (edge == 2 ? 1 : 0);
    return 2 * grid.index(column, row) + (edge % 2 == 1 ? 1 : 0);
}

inline void addSegments(const Grid& grid, const Cell& cell, double level,
                        std::vector<Segment>& segments)
{
    const int corners = cell.cornersAbove(level);
    if (corners == 0 || corners == 15 || !cell.complete())
        return;
    const bool ambiguous = corners == 5 || corners == 10;
    for (const EdgePair& pair :
         ambiguous&& cell.middle() >= level ? pairsWithMiddleAbove(corners) : pairs(corners)) {
        segments.push_back({level, pointOn(grid, cell, pair.from, level),
                            pointOn(grid, cell, pair.to, level), edgeNumber(grid, cell, pair.from),
                            edgeNumber(grid, cell, pair.to)});
    }
}

/// All pieces of one level, cell by cell, also those of no length.
inline std::vector<Segment> segments(const Grid& grid, double level)
{
    std::vector<Segment> found;
    for (int row = 0; row + 1 < grid.rows; ++row) {
        for (int column = 0; column + 1 < grid.columns; ++column) {
            const std::size_t i = grid.index(column, row);
            const std::size_t up = i + static_cast<std::size_t>(grid.columns);
            const Cell cell{
                column,         row, grid.values[i], grid.values[i + 1], grid.values[up + 1],
                grid.values[up]};
            addSegments(grid, cell, level, found);
        }
    }
    return found;
}

/// Joins the pieces of one level to lines, by a table of the edges that they start from.
inline std::vector<ContourLine> join(const std::vector<Segment>& segments)
{
    std::unordered_map<std::size_t, std::size_t> startingAt;
    std::unordered_map<std::size_t, bool> reached;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        startingAt.emplace(segments[i].fromEdge, i);
        reached.emplace(segments[i].toEdge, true);
    }
    std::vector<bool> used(segments.size(), false);
    std::vector<ContourLine> lines;
    const auto follow = [&](std::size_t i) {
        ContourLine line{segments[i].level, false, {segments[i].from}};
        for (bool more = true; more;) {
            used[i] = true;
            if (line.points.back() != segments[i].to)
                line.points.push_back(segments[i].to);
            const auto next = startingAt.find(segments[i].toEdge);
            more = next != startingAt.end() && !used[next->second];
            line.closed = next != startingAt.end() && used[next->second];
            if (more)
                i = next->second;
        }
        if (line.closed && line.points.size() > 1 && line.points.front() == line.points.back())
            line.points.pop_back();
        if (line.points.size() > 1)
            lines.push_back(line);
    };
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (!reached.contains(segments[i].fromEdge))
            follow(i);
    }
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (!used[i])
            follow(i);
    }
    return lines;
}

/// The lines of all levels.
inline std::vector<ContourLine> contourLines(const Grid& grid, std::span<const double> levels)
{
    std::vector<ContourLine> lines;
    for (const double level : levels) {
        for (ContourLine& line : join(segments(grid, level)))
            lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace thalweg::plain
