#include "plane/map_contours.h"

#include "contour/levels.h"
#include "plane/feathered_contours.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

// Lengths are in cells of the grid.
constexpr int kMostLevels = 20;
constexpr int kLeastLevels = 5;
constexpr double kLeastSpacing = 2.0; ///< mean distance between lines
constexpr double kTolerance = 0.06;   ///< of a line's course

Point cellOf(const Grid& grid)
{
    return {grid.domain.width() / (grid.columns - 1), grid.domain.height() / (grid.rows - 1)};
}

/// The way between two points, in cells.
Point way(Point from, Point to, Point cell) { return {(to.x - from.x) / cell.x, (to.y - from.y) / cell.y}; }

double meanSpacing(const std::vector<ContourLine>& lines, const Grid& grid)
{
    const Point cell = cellOf(grid);
    double length = 0.0;
    for (const ContourLine& line : lines)
        for (std::size_t i = 1; i < line.points.size(); ++i)
            length += norm(way(line.points[i - 1], line.points[i], cell));
    return double(grid.columns) * double(grid.rows) / std::max(length, 1.0);
}

/// Of a point p from the segment from the origin to q.
double distanceFromSegment(Point p, Point q)
{
    const double square = q.x * q.x + q.y * q.y;
    const double t = square > 0.0 ? std::clamp((p.x * q.x + p.y * q.y) / square, 0.0, 1.0) : 0.0;
    return norm(p - t * q);
}

/// Which points of a line it needs to keep its course.
/// Source: D. Douglas, T. Peucker, Cartographica 10 (1973).
std::vector<bool> neededPoints(const std::vector<Point>& points, Point cell)
{
    std::vector<bool> needed(points.size(), false);
    needed.front() = needed.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, points.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        const Point chord = way(points[first], points[last], cell);
        double farthest = kTolerance;
        std::size_t at = first;
        for (std::size_t i = first + 1; i < last; ++i) {
            const double away = distanceFromSegment(way(points[first], points[i], cell), chord);
            if (away > farthest) {
                farthest = away;
                at = i;
            }
        }
        if (at == first)
            continue;
        needed[at] = true;
        open.push_back({first, at});
        open.push_back({at, last});
    }
    return needed;
}

void thinOut(std::vector<ContourLine>& lines, Point cell)
{
    for (ContourLine& line : lines) {
        if (line.points.size() < 3)
            continue;
        const std::vector<bool> needed = neededPoints(line.points, cell);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < line.points.size(); ++i)
            if (needed[i])
                line.points[kept++] = line.points[i];
        line.points.resize(kept);
    }
}

} // namespace

std::vector<ContourLine> mapContours(const Grid& grid, const ValueScale& scale, const std::atomic<bool>& cancelled)
{
    for (int levels = kMostLevels;; levels /= 2) {
        auto lines = contourLines(grid, contourLevels(scale, levels), &cancelled);
        if (levels / 2 >= kLeastLevels && meanSpacing(lines, grid) < kLeastSpacing)
            continue;
        lines = feathered(lines, grid);
        thinOut(lines, cellOf(grid));
        return lines;
    }
}

} // namespace thalweg::app
