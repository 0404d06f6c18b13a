#include "contour/grid.h"

#include "core/contour/sampled.h"

#include <gtest/gtest.h>

namespace thalweg {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(Grid, CoordinatesIncludeTheEdgesExactly)
{
    const Domain domain{0.1, 0.7, -1.0 / 3.0, 1e-3};
    for (const int count : {2, 3, 7, 50, 333, 1024}) {
        const Grid grid = emptyGrid(domain, count, count + 1);
        EXPECT_EQ(grid.x(0), domain.xmin);
        EXPECT_EQ(grid.x(count - 1), domain.xmax);
        EXPECT_EQ(grid.y(0), domain.ymin);
        EXPECT_EQ(grid.y(count), domain.ymax);
        for (int i = 1; i < count; ++i)
            EXPECT_LT(grid.x(i - 1), grid.x(i));
    }
}

TEST(Grid, CoordinatesAreEvenlySpaced)
{
    const Grid grid = emptyGrid({-2.0, 2.0, 10.0, 12.0}, 5, 3);
    EXPECT_EQ(grid.x(1), -1.0);
    EXPECT_EQ(grid.x(2), 0.0);
    EXPECT_EQ(grid.y(1), 11.0);
}

TEST(Grid, SamplesRowByRowFromTheLowerLeft)
{
    const Grid grid = testing::sampled([](double x, double y) { return x + 10.0 * y; },
                                       {1.0, 3.0, 4.0, 5.0}, 3, 2);
    EXPECT_EQ(grid.values, (std::vector<double>{41.0, 42.0, 43.0, 51.0, 52.0, 53.0}));
    EXPECT_EQ(grid.at(2, 0), 43.0);
    EXPECT_EQ(grid.at(0, 1), 51.0);
}

TEST(Grid, RangeLeavesHolesOut)
{
    const Grid grid = testing::unitCells(3, 2, {kNan, -2.0, kInfinity, 7.5, -kInfinity, 0.0});
    EXPECT_EQ(grid.range(), (ValueRange{-2.0, 7.5}));
}

TEST(Grid, HasNoRangeWithoutFiniteValues)
{
    EXPECT_FALSE(testing::unitCells(2, 2, {kNan, kInfinity, -kInfinity, kNan}).range());
    EXPECT_FALSE(emptyGrid({0.0, 1.0, 0.0, 1.0}, 4, 4).range());
}

TEST(Grid, CancelledSamplingLeavesTheRestNan)
{
    std::atomic<bool> cancelled = false;
    const Grid grid = sample(
        [&](std::span<const double> xs, double y, std::span<double> out) {
            std::copy(xs.begin(), xs.end(), out.begin());
            cancelled = y >= 1.0;
        },
        {0.0, 3.0, 0.0, 3.0}, 4, 4, &cancelled);
    EXPECT_EQ(grid.at(3, 0), 3.0);
    EXPECT_EQ(grid.at(3, 1), 3.0);
    EXPECT_TRUE(std::isnan(grid.at(0, 2)));
    EXPECT_TRUE(std::isnan(grid.at(3, 3)));
}

TEST(Grid, RefusesWhatIsNoLattice)
{
    const Domain unit{0.0, 1.0, 0.0, 1.0};
    EXPECT_THROW(emptyGrid(unit, 1, 5), std::invalid_argument);
    EXPECT_THROW(emptyGrid(unit, 5, 0), std::invalid_argument);
    EXPECT_THROW(emptyGrid({1.0, 0.0, 0.0, 1.0}, 5, 5), std::invalid_argument);
    EXPECT_THROW(emptyGrid({0.0, 1.0, 2.0, 2.0}, 5, 5), std::invalid_argument);
    EXPECT_THROW(emptyGrid({0.0, kNan, 0.0, 1.0}, 5, 5), std::invalid_argument);
    EXPECT_THROW(emptyGrid({0.0, kInfinity, 0.0, 1.0}, 5, 5), std::invalid_argument);
}

} // namespace
} // namespace thalweg
