#include "plane/map_contours.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace thalweg::app {
namespace {

const std::atomic<bool> kGoOn = false;

template <class F> Grid gridOf(F f, int side)
{
    const auto row = [f](std::span<const double> xs, double y, std::span<double> out) {
        for (std::size_t i = 0; i < xs.size(); ++i)
            out[i] = f(xs[i], y);
    };
    return sample(row, {-5.0, 5.0, -5.0, 5.0}, side, side);
}

std::size_t levelCount(const std::vector<ContourLine>& lines)
{
    std::set<double> levels;
    for (const ContourLine& line : lines)
        levels.insert(line.level);
    return levels.size();
}

TEST(MapContours, KeepTheirCourseWithFewPoints)
{
    const auto square = [](double x, double y) { return x * x + y * y; };
    const auto lines = mapContours(gridOf(square, 201), ValueScale::of(gridOf(square, 201)), kGoOn);
    ASSERT_FALSE(lines.empty());
    for (const ContourLine& line : lines) {
        EXPECT_LT(line.points.size(), 200U); // of about 600 crossings of cells
        const double radius = std::sqrt(line.level);
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            EXPECT_NEAR(norm(line.points[i]), radius, 0.01 * radius + 0.01);
            if (i == 0)
                continue;
            const Point middle = 0.5 * (line.points[i] + line.points[i - 1]);
            EXPECT_NEAR(norm(middle), radius, 0.01); // a fifth of a cell
        }
    }
}

TEST(MapContours, AreFewerWhereTheyWouldCrowd)
{
    const auto calm = [](double x, double y) { return std::cos(x) + std::cos(y); };
    const auto rough = [](double x, double y) { return std::cos(12.0 * x) + std::cos(12.0 * y); };
    const auto count = [](const Grid& grid) { return levelCount(mapContours(grid, ValueScale::of(grid), kGoOn)); };
    EXPECT_GT(count(gridOf(calm, 201)), 10U);
    EXPECT_LE(count(gridOf(rough, 201)), 10U);
    EXPECT_GE(count(gridOf(rough, 201)), 3U);
}

TEST(MapContours, OfAPlainAreNone)
{
    const Grid grid = gridOf([](double, double) { return 2.0; }, 21);
    EXPECT_TRUE(mapContours(grid, ValueScale::of(grid), kGoOn).empty());
}

} // namespace
} // namespace thalweg::app
