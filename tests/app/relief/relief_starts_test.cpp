#include "relief/relief_starts.h"

#include "app/relief/formula.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace thalweg::app {
namespace {

using tests::field;
using tests::picture;

const Camera kFromAbove{0.0, 90.0, 1.0, {}, 1.0};
const Camera kFromTheFront{0.0, 20.0, 1.0, {}, 1.0};

std::shared_ptr<const SpreadScene> spread(const std::vector<std::vector<Point>>& paths)
{
    SpreadScene scene{defaultScene(), StartPaths(1)};
    for (const auto& points : paths)
        scene.paths[0].push_back({points, 0.0, Stop::StepLimit});
    return std::make_shared<const SpreadScene>(scene);
}

ReliefStarts starts(const ReliefPicturePointer& ground, const std::vector<std::vector<Point>>& paths)
{
    return {ground, 1.0, spread(paths), lightTheme(), 1.0, -1};
}

QPointF pixelOf(const ReliefPicture& ground, Point at)
{
    return ground.projection.toPixel(ground.request.field->spotAt(at, ground.projection.lift()));
}

/// The most opaque pixel near this one.
int opacityAround(const ReliefStarts& starts, QPointF pixel)
{
    int most = 0;
    for (int y = -1; y <= 1; ++y)
        for (int x = -1; x <= 1; ++x)
            most = std::max(most, qAlpha(starts.image().pixel(pixel.toPoint() + QPoint(x, y))));
    return most;
}

/// The same near a place of the ground.
int opacityAt(const ReliefStarts& starts, const ReliefPicture& ground, Point at)
{
    return opacityAround(starts, pixelOf(ground, at));
}

TEST(ReliefStarts, FollowTheGroundUpToTheStep)
{
    const auto ground = picture(field("exp(-8*(x^2 + y^2))"), kFromTheFront);
    ReliefStarts paths = starts(ground, {{{-0.8, -0.3}, {0.0, -0.3}, {0.8, -0.3}}});
    paths.advance(1);
    for (const double x : {-0.7, -0.4, -0.2}) // up the hill in one move
        EXPECT_GT(opacityAt(paths, *ground, {x, -0.3}), 80) << x;
    EXPECT_EQ(opacityAt(paths, *ground, {0.4, -0.3}), 0);
    paths.advance(2);
    EXPECT_GT(opacityAt(paths, *ground, {0.4, -0.3}), 80);
}

TEST(ReliefStarts, WhatTheGroundHidesIsFainter)
{
    const auto ground = picture(field("exp(-8*(x^2 + y^2))"), kFromTheFront);
    ReliefStarts paths = starts(ground, {{{-0.95, 0.5}, {0.95, 0.5}}});
    paths.advance(1);
    const int seen = opacityAt(paths, *ground, {0.8, 0.5});
    const int hidden = opacityAt(paths, *ground, {0.0, 0.5});
    EXPECT_GT(hidden, 0);
    EXPECT_LT(hidden, seen / 2);
}

TEST(ReliefStarts, LeaveNoLineOverHolesAndBesideTheDomain)
{
    const auto ground = picture(field("sqrt(abs(x) - 0.3)"), kFromAbove);
    ReliefStarts paths = starts(ground, {{{-0.9, 0.0}, {0.9, 0.0}}, {{-5.0, 0.5}, {-0.5, 0.5}, {-0.6, 9.0}}});
    paths.advance(2);
    EXPECT_GT(opacityAt(paths, *ground, {-0.6, 0.0}), 80);
    EXPECT_GT(opacityAt(paths, *ground, {0.6, 0.0}), 80);
    const QPointF inTheHole = (pixelOf(*ground, {-0.6, 0.0}) + pixelOf(*ground, {0.6, 0.0})) / 2.0; // which has no height
    EXPECT_EQ(opacityAround(paths, inTheHole), 0);
    EXPECT_GT(opacityAt(paths, *ground, {-0.8, 0.5}), 80);
}

TEST(ReliefStarts, ArePaintedAsFarWhenPlayedAsWhenSought)
{
    const auto ground = picture(field("x^2 - y^2"));
    std::vector<std::vector<Point>> all;
    for (int i = 0; i < 20; ++i) {
        all.emplace_back();
        for (int t = 0; t <= 60; ++t)
            all.back().push_back({0.9 * std::cos(0.3 * i) * std::exp(-0.05 * t), 0.9 * std::sin(0.3 * i + 0.02 * t)});
    }
    ReliefStarts played = starts(ground, all);
    for (int step = 0; step <= 60; ++step)
        played.advance(step);
    ReliefStarts sought = starts(ground, all);
    sought.advance(60);
    int most = 0;
    for (int y = 0; y < sought.image().height(); ++y)
        for (int x = 0; x < sought.image().width(); ++x)
            most = std::max(most, std::abs(qAlpha(played.image().pixel(x, y)) - qAlpha(sought.image().pixel(x, y))));
    EXPECT_LE(most, 4) << "lines that cross are painted in another order";
}

TEST(ReliefStarts, WithoutManyStartsThereIsNothing)
{
    ReliefStarts none(picture(field("x")), 1.0, nullptr, lightTheme(), 1.0, -1);
    none.advance(3);
    EXPECT_TRUE(none.isEmpty());
}

} // namespace
} // namespace thalweg::app
