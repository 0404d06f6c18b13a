#pragma once

#include "plane/plane_style.h"

#include <QList>
#include <QRectF>
#include <QString>

class QPainter;

namespace thalweg::app {

struct InfoRow {
    QString label;
    QString value;
};

/// A few numbers about what lies under the cursor.
struct InfoCard {
    QString title;
    QList<InfoRow> rows;
    QString note; ///< below the rows, quiet
};

/// Paints a card beside a point, inside the bounds.
void paintInfoCard(QPainter& painter, const InfoCard& card, QPointF beside, const QRectF& bounds,
                   const PlaneStyle& style);

/// The rounded ground of cards and chips that lie on the map.
void paintCardGround(QPainter& painter, const QRectF& rect, const PlaneStyle& style);

} // namespace thalweg::app
