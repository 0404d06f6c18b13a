#include "contour/contour_lines.h"

#include "contour/levels.h"
#include "core/contour/sampled.h"
#include "support/plain_marching_squares.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numbers>
#include <tuple>

namespace thalweg {
namespace {

using testing::sampled;
using testing::unitCells;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::vector<ContourLine> linesAt(const Grid& grid, double level)
{
    return contourLines(grid, std::vector{level});
}

/// Twice the area inside a closed line; positive when it runs counter-clockwise.
double twiceArea(const ContourLine& line)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < line.points.size(); ++i) {
        const Point a = line.points[i];
        const Point b = line.points[(i + 1) % line.points.size()];
        sum += a.x * b.y - a.y * b.x;
    }
    return sum;
}

std::ptrdiff_t countClosed(const std::vector<ContourLine>& lines)
{
    return std::count_if(lines.begin(), lines.end(),
                         [](const ContourLine& line) { return line.closed; });
}

/// A line starting from its lowest, leftmost point if it is closed, so that two can be compared.
ContourLine normalised(ContourLine line)
{
    if (line.closed) {
        const auto first =
            std::min_element(line.points.begin(), line.points.end(), [](Point a, Point b) {
                return std::tie(a.y, a.x) < std::tie(b.y, b.x);
            });
        std::rotate(line.points.begin(), first, line.points.end());
    }
    return line;
}

using Piece = std::tuple<double, double, double, double, double>;

std::vector<Piece> piecesOf(const std::vector<ContourLine>& lines)
{
    std::vector<Piece> pieces;
    for (const ContourLine& line : lines) {
        const std::size_t count = line.points.size() - (line.closed ? 0 : 1);
        for (std::size_t i = 0; i < count; ++i) {
            const Point a = line.points[i];
            const Point b = line.points[(i + 1) % line.points.size()];
            pieces.emplace_back(line.level, a.x, a.y, b.x, b.y);
        }
    }
    std::sort(pieces.begin(), pieces.end());
    return pieces;
}

std::vector<Piece> plainPieces(const Grid& grid, const std::vector<double>& levels)
{
    std::vector<Piece> pieces;
    for (const double level : levels) {
        for (const plain::Segment& s : plain::segments(grid, level)) {
            if (s.from != s.to)
                pieces.emplace_back(level, s.from.x, s.from.y, s.to.x, s.to.y);
        }
    }
    std::sort(pieces.begin(), pieces.end());
    return pieces;
}

/// The same pieces, and as many open and closed lines, as cell by cell.
void expectAsPlain(const Grid& grid, const std::vector<double>& levels)
{
    const std::vector<ContourLine> lines = contourLines(grid, levels);
    EXPECT_EQ(piecesOf(lines), plainPieces(grid, levels));
    const std::vector<ContourLine> plainLines = plain::contourLines(grid, levels);
    EXPECT_EQ(lines.size(), plainLines.size());
    EXPECT_EQ(countClosed(lines), countClosed(plainLines));
    for (const ContourLine& line : lines) {
        ASSERT_GE(line.points.size(), 2U);
        for (std::size_t i = 1; i < line.points.size(); ++i)
            EXPECT_NE(line.points[i - 1], line.points[i]);
        if (line.closed) {
            EXPECT_NE(line.points.front(), line.points.back());
        }
        for (const Point& point : line.points)
            EXPECT_TRUE(grid.domain.contains(point));
    }
}

// Hand-worked cells: corners below 0, above 1.

TEST(ContourLines, CrossOneCellWithHigherGroundOnTheLeft)
{
    const auto rising = linesAt(unitCells(2, 2, {0, 1, 0, 1}), 0.25);
    ASSERT_EQ(rising.size(), 1U);
    EXPECT_FALSE(rising[0].closed);
    EXPECT_EQ(rising[0].points, (std::vector<Point>{{0.25, 1}, {0.25, 0}}));

    const auto falling = linesAt(unitCells(2, 2, {1, 0, 1, 0}), 0.25);
    ASSERT_EQ(falling.size(), 1U);
    EXPECT_EQ(falling[0].points, (std::vector<Point>{{0.75, 0}, {0.75, 1}}));
}

TEST(ContourLines, CutOffOneCorner)
{
    const auto lines = linesAt(unitCells(2, 2, {4, 0, 0, 0}), 1.0);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].points, (std::vector<Point>{{0.75, 0}, {0, 0.75}}));
}

