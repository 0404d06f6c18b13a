#include "plane/viewport.h"

#include <gtest/gtest.h>

namespace thalweg::app {
namespace {

const Viewport kView{{-2.0, 2.0, -1.0, 1.0}, {10.0, 20.0, 400.0, 200.0}};

TEST(Viewport, MapsCornersAndBack)
{
    EXPECT_EQ(kView.toPixel({-2.0, 1.0}), QPointF(10.0, 20.0));
    EXPECT_EQ(kView.toPixel({2.0, -1.0}), QPointF(410.0, 220.0));
    const Point p = kView.toPoint(kView.toPixel({0.3, -0.7}));
    EXPECT_NEAR(p.x, 0.3, 1e-14);
    EXPECT_NEAR(p.y, -0.7, 1e-14);
    EXPECT_EQ(kView.toDomain(kView.rect), kView.domain);
}

TEST(Viewport, EqualScaleWidensOneAxisAndKeepsTheOtherExactly)
{
    const Domain square{-5.0, 5.0, -5.0, 5.0};
    EXPECT_EQ(withEqualScale(square, {200.0, 100.0}), (Domain{-10.0, 10.0, -5.0, 5.0}));
    EXPECT_EQ(withEqualScale(square, {100.0, 200.0}), (Domain{-5.0, 5.0, -10.0, 10.0}));
    EXPECT_EQ(withEqualScale(square, {300.0, 300.0}), square);
    EXPECT_DOUBLE_EQ(filledShare(square, {200.0, 100.0}), 0.5);
    EXPECT_DOUBLE_EQ(filledShare(square, {100.0, 200.0}), 0.5);
}

TEST(Viewport, ZoomLeavesItsPointWhereItIs)
{
    const Domain closer = zoomed(kView.domain, {1.0, 0.5}, 0.5);
    EXPECT_EQ(closer, (Domain{-0.5, 1.5, -0.25, 0.75}));
}

TEST(Clipped, KeepsWhatIsInside)
{
    const auto inside = clipped(kView.domain, {-1.0, 0.0}, {1.0, 0.5});
    ASSERT_TRUE(inside);
    EXPECT_EQ(inside->first, (Point{-1.0, 0.0}));
    EXPECT_EQ(inside->second, (Point{1.0, 0.5}));
    EXPECT_FALSE(clipped(kView.domain, {-3.0, 0.0}, {-2.5, 0.0}));
    EXPECT_FALSE(clipped(kView.domain, {-3.0, 0.0}, {0.0, 5.0}));
}

TEST(Clipped, CutsAtTheBorderHoweverFarTheEnds)
{
    for (const double far : {10.0, 1e9, 1e300, 1.7e308}) {
        const auto seen = clipped(kView.domain, {-far, 0.0}, {far, 0.0});
        ASSERT_TRUE(seen) << far;
        EXPECT_DOUBLE_EQ(seen->first.x, -2.0) << far;
        EXPECT_DOUBLE_EQ(seen->second.x, 2.0) << far;
        const auto leaving = clipped(kView.domain, {0.0, 0.0}, {0.0, far});
        ASSERT_TRUE(leaving) << far;
        EXPECT_DOUBLE_EQ(leaving->second.y, 1.0) << far;
    }
}

TEST(Clipped, NothingOfWhatIsNotFinite)
{
    for (const double far : {1e6, 1e14, 1e18, 1e100, 1e300}) { // as a run that diverges along the diagonal
        const auto seen = clipped(kView.domain, {far, far}, {-2.0 * far, -2.0 * far});
        ASSERT_TRUE(seen) << far;
        EXPECT_NEAR(seen->first.x, seen->first.y, 1e-9) << far;
        EXPECT_NEAR(seen->second.x, seen->second.y, 1e-9) << far;
        EXPECT_GT(seen->first.x, seen->second.x) << far;
        EXPECT_FALSE(clipped(kView.domain, {far, 2.0 * far}, {2.0 * far, far})) << far;
    }
    EXPECT_FALSE(clipped(kView.domain, {0.0, 0.0}, {HUGE_VAL, 0.0}));
    EXPECT_FALSE(clipped(kView.domain, {0.0, NAN}, {1.0, 0.0}));
}

} // namespace
} // namespace thalweg::app
