#include "theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <array>
#include <cmath>
#include <numbers>

namespace thalweg::app {

namespace {

Theme makeLight()
{
    Theme t;
    t.ground = QColor(0xf4f5f7);
    t.card = QColor(0xffffff);
    t.line = QColor(0xdcdfe4);
    t.text = QColor(0x1d2430);
    t.secondText = QColor(0x5f6b7d);
    t.accent = QColor(0x0b6bcb);
    t.accentSoft = QColor(0xeaf2fb);
    t.onAccent = QColor(0xffffff);
    t.field = QColor(0xffffff);
    t.error = QColor(0xb42318);
    t.halo = QColor(255, 255, 255, 215);
    t.markDark = QColor(0x16202e);
    t.markLight = QColor(0xffffff);
    t.contour = QColor(22, 32, 46, 120);
    t.model = QColor(0x7a1fa2);
    t.map = {QColor(0x24466b), QColor(0x3f6d92), QColor(0x6f9bb5),
             QColor(0xa9c4cc), QColor(0xd8ddd2), QColor(0xf5f0e3)};
    t.signs = {QColor(0x8c4a2f), QColor(0xc58a63), QColor(0xe6cdb4), QColor(0xf3f1ec),
               QColor(0xbcd3d6), QColor(0x7ba3b4), QColor(0x35667f)};
    t.runs = {QColor(0xd55e00), QColor(0x0072b2), QColor(0xb58900), QColor(0x009e73), QColor(0xb0368a)};
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.ground = QColor(0x12161d);
    t.card = QColor(0x1a2029);
    t.line = QColor(0x2d3642);
    t.text = QColor(0xe8ecf2);
    t.secondText = QColor(0x97a3b4);
    t.accent = QColor(0x5aa9ff);
    t.accentSoft = QColor(0x1c2f49);
    t.onAccent = QColor(0x0b1420);
    t.field = QColor(0x12161d);
    t.error = QColor(0xffb4a8);
    t.halo = QColor(11, 20, 32, 200);
    t.markDark = QColor(0x0b1420);
    t.markLight = QColor(0xffffff);
    t.contour = QColor(232, 236, 242, 95);
    t.model = QColor(0xd9a6ff);
    t.map = {QColor(0x0b1420), QColor(0x152a3f), QColor(0x21435c),
             QColor(0x356277), QColor(0x567f8b), QColor(0x86a2a3)};
    t.signs = {QColor(0xb27a54), QColor(0x7d4f36), QColor(0x462f26), QColor(0x1b2027),
               QColor(0x1f3d49), QColor(0x3a6a7c), QColor(0x78a9b5)};
    t.runs = {QColor(0xff8a3d), QColor(0x5ab4ff), QColor(0xf2d24b), QColor(0x3ddbaa), QColor(0xff8fd0)};
    return t;
}

const std::array<QVector<double>, 9> kDashes{{{},
                                              {6, 2.5},
                                              {1.5, 2},
                                              {6, 2, 1.5, 2},
                                              {10, 2.5},
                                              {3, 2},
                                              {10, 2, 1.5, 2, 1.5, 2},
                                              {1.5, 1.2, 4, 1.2},
                                              {14, 3, 4, 3}}};

/// A regular polygon or star of n corners whose first corner points up; every second corner of a
/// star lies at `waist` of the radius.
QPolygonF regular(QPointF centre, double radius, int corners, double waist = 1.0)
{
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / corners - 0.5 * std::numbers::pi;
        const double r = i % 2 ? radius * waist : radius;
        polygon << centre + QPointF(r * std::cos(angle), r * std::sin(angle));
    }
    return polygon;
}

QPolygonF triangle(QPointF centre, double radius, double up)
{
    // Lifted so that its middle, not its centroid, stands where a circle's would.
    const double h = 0.92 * radius;
    return QPolygonF({centre + QPointF(0, -up * h), centre + QPointF(radius, up * 0.78 * h),
                      centre + QPointF(-radius, up * 0.78 * h)});
}

} // namespace

