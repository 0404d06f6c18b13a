#include "plane/trails.h"

#include "theme/theme.h"

#include <gtest/gtest.h>

#include <QPainter>

#include <cmath>
#include <random>

namespace thalweg::app {
namespace {

constexpr QSize kSize(300, 200);
const Viewport kView{{0.0, 300.0, 0.0, 200.0}, {QPointF(), QSizeF(kSize)}};

Trajectory trajectory(const std::vector<Point>& points)
{
    Trajectory run;
    for (const Point& p : points)
        run.steps.push_back({p, 0.0, {}, {}, {}});
    return run;
}

std::vector<Trajectory> wanderings(int count, int steps)
{
    std::mt19937 random(7);
    std::normal_distribution<double> move(0.0, 6.0);
    std::vector<Trajectory> runs;
    for (int i = 0; i < count; ++i) {
        std::vector<Point> points{{150.0, 100.0}};
        for (int t = 0; t < steps; ++t)
            points.push_back(points.back() + Point{move(random), move(random)});
        runs.push_back(trajectory(points));
    }
    return runs;
}

std::vector<TrailLook> looks(std::size_t count)
{
    std::vector<TrailLook> result;
    for (std::size_t i = 0; i < count; ++i) {
        const RunLook look = runLook(lightTheme(), int(i));
        result.push_back({look.colour, lightTheme().halo, look.dash, 2.0, 4.5, true});
    }
    return result;
}

std::vector<std::size_t> inOrder(std::size_t count)
{
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i)
        order[i] = i;
    return order;
}

QImage paintedAtOnce(const std::vector<Trajectory>& runs, int step, const std::vector<TrailLook>& look)
{
    Trails trails;
    trails.begin(kView, look, inOrder(runs.size()));
    trails.advance(runs, step);
    return trails.image();
}

int inkOf(const QImage& image, const QRect& part)
{
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    return count;
}

TEST(Trails, GrowPixelForPixelLikeTrailsPaintedAtOnce)
{
    for (const std::size_t count : {std::size_t(1), std::size_t(5), std::size_t(50)}) {
        const auto runs = wanderings(int(count), 120);
        Trails growing;
        growing.begin(kView, looks(count), inOrder(count));
        int step = 0;
        for (const int stride : {1, 1, 3, 1, 20, 7, 40, 1, 46}) {
            step += stride;
            growing.advance(runs, step);
        }
        EXPECT_EQ(growing.image(), paintedAtOnce(runs, step, looks(count))) << count;
    }
}

TEST(Trails, HaveTheRunsColourOnAHalo)
{
    const auto runs = std::vector{trajectory({{20.0, 100.5}, {280.0, 100.5}})};
    auto look = looks(1);
    look[0].dash.clear();
    look[0].halo = Qt::white;
    look[0].haloWidth = 8.0;
    const QImage image = paintedAtOnce(runs, 1, look);
    EXPECT_EQ(image.pixel(150, 99), look[0].colour.rgba());
    EXPECT_EQ(image.pixel(150, 97), QColor(Qt::white).rgba());
    EXPECT_EQ(image.pixel(150, 94), 0U);
    EXPECT_EQ(image.pixel(150, 105), 0U);
}

TEST(Trails, HaveGapsWhereTheDashHas)
{
    const auto runs = std::vector{trajectory({{0.0, 100.5}, {13.0, 100.5}, {300.0, 100.5}})};
    auto look = looks(1);
    look[0].dash = {12.0, 8.0};
    look[0].halo = Qt::transparent;
    const QImage image = paintedAtOnce(runs, 2, look);
    for (int x = 3; x < 290; ++x) {
        const double phase = std::fmod(x + 0.5, 20.0);
        const int expected = phase < 12.0 ? 255 : 0;
        EXPECT_EQ(qAlpha(image.pixel(x, 99)), expected) << x;
    }
}

TEST(Trails, OfTheLastRunInOrderLieOnTop)
{
    const auto runs = std::vector{trajectory({{20.0, 100.5}, {280.0, 100.5}}), trajectory({{150.5, 20.0}, {150.5, 180.0}})};
    auto look = looks(2);
    look[0].dash = look[1].dash = {};
    Trails trails;
    trails.begin(kView, look, {1, 0});
    trails.advance(runs, 1);
    EXPECT_EQ(trails.image().pixel(150, 99), look[0].colour.rgba());
    trails.begin(kView, look, {0, 1});
    trails.advance(runs, 1);
    EXPECT_EQ(trails.image().pixel(150, 99), look[1].colour.rgba());
}

TEST(Trails, OfHiddenRunsAreNotPainted)
{
    auto look = looks(1);
    look[0].shown = false;
    EXPECT_EQ(inkOf(paintedAtOnce(wanderings(1, 50), 50, look), QRect(QPoint(), kSize)), 0);
}

TEST(Trails, OfARunAtRestCostNothingAndPaintNothing)
{
    std::vector<Point> points(100'000, Point{150.0, 100.0});
    EXPECT_EQ(inkOf(paintedAtOnce({trajectory(points)}, 100'000, looks(1)), QRect(QPoint(), kSize)), 0);
}

TEST(Trails, GoToTheEdgeWhenARunIsThrownFarAway)
{
    const auto runs = std::vector{trajectory({{150.0, 100.5}, {1e300, 100.5}, {-1e300, 1e308}})};
    Trails trails;
    trails.begin(kView, looks(1), {0});
    trails.advance(runs, 1);
    EXPECT_GT(inkOf(trails.image(), QRect(290, 90, 10, 20)), 0);
    ASSERT_TRUE(trails.exit(0));
    EXPECT_NEAR(trails.exit(0)->at.x(), 300.0, 1e-9);
    EXPECT_NEAR(trails.exit(0)->at.y(), 99.5, 1e-9);
    EXPECT_NEAR(trails.exit(0)->direction.x(), 1.0, 1e-9);
    trails.advance(runs, 2);
    EXPECT_TRUE(trails.exit(0));
}

TEST(Trails, ThatComeBackHaveNotLeft)
{
    const auto runs = std::vector{trajectory({{150.0, 100.0}, {400.0, 100.0}, {150.0, 50.0}})};
    Trails trails;
    trails.begin(kView, looks(1), {0});
    trails.advance(runs, 1);
    EXPECT_TRUE(trails.exit(0));
    trails.advance(runs, 2);
    EXPECT_FALSE(trails.exit(0));
}

TEST(Trails, EndWithTheRunThatEndedEarly)
{
    const auto runs = std::vector{trajectory({{20.0, 100.0}, {60.0, 100.0}}), wanderings(1, 100).front()};
    EXPECT_EQ(paintedAtOnce({runs[0]}, 1, looks(1)), paintedAtOnce({runs[0]}, 1'000'000, looks(1)));
}

} // namespace
} // namespace thalweg::app
