#pragma once

#include "charts/chart_frame.h"
#include "charts/chart_style.h"

class QPainter;
class QSize;

namespace thalweg::app {

/// How many marks a value axis of this height has room for.
int marksFor(double plotHeight, const ChartStyle& style);

/// The part of a chart of this size that its axes enclose.
QRectF plotArea(QSizeF size, const ChartStyle& style);

/// How far an axis's marks reach to the left of it.
double widthOfMarks(const ValueAxis& axis, const ChartStyle& style);

/// Paints title, grid lines and marks.
void paintAxes(QPainter& painter, const ChartFrame& frame, const QString& title,
               const ChartStyle& style);

} // namespace thalweg::app
