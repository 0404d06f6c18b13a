#include "contour/labels.h"

#include "contour/contour_lines.h"
#include "contour/levels.h"
#include "core/contour/sampled.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <numbers>

namespace thalweg {
namespace {

constexpr Domain kPlot{0.0, 700.0, 0.0, 460.0};
constexpr double kWidth = 24.0;
constexpr double kHeight = 12.0;

DrawnLine straight(double level, Point from, Point to, int pieces = 50)
{
    DrawnLine line{level, false, {}, kWidth, kHeight};
    for (int i = 0; i <= pieces; ++i)
        line.points.push_back(from + (static_cast<double>(i) / pieces) * (to - from));
    return line;
}

DrawnLine circle(double level, Point centre, double radius)
{
    DrawnLine line{level, true, {}, kWidth, kHeight};
    for (int i = 0; i < 200; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / 200.0;
        line.points.push_back(centre + radius * Point{std::cos(angle), std::sin(angle)});
    }
    return line;
}

Domain rectangleOf(const LabelPlace& label, const std::vector<DrawnLine>& lines)
{
    const double w = 0.5 * lines[label.line].labelWidth;
    const double h = 0.5 * lines[label.line].labelHeight;
    return {label.centre.x - w, label.centre.x + w, label.centre.y - h, label.centre.y + h};
}

bool overlap(const Domain& a, const Domain& b)
{
    return a.xmin < b.xmax && b.xmin < a.xmax && a.ymin < b.ymax && b.ymin < a.ymax;
}

std::vector<DrawnLine> drawn(const Grid& grid, int levels)
{
    std::vector<DrawnLine> lines;
    for (const ContourLine& found : contourLines(grid, contourLevels(grid, levels))) {
        DrawnLine line{found.level, found.closed, {}, kWidth, kHeight};
        for (const Point& p : found.points) {
            line.points.push_back(
                {kPlot.width() * (p.x - grid.domain.xmin) / grid.domain.width(),
                 kPlot.height() * (grid.domain.ymax - p.y) / grid.domain.height()});
        }
        lines.push_back(line);
    }
    return lines;
}

std::vector<DrawnLine> drawnHimmelblau()
{
    return drawn(testing::sampled(testing::himmelblau, testing::kHimmelblauDomain, 240, 160), 20);
}

double distanceTo(const DrawnLine& line, Point p)
{
    double nearest = std::numeric_limits<double>::infinity();
    const std::size_t count = line.points.size();
    for (std::size_t i = 0; i + (line.closed ? 0 : 1) < count; ++i) {
        const Point a = line.points[i];
        const Point d = line.points[(i + 1) % count] - a;
        const double t = ((p.x - a.x) * d.x + (p.y - a.y) * d.y) / (d.x * d.x + d.y * d.y);
        nearest = std::min(nearest, distance(p, a + std::clamp(t, 0.0, 1.0) * d));
    }
    return nearest;
}

TEST(Labels, LieOnTheirLines)
{
    const std::vector<DrawnLine> lines = drawnHimmelblau();
    const std::vector<LabelPlace> labels = placeLabels(lines, kPlot);
    ASSERT_GE(labels.size(), 4U);
    for (const LabelPlace& label : labels)
        EXPECT_LT(distanceTo(lines[label.line], label.centre), 1e-6);
}

TEST(Labels, KeepTheirDistance)
{
    const std::vector<DrawnLine> lines = drawnHimmelblau();
    const std::vector<Domain> avoid{{10.0, 280.0, 8.0, 34.0}, {300.0, 420.0, 100.0, 300.0}};
    const std::vector<LabelPlace> labels = placeLabels(lines, kPlot, avoid);
    ASSERT_GE(labels.size(), 3U);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Domain label = rectangleOf(labels[i], lines);
        EXPECT_TRUE(kPlot.contains({label.xmin - 6.0, label.ymin - 6.0}));
        EXPECT_TRUE(kPlot.contains({label.xmax + 6.0, label.ymax + 6.0}));
        for (const Domain& other : avoid)
            EXPECT_FALSE(overlap(label, other));
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(overlap(label, rectangleOf(labels[j], lines)));
    }
}

TEST(Labels, AreFew)
{
    const std::vector<DrawnLine> lines = drawnHimmelblau();
    const LabelRules rules{2, 7, 6.0, 100.0};
    const std::vector<LabelPlace> labels = placeLabels(lines, kPlot, {}, rules);
    EXPECT_LE(labels.size(), 7U);
    std::map<double, int> perLevel;
    for (const LabelPlace& label : labels)
        EXPECT_LE(++perLevel[lines[label.line].level], 2);
}

TEST(Labels, OfOneLevelStandApart)
{
    const std::vector<DrawnLine> lines{straight(1.0, {0, 200}, {700, 200})};
    const std::vector<LabelPlace> labels = placeLabels(lines, kPlot, {}, {3, 10, 6.0, 160.0});
    ASSERT_EQ(labels.size(), 3U);
    for (std::size_t i = 1; i < labels.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_GE(distance(labels[i].centre, labels[j].centre), 160.0);
    }
}

TEST(Labels, PreferFlatPlaces)
{
    const std::vector<DrawnLine> lines{circle(1.0, {350, 230}, 150.0)};
    const std::vector<LabelPlace> labels = placeLabels(lines, kPlot);
    ASSERT_EQ(labels.size(), 2U);
    for (const LabelPlace& label : labels)
        EXPECT_GT(std::abs(label.centre.y - 230.0), 0.97 * 150.0);
}

TEST(Labels, PreferStraightPlaces)
{
    // flat all along, but for waves on the left
    DrawnLine line{1.0, false, {}, kWidth, kHeight};
    for (int x = 0; x <= 700; x += 2)
        line.points.push_back({1.0 * x, 200.0 + (x < 500 ? 10.0 * std::sin(0.25 * x) : 0.0)});
    const std::vector<LabelPlace> labels =
        placeLabels(std::vector{line}, kPlot, {}, {1, 10, 6.0, 160.0});
    ASSERT_EQ(labels.size(), 1U);
    EXPECT_GT(labels[0].centre.x, 500.0);
}

TEST(Labels, PreferEmptyPlaces)
{
    std::vector<DrawnLine> lines{straight(1.0, {0, 200}, {700, 200})};
    for (int x = 3; x < 500; x += 7)
        lines.push_back(straight(2.0, {1.0 * x, 150}, {1.0 * x, 250}));
    for (const LabelPlace& label : placeLabels(lines, kPlot)) {
        if (label.line == 0) {
            EXPECT_GT(label.centre.x, 500.0);
        }
    }
}

TEST(Labels, GoOnUprightLinesTooWhenThereAreNoOthers)
{
    std::vector<DrawnLine> lines;
    for (int i = 1; i < 7; ++i)
        lines.push_back(straight(i, {100.0 * i, 0}, {100.0 * i, 460}));
    EXPECT_GE(placeLabels(lines, kPlot).size(), 3U);
}

TEST(Labels, SkipShortLines)
{
    EXPECT_TRUE(placeLabels(std::vector{circle(1.0, {350, 230}, 10.0)}, kPlot).empty());
    EXPECT_TRUE(placeLabels(std::vector{straight(1.0, {300, 200}, {350, 200})}, kPlot).empty());
}

TEST(Labels, SpreadOverTheLevelsAndPreferShortNumbers)
{
    std::vector<DrawnLine> lines;
    for (int i = -7; i <= 7; ++i) {
        const double y = 230.0 + 30.0 * i;
        lines.push_back(straight(0.5 * i, {0.0, y}, {700.0, y}));
    }
    std::vector<double> levels;
    for (const LabelPlace& label : placeLabels(lines, kPlot))
        levels.push_back(lines[label.line].level);
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    EXPECT_EQ(levels, (std::vector{-3.0, -1.5, 0.0, 1.5, 3.0}));
}

TEST(Labels, AreTheSameForTheSameLines)
{
    const std::vector<DrawnLine> lines = drawnHimmelblau();
    EXPECT_EQ(placeLabels(lines, kPlot), placeLabels(lines, kPlot));
}

TEST(Labels, AcceptWhatCannotBeLabelled)
{
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const DrawnLine empty{1.0, true, {}, kWidth, kHeight};
    const DrawnLine point{1.0, true, {{3, 4}}, kWidth, kHeight};
    const DrawnLine bad{1.0, false, {{0, 200}, {kNan, 200}, {700, 200}}, kWidth, kHeight};
    const DrawnLine endless{1.0, false, {{0, 200}, {kInfinity, 200}}, kWidth, kHeight};
    const DrawnLine outside = straight(1.0, {0, 1e9}, {1e9, 2e9});
    EXPECT_TRUE(placeLabels({}, kPlot).empty());
    EXPECT_TRUE(placeLabels(std::vector{empty, point, bad, endless, outside}, kPlot).empty());
    const std::vector<DrawnLine> good{straight(1.0, {0, 200}, {700, 200})};
    EXPECT_TRUE(placeLabels(good, {0.0, 0.0, 0.0, 0.0}).empty());
    EXPECT_TRUE(placeLabels(good, {0.0, 10.0, 0.0, 300.0}).empty());
    EXPECT_TRUE(placeLabels(good, kPlot, {}, {0, 10, 6.0, 100.0}).empty());
    EXPECT_TRUE(placeLabels(good, kPlot, {}, {2, 0, 6.0, 100.0}).empty());
}

} // namespace
} // namespace thalweg
