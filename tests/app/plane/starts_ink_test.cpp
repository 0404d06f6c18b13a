#include "plane/starts_ink.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thalweg::app {
namespace {

const QSize kSize(200, 100);
const Domain kDomain{0.0, 20.0, 0.0, 10.0}; ///< ten pixels a unit

std::shared_ptr<const SpreadScene> spread(const std::vector<std::vector<Point>>& paths)
{
    SpreadScene scene{defaultScene(), StartPaths(1)};
    for (const auto& points : paths)
        scene.paths[0].push_back({points, 0.0, Stop::StepLimit});
    return std::make_shared<const SpreadScene>(scene);
}

StartsInk begun(const std::vector<std::vector<Point>>& paths)
{
    StartsInk ink;
    ink.begin({kDomain, QRectF(QPointF(), QSizeF(kSize))}, spread(paths), {{Qt::red}, Qt::white, 1.0});
    return ink;
}

int opacityAt(const QImage& image, Point at) { return qAlpha(image.pixel(int(at.x * 10.0), int(99.5 - at.y * 10.0))); }

TEST(StartsInk, PaintsEveryPathUpToTheStep)
{
    StartsInk ink = begun({{{1.0, 2.05}, {8.0, 2.05}, {15.0, 2.05}}, {{1.0, 7.05}, {8.0, 7.05}}});
    ink.advance(1);
    for (const double y : {2.05, 7.05}) {
        EXPECT_GT(opacityAt(ink.image(), {4.0, y}), 100) << y;
        EXPECT_EQ(opacityAt(ink.image(), {12.0, y}), 0) << y;
    }
    EXPECT_EQ(opacityAt(ink.image(), {4.0, 5.0}), 0);
    ink.advance(2);
    EXPECT_GT(opacityAt(ink.image(), {12.0, 2.05}), 100);
    EXPECT_EQ(opacityAt(ink.image(), {12.0, 7.05}), 0) << "it ended before";
}

TEST(StartsInk, TheSelectedRunLiesOnTop)
{
    SpreadScene scene{defaultScene(), StartPaths(2)};
    scene.paths[0] = {{{{1.0, 5.05}, {19.0, 5.05}}, 0.0, Stop::StepLimit}};
    scene.paths[1] = {{{{10.05, 1.0}, {10.05, 9.0}}, 0.0, Stop::StepLimit}};
    const auto spread = std::make_shared<const SpreadScene>(scene);
    for (const int selected : {0, 1}) {
        StartsInk ink;
        ink.begin({kDomain, QRectF(QPointF(), QSizeF(kSize))}, spread, {{Qt::red, Qt::blue}, Qt::white, 1.0, selected});
        ink.advance(1);
        const QRgb crossing = ink.image().pixel(100, 49);
        EXPECT_EQ(qRed(crossing) > qBlue(crossing), selected == 0) << selected;
    }
}

TEST(StartsInk, PutsADotWhereAPathStands)
{
    StartsInk ink = begun({{{1.0, 2.05}, {8.0, 2.05}, {15.0, 2.05}}});
    for (int step = 0; step <= 2; ++step) {
        ink.advance(step);
        for (int other = 0; other <= 2; ++other)
            EXPECT_EQ(opacityAt(ink.image(), {1.05 + 7.0 * other, 2.05}) == 255, other == step) << step << other;
    }
}

TEST(StartsInk, GoesOnFromMovesTooShortToBeSeen)
{
    std::vector<Point> crawl;
    for (int i = 0; i <= 1000; ++i)
        crawl.push_back({1.0 + 0.01 * i, 5.05});
    StartsInk ink = begun({crawl});
    for (int step = 0; step <= 1000; ++step)
        ink.advance(step);
    for (double x = 1.3; x < 10.7; x += 0.1)
        EXPECT_GT(opacityAt(ink.image(), {x, 5.05}), 100) << x;
}

TEST(StartsInk, ShowsTheVisiblePartOfAPathFromFarAway)
{
    StartsInk ink = begun({{{-1e200, 5.05}, {1e200, 5.05}}, {{-5.0, 30.0}, {30.0, 30.0}}});
    ink.advance(1);
    EXPECT_GT(opacityAt(ink.image(), {10.0, 5.05}), 100);
    EXPECT_EQ(opacityAt(ink.image(), {10.0, 9.9}), 0);
}

/// However it is played: only rounding differs, as lines that cross are painted in another order.
TEST(StartsInk, IsTheSameAfterPlayingAsAfterSeeking)
{
    std::vector<std::vector<Point>> paths;
    for (int i = 0; i < 30; ++i) {
        paths.emplace_back();
        for (int t = 0; t <= 40; ++t)
            paths.back().push_back({10.0 + 9.0 * std::cos(i + 0.1 * t), 5.0 + 4.0 * std::sin(1.7 * i + 0.13 * t)});
    }
    StartsInk played = begun(paths);
    for (int step = 0; step <= 40; ++step)
        played.advance(step);
    StartsInk sought = begun(paths);
    sought.advance(40);
    int largest = 0;
    for (int y = 0; y < kSize.height(); ++y)
        for (int x = 0; x < kSize.width(); ++x)
            largest = std::max(largest, std::abs(qAlpha(played.image().pixel(x, y)) - qAlpha(sought.image().pixel(x, y))));
    EXPECT_LE(largest, 4);
}

TEST(StartsInk, IsFainterTheMoreThereAre)
{
    EXPECT_GT(StartsInk::opacity(10), StartsInk::opacity(200));
    EXPECT_GT(StartsInk::opacity(200), StartsInk::opacity(1000) - 1e-12);
    EXPECT_GT(StartsInk::opacity(10'000), 0.05) << "and yet to be seen";
}

TEST(StartsInk, OfNothingIsEmpty)
{
    StartsInk ink;
    ink.begin({kDomain, QRectF(QPointF(), QSizeF(kSize))}, nullptr, {});
    ink.advance(5);
    EXPECT_TRUE(ink.isEmpty());
    EXPECT_EQ(ink.step(), 5);
}

} // namespace
} // namespace thalweg::app
