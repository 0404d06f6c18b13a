#include "plane/map_picture.h"

#include "scene/scene.h"

#include <gtest/gtest.h>

namespace thalweg::app {
namespace {

const std::atomic<bool> kGoOn = false;

SurfacePointer surfaceOf(const SurfaceChoice& choice) { return std::get<ResolvedSurface>(resolve(choice)).surface; }

SurfacePointer formula(const char* text) { return surfaceOf({std::string(), text, {}}); }

MapImage painted(const MapRequest& request) { return paintMap(request, sketchMap(request, kGoOn).scale, kGoOn); }

int brightness(QRgb pixel) { return qGray(pixel); }

TEST(MapPicture, IsDarkWhereTheSurfaceIsLow)
{
    const MapRequest request{surfaceOf({"himmelblau", {}, {}}), {-5.0, 5.0, -5.0, 5.0}, {400, 400}, 1.0, &lightTheme()};
    const QImage image = painted(request).image;
    ASSERT_EQ(image.size(), QSize(400, 400));
    EXPECT_EQ(image.format(), QImage::Format_RGB32);
    const int low = brightness(image.pixel(320, 120)); // the minimum at (3, 2)
    const int middle = brightness(image.pixel(200, 200));
    const int high = brightness(image.pixel(399, 0)); // (5, 5)
    EXPECT_LT(low, middle - 30);
    EXPECT_LT(middle, high - 10);
}

TEST(MapPicture, PutsPixelsWhereTheirPointsAre)
{
    const MapRequest request{formula("x + 10*y"), {0.0, 4.0, 0.0, 2.0}, {4, 2}, 1.0, &lightTheme()};
    const MapSketch sketch = sketchMap(request, kGoOn);
    const QImage image = paintMap(request, sketch.scale, kGoOn).image;
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 4; ++column) {
            const double value = (column + 0.5) + 10.0 * (1.5 - row);
            const QRgb expected = mapColour(lightTheme(), sketch.scale.position(value));
            EXPECT_NEAR(qBlue(image.pixel(column, row)), qBlue(expected), 1) << column << ' ' << row;
            EXPECT_NEAR(qRed(image.pixel(column, row)), qRed(expected), 1) << column << ' ' << row;
        }
    }
}

TEST(MapPicture, IsTransparentWhereThereIsNoValue)
{
    const MapRequest request{formula("log(x)"), {-1.0, 1.0, -1.0, 1.0}, {40, 40}, 1.0, &darkTheme()};
    const QImage image = painted(request).image;
    EXPECT_EQ(qAlpha(image.pixel(5, 20)), 0);
    EXPECT_EQ(qAlpha(image.pixel(35, 20)), 255);
    EXPECT_TRUE(sketchMap(request, kGoOn).image.hasAlphaChannel());
}

TEST(MapPicture, OfNothingButHolesIsTransparent)
{
    const MapRequest request{formula("sqrt(-1 - x^2)"), {-1.0, 1.0, -1.0, 1.0}, {40, 40}, 1.0, &lightTheme()};
    const MapSketch sketch = sketchMap(request, kGoOn);
    EXPECT_TRUE(sketch.lines.empty());
    EXPECT_EQ(qAlpha(painted(request).image.pixel(20, 20)), 0);
}

TEST(MapPicture, OfAPlainHasOneColour)
{
    const MapRequest request{formula("3 + 0*x"), {-1.0, 1.0, -1.0, 1.0}, {40, 40}, 1.0, &lightTheme()};
    const QImage image = painted(request).image;
    EXPECT_EQ(image.pixel(0, 0), mapColour(lightTheme(), 512.0 / 1023.0));
    EXPECT_EQ(image.pixel(39, 39), image.pixel(0, 0));
}

TEST(MapPicture, SketchCoversTheDomainWithContoursInside)
{
    const MapRequest request{surfaceOf({"himmelblau", {}, {}}), {-5.0, 5.0, -5.0, 5.0}, {301, 200}, 1.0, &lightTheme()};
    const MapSketch sketch = sketchMap(request, kGoOn);
    EXPECT_GE(sketch.image.width(), 100);
    EXPECT_LE(sketch.image.width(), 152);
    EXPECT_GE(sketch.lines.size(), 10U);
    for (const ContourLine& line : sketch.lines)
        for (const Point& p : line.points)
            EXPECT_TRUE(request.domain.contains(p));
}

TEST(MapPicture, HasPixelsOfTheDevice)
{
    MapRequest request{surfaceOf({"sphere", {}, {}}), {-1.0, 1.0, -1.0, 1.0}, {200, 100}, 2.0, &lightTheme()};
    EXPECT_EQ(painted(request).image.size(), QSize(200, 100));
    EXPECT_LE(sketchMap(request, kGoOn).image.width(), 40);
}

} // namespace
} // namespace thalweg::app
