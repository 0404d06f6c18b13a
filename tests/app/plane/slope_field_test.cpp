#include "plane/slope_field.h"

#include "scene/scene.h"

#include <gtest/gtest.h>

#include <QPainter>

namespace thalweg::app {
namespace {

SurfacePointer formula(const char* text)
{
    return std::get<ResolvedSurface>(resolve({std::string(), text, {}})).surface;
}

const Viewport kViewport{{-2.0, 2.0, -2.0, 2.0}, QRectF(0, 0, 400, 400)};

struct SlopeFieldTest : testing::Test {
    QImage picture(const char* text)
    {
        field.request(formula(text), kViewport, 1.0);
        field.waitForFinished();
        QImage image(400, 400, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        field.paint(painter, kViewport, {});
        return image;
    }
    /// Whether there is ink in a small square.
    static bool hasInk(const QImage& image, int x, int y)
    {
        for (int dx = -1; dx <= 1; ++dx)
            for (int dy = -1; dy <= 1; ++dy)
                if (qAlpha(image.pixel(x + dx, y + dy)) > 30)
                    return true;
        return false;
    }

    SlopeField field;
};

TEST_F(SlopeFieldTest, PointsDownhill)
{
    // On a slope all arrows are as long as can be: 0.74 · 46 pixels, the middle one about (200, 200).
    const QImage left = picture("x");
    EXPECT_TRUE(hasInk(left, 185, 200) && hasInk(left, 215, 200)) << "the shaft";
    EXPECT_TRUE(hasInk(left, 191, 197) && hasInk(left, 191, 203)) << "the tip";
    EXPECT_FALSE(hasInk(left, 209, 196) || hasInk(left, 209, 204)) << "no tip at the other end";
    const QImage up = picture("-y");
    EXPECT_TRUE(hasInk(up, 197, 191) && hasInk(up, 203, 191));
    EXPECT_FALSE(hasInk(up, 196, 209) || hasInk(up, 204, 209));
}

TEST_F(SlopeFieldTest, LeavesOutWhereThereIsNoSlope)
{
    EXPECT_FALSE(hasInk(picture("x^2 + y^2"), 200, 200));
    EXPECT_FALSE(hasInk(picture("log(x)"), 100, 200));
    EXPECT_FALSE(hasInk(picture("3 + 0*x"), 200, 200));
}

TEST_F(SlopeFieldTest, ChoosesARoundHeightForArmsOfUsualCurvature)
{
    // λ = 2; 30 pixels are 0.3: ½ · 2 · 0.09 = 0.09, rounded 0.1.
    picture("x^2 + y^2");
    EXPECT_EQ(field.height(), 0.1);
    picture("100*(x^2 + y^2)");
    EXPECT_EQ(field.height(), 10.0);
    picture("x");
    EXPECT_EQ(field.height(), 1.0) << "no curvature at all";
}

} // namespace
} // namespace thalweg::app
