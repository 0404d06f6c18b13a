#include "relief/raster.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace thalweg::app {
namespace {

constexpr int kSide = 64;
constexpr QRgb kGrey = qRgb(100, 120, 140);

Inks plainInks(QRgb colour = kGrey) { return {std::vector<QRgb>(Inks::kColours, colour), {}, 0U, 1.0}; }

Corner corner(double x, double y, double nearness = 0.5)
{
    Corner corner;
    corner.x = std::int32_t(std::lround(x * Corner::kSubpixels));
    corner.y = std::int32_t(std::lround(y * Corner::kSubpixels));
    corner.nearness = float(nearness);
    return corner;
}

int covered(const Canvas& canvas, int x, int y) { return qAlpha(canvas.row(y)[x]) ? 1 : 0; }

TEST(Canvas, TrianglesThatShareAnEdgeLeaveNoGapAndPaintNothingTwice)
{
    std::mt19937 random(11);
    std::uniform_real_distribution<double> place(2.0, kSide - 2.0);
    const Inks inks = plainInks();
    for (int attempt = 0; attempt < 300; ++attempt) {
        // A fan round a point inside a square that covers the canvas: every pixel belongs to exactly one triangle.
        const Corner middle = corner(place(random), place(random));
        const Corner square[] = {corner(-1, -1), corner(kSide + 1, -1), corner(kSide + 1, kSide + 1),
                                 corner(-1, kSide + 1)};
        std::vector<int> count(kSide * kSide, 0);
        for (int i = 0; i < 4; ++i) {
            Canvas canvas(kSide, 0, kSide);
            canvas.paint(middle, square[i], square[(i + 1) % 4], inks, inks);
            for (int y = 0; y < kSide; ++y)
                for (int x = 0; x < kSide; ++x)
                    count[std::size_t(y * kSide + x)] += covered(canvas, x, y);
        }
        EXPECT_EQ(std::ranges::count(count, 1), kSide * kSide);
    }
}

TEST(Canvas, TheNearestStaysInWhateverOrder)
{
    const Inks near = plainInks(qRgb(255, 0, 0));
    const Inks far = plainInks(qRgb(0, 0, 255));
    const auto paint = [](Canvas& canvas, const Inks& inks, double nearness) {
        canvas.paint(corner(0, 0, nearness), corner(40, 0, nearness), corner(0, 40, nearness), inks, inks);
    };
    for (const bool nearFirst : {true, false}) {
        Canvas canvas(kSide, 0, kSide);
        paint(canvas, nearFirst ? near : far, nearFirst ? 0.6 : 0.4);
        paint(canvas, nearFirst ? far : near, nearFirst ? 0.4 : 0.6);
        EXPECT_EQ(canvas.row(5)[5], qRgb(255, 0, 0));
        EXPECT_FLOAT_EQ(canvas.nearness(5)[5], 0.6F);
    }
}

TEST(Canvas, TellsFrontFromBack)
{
    const Inks front = plainInks(qRgb(1, 2, 3));
    const Inks back = plainInks(qRgb(4, 5, 6));
    Canvas canvas(kSide, 0, kSide);
    canvas.paint(corner(0, 0), corner(20, 0), corner(0, 20), front, back); // clockwise
    canvas.paint(corner(30, 0), corner(30, 20), corner(50, 0), front, back);
    EXPECT_EQ(canvas.row(3)[3], qRgb(1, 2, 3));
    EXPECT_EQ(canvas.row(3)[33], qRgb(4, 5, 6));
}

TEST(Canvas, PaintsOnlyItsRows)
{
    const Inks inks = plainInks();
    Canvas whole(kSide, 0, kSide);
    Canvas part(kSide, 20, 10);
    for (Canvas* canvas : {&whole, &part})
        canvas->paint(corner(3.3, 2.1, 0.2), corner(60.7, 12.9, 0.9), corner(9.5, 62.2, 0.4), inks, inks);
    for (int row = 0; row < 10; ++row) {
        EXPECT_TRUE(std::equal(part.row(row), part.row(row) + kSide, whole.row(20 + row)));
        for (int x = 0; x < kSide; ++x) // another first pixel, so other roundings
            EXPECT_NEAR(part.nearness(row)[x], whole.nearness(20 + row)[x], 1e-5);
    }
}

TEST(Canvas, FarAndThinTrianglesDoNoHarm)
{
    const Inks inks = plainInks();
    Canvas canvas(kSide, 0, kSide);
    canvas.paint(corner(-4e6, -4e6), corner(4e6, -4e6), corner(0, 4e6), inks, inks);
    EXPECT_EQ(covered(canvas, 32, 32), 1);
    Canvas other(kSide, 0, kSide);
    other.paint(corner(1, 1), corner(60, 60), corner(60, 60), inks, inks);
    other.paint(corner(1, 1), corner(30, 30), corner(60, 60), inks, inks);
    for (int i = 0; i < kSide; ++i)
        EXPECT_EQ(covered(other, i, i), 0);
}

TEST(Inks, APixelInPlainLightHasTheScalesColour)
{
    std::vector<QRgb> colours;
    for (std::size_t i = 0; i < Inks::kColours; ++i)
        colours.push_back(qRgb(int(i / 4), 255 - int(i / 4), 7));
    const Inks inks(colours, {}, 0U, 1.0);
    for (const float place : {0.0F, 0.25F, 0.5F, 1.0F})
        EXPECT_EQ(inks.pixel(place, 1.0F, 0.3F, 0.01F), colours[std::size_t(std::lround(place * 1023.0F))]);
    EXPECT_LT(qGreen(inks.pixel(0.1F, 0.5F, 0.3F, 0.01F)), qGreen(inks.pixel(0.1F, 1.0F, 0.3F, 0.01F)));
    EXPECT_EQ(qRed(inks.pixel(1.0F, 9.0F, 0.3F, 0.01F)), 255); // not beyond white
}

/// The darkness along a row that crosses a level at a right angle, in pixels of full line colour.
double inkAcross(double width, float slope)
{
    const float levels[] = {0.5F};
    const Inks inks(std::vector<QRgb>(Inks::kColours, qRgb(200, 200, 200)), levels, qRgba(0, 0, 0, 255), width);
    double ink = 0.0;
    for (int i = -20; i <= 20; ++i)
        ink += 1.0 - qRed(inks.pixel(0.5F, 1.0F, 0.5F + (float(i) + 0.3F) * slope, slope)) / 200.0;
    return ink;
}

TEST(Inks, LinesAreAsWideAsTheyShallBe)
{
    for (const float slope : {0.001F, 0.01F})
        for (const double width : {1.0, 2.0, 3.0})
            EXPECT_NEAR(inkAcross(width, slope), width, 0.05) << slope << ' ' << width;
    EXPECT_EQ(inkAcross(1.0, 0.0F), 0.0); // level ground
}

TEST(Inks, LinesFadeWhereTheyWouldCrowd)
{
    std::vector<float> levels;
    for (int i = 1; i < 50; ++i)
        levels.push_back(float(i) / 50.0F);
    const Inks inks(std::vector<QRgb>(Inks::kColours, qRgb(200, 200, 200)), levels, qRgba(0, 0, 0, 255), 1.0);
    const int sparse = qRed(inks.pixel(0.5F, 1.0F, 0.5F, 0.001F)); // 20 pixels from line to line
    const int crowded = qRed(inks.pixel(0.5F, 1.0F, 0.5F, 0.02F)); // one
    EXPECT_EQ(sparse, 0);
    EXPECT_GT(crowded, 150);
}

} // namespace
} // namespace thalweg::app
