#pragma once

#include "charts/chart_frame.h"
#include "plane/trail_walker.h"
#include "theme/theme.h"

#include <QLineF>
#include <QPen>
#include <QPolygonF>
#include <QVector>

#include <span>
#include <vector>

namespace thalweg::app {

/// The points of a run's line. Where there are more steps than pixel columns, a column gets its
/// first, lowest, highest and last value, which draws the same line; so does a line without the points
/// that it passes anyway. A point that is NaN is a gap.
/// @param columns  pixel columns per device-independent pixel: 2 on a fine screen.
QVector<QPointF> thinnedLine(std::span<const double> values, const ChartFrame& frame,
                             double columns);

/// The area between two lines of values of the same steps, as far as the frame shows them; values that
/// are infinite lie far beyond it.
QPolygonF areaBetween(std::span<const double> low, std::span<const double> high, const ChartFrame& frame, double columns);

/// A line as straight pieces to be drawn one by one, cut where strokes of the dash pattern begin and end: only what lies in the area, and only the
/// strokes of a dash pattern, which runs on through what is hidden.
///
/// Painting wide pieces is many times faster than one wide polyline, and clipping here keeps vector
/// pictures clean, whose writers may not clip.
/// @param dash  strokes and gaps in pixels; empty for a solid line.
std::vector<TrailPiece> piecesOf(const QVector<QPointF>& line, const QVector<double>& dash, const QRectF& area);

/// The same, only as lines.
QVector<QLineF> strokesOf(const QVector<QPointF>& line, const QVector<double>& dash,
                          const QRectF& area);

/// The pen for the strokes of a run's line.
QPen strokePen(const RunLook& look, double width);

/// The dash pattern of a run's line of this width, in pixels.
QVector<double> dashInPixels(const RunLook& look, double width);

} // namespace thalweg::app