const Theme& lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

QRgb mapColour(const Theme& theme, double position) { return colourBetween(theme.map, position); }

QRgb colourBetween(const QVector<QColor>& stops, double position)
{
    if (!(position >= 0.0))
        position = 0.0;
    const double scaled = std::min(position, 1.0) * double(stops.size() - 1);
    const auto i = std::min(qsizetype(scaled), stops.size() - 2);
    const double t = scaled - double(i);
    const QColor& a = stops[i];
    const QColor& b = stops[i + 1];
    const auto mix = [t](int from, int to) { return int(std::lround(from + t * (to - from))); };
    return qRgb(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

RunLook runLook(const Theme& theme, int index)
{
    const auto colours = int(theme.runs.size());
    const int round = index / colours;
    return {theme.runs[index % colours], kDashes[std::size_t((index + round) % int(kDashes.size()))],
            static_cast<Marker>((index + 2 * round) % 9)};
}

ToneColours toneColours(const Theme& theme, Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return theme.dark ? ToneColours{0x12372a, 0x6fe0a8} : ToneColours{0xd7f3e3, 0x11693f};
    case Tone::Caution:
        return theme.dark ? ToneColours{0x46350c, 0xf5d87a} : ToneColours{0xfdf0cf, 0x775100};
    case Tone::Bad:
        return theme.dark ? ToneColours{0x4a1b18, 0xffb4a8} : ToneColours{0xfde3e0, 0xb42318};
    case Tone::Neutral:
        break;
    }
    return theme.dark ? ToneColours{0x2d3642, 0xc8d1de} : ToneColours{0xe6e9ee, 0x3d4757};
}

void drawMarker(QPainter& painter, Marker marker, QPointF c, double size)
{
    const double r = 0.5 * size;
    switch (marker) {
    case Marker::Circle:
        painter.drawEllipse(c, r * 0.96, r * 0.96);
        break;
    case Marker::Square:
        painter.drawRect(QRectF(c.x() - 0.85 * r, c.y() - 0.85 * r, 1.7 * r, 1.7 * r));
        break;
    case Marker::TriangleUp:
        painter.drawPolygon(triangle(c, 1.08 * r, 1.0));
        break;
    case Marker::TriangleDown:
        painter.drawPolygon(triangle(c, 1.08 * r, -1.0));
        break;
    case Marker::Diamond:
        painter.drawPolygon(regular(c, 1.15 * r, 4));
        break;
    case Marker::Pentagon:
        painter.drawPolygon(regular(c, 1.1 * r, 5));
        break;
    case Marker::Hexagon:
        painter.drawPolygon(regular(c, 1.08 * r, 6));
        break;
    case Marker::Cross: {
        QPainterPath cross;
        cross.addRect(c.x() - r, c.y() - 0.38 * r, 2 * r, 0.76 * r);
        QPainterPath bar;
        bar.addRect(c.x() - 0.38 * r, c.y() - r, 0.76 * r, 2 * r);
        painter.drawPath(cross.united(bar));
        break;
    }
    case Marker::Star:
        painter.drawPolygon(regular(c, 1.2 * r, 10, 0.5));
        break;
    }
}

void drawRunSample(QPainter& painter, const Theme& theme, const RunLook& look, const QRectF& area, double lineWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(look.colour, lineWidth, Qt::SolidLine, Qt::FlatCap);
    if (!look.dash.isEmpty())
        pen.setDashPattern(look.dash);
    painter.setPen(pen);
    const QPointF centre = area.center();
    painter.drawLine(QPointF(area.left(), centre.y()), QPointF(area.right(), centre.y()));
    painter.setPen(QPen(theme.card, 1.0));
    painter.setBrush(look.colour);
    drawMarker(painter, look.marker, centre, 5.0 * lineWidth);
    painter.restore();
}

} // namespace thalweg::app
