#pragma once

#include "plane/plane_style.h"
#include "relief/height_field.h"

class QPainter;

namespace thalweg::app {

/// The frame round a relief: the outline of its base, numbers along the two lower edges in front, and a scale of
/// heights at the block's left.
class ReliefAxes {
public:
    ReliefAxes(const HeightField& field, const Projection& projection, const PlaneStyle& style);

    void paintBase(QPainter& painter) const;    ///< behind the ground
    void paintNumbers(QPainter& painter) const; ///< over it

    /// The room for the block that the numbers leave in a view; with more at the right for the scale of colours.
    static QRectF roomIn(QSize view, bool withColours, const PlaneStyle& style);

private:
    QPointF corner(double x, double y, double height = 0.0) const; ///< −1 or 1; 0 … 1
    void paintEdge(QPainter& painter, bool alongX) const;
    void paintHeights(QPainter& painter) const;
    void paintText(QPainter& painter, QPointF at, QPointF outward, const QString& text) const;

    const HeightField& m_field; // of whoever made this, as the projection
    const Projection& m_projection;
    PlaneStyle m_style;
};

} // namespace thalweg::app
