#pragma once

#include "plane/basin_map.h"
#include "plane/critical_marks.h"
#include "plane/plane_style.h"

#include <QList>
#include <QString>

class QPainter;

namespace thalweg::app {

class BasinLayer;

/// What stands beside basins: whose they are, and how much of the area each end has.
struct BasinLegend {
    struct Row {
        BasinCode code = BasinCode::FirstColour;
        std::optional<CriticalKind> kind; ///< of the point that runs come to
        std::optional<Point> at;          ///< where it is
        QString name;                     ///< "diverges"; empty for a point
        double share = 0.0;
    };
    QString run;
    QList<Row> rows; ///< the ends that runs come to, the largest share first
    QString note;    ///< what the shares are of; or that they are being refined

    /// Whether anything has a shade: only what comes to a critical point.
    bool hasShades() const;

    /// The same as a sentence.
    QString sentence() const;
};

/// "(3, 2)", "diverges". digits: of a point's coordinates.
QString basinEndText(const BasinEnd& end, int digits = 3);

/// layer: with a map.
BasinLegend basinLegend(const BasinLayer& layer);

/// Paints it in a column as wide as a scale of colours; rows that find no room are summed up in the last one.
void paintBasinLegend(QPainter& painter, const QRectF& area, const BasinLegend& legend, const PlaneStyle& style);

/// The colours of critical points that have a basin.
CriticalMarks::Fill basinFill(const BasinMapPointer& map, const Theme& theme);

} // namespace thalweg::app
