#include "plane/fan.h"

#include "descent/runs.h"

#include <gtest/gtest.h>

namespace thalweg::app {
namespace {

const QSize kSize(300, 200);

Scene noisy(int repeats)
{
    Scene scene = defaultScene();
    scene.runs.resize(1);
    scene.runs[0].noise.sigma = 5.0;
    scene.runs[0].repeats = repeats;
    return scene;
}

std::shared_ptr<const Bundle> bundleOf(const Scene& scene)
{
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    return std::make_shared<const Bundle>(*computeBundle(scene, 0, *surface.surface));
}

int ink(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    return count;
}

int inkOf(int repeats, int step)
{
    const Scene scene = noisy(repeats);
    Fan fan;
    fan.begin({scene.domain, QRectF(QPointF(), QSizeF(kSize))}, {{bundleOf(scene), Qt::red}}, 1.0);
    fan.advance(step);
    return ink(fan.image());
}

TEST(Fan, GrowsWithTheStepsAndTheMembers)
{
    EXPECT_GT(inkOf(10, 20), inkOf(10, 3));
    EXPECT_GT(inkOf(30, 20), inkOf(2, 20));
}

TEST(Fan, OfManyMembersOnlyAFewHundredAreDrawn)
{
    const Scene scene = noisy(1000);
    Fan fan;
    fan.begin({scene.domain, QRectF(QPointF(), QSizeF(kSize))}, {{bundleOf(scene), Qt::red}}, 1.0);
    fan.advance(300);
    EXPECT_GT(ink(fan.image()), 100);
}

TEST(Fan, WithoutBundlesIsEmpty)
{
    Fan fan;
    fan.begin({noisy(1).domain, QRectF(QPointF(), QSizeF(kSize))}, {}, 1.0);
    fan.advance(10);
    EXPECT_TRUE(fan.isEmpty());
}

} // namespace
} // namespace thalweg::app
