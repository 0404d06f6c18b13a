#include "contour/poles.h"

#include "contour/contour_lines.h"
#include "contour/levels.h"
#include "contour/value_scale.h"
#include "scene/scene.h"
#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace thalweg {
namespace {

constexpr Domain kSquare{-3.0, 3.0, -3.0, 3.0};

SurfacePointer surfaceOf(const char* formula)
{
    return std::get<ResolvedSurface>(resolve({.id = "", .formula = formula})).surface;
}

Grid gridOf(const Surface& surface, const Domain& domain = kSquare, int side = 160)
{
    const auto row = [&](std::span<const double> xs, double y, std::span<double> out) { surface.values(xs, y, out); };
    return sample(row, domain, side, side);
}

struct Pole {
    const char* formula;
    bool below;
    bool above;
};

const Pole kPoles[] = {{"1/x", true, true},
                       {"tan(x)", true, true},
                       {"1/(x*y)", true, true},
                       {"1/(x^2 + y^2)", false, true},
                       {"-1/(x^2 + y^2)", true, false},
                       {"1/(x - 0.5)^2 + y", false, true}};

TEST(Poles, EndTheScaleWhereTheRestIsStillSeen)
{
    for (const Pole& pole : kPoles) {
        const SurfacePointer f = surfaceOf(pole.formula);
        const Grid grid = gridOf(*f);
        const auto shown = shownValues(grid, *f);
        ASSERT_TRUE(shown) << pole.formula;
        EXPECT_EQ(shown->isCutBelow, pole.below) << pole.formula;
        EXPECT_EQ(shown->isCutAbove, pole.above) << pole.formula;
        EXPECT_EQ(shown->hasBothPoles, pole.below && pole.above) << pole.formula;
        EXPECT_LE(shown->range.highest - shown->range.lowest, 25.1 * shown->spread) << pole.formula;
        const ValueScale scale = ValueScale::of(grid, *f);
        EXPECT_EQ(scale.lowest(), shown->range.lowest) << pole.formula;
        EXPECT_EQ(scale.highest(), shown->range.highest) << pole.formula;
        EXPECT_EQ(scale.isCutBelow(), pole.below) << pole.formula;
        EXPECT_EQ(scale.isCutAbove(), pole.above) << pole.formula;
    }
}

/// 1/x over (0, 3) and (−3, 0): the quartiles are −1/1.5 … 1/1.5 and so on, by hand: half of each side lies within 1.5.
TEST(Poles, OfOneOverXHaveTheEndsWorkedOutByHand)
{
    const SurfacePointer f = surfaceOf("1/x");
    const auto shown = shownValues(gridOf(*f, kSquare, 2000), *f);
    ASSERT_TRUE(shown);
    EXPECT_NEAR(shown->median, 0.0, 0.34); // between −1/3 and 1/3 there is no value
    EXPECT_NEAR(shown->spread, 2.0 / 1.5, 0.01);
    EXPECT_NEAR(shown->range.highest, 1.0 / 1.5 + 12.0 * 2.0 / 1.5, 0.1);
    EXPECT_NEAR(shown->range.lowest, -shown->range.highest, 0.1);
}

/// The share of a map's nodes in the middle 90 % of the colours, and how many tenths of them have a twentieth of it.
TEST(Poles, LeaveTheColoursToTheRest)
{
    for (const Pole& pole : kPoles) {
        const SurfacePointer f = surfaceOf(pole.formula);
        const Grid grid = gridOf(*f);
        const ValueScale scale = ValueScale::of(grid, *f);
        std::array<int, 10> tenths{};
        for (const double value : grid.values)
            if (std::isfinite(value))
                ++tenths[std::min<std::size_t>(9, std::size_t(10.0 * scale.position(value)))];
        const auto used = std::ranges::count_if(tenths, [&](int n) { return n > int(grid.values.size()) / 100; });
        EXPECT_GE(used, 5) << pole.formula;
    }
}

TEST(Poles, AreNowhereInTheCatalogue)
{
    for (const SurfaceEntry& entry : surfaceCatalogue()) {
        const SurfacePointer surface = entry.make(initialValues(entry.parameters));
        const Grid grid = gridOf(*surface, entry.domain, 100);
        const ValueScale alone = ValueScale::of(grid);
        const ValueScale scale = ValueScale::of(grid, *surface);
        EXPECT_FALSE(scale.isCutBelow() || scale.isCutAbove() || scale.hasBothPoles()) << entry.id;
        for (const double value : {alone.lowest(), alone.valueAt(0.1), alone.valueAt(0.5), alone.highest()})
            EXPECT_EQ(scale.position(value), alone.position(value)) << entry.id;
        EXPECT_EQ(contourLevels(scale, 20), contourLevels(alone, 20)) << entry.id;
        EXPECT_EQ(tornAtPoles(grid, scale).values.size(), grid.values.size()) << entry.id;
    }
}

TEST(Poles, HaveNoContoursWhereTheyChangeSides)
{
    const SurfacePointer f = surfaceOf("1/x");
    const Grid grid = gridOf(*f);
    const ValueScale scale = ValueScale::of(grid, *f);
    const auto levels = contourLevels(scale, 20);
    EXPECT_GE(levels.size(), 10u);
    std::size_t near = 0;
    for (const ContourLine& line : contourLines(tornAtPoles(grid, scale), levels))
        for (const Point p : line.points) {
            EXPECT_NEAR(p.x * line.level, 1.0, 0.3) << "at " << p.x << " for " << line.level;
            near += std::fabs(p.x) > 0.5;
        }
    EXPECT_GT(near, 4u * 160u) << "most of the map has lines";
}

TEST(Poles, OfNothingAreNone)
{
    const SurfacePointer f = surfaceOf("sqrt(-1 - x^2)");
    EXPECT_FALSE(shownValues(gridOf(*f), *f));
    EXPECT_TRUE(std::isnan(ValueScale::of(gridOf(*f), *f).lowest()));
    const SurfacePointer level = surfaceOf("0*x + 2");
    EXPECT_EQ(shownValues(gridOf(*level), *level)->range, (ValueRange{2.0, 2.0}));
}

} // namespace
} // namespace thalweg
