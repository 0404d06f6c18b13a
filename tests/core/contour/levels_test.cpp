#include "contour/levels.h"

#include "contour/round_numbers.h"
#include "core/contour/sampled.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thalweg {
namespace {

using testing::sampled;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

bool contains(const std::vector<double>& levels, double level)
{
    return std::find(levels.begin(), levels.end(), level) != levels.end();
}

void expectWellFormed(const Grid& grid, const std::vector<double>& levels)
{
    const std::optional<ValueRange> range = grid.range();
    for (std::size_t i = 0; i < levels.size(); ++i) {
        EXPECT_TRUE(std::isfinite(levels[i]));
        EXPECT_GT(levels[i], range->lowest);
        EXPECT_LT(levels[i], range->highest);
        if (i > 0) {
            EXPECT_LT(levels[i - 1], levels[i]);
        }
    }
}

TEST(ContourLevels, AreEvenOnABowl)
{
    const Grid grid = sampled(testing::sphere, testing::kHimmelblauDomain, 101, 101);
    EXPECT_EQ(contourLevels(grid, 9), (std::vector<double>{5, 10, 15, 20, 25, 30, 35, 40, 45}));
}

TEST(ContourLevels, GoThroughZeroOnASaddle)
{
    const Grid grid =
        sampled([](double x, double y) { return x * x - y * y; }, {-2.0, 2.0, -2.0, 2.0}, 64, 64);
    EXPECT_EQ(contourLevels(grid, 7), (std::vector<double>{-3, -2, -1, 0, 1, 2, 3}));
}

TEST(ContourLevels, GrowWithTheHeightOnHimmelblau)
{
    const Grid grid = sampled(testing::himmelblau, testing::kHimmelblauDomain, 256, 256);
    const std::vector<double> levels = contourLevels(grid, 20);
    for (const double level : {1.0, 10.0, 20.0, 100.0, 250.0})
        EXPECT_TRUE(contains(levels, level)) << level;
    EXPECT_LT(levels.front(), 3.0);
    EXPECT_GT(levels.back(), 500.0);
    EXPECT_GT(levels.back() - levels[levels.size() - 2], 20.0 * (levels[1] - levels[0]));
}

TEST(ContourLevels, ReachIntoDeepValleys)
{
    const std::vector<double> rosenbrock =
        contourLevels(sampled(testing::rosenbrock, testing::kRosenbrockDomain, 256, 256), 20);
    EXPECT_LE(rosenbrock.front(), 1.0);
    EXPECT_GE(rosenbrock.back(), 1500.0);

    const std::vector<double> goldstein = contourLevels(
        sampled(testing::goldsteinPrice, testing::kGoldsteinPriceDomain, 256, 256), 20);
    EXPECT_LE(goldstein.front(), 50.0);
    EXPECT_GE(goldstein.back(), 5e5);
}

TEST(ContourLevels, AreDenseAboveANegativeFloorToo)
{
    const Grid grid = sampled(testing::sixHumpCamel, {-3.0, 3.0, -2.0, 2.0}, 256, 256);
    const std::vector<double> levels = contourLevels(grid, 20);
    expectWellFormed(grid, levels);
    EXPECT_TRUE(contains(levels, 0.0));
    EXPECT_TRUE(contains(levels, 100.0));
    EXPECT_LT(levels.front(), -0.8);
}

TEST(ContourLevels, FitAnyRangeAndOffset)
{
    const auto formula = testing::himmelblau;
    for (const double factor : {1e-12, 1e-9, 1.0, 1e9, 1e100}) {
        for (const double offset : {0.0, -3.0 * factor, 1e3 * factor}) {
            const Grid grid =
                sampled([&](double x, double y) { return offset + factor * formula(x, y); },
                        testing::kHimmelblauDomain, 100, 100);
            const std::vector<double> levels = contourLevels(grid, 20);
            expectWellFormed(grid, levels);
            EXPECT_GE(levels.size(), 12U);
            EXPECT_LE(levels.size(), 32U);
        }
    }
}

TEST(ContourLevels, ResolveSmallDifferencesOfLargeNumbers)
{
    const Grid grid = sampled([](double x, double) { return 1e9 + 1e-3 * x * x; },
                              testing::kHimmelblauDomain, 100, 100);
    const std::vector<double> levels = contourLevels(grid, 10);
    expectWellFormed(grid, levels);
    EXPECT_GE(levels.size(), 6U);
    EXPECT_TRUE(contains(levels, 1e9 + 0.01));
}

TEST(ContourLevels, AreAboutAsManyAsWanted)
{
    for (const auto& formula : {testing::sphere, testing::himmelblau, testing::rosenbrock,
                                testing::goldsteinPrice, testing::sixHumpCamel}) {
        const Grid grid = sampled(formula, testing::kGoldsteinPriceDomain, 128, 128);
        for (const int count : {5, 10, 20, 40}) {
            const std::vector<double> levels = contourLevels(grid, count);
            expectWellFormed(grid, levels);
            EXPECT_GE(static_cast<double>(levels.size()), 0.6 * count);
            EXPECT_LE(static_cast<double>(levels.size()), 1.6 * count);
        }
    }
}

TEST(ContourLevels, AreShortNumbers)
{
    const Grid grid = sampled(testing::himmelblau, testing::kHimmelblauDomain, 128, 128);
    for (const double level : contourLevels(grid, 20))
        EXPECT_LE(readingEffort(level), 2.5) << level;
}

TEST(ContourLevels, StayWhereTheyAreWhileAMapIsPanned)
{
    std::vector<double> last;
    for (int step = 0; step < 50; ++step) {
        const double shift = 0.02 * step;
        const std::vector<double> levels = contourLevels(
            sampled(testing::himmelblau, {-5.0 + shift, 5.0 + shift, -5.0, 5.0}, 128, 128), 20);
        std::vector<double> kept;
        std::set_intersection(last.begin(), last.end(), levels.begin(), levels.end(),
                              std::back_inserter(kept));
        if (!last.empty()) {
            EXPECT_GE(kept.size() + 4, levels.size()) << shift;
        }
        last = levels;
    }
}

TEST(ContourLevels, AreNoneOnFlatAndEmptyMaps)
{
    const Domain unit{0.0, 1.0, 0.0, 1.0};
    EXPECT_TRUE(contourLevels(sampled([](double, double) { return 3.0; }, unit, 9, 9), 20).empty());
    EXPECT_TRUE(contourLevels(sampled([](double, double) { return 0.0; }, unit, 9, 9), 20).empty());
    EXPECT_TRUE(contourLevels(emptyGrid(unit, 9, 9), 20).empty());
    const auto rounding = [](double x, double) { return x < 0.5 ? 0.3 : 0.1 + 0.2; };
    EXPECT_TRUE(contourLevels(sampled(rounding, unit, 9, 9), 20).empty());
    EXPECT_TRUE(contourLevels(sampled(testing::sphere, unit, 9, 9), 0).empty());
    EXPECT_TRUE(contourLevels(sampled(testing::sphere, unit, 9, 9), -5).empty());
}

TEST(ContourLevels, IgnoreHoles)
{
    const auto half = [](double x, double y) { return x < 0.0 ? kNan : testing::sphere(x, y); };
    const Grid grid = sampled(half, testing::kHimmelblauDomain, 101, 101);
    EXPECT_EQ(contourLevels(grid, 9), (std::vector<double>{5, 10, 15, 20, 25, 30, 35, 40, 45}));
}

TEST(ContourLevels, LeaveThePlainRoundANeedleAlone)
{
    const Grid grid = sampled(testing::easom, {-10.0, 10.0, -10.0, 10.0}, 200, 200);
    const std::vector<double> levels = contourLevels(grid, 20);
    EXPECT_GE(levels.size(), 12U);
    EXPECT_FALSE(contains(levels, 0.0));
}

TEST(ContourLevels, SurviveExtremeValues)
{
    const Domain unit{-1.0, 1.0, -1.0, 1.0};
    for (const double size : {5e-324, 1e-310, 1e-300, 1e300, 1.7e308}) {
        const Grid grid = sampled([&](double x, double y) { return size * x * y; }, unit, 40, 40);
        expectWellFormed(grid, contourLevels(grid, 20));
    }
    const Grid steep =
        sampled([](double x, double y) { return std::exp(700.0 * x * y); }, unit, 60, 60);
    expectWellFormed(steep, contourLevels(steep, 20));
}

} // namespace
} // namespace thalweg
