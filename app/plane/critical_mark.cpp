#include "plane/critical_mark.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace thalweg::app {

namespace {

void paintCross(QPainter& painter, const Theme& theme, QPointF centre, double size)
{
    const double r = 0.43 * size;
    const QLineF strokes[] = {{centre + QPointF(-r, -r), centre + QPointF(r, r)},
                              {centre + QPointF(-r, r), centre + QPointF(r, -r)}};
    const double width = std::max(1.2, 0.15 * size);
    painter.setPen(QPen(theme.halo, 1.9 * width, Qt::SolidLine, Qt::SquareCap));
    painter.drawLines(strokes, 2);
    painter.setPen(QPen(theme.dark ? theme.markLight : theme.markDark, width, Qt::SolidLine, Qt::SquareCap));
    painter.drawLines(strokes, 2);
}

void paintFigure(QPainter& painter, Marker marker, QColor fill, QColor edge, QPointF centre, double size)
{
    painter.setPen(QPen(edge, std::clamp(0.11 * size, 0.8, 2.0), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(fill);
    drawMarker(painter, marker, centre, size);
}

} // namespace

void paintCriticalMark(QPainter& painter, const Theme& theme, CriticalKind kind, QPointF centre, double size,
                       const QColor& fill)
{
    const QColor light = fill.isValid() ? fill : theme.markLight;
    const QColor edge = fill.isValid() && theme.dark ? theme.markLight : theme.markDark;

    switch (kind) {
    case CriticalKind::Minimum:
        return paintFigure(painter, Marker::TriangleDown, light, edge, centre, size);
    case CriticalKind::Maximum:
        return paintFigure(painter, Marker::TriangleUp, theme.markDark, theme.markLight, centre, 1.15 * size);
    case CriticalKind::Saddle:
        return paintCross(painter, theme, centre, size);
    case CriticalKind::Degenerate:
        return paintFigure(painter, Marker::Diamond, light, edge, centre, size);
    }
}

QString criticalKindName(CriticalKind kind)
{
    switch (kind) {
    case CriticalKind::Minimum:
        return QCoreApplication::translate("CriticalKind", "Minimum");
    case CriticalKind::Maximum:
        return QCoreApplication::translate("CriticalKind", "Maximum");
    case CriticalKind::Saddle:
        return QCoreApplication::translate("CriticalKind", "Saddle point");
    case CriticalKind::Degenerate:
        break;
    }
    return QCoreApplication::translate("CriticalKind", "Degenerate point");
}

} // namespace thalweg::app
