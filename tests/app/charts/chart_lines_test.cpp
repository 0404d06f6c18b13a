#include "charts/chart_lines.h"
#include "charts/step_zoom.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

using namespace thalweg::app;

namespace {

/// 100 × 100 pixels, values from 0 below to 1 above.
ChartFrame frameOf(double lastStep)
{
    ChartFrame frame;
    frame.plot = QRectF(0, 0, 100, 100);
    frame.steps = {0.0, lastStep};
    return frame;
}

/// How far below a line lies at a place, by straight lines between its points.
double heightAt(const QVector<QPointF>& line, double x)
{
    const auto right =
        std::find_if(line.begin(), line.end(), [x](QPointF p) { return p.x() >= x; });
    if (right == line.begin() || right->x() == x)
        return right->y();
    const QPointF a = *(right - 1);
    return a.y() + (x - a.x()) / (right->x() - a.x()) * (right->y() - a.y());
}

double lengthOf(const QVector<QLineF>& strokes)
{
    double length = 0.0;
    for (const QLineF& stroke : strokes)
        length += stroke.length();
    return length;
}

TEST(AreaBetween, GoesAlongOneLineAndBackAlongTheOther)
{
    const std::vector<double> low{1.0, 2.0, 1.0};
    const std::vector<double> high{3.0, std::numeric_limits<double>::infinity(), 4.0};
    const ChartFrame frame = frameOf(2);
    const QPolygonF area = areaBetween(low, high, frame, 1.0);
    ASSERT_EQ(area.size(), 6);
    EXPECT_EQ(area[0], QPointF(frame.x(0), frame.y(1.0)));
    EXPECT_EQ(area[2], QPointF(frame.x(2), frame.y(1.0)));
    EXPECT_EQ(area[3], QPointF(frame.x(2), frame.y(4.0)));
    EXPECT_LT(area[4].y(), frame.plot.top() - 1000.0);
    EXPECT_EQ(area[5], QPointF(frame.x(0), frame.y(3.0)));
}

} // namespace

TEST(ThinnedLine, StaysWithinAFractionOfAPixel)
{
    std::vector<double> values;
    for (int t = 0; t <= 50; ++t)
        values.push_back(0.5 + 0.4 * std::sin(0.3 * t) * std::exp(-0.05 * t));
    const ChartFrame frame = frameOf(50);
    const auto line = thinnedLine(values, frame, 1.0);
    EXPECT_LT(line.size(), 45);
    for (int t = 0; t <= 50; ++t)
        EXPECT_NEAR(heightAt(line, frame.x(t)), frame.y(values[std::size_t(t)]), 0.21) << t;
}

TEST(ThinnedLine, IsTwoPointsForAStraightLine)
{
    std::vector<double> values;
    for (int t = 0; t <= 40; ++t)
        values.push_back(t / 40.0);
    const auto line = thinnedLine(values, frameOf(40), 1.0);
    ASSERT_EQ(line.size(), 2);
    EXPECT_EQ(line.front(), QPointF(0, 100));
    EXPECT_EQ(line.back(), QPointF(100, 0));
}

