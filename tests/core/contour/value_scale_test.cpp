#include "contour/value_scale.h"

#include "core/contour/sampled.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thalweg {
namespace {

using testing::sampled;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::vector<double> valuesOf(const std::vector<Tick>& ticks)
{
    std::vector<double> values;
    for (const Tick& tick : ticks)
        values.push_back(tick.value);
    return values;
}

std::vector<Grid> manyGrids()
{
    const Domain square{-5.0, 5.0, -5.0, 5.0};
    const auto over = [&](auto formula) { return sampled(formula, square, 81, 61); };
    return {
        over(testing::sphere),
        over(testing::himmelblau),
        over(testing::rosenbrock),
        over(testing::goldsteinPrice),
        over(testing::sixHumpCamel),
        over(testing::easom),
        over([](double x, double y) { return x * x - y * y; }),
        over([](double x, double y) { return -testing::rosenbrock(x, y); }),
        over([](double x, double) { return 1.0 / x; }),
        over([](double x, double y) { return 1.0 / (x * x + y * y); }),
        over([](double x, double y) { return std::log(x * x + y * y); }),
        over([](double x, double y) { return std::exp(10.0 * x * y); }),
        over([](double x, double y) { return x < y ? 0.0 : 1.0; }),
        over([](double x, double y) { return std::sqrt(x) + y; }),
        over([](double x, double y) { return x > 4.9 && y > 4.9 ? 1.0 : 0.0; }),
        over([](double x, double y) { return x + y < 0.0 ? -1e308 : 1e308; }),
    };
}

TEST(ValueScale, RunsFromZeroToOneWithoutEverFalling)
{
    for (const Grid& grid : manyGrids()) {
        const ValueScale scale = ValueScale::of(grid);
        EXPECT_EQ(scale.position(scale.lowest()), 0.0);
        EXPECT_EQ(scale.position(scale.highest()), 1.0);
        std::vector<double> values = grid.values;
        std::erase_if(values, [](double value) { return std::isnan(value); });
        std::sort(values.begin(), values.end());
        double last = 0.0;
        for (const double value : values) {
            const double position = scale.position(value);
            EXPECT_GE(position, last);
            EXPECT_LE(position, 1.0);
            last = position;
        }
    }
}

TEST(ValueScale, InvertsItself)
{
    for (const Grid& grid : manyGrids()) {
        const ValueScale scale = ValueScale::of(grid);
        EXPECT_EQ(scale.valueAt(0.0), scale.lowest());
        EXPECT_EQ(scale.valueAt(1.0), scale.highest());
        for (int percent = 1; percent < 100; ++percent)
            EXPECT_NEAR(scale.position(scale.valueAt(0.01 * percent)), 0.01 * percent, 1e-9);
    }
}

TEST(ValueScale, DoesNotDependOnUnits)
{
    for (const auto& formula : {testing::himmelblau, testing::rosenbrock, testing::sixHumpCamel}) {
        const auto changed = [&](double x, double y) { return 2.5e-4 * formula(x, y) - 0.75; };
        const ValueScale scale =
            ValueScale::of(sampled(formula, testing::kHimmelblauDomain, 120, 90));
        const ValueScale other =
            ValueScale::of(sampled(changed, testing::kHimmelblauDomain, 120, 90));
        for (int i = 0; i <= 20; ++i) {
            const double value = scale.valueAt(0.05 * i);
            EXPECT_NEAR(other.position(2.5e-4 * value - 0.75), 0.05 * i, 1e-9);
        }
    }
}

TEST(ValueScale, IsLinearOnMildSurfaces)
{
    const ValueScale bowl =
        ValueScale::of(sampled(testing::sphere, testing::kHimmelblauDomain, 101, 101));
    EXPECT_FALSE(bowl.logarithmic());
    EXPECT_NEAR(bowl.position(20.0), 0.4, 1e-12);

    const ValueScale saddle = ValueScale::of(sampled(
        [](double x, double y) { return x * x - y * y; }, {-2.0, 2.0, -2.0, 2.0}, 101, 101));
    EXPECT_FALSE(saddle.logarithmic());
    EXPECT_NEAR(saddle.position(0.0), 0.5, 1e-12);
}

/// Marks of the colour bar as a designer drew them.
TEST(ValueScale, GivesPowersOfTenEqualRoomOnHimmelblau)
{
    const ValueScale scale =
        ValueScale::of(sampled(testing::himmelblau, testing::kHimmelblauDomain, 256, 256));
    EXPECT_TRUE(scale.logarithmic());
    EXPECT_EQ(valuesOf(scale.ticks(5)), (std::vector<double>{0.0, 1.0, 10.0, 100.0, 890.0}));
    EXPECT_NEAR(scale.position(1.0), 0.25, 0.03);
    EXPECT_NEAR(scale.position(10.0), 0.50, 0.03);
    EXPECT_NEAR(scale.position(100.0), 0.75, 0.03);
}

TEST(ValueScale, TellsValleysApartWhereTheRangeIsLarge)
{
    const ValueScale rosenbrock =
        ValueScale::of(sampled(testing::rosenbrock, testing::kRosenbrockDomain, 200, 200));
    EXPECT_TRUE(rosenbrock.logarithmic());
    EXPECT_GT(rosenbrock.position(1.0), 0.2);
    EXPECT_LT(rosenbrock.position(1.0), 0.4);

    const ValueScale goldstein =
        ValueScale::of(sampled(testing::goldsteinPrice, testing::kGoldsteinPriceDomain, 200, 200));
    EXPECT_GT(goldstein.position(30.0), 0.15);
    EXPECT_LT(goldstein.position(1000.0), 0.6);
}

/// Neither mode nor colours jump while a map is zoomed.
TEST(ValueScale, ChangesGraduallyUnderAZoom)
{
    for (const auto& formula : {testing::himmelblau, testing::rosenbrock, testing::sixHumpCamel}) {
        double lastPosition = kNan;
        for (int step = 0; step < 120; ++step) {
            const double half = 5.0 * std::pow(0.99, step);
            const Domain view{1.0 - half, 1.0 + half, 1.0 - half, 1.0 + half};
            const ValueScale scale = ValueScale::of(sampled(formula, view, 100, 100));
            const double position = scale.position(formula(0.9, 1.3));
            if (!std::isnan(lastPosition)) {
                EXPECT_NEAR(position, lastPosition, 0.06) << half;
            }
            lastPosition = position;
        }
    }
}

TEST(ValueScale, AnswersForEveryNumber)
{
    for (const Grid& grid : manyGrids()) {
        const ValueScale scale = ValueScale::of(grid);
        EXPECT_EQ(scale.position(-kInfinity), 0.0);
        EXPECT_EQ(scale.position(kInfinity), 1.0);
        EXPECT_EQ(scale.position(std::nextafter(scale.lowest(), -kInfinity)), 0.0);
        EXPECT_TRUE(std::isnan(scale.position(kNan)));
        EXPECT_TRUE(std::isnan(scale.valueAt(kNan)));
        EXPECT_EQ(scale.valueAt(-3.0), scale.lowest());
        EXPECT_EQ(scale.valueAt(2.0), scale.highest());
    }
}

TEST(ValueScale, OfAFlatMapHasOneTickInTheMiddle)
{
    const ValueScale scale =
        ValueScale::of(sampled([](double, double) { return 7.0; }, {0, 1, 0, 1}, 10, 10));
    EXPECT_EQ(scale.position(7.0), 0.5);
    EXPECT_EQ(scale.position(6.0), 0.0);
    EXPECT_EQ(scale.position(8.0), 1.0);
    EXPECT_EQ(scale.ticks(5), (std::vector<Tick>{{7.0, 0.5}}));
}

TEST(ValueScale, OfAnEmptyMapHasNone)
{
    const ValueScale scale = ValueScale::of(emptyGrid({0, 1, 0, 1}, 10, 10));
    EXPECT_TRUE(std::isnan(scale.position(1.0)));
    EXPECT_TRUE(scale.ticks(5).empty());
}

TEST(ValueScale, KeepsPolesFromTakingAllTheRoom)
{
    // 1/x, with two samples very near its pole: a linear scale would give this 0.1 %
    Grid grid = sampled([](double x, double) { return 1.0 / x; }, {-1.0, 1.0, -1.0, 1.0}, 200, 200);
    grid.values[100] = 1e5;
    grid.values[99] = -1e5;
    const ValueScale scale = ValueScale::of(grid);
    EXPECT_GT(scale.position(100.0) - scale.position(-100.0), 0.01);
    EXPECT_NEAR(scale.position(0.0), 0.5, 0.1);
}

TEST(ValueScale, FindsThePlainRoundANeedle)
{
    const ValueScale scale =
        ValueScale::of(sampled(testing::easom, {-10.0, 10.0, -10.0, 10.0}, 200, 200));
    EXPECT_TRUE(scale.onPlain(0.0));
    EXPECT_FALSE(scale.onPlain(-0.05));
    EXPECT_FALSE(
        ValueScale::of(sampled(testing::sphere, testing::kHimmelblauDomain, 50, 50)).onPlain(1.0));
}

TEST(Ticks, AreEvenOnALinearScale)
{
    const ValueScale scale =
        ValueScale::of(sampled(testing::sphere, testing::kHimmelblauDomain, 100, 100));
    EXPECT_EQ(valuesOf(scale.ticks(5)), (std::vector<double>{0.0, 10.0, 20.0, 30.0, 40.0, 50.0}));
    EXPECT_EQ(valuesOf(scale.ticks(2)), (std::vector<double>{0.0, 50.0}));
}

TEST(Ticks, AscendFromEndToEnd)
{
    for (const Grid& grid : manyGrids()) {
        const ValueScale scale = ValueScale::of(grid);
        for (const int count : {0, 2, 3, 5, 8}) {
            const std::vector<Tick> ticks = scale.ticks(count);
            ASSERT_GE(ticks.size(), 2U);
            EXPECT_LE(ticks.size(), static_cast<std::size_t>(2 * count + 2));
            EXPECT_EQ(ticks.front().position, 0.0);
            EXPECT_EQ(ticks.back().position, 1.0);
            for (std::size_t i = 1; i < ticks.size(); ++i) {
                EXPECT_LT(ticks[i - 1].value, ticks[i].value);
                EXPECT_LT(ticks[i - 1].position, ticks[i].position);
            }
        }
    }
}

TEST(Ticks, ShowSmallDifferencesOfLargeNumbers)
{
    const ValueScale scale = ValueScale::of(sampled(
        [](double x, double) { return 1e9 + 1e-3 * x * x; }, testing::kHimmelblauDomain, 100, 100));
    const std::vector<double> values = valuesOf(scale.ticks(5));
    EXPECT_EQ(values.front(), 1e9);
    EXPECT_NE(std::find(values.begin(), values.end(), 1e9 + 0.01), values.end());
}

} // namespace
} // namespace thalweg
