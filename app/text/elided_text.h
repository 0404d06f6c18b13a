#pragma once

#include <QPainter>

namespace thalweg::app {

/// Draws one line of text in the middle of the area's height, with "…" at its end where there is no room for all of it.
inline void drawElided(QPainter& painter, const QRect& area, const QString& text, Qt::Alignment side = Qt::AlignLeft)
{
    painter.drawText(area, int(side | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace thalweg::app
