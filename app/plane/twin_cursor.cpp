#include "plane/twin_cursor.h"

#include <QPainter>

namespace thalweg::app {

void paintTwinCursor(QPainter& painter, Point at, const Viewport& viewport, const PlaneStyle& style)
{
    if (viewport.isEmpty() || !viewport.domain.contains(at))
        return;
    painter.save();
    painter.setClipRect(viewport.rect);
    paintTwinCursor(painter, viewport.toPixel(at), style);
    painter.restore();
}

void paintTwinCursor(QPainter& painter, QPointF middle, const PlaneStyle& style)
{
    const double arm = 11.0 * style.scale;
    const double gap = 3.0 * style.scale; // so that what is under it can be seen
    for (const QPen& pen : {QPen(style.theme->halo, 4.0 * style.scale), QPen(style.theme->accent, 2.0 * style.scale)}) {
        painter.setPen(pen);
        for (const QPointF way : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            painter.drawLine(middle + gap * way, middle + arm * way);
    }
}

} // namespace thalweg::app
