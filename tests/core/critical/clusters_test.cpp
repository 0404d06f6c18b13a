#include "critical/clusters.h"
#include "critical/box_queue.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thalweg {
namespace {

const Box kAll{{0.0, 1.0}, {0.0, 1.0}};

bool isCovered(const std::vector<Cluster>& clusters, const Box& box)
{
    for (const Cluster& c : clusters)
        for (const Box& b : c.boxes)
            if (b.encloses(box))
                return true;
    return false;
}

std::size_t boxesOf(const std::vector<Cluster>& clusters)
{
    std::size_t n = 0;
    for (const Cluster& c : clusters)
        n += c.boxes.size();
    return n;
}

TEST(Clusters, OfNothingAreNone) { EXPECT_TRUE(clustered({}, kAll, 10, {}).empty()); }

TEST(Clusters, JoinWholeEdges)
{
    std::vector<Box> tiles; // a 3 × 4 grid is one rectangle
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 4; ++j)
            tiles.push_back({{i / 8.0, (i + 1) / 8.0}, {j / 8.0, (j + 1) / 8.0}});
    const auto clusters = clustered(tiles, kAll, 10, {});
    ASSERT_EQ(boxesOf(clusters), 1u);
    EXPECT_EQ(clusters[0].hull.x, Interval(0.0, 3.0 / 8.0));
    EXPECT_EQ(clusters[0].hull.y, Interval(0.0, 0.5));
}

TEST(Clusters, SeparateWhatDoesNotTouch)
{
    const std::vector<Box> boxes{{{0.0, 0.1}, {0.0, 0.1}},  {{0.1, 0.2}, {0.1, 0.3}}, // a common corner
                                 {{0.5, 0.6}, {0.5, 0.6}},  {{0.2001, 0.3}, {0.1, 0.3}}};
    EXPECT_EQ(clustered(boxes, kAll, 10, {}).size(), 3u);
    EXPECT_EQ(clustered(boxes, kAll, 10, {0.01, 0.01}).size(), 2u) << "a gap below the margin";
}

/// 10,000 boxes along a circle: few rectangles, which cover it and hardly anything else.
TEST(Clusters, FollowACurve)
{
    std::vector<Box> boxes;
    for (int i = 0; i < 10'000; ++i) {
        const double angle = 6.283185307179586 * i / 10'000.0;
        const Point p{0.5 + 0.4 * std::cos(angle), 0.5 + 0.4 * std::sin(angle)};
        boxes.push_back({{p.x - 2e-4, p.x + 2e-4}, {p.y - 2e-4, p.y + 2e-4}});
    }
    const auto clusters = clustered(boxes, kAll, 400, {});
    EXPECT_EQ(clusters.size(), 1u);
    EXPECT_LE(boxesOf(clusters), 400u);
    EXPECT_GE(boxesOf(clusters), 100u);
    double area = 0.0;
    for (const Box& b : clusters[0].boxes)
        area += b.x.width() * b.y.width();
    EXPECT_LT(area, 0.05);
    for (const Box& b : boxes)
        EXPECT_TRUE(isCovered(clusters, b));
}

TEST(Clusters, CoverEverythingEvenWithOneRectangle)
{
    const std::vector<Box> boxes{{{0.0, 0.1}, {0.0, 0.1}}, {{0.9, 1.0}, {0.9, 1.0}}, {{0.4, 0.5}, {0.1, 0.2}}};
    for (const std::size_t most : {0, 1, 2, 3}) {
        const auto clusters = clustered(boxes, kAll, most, {});
        EXPECT_LE(boxesOf(clusters), std::max<std::size_t>(most, 1));
        for (const Box& b : boxes)
            EXPECT_TRUE(isCovered(clusters, b));
    }
}

TEST(BoxQueue, GivesOutTheUrgentThenTheLarge)
{
    const auto box = [](double size) { return Box{{0.0, size}, {0.0, size}}; };
    BoxQueue queue;
    EXPECT_FALSE(queue.pop().has_value());
    queue.push({box(0.5), Urgency::Degenerate}, 0.5);
    queue.push({box(0.4), Urgency::Faint}, 0.4);
    queue.push({box(0.01), Urgency::Normal}, 0.01);
    queue.push({box(0.25), Urgency::Normal}, 0.25);
    EXPECT_EQ(queue.pop()->box.x.hi, 0.25);
    queue.push({box(1.0), Urgency::Normal}, 1.0);
    EXPECT_EQ(queue.pop()->box.x.hi, 1.0);
    EXPECT_EQ(queue.pop()->box.x.hi, 0.01);
    EXPECT_EQ(queue.pop()->urgency, Urgency::Faint);
    EXPECT_EQ(queue.pop()->urgency, Urgency::Degenerate);
    EXPECT_FALSE(queue.pop().has_value());
    queue.push({box(0.0), Urgency::Normal}, 0.0);
    EXPECT_TRUE(queue.pop().has_value());
}

} // namespace
} // namespace thalweg
