#include "plane/feathered_contours.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr int kHighestRank = 3;     ///< every 2³th level goes on everywhere
constexpr double kShortGap = 5.0;   ///< in cells: not worth interrupting a line for
constexpr double kShortPiece = 8.0; ///< in cells: not worth drawing

std::vector<double> levelsOf(const std::vector<ContourLine>& lines)
{
    std::vector<double> levels;
    for (const ContourLine& line : lines)
        levels.push_back(line.level);
    std::ranges::sort(levels);
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    return levels;
}

/// A level and how it stands among the others.
struct Place {
    double gap;    ///< to its neighbours, in f-units
    unsigned rank; ///< how often the levels can be halved before it goes
};

Place placeOf(double level, const std::vector<double>& levels)
{
    const auto at = std::size_t(std::ranges::lower_bound(levels, level) - levels.begin());
    const std::size_t below = at > 0 ? at - 1 : at;
    const std::size_t above = std::min(at + 1, levels.size() - 1);
    const double gap = above > below ? (levels[above] - levels[below]) / double(above - below) : HUGE_VAL;
    return {gap, unsigned(std::countr_zero(at | (1U << kHighestRank)))};
}

/// Rise of the ground per cell at a point.
double steepness(const Grid& grid, Point at)
{
    const double x = (at.x - grid.domain.xmin) / grid.domain.width() * (grid.columns - 1);
    const double y = (at.y - grid.domain.ymin) / grid.domain.height() * (grid.rows - 1);
    const int column = std::clamp(int(x), 0, grid.columns - 2);
    const int row = std::clamp(int(y), 0, grid.rows - 2);
    const double a = grid.at(column, row);
    const double b = grid.at(column + 1, row);
    const double c = grid.at(column, row + 1);
    const double d = grid.at(column + 1, row + 1);
    return std::hypot(std::lerp(b - a, d - c, y - row), std::lerp(c - a, d - b, x - column));
}

/// Lengths along a line, in cells, up to each of its points.
std::vector<double> lengthsOf(const std::vector<Point>& points, const Grid& grid)
{
    const Point cell{grid.domain.width() / (grid.columns - 1), grid.domain.height() / (grid.rows - 1)};
    std::vector<double> lengths(points.size(), 0.0);
    for (std::size_t i = 1; i < points.size(); ++i)
        lengths[i] = lengths[i - 1]
                     + std::hypot((points[i].x - points[i - 1].x) / cell.x, (points[i].y - points[i - 1].y) / cell.y);
    return lengths;
}

/// Turns runs of one kind that are shorter than a length into the other kind; those at the ends only if `atEnds`.
void dropShort(std::vector<char>& kept, const std::vector<double>& lengths, char kind, double shortest, bool atEnds)
{
    for (std::size_t first = 0; first < kept.size();) {
        std::size_t end = first;
        while (end < kept.size() && kept[end] == kept[first])
            ++end;
        const bool isAtEnd = first == 0 || end == kept.size();
        if (kept[first] == kind && lengths[end - 1] - lengths[first] < shortest && (atEnds || !isAtEnd))
            std::fill(kept.begin() + std::ptrdiff_t(first), kept.begin() + std::ptrdiff_t(end), char(!kind));
        first = end;
    }
}

/// A closed line as one that ends where it begins, at a point that is left out if there is one.
std::vector<Point> opened(const ContourLine& line, const auto& isKept)
{
    std::vector<Point> points = line.points;
    if (!line.closed)
        return points;
    const auto gap = std::ranges::find_if(points, [&](Point p) { return !isKept(p); });
    std::rotate(points.begin(), gap == points.end() ? points.begin() : gap, points.end());
    points.push_back(points.front());
    return points;
}

void addPieces(const ContourLine& line, const Grid& grid, const Place& place, std::vector<ContourLine>& pieces)
{
    const auto isKept = [&](Point p) {
        return !(place.gap * double(1U << place.rank) < kLeastGap * steepness(grid, p));
    };
    const bool isFree = place.rank >= kHighestRank || std::ranges::all_of(line.points, isKept);
    if (isFree)
        return pieces.push_back(line);
    const std::vector<Point> points = opened(line, isKept);
    const std::vector<double> lengths = lengthsOf(points, grid);
    std::vector<char> kept;
    for (const Point p : points)
        kept.push_back(isKept(p));
    dropShort(kept, lengths, 0, kShortGap, false);
    dropShort(kept, lengths, 1, kShortPiece, true);
    for (auto first = std::ranges::find(kept, 1); first != kept.end();) {
        const auto end = std::find(first, kept.end(), 0);
        const auto at = [&](auto index) { return points.begin() + (index - kept.begin()); };
        pieces.push_back({line.level, false, {at(first), at(end)}});
        first = std::find(end, kept.end(), 1);
    }
}

} // namespace

std::vector<ContourLine> feathered(const std::vector<ContourLine>& lines, const Grid& grid)
{
    const std::vector<double> levels = levelsOf(lines);
    std::vector<ContourLine> pieces;
    for (const ContourLine& line : lines)
        addPieces(line, grid, placeOf(line.level, levels), pieces);
    return pieces;
}

} // namespace thalweg::app