TEST(ThinnedLine, KeepsEverySpikeOfALongRun)
{
    std::vector<double> values(100'001, 0.5);
    values[33'333] = 0.9;
    values[77'777] = 0.1;
    const auto line = thinnedLine(values, frameOf(100'000), 1.0);
    EXPECT_LT(line.size(), 20);
    const auto [low, high] =
        std::minmax_element(line.begin(), line.end(), [](auto a, auto b) { return a.y() < b.y(); });
    EXPECT_NEAR(low->y(), 10.0, 1e-9);
    EXPECT_NEAR(high->y(), 90.0, 1e-9);
}

TEST(ThinnedLine, HasGapsWhereThereIsNoValue)
{
    const std::vector values{0.1, 0.2, std::nan(""), 0.4, 0.9};
    const auto line = thinnedLine(values, frameOf(4), 1.0);
    ASSERT_EQ(line.size(), 5);
    EXPECT_TRUE(std::isnan(line[2].x()));
    EXPECT_EQ(strokesOf(line, {}, frameOf(4).plot).size(), 2);
}

TEST(ThinnedLine, TakesOnlyTheStepsInView)
{
    const std::vector<double> values(1001, 0.5);
    ChartFrame frame = frameOf(1000);
    frame.steps = {100.0, 110.0};
    const auto line = thinnedLine(values, frame, 1.0);
    EXPECT_NEAR(line.front().x(), 0.0, 1e-9);
    EXPECT_NEAR(line.back().x(), 110.0, 11.0);
    frame.steps = {2000.0, 2010.0};
    EXPECT_TRUE(thinnedLine(values, frame, 1.0).isEmpty());
}

TEST(Strokes, AreClippedToTheArea)
{
    const QVector<QPointF> line{{-50, 50}, {50, 50}, {50, -1e6}, {60, 1e6}};
    const QRectF area(0, 0, 100, 100);
    for (const QLineF& stroke : strokesOf(line, {}, area)) {
        EXPECT_TRUE(area.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(stroke.p1()));
        EXPECT_TRUE(area.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(stroke.p2()));
    }
    EXPECT_NEAR(lengthOf(strokesOf(line, {}, area)), 50 + 50 + 100, 0.1);
}

TEST(Strokes, FollowTheDashesAroundCorners)
{
    const QVector<QPointF> line{{0, 0}, {10, 0}, {10, 10}};
    const auto strokes = strokesOf(line, {6.0, 2.0}, QRectF(0, 0, 100, 100));
    ASSERT_EQ(strokes.size(), 4);
    EXPECT_EQ(strokes[0], QLineF(0, 0, 6, 0));
    EXPECT_EQ(strokes[1], QLineF(8, 0, 10, 0));
    EXPECT_EQ(strokes[2], QLineF(10, 0, 10, 4));
    EXPECT_EQ(strokes[3], QLineF(10, 6, 10, 10));
}

TEST(Strokes, KeepTheirDashesWhereTheAreaMoves)
{
    const QVector<QPointF> line{{0, 0}, {100, 0}, {100, 100}};
    const auto all = strokesOf(line, {6.0, 2.0}, QRectF(0, 0, 100, 100));
    const auto part = strokesOf(line, {6.0, 2.0}, QRectF(43, 0, 57, 100));
    for (const QLineF& stroke : part.mid(1)) {
        const auto same = [&](const QLineF& s) {
            return std::hypot(s.x2() - stroke.x2(), s.y2() - stroke.y2()) < 1e-6;
        };
        EXPECT_TRUE(std::any_of(all.begin(), all.end(), same)) << stroke.x2() << ' ' << stroke.y2();
    }
}

TEST(StepZoom, KeepsTheStepUnderTheMouse)
{
    const StepRange near = zoomed({0.0, 300.0}, 60.0, 0.5, 300);
    EXPECT_DOUBLE_EQ(near.width(), 150.0);
    EXPECT_DOUBLE_EQ((60.0 - near.from) / near.width(), 60.0 / 300.0);
}

TEST(StepZoom, StaysWithinTheRuns)
{
    EXPECT_EQ(zoomed({100.0, 200.0}, 110.0, 100.0, 300), (StepRange{0.0, 300.0}));
    EXPECT_DOUBLE_EQ(zoomed({0.0, 300.0}, 60.0, 1e-9, 300).width(), 8.0);
    EXPECT_EQ(zoomed({0.0, 2.0}, 1.0, 0.1, 2), (StepRange{0.0, 2.0}));
    EXPECT_EQ(moved({250.0, 290.0}, 0.5, 300), (StepRange{260.0, 300.0}));
    EXPECT_EQ(moved({10.0, 50.0}, -0.5, 300), (StepRange{0.0, 40.0}));
}