TEST(ContourLines, JoinTheCornersOnTheSideOfTheMiddle)
{
    // lower left and upper right are above 1; the middle is 2 or 0.5
    const auto high = linesAt(unitCells(2, 2, {4, 0, 0, 4}), 1.0);
    ASSERT_EQ(high.size(), 2U);
    EXPECT_EQ(piecesOf(high), (std::vector<Piece>{{1, 0.25, 1, 0, 0.75}, {1, 0.75, 0, 1, 0.25}}));

    const auto low = linesAt(unitCells(2, 2, {2, -1, -1, 2}), 1.0);
    ASSERT_EQ(low.size(), 2U);
    for (const ContourLine& line : low)
        EXPECT_NEAR(distance(line.points[0], line.points[1]), std::sqrt(2.0) / 3.0, 1e-12);
}

TEST(ContourLines, SurroundAPeakCounterClockwise)
{
    const auto lines = linesAt(unitCells(3, 3, {0, 0, 0, 0, 1, 0, 0, 0, 0}), 0.5);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_TRUE(lines[0].closed);
    EXPECT_EQ(normalised(lines[0]).points,
              (std::vector<Point>{{1, 0.5}, {1.5, 1}, {1, 1.5}, {0.5, 1}}));
}

TEST(ContourLines, SurroundAHollowClockwise)
{
    const auto lines = linesAt(unitCells(3, 3, {1, 1, 1, 1, 0, 1, 1, 1, 1}), 0.5);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(normalised(lines[0]).points,
              (std::vector<Point>{{1, 0.5}, {0.5, 1}, {1, 1.5}, {1.5, 1}}));
}

// Values equal to the level

TEST(ContourLines, AreNotDegenerateAtAPeakOrAHollowOnTheLevel)
{
    EXPECT_TRUE(linesAt(unitCells(3, 3, {0, 0, 0, 0, 1, 0, 0, 0, 0}), 1.0).empty());
    EXPECT_TRUE(linesAt(unitCells(3, 3, {1, 1, 1, 1, 0, 1, 1, 1, 1}), 0.0).empty());
}

TEST(ContourLines, OutlineAPlainWhereTheGroundBeyondIsLower)
{
    const auto hill =
        linesAt(unitCells(4, 4, {0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0}), 1.0);
    ASSERT_EQ(hill.size(), 1U);
    EXPECT_EQ(normalised(hill[0]).points, (std::vector<Point>{{1, 1}, {2, 1}, {2, 2}, {1, 2}}));

    const auto hollow =
        linesAt(unitCells(4, 4, {2, 2, 2, 2, 2, 1, 1, 2, 2, 1, 1, 2, 2, 2, 2, 2}), 1.0);
    EXPECT_TRUE(hollow.empty());
}

TEST(ContourLines, RunThereAndBackOnARidgeOnTheLevel)
{
    const auto lines = linesAt(unitCells(4, 3, {0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0}), 1.0);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_TRUE(lines[0].closed);
    EXPECT_EQ(normalised(lines[0]).points, (std::vector<Point>{{1, 1}, {2, 1}}));
}

TEST(ContourLines, PassOnceThroughNodesOnTheLevel)
{
    const Grid plane = sampled([](double x, double y) { return x + y; }, {-2, 2, -2, 2}, 5, 5);
    const auto lines = linesAt(plane, 0.0);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].points, (std::vector<Point>{{-2, 2}, {-1, 1}, {0, 0}, {1, -1}, {2, -2}}));
}

// Holes

TEST(ContourLines, EndAtHoles)
{
    for (const double hole : {kNan, kInfinity, -kInfinity}) {
        Grid plane = sampled([](double x, double) { return x; }, {0, 6, 0, 6}, 7, 7);
        plane.values[plane.index(3, 3)] = hole;
        const auto lines = linesAt(plane, 2.5);
        ASSERT_EQ(lines.size(), 2U);
        EXPECT_EQ(lines[0].points.front(), (Point{2.5, 2}));
        EXPECT_EQ(lines[0].points.back(), (Point{2.5, 0}));
        EXPECT_EQ(lines[1].points.front(), (Point{2.5, 6}));
        EXPECT_EQ(lines[1].points.back(), (Point{2.5, 4}));
        EXPECT_EQ(countClosed(lines), 0);
    }
}

