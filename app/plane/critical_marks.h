#pragma once

#include "critical/search.h"
#include "plane/info_card.h"
#include "plane/viewport.h"

#include <QCoreApplication>
#include <QRegion>

#include <functional>
#include <optional>
#include <vector>

namespace thalweg::app {

/// The critical points in view as marks on the map, and the areas that the search left open.
class CriticalMarks {
    Q_DECLARE_TR_FUNCTIONS(CriticalMarks)
public:
    /// Where marks and areas stand in a view. Many marks are smaller ones, so that the map stays legible.
    void place(const CriticalSearch& found, const Viewport& viewport, const PlaneStyle& style);

    /// fill: the colour of a point's mark; not valid, or without it: the usual one.
    using Fill = std::function<QColor(const CriticalPoint&)>;
    void paint(QPainter& painter, const PlaneStyle& style, const Fill& fill = {}) const;

    /// The two directions of curvature at a mark: λ > 0 solid, λ < 0 dashed.
    void paintDirections(QPainter& painter, std::size_t mark, const PlaneStyle& style) const;

    /// The mark under the cursor, if any: the nearest.
    std::optional<std::size_t> at(QPointF pixel) const;

    std::size_t count() const { return m_marks.size(); }
    QPointF position(std::size_t mark) const { return m_marks[mark].at; }
    const CriticalPoint& point(std::size_t mark) const { return m_marks[mark].point; }
    InfoCard card(std::size_t mark) const;

    double size() const { return m_size; }

    // What every view of the points has in common.
    static double sizeFor(std::size_t marks, const QRectF& room, const PlaneStyle& style);
    static InfoCard card(const CriticalPoint& point, const Domain& visible);
    QList<QRectF> rectangles() const;

private:
    struct Mark {
        CriticalPoint point;
        QPointF at;
    };

    void placeAreas(const CriticalSearch& found, const Viewport& viewport);

    std::vector<Mark> m_marks;
    QRegion m_areas; ///< in pixels
    Viewport m_viewport;
    double m_size = 0.0;
};

} // namespace thalweg::app
