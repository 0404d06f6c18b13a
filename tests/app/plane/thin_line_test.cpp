#include "plane/thin_line.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace thalweg::app {
namespace {

constexpr QRgb kOpaque = 0xffff0000;

QImage sheet(QSize size = {40, 30})
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

/// The covered area, in pixels.
double area(const QImage& image)
{
    double sum = 0.0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            sum += qAlpha(image.pixel(x, y)) / 255.0;
    return sum;
}

int opacityAt(const QImage& image, int x, int y) { return qAlpha(image.pixel(x, y)); }

TEST(ThinLines, CoverWholePixelsWhereTheyLieOnThem)
{
    QImage image = sheet();
    ThinLines(image).line({2.0, 3.5}, {6.0, 3.5}, 1.0, kOpaque);
    EXPECT_EQ(area(image), 4.0);
    for (int x = 2; x < 6; ++x)
        EXPECT_EQ(image.pixel(x, 3), kOpaque);
}

TEST(ThinLines, ShareWhatLiesBetweenTwoPixels)
{
    QImage image = sheet();
    ThinLines(image).line({3.0, 20.0}, {3.0, 10.0}, 1.0, kOpaque); // upwards, on the edge of two columns
    for (int y = 10; y < 20; ++y) {
        EXPECT_NEAR(opacityAt(image, 2, y), 127.5, 1.0);
        EXPECT_NEAR(opacityAt(image, 3, y), 127.5, 1.0);
    }
    EXPECT_NEAR(area(image), 10.0, 0.1);
}

/// Length times width in every direction, but for the ends of a line, which are a fraction of a pixel.
TEST(ThinLines, AreEquallyStrongInAllDirections)
{
    for (int degrees = 0; degrees < 360; degrees += 7) {
        QImage image = sheet();
        const double angle = degrees * std::numbers::pi / 180.0;
        const QPointF centre(20.3, 15.2);
        ThinLines(image).line(centre, centre + 12.0 * QPointF(std::cos(angle), std::sin(angle)), 1.3, kOpaque);
        EXPECT_NEAR(area(image), 12.0 * 1.3, 1.9) << degrees;
    }
}

TEST(ThinLines, InPiecesAreTheWholeLine)
{
    QImage whole = sheet();
    ThinLines(whole).line({3.2, 4.1}, {33.2, 19.1}, 1.1, 0x80800000);
    QImage pieces = sheet();
    ThinLines ink(pieces);
    for (int i = 0; i < 60; ++i)
        ink.line({3.2 + 0.5 * i, 4.1 + 0.25 * i}, {3.2 + 0.5 * (i + 1), 4.1 + 0.25 * (i + 1)}, 1.1, 0x80800000);
    EXPECT_TRUE(pieces == whole);
}

TEST(ThinLines, LeaveOutWhatIsBeside)
{
    QImage image = sheet();
    ThinLines ink(image);
    ink.line({-1e8, 5.5}, {1e8, 5.5}, 1.0, kOpaque);
    EXPECT_EQ(area(image), 40.0);
    ink.line({-100.0, -50.0}, {-20.0, 400.0}, 3.0, kOpaque);
    ink.line({45.0, -9.0}, {45.0, 99.0}, 3.0, kOpaque);
    ink.disc({-50.0, 10.0}, 5.0, kOpaque);
    EXPECT_EQ(area(image), 40.0);
    ink.line({10.0, 10.0}, {10.0, 10.0}, 1.0, kOpaque);
    EXPECT_EQ(area(image), 40.0) << "a move of no length leaves no trace";
}

TEST(ThinLines, DrawDiscsOfTheirArea)
{
    QImage image = sheet();
    ThinLines(image).disc({12.3, 14.6}, 4.0, kOpaque);
    EXPECT_NEAR(area(image), std::numbers::pi * 16.0, 1.0);
    EXPECT_EQ(image.pixel(12, 14), kOpaque);
    EXPECT_EQ(opacityAt(image, 17, 14), 0);
}

} // namespace
} // namespace thalweg::app
