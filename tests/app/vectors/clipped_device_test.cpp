#include "vectors/clipped_device.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QSvgGenerator>
#include <QWidget>

#include <functional>

namespace thalweg::app {
namespace {

constexpr QSize kPage{200, 100};

QByteArray svgOf(const std::function<void(QPainter&)>& paint)
{
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(kPage);
    svg.setViewBox(QRect(QPoint(), kPage));
    QPainter target(&svg);
    ClippedDevice device(target, kPage);
    QPainter painter(&device);
    paint(painter);
    painter.end();
    target.end();
    return buffer.data();
}

QImage imageOf(const std::function<void(QPainter&)>& paint)
{
    QImage image(kPage, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter target(&image);
    ClippedDevice device(target, kPage);
    QPainter painter(&device);
    paint(painter);
    return image;
}

/// The rectangle of all pixels that are not white.
QRect inkOf(const QImage& image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != qRgb(255, 255, 255))
                ink |= QRect(x, y, 1, 1);
    return ink;
}

void paintText(QPainter& painter, const QRect& clip)
{
    QFont font(QStringLiteral("sans"));
    font.setPixelSize(20);
    painter.setFont(font);
    painter.setClipRect(clip);
    painter.drawText(10, 50, QStringLiteral("Himmelblau"));
}

TEST(ClippedDevice, TextStaysTextWhereItIsWhole)
{
    const QByteArray whole = svgOf([](QPainter& painter) { paintText(painter, QRect(0, 0, 200, 100)); });
    EXPECT_TRUE(whole.contains(">Himmelblau<"));
    const QByteArray beside = svgOf([](QPainter& painter) { paintText(painter, QRect(0, 60, 200, 40)); });
    EXPECT_FALSE(beside.contains("Himmelblau"));
}

TEST(ClippedDevice, TextThatIsCutIsAnOutlineWithinTheClip)
{
    const QRect clip(0, 30, 60, 60);
    const QByteArray cut = svgOf([&](QPainter& painter) { paintText(painter, clip); });
    EXPECT_FALSE(cut.contains("Himmelblau"));
    const QRect ink = inkOf(imageOf([&](QPainter& painter) { paintText(painter, clip); }));
    EXPECT_FALSE(ink.isEmpty());
    EXPECT_TRUE(clip.contains(ink)) << ink.right();
    EXPECT_GE(ink.right(), 55);
}

/// A widget that is larger than its parent.
TEST(ClippedDevice, WidgetsStayWithinTheirParents)
{
    class Red : public QWidget {
    public:
        using QWidget::QWidget;

    protected:
        void paintEvent(QPaintEvent*) override
        {
            QPainter painter(this);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(Qt::red, 3.0));
            painter.drawLine(0, 0, width(), height());
            painter.fillRect(QRect(0, 10, width(), 10), Qt::red);
        }
    };
    QWidget window;
    window.resize(kPage);
    window.setStyleSheet(QStringLiteral("background: white"));
    QWidget parent(&window);
    parent.setGeometry(20, 10, 50, 40);
    Red child(&parent);
    child.setGeometry(10, 5, 300, 300);
    const auto render = [&](QPainter& painter) { window.render(&painter, {}, {}, QWidget::DrawChildren); };
    const QRect visible(30, 15, 40, 35);
    const QRect ink = inkOf(imageOf(render));
    EXPECT_TRUE(ink.contains(visible.adjusted(0, 10, 0, -10)));
    EXPECT_TRUE(visible.contains(ink));
}

TEST(ClippedDevice, LinesAreCutAlongTheirLengthToo)
{
    const QRect clip(20, 10, 100, 60);
    const QRect ink = inkOf(imageOf([&](QPainter& painter) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipRect(clip);
        painter.setPen(QPen(Qt::black, 8.0));
        painter.drawPolyline(QPolygonF{{0.0, 10.0}, {60.0, 11.0}, {120.0, 69.0}, {20.0, 70.0}, {20.0, 30.0}});
    }));
    EXPECT_EQ(ink, clip);
}

TEST(ClippedDevice, NothingIsNoPath)
{
    const auto nothing = [](QPainter& painter) {
        painter.setClipRect(QRect(20, 10, 100, 60));
        painter.drawLines(QList<QLineF>());
        painter.drawPath(QPainterPath());
        painter.setPen(QPen(Qt::black, 4.0));
        painter.drawLine(QLineF(120.0, 30.0, 120.0, 30.0)); // at the edge, of no length
    };
    EXPECT_FALSE(svgOf(nothing).contains("<path"));
}

} // namespace
} // namespace thalweg::app
