#include "plane/feathered_contours.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace thalweg::app {
namespace {

/// Cells of size 1.
template <class F> Grid gridOf(F f, int side)
{
    const auto row = [f](std::span<const double> xs, double y, std::span<double> out) {
        std::ranges::transform(xs, out.begin(), [&](double x) { return f(x, y); });
    };
    return sample(row, {0.0, side - 1.0, 0.0, side - 1.0}, side, side);
}

std::vector<double> levels(int count)
{
    std::vector<double> all;
    for (int i = 0; i < count; ++i)
        all.push_back(i + 0.5);
    return all;
}

/// How many lines pass between two points of a row.
int crossings(const std::vector<ContourLine>& lines, double y, double from, double to)
{
    int count = 0;
    for (const ContourLine& line : lines)
        for (std::size_t i = 1; i < line.points.size(); ++i) {
            const Point a = line.points[i - 1];
            const Point b = line.points[i];
            const bool passes = (a.y <= y) != (b.y <= y);
            const double x = a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
            count += passes && x > from && x < to;
        }
    return count;
}

TEST(FeatheredContours, LeaveLinesAloneThatDoNotCrowd)
{
    const Grid grid = gridOf([](double x, double) { return x / 2.0; }, 41); // two cells apart
    const auto lines = contourLines(grid, levels(20));
    EXPECT_EQ(feathered(lines, grid), lines);
}

TEST(FeatheredContours, KeepEveryEighthOnAWall)
{
    const Grid grid = gridOf([](double x, double) { return 8.0 * x; }, 41); // an eighth of a cell apart
    const auto lines = contourLines(grid, levels(320));
    const auto fewer = feathered(lines, grid);
    EXPECT_EQ(fewer.size(), lines.size() / 8);
    EXPECT_TRUE(std::ranges::all_of(fewer, [](const ContourLine& line) { return std::fmod(line.level - 0.5, 8.0) == 0.0; }));
}

TEST(FeatheredContours, EndOnlyWhereTheyCrowd)
{
    // Below y = 20 three cells from line to line, above y = 60 a third of one.
    const auto ground = [](double x, double y) { return x * std::lerp(1.0 / 3.0, 3.0, std::clamp((y - 20) / 40, 0.0, 1.0)); };
    const Grid grid = gridOf(ground, 81);
    const auto lines = contourLines(grid, levels(240));
    const auto fewer = feathered(lines, grid);
    EXPECT_EQ(crossings(fewer, 10.3, 0.0, 80.0), crossings(lines, 10.3, 0.0, 80.0));
    EXPECT_EQ(crossings(lines, 70.3, 0.0, 72.0), 216);
    EXPECT_EQ(crossings(fewer, 70.3, 0.0, 72.0), 54) << "every fourth";
    for (const ContourLine& line : fewer)
        EXPECT_TRUE(std::ranges::find(lines, line.level, &ContourLine::level) != lines.end());
}

TEST(FeatheredContours, OpenClosedLines)
{
    // A cone that is steep in the east and flat in the west.
    const auto cone = [](double x, double y) { return std::hypot(x - 40.0, y - 40.0) * (x > 40.0 ? 1.0 + (x - 40.0) / 20.0 : 0.3); };
    const Grid grid = gridOf(cone, 81);
    const auto lines = contourLines(grid, levels(60));
    const auto fewer = feathered(lines, grid);
    ASSERT_TRUE(std::ranges::any_of(lines, &ContourLine::closed));
    const auto isOpened = [&](const ContourLine& line) {
        return !line.closed && std::ranges::any_of(lines, [&](const ContourLine& whole) {
            return whole.closed && whole.level == line.level;
        });
    };
    EXPECT_TRUE(std::ranges::any_of(fewer, isOpened));
    for (const ContourLine& line : fewer)
        for (std::size_t i = 1; i < line.points.size(); ++i)
            EXPECT_LT(norm(line.points[i] - line.points[i - 1]), 1.5) << "no leap over a gap";
}

} // namespace
} // namespace thalweg::app
