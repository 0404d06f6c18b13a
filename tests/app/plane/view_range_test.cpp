#include "plane/view_range.h"

#include "scene/scene.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace thalweg::app {
namespace {

const Domain kSquare{-5.0, 5.0, -5.0, 5.0};

struct ViewRangeTest : testing::Test {
    ViewRangeTest()
    {
        range.setHome(kSquare);
        range.setRoom({300.0, 200.0});
    }
    ViewRange range;
};

TEST_F(ViewRangeTest, FitsTheDomainAtEqualScale)
{
    EXPECT_TRUE(range.equalScale());
    EXPECT_EQ(range.visible(), (Domain{-7.5, 7.5, -5.0, 5.0}));
    range.setEqualScale(false);
    EXPECT_EQ(range.visible(), kSquare);
}

TEST_F(ViewRangeTest, StretchesByItselfWhereMuchRoomWouldBeWasted)
{
    QSignalSpy changes(&range, &ViewRange::equalScaleChanged);
    range.setHome({0.0, 100.0, 0.0, 1.0});
    EXPECT_FALSE(range.equalScale());
    EXPECT_EQ(range.visible(), (Domain{0.0, 100.0, 0.0, 1.0}));
    EXPECT_EQ(changes.size(), 1);
    range.setEqualScale(true); // the user knows better
    EXPECT_TRUE(range.equalScale());
    range.setHome({0.0, 200.0, 0.0, 1.0});
    EXPECT_TRUE(range.equalScale());
}

TEST_F(ViewRangeTest, DoesNotFlickerBetweenScalesWhileTheRoomGrows)
{
    for (double width = 200.0; width < 380.0; width += 10.0) {
        range.setRoom({width, 200.0});
        EXPECT_TRUE(range.equalScale()) << width;
    }
    range.setRoom({500.0, 200.0});
    EXPECT_FALSE(range.equalScale());
    range.setRoom({380.0, 200.0});
    EXPECT_FALSE(range.equalScale());
    range.setRoom({280.0, 200.0});
    EXPECT_TRUE(range.equalScale());
}

TEST_F(ViewRangeTest, AnotherRoomAndBackIsAsBefore)
{
    ViewRange fresh;
    fresh.setHome(kSquare);
    fresh.setRoom({330.0, 200.0}); // of which the square fills less than two thirds
    EXPECT_FALSE(fresh.equalScale());
    fresh.setRoom({165.0, 180.0}); // beside a second view
    EXPECT_TRUE(fresh.equalScale());
    fresh.setRoom({330.0, 200.0});
    EXPECT_FALSE(fresh.equalScale());
}

TEST_F(ViewRangeTest, ZoomKeepsThePointAndCanBeReset)
{
    range.zoom({1.0, 2.0}, 0.5);
    EXPECT_FALSE(range.isHome());
    EXPECT_EQ(range.visible(), (Domain{-3.25, 4.25, -1.5, 3.5}));
    range.reset();
    EXPECT_TRUE(range.isHome());
    EXPECT_EQ(range.visible(), (Domain{-7.5, 7.5, -5.0, 5.0}));
}

TEST_F(ViewRangeTest, ZoomStopsBeforeDoublesEnd)
{
    for (int i = 0; i < 2000; ++i)
        range.zoom({3.0, 2.0}, 0.8);
    EXPECT_FALSE(problemWith(range.visible()));
    EXPECT_LT(range.visible().width(), 1e-8);
    EXPECT_TRUE(range.visible().contains({3.0, 2.0}));
    for (int i = 0; i < 5000; ++i)
        range.zoom({3.0, 2.0}, 1.25);
    EXPECT_FALSE(problemWith(range.visible()));
    EXPECT_GT(range.visible().width(), 1e98);
}

TEST_F(ViewRangeTest, AnotherDomainIsGoneTo)
{
    range.zoom({1.0, 2.0}, 0.5);
    range.setHome({0.0, 3.0, 0.0, 2.0});
    EXPECT_EQ(range.visible(), (Domain{0.0, 3.0, 0.0, 2.0}));
}

TEST_F(ViewRangeTest, NoRoomChangesNothing)
{
    range.setRoom({0.0, 0.0});
    range.setRoom({-4.0, 100.0});
    EXPECT_EQ(range.visible(), (Domain{-7.5, 7.5, -5.0, 5.0}));
}

TEST_F(ViewRangeTest, LinkedRangesGoTogetherEachFittedToItsRoom)
{
    range.zoom({0.0, 0.0}, 0.5);
    ViewRange other;
    other.setHome(kSquare);
    other.setRoom({200.0, 200.0});
    other.link(range);
    EXPECT_EQ(other.visible(), (Domain{-3.75, 3.75, -3.75, 3.75})) << "at once";
    QSignalSpy changes(&range, &ViewRange::visibleChanged);
    other.show({0.0, 1.0, 0.0, 1.0});
    EXPECT_EQ(range.visible(), (Domain{-0.25, 1.25, 0.0, 1.0}));
    EXPECT_EQ(changes.size(), 1);
    range.setEqualScale(false);
    EXPECT_FALSE(other.equalScale());
    range.reset();
    EXPECT_TRUE(other.isHome());
    EXPECT_EQ(other.visible(), kSquare);
}

} // namespace
} // namespace thalweg::app
