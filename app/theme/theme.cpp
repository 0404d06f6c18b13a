#include "theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <array>
#include <cmath>
#include <numbers>

namespace thalweg::app {

namespace {

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

ToneColours toneColours(const Theme& theme, Tone tone) { return theme.tones[std::size_t(tone)]; }

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
