#include "app/relief/formula.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace thalweg::app {
namespace {

using tests::field;
using tests::formula;

HeightScale scaleOf(const char* text, bool logarithmic, const Domain& domain = {-5.0, 5.0, -5.0, 5.0})
{
    const SurfacePointer surface = formula(text);
    const auto values = [&](std::span<const double> xs, double y, std::span<double> out) {
        surface->values(xs, y, out);
    };
    return HeightScale::of(sample(values, domain, 120, 120), *surface, logarithmic);
}

TEST(HeightScale, GoesFromTheLowestToTheHighestAndBack)
{
    for (const bool logarithmic : {false, true}) {
        const HeightScale scale = scaleOf("x^2 + y^2", logarithmic);
        EXPECT_EQ(scale.height(scale.lowest()), 0.0);
        EXPECT_DOUBLE_EQ(scale.height(scale.highest()), 1.0);
        EXPECT_DOUBLE_EQ(scale.highest(), 50.0);
        double before = -1.0;
        for (double value = 0.1; value < 50.0; value += 0.7) {
            EXPECT_GT(scale.height(value), before);
            before = scale.height(value);
            EXPECT_NEAR(scale.valueAt(before), value, 1e-9);
        }
    }
}

TEST(HeightScale, LogarithmsLiftTheLowGround)
{
    EXPECT_NEAR(scaleOf("x^2 + y^2", false).height(5.0), 0.1, 1e-3);
    EXPECT_GT(scaleOf("x^2 + y^2", true).height(5.0), 0.3);
}

TEST(HeightScale, APoleDoesNotFlattenTheRest)
{
    for (const char* pole : {"1/(x^2 + y^2)", "1/x^2", "1/(x^2 + y^2)^3", "1/((x-0.01)^2 + (y-0.02)^2)"}) {
        const HeightScale scale = scaleOf(pole, false);
        EXPECT_TRUE(scale.isCut(formula(pole)->value({0.03, 0.03}))) << pole;
        EXPECT_FALSE(scale.isCut(formula(pole)->value({2.0, 2.0}))) << pole;
        EXPECT_GT(scale.height(formula(pole)->value({2.0, 2.0})), 0.01) << pole;
    }
    const HeightScale down = scaleOf("-1/(x^2 + y^2)", false);
    EXPECT_LT(down.height(-1.0 / 8.0), 0.99);
    EXPECT_TRUE(down.isCut(-1e4));
}

TEST(HeightScale, ANeedleIsShownWhole)
{
    for (const char* needle : {"-exp(-20*(x^2 + y^2))", "exp(-20*((x-1)^2 + y^2))", "x^4 + y^4", "exp(3*x)"}) {
        const HeightScale scale = scaleOf(needle, false);
        EXPECT_FALSE(scale.isCut(scale.lowest())) << needle;
        for (const Point at : {Point{5.0, 5.0}, {0.0, 0.0}, {-3.0, 2.0}})
            EXPECT_LT(std::fabs(scale.height(formula(needle)->value(at)) - 0.5), 0.51) << needle;
        EXPECT_GT(scale.highest() - scale.lowest(), 0.9) << needle;
    }
}

TEST(HeightScale, BadInputHasNoHeight)
{
    const HeightScale flat = scaleOf("3", false);
    EXPECT_EQ(flat.height(3.0), 0.5);
    const HeightScale none = scaleOf("sqrt(-1 - x^2)", true);
    EXPECT_TRUE(std::isnan(none.height(std::nan(""))));
    EXPECT_TRUE(std::isnan(scaleOf("x", false).height(HUGE_VAL)));
    const HeightScale far = scaleOf("1e307*x", false);
    EXPECT_NEAR(far.height(0.0), 0.5, 1e-12);
    EXPECT_NEAR(far.height(2.5e307), 0.75, 1e-12);
}

TEST(HeightScale, TicksLieOnIt)
{
    for (const bool logarithmic : {false, true}) {
        const HeightScale scale = scaleOf("(1 - x)^2 + 100*(y - x^2)^2", logarithmic);
        const AxisTicks ticks = scale.ticks(5);
        EXPECT_GE(ticks.ticks.size(), 3u);
        for (std::size_t i = 1; i < ticks.ticks.size(); ++i)
            EXPECT_GT(ticks.ticks[i].value, ticks.ticks[i - 1].value);
        for (const AxisTick& tick : ticks.ticks)
            EXPECT_TRUE(scale.height(tick.value) >= 0.0 && scale.height(tick.value) <= 1.0);
    }
}

TEST(HeightField, HasThePlanesHeightsEverywhere)
{
    const HeightFieldPointer plane = field("x + 2*y", {0.0, 4.0, -1.0, 3.0});
    std::mt19937 random(5);
    std::uniform_real_distribution<double> share(0.0, 1.0);
    for (int i = 0; i < 200; ++i) {
        const Point at{4.0 * share(random), -1.0 + 4.0 * share(random)};
        EXPECT_NEAR(plane->heightAt(at), (at.x + 2.0 * at.y + 2.0) / 12.0, 1e-6);
    }
    EXPECT_NEAR(plane->heightAt({4.0, 3.0}), 1.0, 1e-6);
    EXPECT_TRUE(std::isnan(plane->heightAt({4.01, 0.0})));
}

TEST(HeightField, HigherValuesAreHigher)
{
    const HeightFieldPointer bowl = field("x^2 + y^2");
    for (double r = 0.05; r < 0.95; r += 0.05)
        EXPECT_LT(bowl->heightAt({r, 0.0}), bowl->heightAt({r + 0.05, 0.0}));
}

TEST(HeightField, HolesStayHoles)
{
    const HeightFieldPointer half = field("sqrt(x)");
    EXPECT_TRUE(std::isnan(half->heightAt({-0.5, 0.0})));
    EXPECT_TRUE(std::isfinite(half->heightAt({0.5, 0.0})));
    EXPECT_TRUE(std::isnan(half->spotAt({-0.5, 0.0}, 1.0).z));
}

TEST(HeightField, WhatIsSeenAtAPixelIsProjectedThere)
{
    const HeightFieldPointer hills = field("sin(4*x)*cos(3*y)");
    for (const Camera& camera : {Camera{}, Camera{100.0, 20.0, 1.0, {}, 1.5}, Camera{0.0, 90.0, 3.0, {}, 1.0}}) {
        const Projection projection(camera, hills->half(), {0.0, 0.0, 400.0, 300.0});
        int hits = 0;
        for (int x = 60; x < 400; x += 35) {
            for (int y = 60; y < 300; y += 25) {
                const auto point = hills->hit(projection.rayThrough(QPointF(x, y)), projection.lift());
                if (!point)
                    continue;
                ++hits;
                const QPointF pixel = projection.toPixel(hills->spotAt(*point, projection.lift()));
                EXPECT_NEAR(pixel.x(), x, 1e-3);
                EXPECT_NEAR(pixel.y(), y, 1e-3);
            }
        }
        EXPECT_GT(hits, 10);
    }
}

TEST(HeightField, NothingIsHitBesideTheBlockOrThroughAWall)
{
    const HeightFieldPointer bowl = field("x^2 + y^2");
    const Projection projection({0.0, 20.0, 1.0, {}, 1.0}, bowl->half(), {0.0, 0.0, 400.0, 300.0});
    const auto hitAt = [&](QPointF pixel) { return bowl->hit(projection.rayThrough(pixel), projection.lift()); };
    EXPECT_FALSE(hitAt({2.0, 2.0}));
    EXPECT_FALSE(hitAt({398.0, 298.0}));
    const Spot wall{0.8, -bowl->half().height(), 0.1 * projection.lift()};
    EXPECT_FALSE(hitAt(projection.toPixel(wall)));
}

TEST(HeightField, SurvivesDomainsOfAnySize)
{
    for (const Domain& domain : {Domain{1.0, 1.0 + 1e-9, 0.0, 1e-9}, {-1e9, 1e9, -1e9, 1e9}, {0.0, 1e9, 0.0, 1e-9}}) {
        const HeightFieldPointer slope = field("x", domain);
        EXPECT_LE(slope->heights.size(), 20'000u);
        EXPECT_NEAR(slope->heightAt(domain.centre()), 0.5, 0.01);
    }
    const HeightFieldPointer nothing = field("sqrt(-1 - x^2)");
    EXPECT_TRUE(std::ranges::all_of(nothing->heights, [](float h) { return std::isnan(h); }));
    EXPECT_TRUE(nothing->levels.empty());
    EXPECT_FALSE(nothing->hit(Projection(Camera{}, nothing->half(), {0, 0, 100, 100}).rayThrough({50, 50}), 0.6));
}

} // namespace
} // namespace thalweg::app
