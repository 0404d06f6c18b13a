#pragma once

#include "optimizers/mechanism.h"
#include "plane/info_card.h"
#include "plane/viewport.h"

#include <QCoreApplication>

class QPainter;

namespace thalweg::app {

/// What moves a run, as arrows from its head: the gradient and the momentum as slopes, the move with and
/// without the adaptive rate, and the root of the second moment as a box about the head.
///
/// Slopes, and the box, are to one scale among themselves, of which the longest is always equally long;
/// moves are to another, the map's own or a round multiple of it.
class MechanismArrows {
    Q_DECLARE_TR_FUNCTIONS(MechanismArrows)
public:
    MechanismArrows(const Mechanism& mechanism, const Viewport& viewport, const PlaneStyle& style, QColor runColour);

    /// To the scales of another run's arrows from now on, so that lengths can be compared.
    void useScalesOf(const MechanismArrows& other);

    void paint(QPainter& painter, QPointF head) const;

    /// A card at the map's bottom that names the parts with their sizes, and the scale of the moves. It
    /// stays away from the head, or out where there is no room beside it.
    void paintLegend(QPainter& painter, QPointF head, const QString& title) const;

    double moveScale() const { return m_moveScale; } ///< of moves: 1 as on the map, 20 twenty times as long

    enum class Part { Box, Gradient, Momentum, PlainMove, Move };
    /// A line of the legend.
    struct Row {
        Part part;
        QString name;
        QString size;
    };
    QList<Row> rows() const;

private:
    void paintBox(QPainter& painter, QPointF head) const;
    QPointF slopePixels(Point slope) const;
    QPointF movePixels(Point move) const;
    double longestSlope() const;
    QColor colourOf(Part part) const;
    void paintArrow(QPainter& painter, QPointF from, QPointF way, Part part) const;
    void paintSample(QPainter& painter, const QRectF& area, Part part) const;
    QString note() const;
    QSizeF legendSize(const QList<Row>& rows, const QString& title) const;
    std::optional<QRectF> legendPlace(QSizeF size, QPointF head) const;

    Mechanism m_mechanism;
    Viewport m_viewport;
    PlaneStyle m_style;
    QColor m_runColour;
    double m_slopeScale = 0.0; ///< pixels per slope times pixels per unit of the axes
    double m_moveScale = 1.0;
};

} // namespace thalweg::app
