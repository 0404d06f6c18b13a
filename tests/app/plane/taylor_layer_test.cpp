#include "plane/taylor_layer.h"

#include "scene/scene.h"

#include <gtest/gtest.h>

#include <QPainter>
#include <QSignalSpy>

namespace thalweg::app {
namespace {

SurfacePointer formula(const char* text)
{
    return std::get<ResolvedSurface>(resolve({std::string(), text, {}})).surface;
}

const Viewport kViewport{{-2.0, 2.0, -2.0, 2.0}, QRectF(0, 0, 400, 400)};

QImage picture(const TaylorLayer& layer)
{
    QImage image(400, 400, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    layer.paint(painter, kViewport, {});
    return image;
}

/// Pixels in the colour of the model's lines on a ring about a point.
int inkOnRing(const QImage& image, QPointF centre, double radius)
{
    int count = 0;
    for (int degree = 0; degree < 360; ++degree) {
        const double angle = degree * 3.14159265358979 / 180.0;
        count += qAlpha(image.pixel((centre + radius * QPointF(std::cos(angle), std::sin(angle))).toPoint())) > 100;
    }
    return count;
}

TEST(TaylorLayer, PaintsDashedContoursOfTheModel)
{
    TaylorLayer layer;
    // A bowl: its own model, with a circle of radius 1 (100 pixels) as the contour at height 1.
    layer.request(formula("x^2 + y^2"), Point{0.0, 0.0}, kViewport, {1.0}, 1.0);
    layer.waitForFinished();
    ASSERT_TRUE(layer.reach());
    EXPECT_TRUE(layer.reach()->endless);
    const QImage image = picture(layer);
    const int ink = inkOnRing(image, {200.0, 200.0}, 100.0);
    EXPECT_GT(ink, 120) << "dashes";
    EXPECT_LT(ink, 300) << "and gaps";
    EXPECT_EQ(inkOnRing(image, {200.0, 200.0}, 140.0), 0);
}

TEST(TaylorLayer, PaintsTheCircleInsideWhichItHolds)
{
    TaylorLayer layer;
    // x + x³: off by r³ where it foretells r, so by a tenth at r = √0.1: 31.6 pixels.
    layer.request(formula("x + x^3"), Point{0.0, 0.0}, kViewport, {}, 1.0);
    layer.waitForFinished();
    ASSERT_TRUE(layer.reach());
    EXPECT_NEAR(layer.reach()->radius, std::sqrt(0.1), 1e-6);
    EXPECT_GT(inkOnRing(picture(layer), {200.0, 200.0}, 31.6), 300);
    EXPECT_EQ(inkOnRing(picture(layer), {200.0, 200.0}, 50.0), 0);
}

TEST(TaylorLayer, IsEmptyWhenSwitchedOffAndWhereThereIsNoModel)
{
    TaylorLayer layer;
    QSignalSpy changes(&layer, &TaylorLayer::changed);
    layer.request(formula("x^2"), std::nullopt, kViewport, {1.0}, 1.0);
    layer.waitForFinished();
    EXPECT_EQ(changes.size(), 0) << "nothing to compute";
    layer.request(formula("x^2"), Point{0.5, 0.0}, kViewport, {1.0}, 1.0);
    layer.waitForFinished();
    EXPECT_TRUE(layer.reach());
    layer.request(formula("x^2"), std::nullopt, kViewport, {1.0}, 1.0);
    layer.waitForFinished();
    EXPECT_FALSE(layer.reach());
    layer.request(formula("log(x)"), Point{-1.0, 0.0}, kViewport, {1.0}, 1.0);
    layer.waitForFinished();
    EXPECT_FALSE(layer.reach());
    EXPECT_EQ(inkOnRing(picture(layer), {100.0, 200.0}, 20.0), 0);
}

TEST(TaylorLayer, IsMadeOnEverySurface)
{
    for (const SurfaceEntry& entry : surfaceCatalogue()) {
        TaylorLayer layer;
        const SurfacePointer surface = entry.make(initialValues(entry.parameters));
        const Viewport viewport{entry.domain, QRectF(0, 0, 400, 400)};
        const Domain& d = entry.domain;
        const Point centre{d.xmin + 0.37 * d.width(), d.ymin + 0.61 * d.height()};
        layer.request(surface, centre, viewport, {0.0, 1.0, 10.0, 100.0, 1000.0}, 1.0);
        layer.waitForFinished();
        ASSERT_TRUE(layer.reach()) << entry.id;
        EXPECT_EQ(layer.reach()->model.value, surface->value(centre)) << entry.id;
        EXPECT_TRUE(layer.reach()->radius >= 0.0 && layer.reach()->radius <= d.diagonal()) << entry.id;
    }
}

} // namespace
} // namespace thalweg::app
