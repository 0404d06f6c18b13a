#include "relief/camera.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace thalweg::app {
namespace {

constexpr QSizeF kHalf(1.0, 0.7);
const QRectF kRoom(40.0, 10.0, 600.0, 400.0);

std::vector<Camera> cameras()
{
    std::vector<Camera> all;
    for (const double azimuth : {-170.0, -32.0, 0.0, 45.0, 90.0})
        for (const double tilt : {5.0, 38.0, 90.0})
            for (const double zoom : {0.5, 1.0, 7.0})
                all.push_back({azimuth, tilt, zoom, {0.1 * azimuth / 90.0, -0.2}, 0.5 + tilt / 60.0});
    return all;
}

std::vector<Spot> spots(const Projection& projection)
{
    std::mt19937 random(3);
    std::uniform_real_distribution<double> share(-1.0, 1.0);
    std::vector<Spot> all;
    for (int i = 0; i < 40; ++i)
        all.push_back({kHalf.width() * share(random), kHalf.height() * share(random),
                       projection.lift() * (0.5 + 0.5 * share(random))});
    return all;
}

double distance(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

/// Of a spot from a line of sight.
double distance(const Spot& spot, const Projection::Ray& ray)
{
    const double t = dot(spot - ray.eye, ray.way) / dot(ray.way, ray.way);
    const Spot away = spot - (ray.eye + t * ray.way);
    return std::sqrt(dot(away, away));
}

TEST(Projection, ALineOfSightGoesThroughWhatIsSeenThere)
{
    for (const Camera& camera : cameras()) {
        const Projection projection(camera, kHalf, kRoom);
        for (const Spot& spot : spots(projection))
            EXPECT_LT(distance(spot, projection.rayThrough(projection.toPixel(spot))), 1e-12);
    }
}

TEST(Projection, NearnessIsTheInverseOfTheDistanceAlongTheView)
{
    const Projection projection({20.0, 30.0, 1.0, {}, 1.0}, kHalf, kRoom);
    for (const Spot& spot : spots(projection)) {
        const Spot nearer = spot + 0.3 * projection.towards();
        EXPECT_NEAR(1.0 / projection.nearness(spot) - 1.0 / projection.nearness(nearer), 0.3, 1e-12);
        const Spot aside = spot + 0.3 * projection.right() + -0.2 * projection.up();
        EXPECT_NEAR(projection.nearness(spot), projection.nearness(aside), 1e-15);
    }
}

TEST(Projection, FromAboveItIsThePlane)
{
    const Projection projection({0.0, 90.0, 1.0, {}, 1.0}, kHalf, kRoom);
    const QPointF origin = projection.toPixel({0.0, 0.0, 0.2});
    const QPointF right = projection.toPixel({0.5, 0.0, 0.2}) - origin;
    const QPointF up = projection.toPixel({0.0, 0.5, 0.2}) - origin;
    EXPECT_GT(right.x(), 10.0);
    EXPECT_NEAR(right.y(), 0.0, 1e-9);
    EXPECT_NEAR(up.x(), 0.0, 1e-9);
    EXPECT_NEAR(up.y(), -right.x(), 1e-9);
    EXPECT_GT(projection.nearness({0.0, 0.0, 0.3}), projection.nearness({0.0, 0.0, 0.2}));
}

TEST(Projection, TheBlockFitsTheRoomHoweverItIsTurned)
{
    for (double azimuth = -180.0; azimuth < 180.0; azimuth += 15.0) {
        for (double tilt = Camera::kLeastTilt; tilt <= 90.0; tilt += 8.5) {
            const Projection projection({azimuth, tilt, 1.0, {}, 1.5}, kHalf, kRoom);
            for (const double x : {-1.0, 1.0})
                for (const double y : {-1.0, 1.0})
                    for (const double z : {0.0, projection.lift()})
                        EXPECT_TRUE(kRoom.adjusted(-1, -1, 1, 1)
                                        .contains(projection.toPixel({x * kHalf.width(), y * kHalf.height(), z})))
                            << azimuth << ' ' << tilt;
        }
    }
}

TEST(Projection, ZoomingKeepsWhatIsUnderTheCursor)
{
    for (const Camera& camera : cameras()) {
        const Projection projection(camera, kHalf, kRoom);
        const Spot spot{0.3, -0.2, 0.5 * projection.lift()};
        const QPointF before = projection.toPixel(spot);
        const Projection closer(projection.zoomed(before, 1.7), kHalf, kRoom);
        EXPECT_LT(distance(closer.toPixel(spot), before), 1e-9);
        EXPECT_NEAR(closer.unit(), 1.7 * projection.unit(), 1e-9);
    }
}

TEST(Projection, PanningMovesThePictureByPixels)
{
    const Projection projection(Camera{}, kHalf, kRoom);
    const Projection moved(projection.panned({30.0, -12.0}), kHalf, kRoom);
    const Spot spot{0.1, 0.2, 0.1};
    EXPECT_LT(distance(moved.toPixel(spot), projection.toPixel(spot) + QPointF(30.0, -12.0)), 1e-9);
    const Projection far(projection.panned({1e9, -1e9}), kHalf, kRoom);
    const double w = kRoom.width();
    EXPECT_TRUE(kRoom.adjusted(-w, -w, w, w).contains(far.toPixel(spot)));
}

TEST(Projection, ScaledHasSmallerPixels)
{
    const Projection projection({10.0, 30.0, 2.0, {0.2, 0.1}, 1.0}, kHalf, kRoom);
    const Spot spot{0.4, -0.3, 0.2};
    EXPECT_LT(distance(projection.scaled(2.0).toPixel(spot), 2.0 * projection.toPixel(spot)), 1e-9);
}

TEST(Camera, StaysWithinItsLimits)
{
    const Camera camera;
    EXPECT_EQ(camera.turned(0.0, 1000.0).tilt, Camera::kMostTilt);
    EXPECT_EQ(camera.turned(0.0, -1000.0).tilt, Camera::kLeastTilt);
    EXPECT_NEAR(camera.turned(360.0, 0.0).azimuth, camera.azimuth, 1e-9);
    EXPECT_LE(std::fabs(camera.turned(500.0, 0.0).azimuth), 180.0);
    EXPECT_EQ(camera.withExaggeration(1e9).exaggeration, Camera::kMostExaggeration);
    EXPECT_EQ(camera.withExaggeration(0.0).exaggeration, Camera::kLeastExaggeration);
    const Projection projection(camera, kHalf, kRoom);
    EXPECT_EQ(projection.zoomed({100, 100}, 1e9).zoom, Camera::kMostZoom);
    EXPECT_EQ(projection.zoomed({100, 100}, 1e-9).zoom, Camera::kLeastZoom);
}

} // namespace
} // namespace thalweg::app
