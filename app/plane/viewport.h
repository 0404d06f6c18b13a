#pragma once

#include "numeric/geometry.h"

#include <QRectF>

#include <optional>
#include <utility>

namespace thalweg::app {

/// A part of the plane and the rectangle of the widget that shows it.
struct Viewport {
    Domain domain;
    QRectF rect; ///< in device-independent pixels; y of the plane points up

    bool isEmpty() const { return rect.width() < 1.0 || rect.height() < 1.0; }

    QPointF toPixel(Point p) const
    {
        return {rect.left() + (p.x - domain.xmin) / domain.width() * rect.width(),
                rect.bottom() - (p.y - domain.ymin) / domain.height() * rect.height()};
    }
    QRectF toPixels(const Domain& part) const;
    Point toPoint(QPointF pixel) const;
    Domain toDomain(const QRectF& pixels) const;

    /// Coordinates per pixel.
    double unitX() const { return domain.width() / rect.width(); }
    double unitY() const { return domain.height() / rect.height(); }

    friend bool operator==(const Viewport&, const Viewport&) = default;
};

/// The smallest domain that contains the wanted one, with its centre, and has equal scales on both
/// axes in a room of this size.
Domain withEqualScale(const Domain& wanted, QSizeF room);

/// The share of the room that the wanted domain itself fills at equal scales, 0 … 1.
double filledShare(const Domain& wanted, QSizeF room);

/// The domain seen after a zoom by factor (< 1: closer) that leaves one point where it is.
Domain zoomed(const Domain& domain, Point fixed, double factor);

Domain shifted(const Domain& domain, Point by);

/// The part of a segment inside the domain; nothing when it misses it. The ends may be as far away
/// as doubles reach.
std::optional<std::pair<Point, Point>> clipped(const Domain& domain, Point from, Point to);

} // namespace thalweg::app
