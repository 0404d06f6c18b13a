#include "charts/stroke_ink.h"

#include "charts/chart_lines.h"

#include <gtest/gtest.h>

#include <QPainter>

#include <cmath>
#include <cstdlib>

namespace thalweg::app {
namespace {

const QColor kInk(200, 30, 60);

QImage canvas(double ratio)
{
    QImage image(QSize(120, 80) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    return image;
}

QVector<QPointF> wave()
{
    QVector<QPointF> line;
    for (int i = 0; i <= 100; ++i)
        line.append({10.0 + i, 40.0 + 30.0 * std::sin(0.09 * i) + (i % 2 == 0 ? 2.0 : -2.0)});
    return line;
}

QImage inked(StrokeInk& ink, const QVector<double>& dash, double ratio)
{
    QImage image = canvas(ratio);
    ink.paint(image, piecesOf(wave(), dash, QRectF(0, 0, 120, 80)), 1.7, kInk);
    return image;
}

QImage painted(const QVector<double>& dash, double ratio)
{
    QImage image = canvas(ratio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(kInk, 1.7, Qt::SolidLine, dash.isEmpty() ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin);
    if (!dash.isEmpty())
        pen.setDashPattern({dash[0] / 1.7, dash[1] / 1.7});
    painter.setPen(pen);
    painter.drawPolyline(wave());
    return image;
}

/// Of 255, the mean over all pixels that differ: those at the edges, of which a painter takes the area.
double difference(const QImage& a, const QImage& b)
{
    double sum = 0.0;
    int touched = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            if (a.pixel(x, y) == b.pixel(x, y))
                continue;
            sum += std::abs(qGreen(a.pixel(x, y)) - qGreen(b.pixel(x, y)));
            ++touched;
        }
    return touched == 0 ? 0.0 : sum / touched;
}

TEST(StrokeInk, LooksLikeThePainters)
{
    for (const double ratio : {1.0, 2.0})
        for (const QVector<double>& dash : {QVector<double>(), QVector<double>{7.0, 4.0}}) {
            StrokeInk ink;
            EXPECT_LT(difference(inked(ink, dash, ratio), painted(dash, ratio)), 24.0) << dash.size() << " at " << ratio;
        }
}

TEST(StrokeInk, IsAsGoodAsNewForTheNextLine)
{
    StrokeInk used;
    inked(used, {}, 2.0);
    inked(used, {3.0, 2.0}, 1.0);
    StrokeInk fresh;
    EXPECT_EQ(inked(used, {7.0, 4.0}, 1.0), inked(fresh, {7.0, 4.0}, 1.0));
}

TEST(StrokeInk, HasNoSeamsWhereAStrokeGoesRoundACorner)
{
    QImage image = canvas(1.0);
    StrokeInk ink;
    QVector<QPointF> line;
    for (int i = 0; i <= 200; ++i)
        line.append({10.0 + 0.45 * i, 40.5});
    ink.paint(image, piecesOf(line, {60.0, 40.0}, QRectF(0, 0, 120, 80)), 3.0, kInk);
    for (int x = 11; x < 69; ++x)
        EXPECT_EQ(image.pixelColor(x, 40), kInk) << x;
    EXPECT_EQ(image.pixelColor(75, 40), QColor(Qt::white));
}

} // namespace
} // namespace thalweg::app
