#pragma once

#include "charts/chart_frame.h"
#include "charts/chart_style.h"

#include <span>

class QPainter;
class QSize;

namespace thalweg::app {

/// How many marks a value axis of this height has room for.
int marksFor(double plotHeight, const ChartStyle& style);

/// The part of a chart of this size that its axes enclose. hasMarksBelow: otherwise it reaches further down.
QRectF plotArea(QSizeF size, const ChartStyle& style, bool hasMarksBelow = true);

/// How far an axis's marks reach to the left of it.
double widthOfMarks(const ValueAxis& axis, const ChartStyle& style);

/// Paints a title above the plot, and a quiet word after it. @return where it ends.
double paintTitle(QPainter& painter, const QRectF& plot, const QString& title, const QString& note,
                  const ChartStyle& style);

/// Paints an axis at the left of a plot: grid lines and marks.
void paintValueAxis(QPainter& painter, const QRectF& plot, const ValueAxis& axis, const ChartStyle& style);

/// Paints marks below a plot. Their exponents are left out.
void paintMarksBelow(QPainter& painter, const QRectF& plot, std::span<const ValueTick> marks, const ChartStyle& style);

/// Paints title, grid lines and marks. @return where the title ends.
double paintAxes(QPainter& painter, const ChartFrame& frame, const QString& title, const ChartStyle& style,
                 bool hasMarksBelow);

} // namespace thalweg::app
