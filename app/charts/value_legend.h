#pragma once

#include "charts/chart_run.h"
#include "charts/chart_style.h"

#include <QRectF>

#include <span>
#include <vector>

class QPainter;

/// The runs' names with their values at the shown step, beside a chart or in its header.
namespace thalweg::app {

/// The room that all rows of a legend need, whatever the step, so that it does not move while it plays.
double legendWidth(std::span<const ChartRun> runs, const ChartStyle& style);

/// Paints a row a run from the top, as many as fit: the selected one is always among them, and a last row tells how
/// many there are besides.
void paintLegend(QPainter& painter, const QRectF& area, const std::vector<ChartRun>& runs, int step, int selected,
                 const ChartStyle& style);

/// The run in whose row of such a legend a place is; −1 for none.
int legendRunAt(QPointF at, const QRectF& area, const std::vector<ChartRun>& runs, int selected,
                const ChartStyle& style);

/// Paints one run's row at the right end of an area, without its name if there is no room for it; nothing
/// where there is not even as much. lastStep: of the race.
void paintValue(QPainter& painter, const QRectF& area, const ChartRun& run, int step, int lastStep, int selected,
                const ChartStyle& style);

} // namespace thalweg::app
