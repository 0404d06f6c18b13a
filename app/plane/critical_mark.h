#pragma once

#include "critical/classify.h"
#include "theme/theme.h"

#include <QPointF>
#include <QString>

class QPainter;

namespace thalweg::app {

/// The mark of a kind of critical point: ▽ minimum, ▲ maximum, ✕ saddle, ◇ degenerate. Its shape
/// alone tells the kind.
/// @param size  its diameter in pixels.
/// @param fill  in the place of a figure's usual colour, if it is valid.
void paintCriticalMark(QPainter& painter, const Theme& theme, CriticalKind kind, QPointF centre, double size,
                       const QColor& fill = {});

/// "Minimum", "Saddle point", …
QString criticalKindName(CriticalKind kind);

} // namespace thalweg::app
