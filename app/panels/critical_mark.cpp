#include "panels/critical_mark.h"

#include "theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace thalweg::app {

namespace {

struct CriticalMark {
    Q_DECLARE_TR_FUNCTIONS(CriticalMark)
};

void drawCross(QPainter& painter, double size)
{
    const double r = 0.36 * size;
    const QPointF c(0.5 * size, 0.5 * size);
    painter.drawLine(c + QPointF(-r, -r), c + QPointF(r, r));
    painter.drawLine(c + QPointF(-r, r), c + QPointF(r, -r));
}

Marker markerOf(CriticalKind kind)
{
    if (kind == CriticalKind::Degenerate)
        return Marker::Diamond;
    return kind == CriticalKind::Maximum ? Marker::TriangleUp : Marker::TriangleDown;
}

} // namespace

QString criticalName(CriticalKind kind)
{
    switch (kind) {
    case CriticalKind::Minimum:
        return CriticalMark::tr("minimum");
    case CriticalKind::Maximum:
        return CriticalMark::tr("maximum");
    case CriticalKind::Saddle:
        return CriticalMark::tr("saddle");
    case CriticalKind::Degenerate:
        break;
    }
    return CriticalMark::tr("degenerate point");
}

QPixmap criticalMark(CriticalKind kind, const Theme& theme, int size, double devicePixelRatio)
{
    QPixmap mark(QSize(size, size) * devicePixelRatio);
    mark.setDevicePixelRatio(devicePixelRatio);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.text, kind == CriticalKind::Saddle ? 1.8 : 1.3));
    painter.setBrush(kind == CriticalKind::Maximum ? QBrush(theme.text) : QBrush(Qt::NoBrush));
    if (kind == CriticalKind::Saddle)
        drawCross(painter, size);
    else
        drawMarker(painter, markerOf(kind), QPointF(0.5 * size, 0.5 * size), 0.72 * size);
    return mark;
}

} // namespace thalweg::app