TEST(ContourLines, AreNoneWhereNoCellIsComplete)
{
    EXPECT_TRUE(linesAt(unitCells(2, 2, {0, 1, kNan, 1}), 0.5).empty());
    EXPECT_TRUE(linesAt(emptyGrid({0, 1, 0, 1}, 70, 70), 0.5).empty());
    EXPECT_TRUE(linesAt(Grid{}, 0.5).empty());
}

// The same lines as cell by cell

TEST(ContourLines, AreThoseOfMarchingSquaresOnSmoothSurfaces)
{
    for (const int columns : {2, 3, 17, 63, 64, 65, 66, 128, 129, 200}) {
        for (const auto& formula : {testing::himmelblau, testing::rosenbrock, testing::sphere}) {
            const Grid grid = sampled(formula, testing::kHimmelblauDomain, columns, 90);
            expectAsPlain(grid, contourLevels(grid, 12));
        }
    }
}

TEST(ContourLines, AreThoseOfMarchingSquaresOnNoise)
{
    testing::Chance chance(1);
    for (int round = 0; round < 30; ++round) {
        Grid grid = emptyGrid({-1.0, 1.0, 3.0, 3.7}, 2 + chance.below(140), 2 + chance.below(40));
        for (double& value : grid.values)
            value = chance.unit();
        expectAsPlain(grid, {0.1, 0.25, 0.5, 0.93});
    }
}

TEST(ContourLines, AreThoseOfMarchingSquaresOnPlainsAtTheLevel)
{
    testing::Chance chance(2);
    for (int round = 0; round < 30; ++round) {
        Grid grid = emptyGrid({0.0, 1.0, 0.0, 1.0}, 2 + chance.below(140), 2 + chance.below(40));
        const int steps = 2 + chance.below(4);
        for (double& value : grid.values)
            value = chance.below(steps);
        expectAsPlain(grid, {0.0, 1.0, 1.5, 2.0, 3.0});
    }
}

TEST(ContourLines, AreThoseOfMarchingSquaresAroundHoles)
{
    testing::Chance chance(3);
    for (int round = 0; round < 30; ++round) {
        const auto formula = [](double x, double y) {
            return std::sin(9.0 * x) + std::cos(7.0 * y);
        };
        Grid grid =
            sampled(formula, {-1.0, 1.0, -1.0, 1.0}, 2 + chance.below(140), 2 + chance.below(60));
        const double share = 0.3 * chance.unit();
        for (double& value : grid.values) {
            if (chance.unit() < share)
                value = std::array{kNan, kInfinity,
                                   -kInfinity}[static_cast<std::size_t>(chance.below(3))];
        }
        expectAsPlain(grid, {-1.0, -0.2, 0.0, 0.7});
    }
}

TEST(ContourLines, AreThoseOfMarchingSquaresOnExtremeValues)
{
    testing::Chance chance(4);
    for (const double size : {5e-324, 1e-310, 1e-200, 1e200, 1.7e308}) {
        Grid grid = emptyGrid({0.0, 1.0, 0.0, 1.0}, 40, 30);
        for (double& value : grid.values)
            value = (chance.unit() - 0.5) * 2.0 * size;
        expectAsPlain(grid, {0.0, 0.3 * size, -0.9 * size});
    }
}

// Facts of geometry

TEST(ContourLines, OfABowlAreCircles)
{
    for (const int count : {32, 64, 128, 256}) {
        const Grid grid = sampled(testing::sphere, {-2.0, 2.0, -2.0, 2.0}, count, count);
        const double h = grid.x(1) - grid.x(0);
        for (const double level : {0.5, 1.0, 2.0, 3.9}) {
            const auto lines = linesAt(grid, level);
            ASSERT_EQ(lines.size(), 1U);
            EXPECT_TRUE(lines[0].closed);
            // Interpolating x² between nodes errs by h²/4 at most; the slope is 2r.
            const double radius = std::sqrt(level);
            for (const Point& point : lines[0].points) {
                EXPECT_LE(norm(point), radius + 1e-12);
                EXPECT_GE(norm(point), radius - 1.01 * h * h / (8.0 * radius));
            }
            // A ring of that width, and what chords of at most √2·h cut off.
            EXPECT_NEAR(twiceArea(lines[0]), -2.0 * std::numbers::pi * level, 4.0 * h * h);
        }
    }
}

