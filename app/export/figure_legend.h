#pragma once

#include "export/figure.h"
#include "theme/theme.h"

class QRectF;

/// What stands below the views of a figure. Sizes in units of 1/96 inch.
namespace thalweg::app {

struct LegendEntry {
    QString name;
    RunLook look;
};

/// The runs that are shown, in their order.
QList<LegendEntry> legendEntries(const FigureViews& views);

/// In as many rows as the width takes; a name that is longer than a row is shortened.
double legendHeight(const QList<LegendEntry>& entries, double width, const QFont& font);
void paintLegend(QPainter& painter, const QRectF& area, const QList<LegendEntry>& entries, const FigureViews& views);

double captionHeight(const QString& caption, double width, const QFont& font);
void paintCaption(QPainter& painter, const QRectF& area, const QString& caption, const FigureViews& views);

} // namespace thalweg::app
