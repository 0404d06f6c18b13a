#pragma once

#include "charts/chart_run.h"
#include "charts/chart_style.h"
#include "charts/stroke_ink.h"

#include <QLineF>
#include <QPen>
#include <QVector>

class QPainter;
class QRectF;

/// How runs look in charts: as everywhere, and hollow on the second of two landscapes.
namespace thalweg::app {

/// Draws the strokes of a run's line. pen: of that line on the first landscape. ground: what a hollow line is filled
/// with.
void drawStrokes(QPainter& painter, const QVector<QLineF>& strokes, const ChartRun& run, const QPen& pen,
                 const QColor& ground);

/// The same into a picture; the line has this width on the first landscape.
void inkStrokes(StrokeInk& ink, QImage& image, const std::vector<TrailPiece>& pieces, const ChartRun& run, double width,
                const QColor& ground);

/// Draws a run's head of this diameter.
void drawHead(QPainter& painter, const ChartRun& run, QPointF at, double size, const ChartStyle& style);

/// Draws what stands at the edge of a chart for a head that is beyond it: a small arrow with its tip there.
/// down: 1 or, for upwards, −1.
void drawBeyond(QPainter& painter, const ChartRun& run, QPointF tip, double size, double down, const ChartStyle& style);

/// Draws the short line with a marker that stands for a run in legends.
void drawSample(QPainter& painter, const ChartRun& run, const QRectF& area, double lineWidth, const ChartStyle& style);

/// Paints from a place on which lines are on the left landscape and which on the right one. @return where that ends.
double paintKey(QPainter& painter, QPointF from, const ChartStyle& style);

/// How wide that is.
double keyWidth(const ChartStyle& style);

} // namespace thalweg::app