/// Four minima at 0, saddles at 13.31, 67.72, 104.02 and 178.34, a maximum at 181.62: at each
/// saddle two basins join, at the last the ring round the maximum closes.
/// Source: the zeros of the gradient, as found in any table of this function.
TEST(ContourLines, OfHimmelblauJoinAtItsSaddles)
{
    const Grid grid = sampled(testing::himmelblau, {-6.0, 6.0, -6.0, 6.0}, 600, 600);
    const std::vector<std::pair<double, std::ptrdiff_t>> expected{
        {0.5, 4},   {13.0, 4},  {13.6, 3},  {67.5, 3},  {68.0, 2},  {103.5, 2},
        {104.5, 1}, {177.5, 1}, {179.0, 2}, {181.0, 2}, {182.0, 1},
    };
    for (const auto& [level, count] : expected) {
        const auto lines = linesAt(grid, level);
        EXPECT_EQ(std::ssize(lines), count) << level;
        EXPECT_EQ(countClosed(lines), count) << level;
    }
}

TEST(ContourLines, TurnRoundHillsAndHollowsTheirOwnWay)
{
    const Grid grid = sampled(testing::himmelblau, {-6.0, 6.0, -6.0, 6.0}, 300, 300);
    for (const ContourLine& line : linesAt(grid, 180.0)) {
        const bool roundTheMaximum = std::abs(twiceArea(line)) < 10.0;
        EXPECT_EQ(twiceArea(line) > 0.0, roundTheMaximum);
    }
    for (const ContourLine& line : linesAt(grid, 10.0))
        EXPECT_LT(twiceArea(line), 0.0);
}

TEST(ContourLines, HaveHigherGroundOnTheLeft)
{
    const Grid grid = sampled(testing::himmelblau, testing::kHimmelblauDomain, 200, 160);
    for (const ContourLine& line : contourLines(grid, contourLevels(grid, 12))) {
        for (std::size_t i = 1; i < line.points.size(); ++i) {
            const Point a = line.points[i - 1];
            const Point along = line.points[i] - a;
            if (norm(along) < 0.01)
                continue;
            const Point middle = a + 0.5 * along;
            const Point left{-along.y, along.x};
            const Point higher = middle + 0.5 * left;
            const Point lower = middle - 0.5 * left;
            EXPECT_GT(testing::himmelblau(higher.x, higher.y),
                      testing::himmelblau(lower.x, lower.y));
        }
    }
}

TEST(ContourLines, AreOpenOnlyAtTheEdge)
{
    const Grid grid = sampled(testing::rosenbrock, testing::kRosenbrockDomain, 200, 160);
    const auto onEdge = [&](Point p) {
        return p.x == grid.domain.xmin || p.x == grid.domain.xmax || p.y == grid.domain.ymin
               || p.y == grid.domain.ymax;
    };
    const auto lines = contourLines(grid, contourLevels(grid, 20));
    EXPECT_GT(lines.size(), 20U);
    for (const ContourLine& line : lines) {
        if (!line.closed) {
            EXPECT_TRUE(onEdge(line.points.front()));
            EXPECT_TRUE(onEdge(line.points.back()));
        }
    }
}

TEST(ContourLines, OfASaddleCrossNowhere)
{
    const Grid grid = sampled([](double x, double y) { return x * y; }, {-1, 1, -1, 1}, 100, 100);
    for (const double level : {-0.1, -1e-5, 1e-5, 0.1}) {
        const auto lines = linesAt(grid, level);
        ASSERT_EQ(lines.size(), 2U) << level;
        EXPECT_EQ(countClosed(lines), 0);
    }
}

// The rest of the contract

TEST(ContourLines, ComeInTheOrderOfLevels)
{
    const Grid grid = sampled(testing::sphere, {-2, 2, -2, 2}, 50, 50);
    const auto lines = contourLines(grid, std::vector{3.0, 1.0, kNan, kInfinity, 2.0, 1.0});
    std::vector<double> levels;
    for (const ContourLine& line : lines)
        levels.push_back(line.level);
    EXPECT_EQ(levels, (std::vector{3.0, 1.0, 2.0, 1.0}));
    EXPECT_EQ(lines[1], lines[3]);
}

TEST(ContourLines, StopWhenCancelled)
{
    const std::atomic<bool> cancelled = true;
    const Grid grid = sampled(testing::sphere, {-2, 2, -2, 2}, 50, 50);
    EXPECT_TRUE(contourLines(grid, std::vector{1.0}, &cancelled).empty());
}

} // namespace
} // namespace thalweg
