#include "plane/colour_scale.h"

#include "scene/scene.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

namespace thalweg::app {
namespace {

FieldScale scaleOf(const char* formula)
{
    const auto surface = std::get<ResolvedSurface>(resolve({.id = "", .formula = formula})).surface;
    const auto row = [&](std::span<const double> xs, double y, std::span<double> out) { surface->values(xs, y, out); };
    return FieldScale(ValueScale::of(sample(row, {-3.0, 3.0, -3.0, 3.0}, 100, 100), *surface));
}

/// The bar alone, 12 wide and 200 high.
QImage barOf(const char* formula)
{
    QImage image(12, 200, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    PlaneStyle style;
    style.font = QApplication::font();
    style.font.setPixelSize(13);
    paintColourScale(painter, QRectF(0, 0, 12, 200), scaleOf(formula), style);
    return image;
}

bool isArrow(const QImage& bar, int row) { return bar.pixelColor(1, row) == Qt::magenta && bar.pixelColor(6, row) != Qt::magenta; }

TEST(ColourScale, HasAnArrowAtAnEndWithValuesBeyondIt)
{
    const auto ends = [](const char* formula) {
        const QImage bar = barOf(formula);
        return std::pair(isArrow(bar, 5), isArrow(bar, 194));
    };
    EXPECT_EQ(ends("x^2 + y^2"), std::pair(false, false));
    EXPECT_EQ(ends("1/(x^2 + y^2)"), std::pair(true, false));
    EXPECT_EQ(ends("-1/(x^2 + y^2)"), std::pair(false, true));
    EXPECT_EQ(ends("1/x"), std::pair(true, true));
}

TEST(ColourScale, TellsValuesApartThatDifferInADigitFarBehind)
{
    const QFontMetricsF metrics(QApplication::font());
    const auto textsOf = [&](const char* formula) {
        const FieldScale scale = scaleOf(formula);
        return scaleTexts(scale, scale.ticks(4), 60.0, metrics);
    };
    const QStringList usual = textsOf("x + 10");
    EXPECT_FALSE(usual.last().startsWith(u'+'));
    QStringList narrow = textsOf("168.519 + x/10^12");
    EXPECT_TRUE(narrow.first().startsWith(QStringLiteral("168.5"))) << narrow.first().toStdString();
    EXPECT_TRUE(narrow.last().startsWith(QStringLiteral("+"))) << narrow.last().toStdString();
    EXPECT_EQ(narrow.removeDuplicates(), 0);
}

TEST(ColourScale, HasTheEndsColourInItsArrow)
{
    const QImage bar = barOf("1/x");
    EXPECT_EQ(bar.pixelColor(6, 6).rgb(), lightTheme().map.back().rgb());
    EXPECT_EQ(bar.pixelColor(6, 193).rgb(), lightTheme().map.front().rgb());
}

} // namespace
} // namespace thalweg::app
