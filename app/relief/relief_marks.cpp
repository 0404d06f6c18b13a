#include "relief/relief_marks.h"

#include "plane/critical_mark.h"
#include "plane/critical_marks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kHidden = 0.28; ///< opacity
constexpr double kReach = 9.0;   ///< pixels round a mark's middle where it is hit

} // namespace

void ReliefMarks::place(const CriticalSearch& found, const ReliefPicture& picture, const PlaneStyle& style)
{
    m_marks.clear();
    for (const CriticalPoint& point : found.points) {
        const Spot spot = picture.request.field->spotAt(point.at, picture.projection.lift());
        if (std::isfinite(spot.z))
            m_marks.push_back({point, picture.projection.toPixel(spot), picture.hides(spot)});
    }
    std::ranges::stable_partition(m_marks, &Mark::isHidden);
    m_size = CriticalMarks::sizeFor(m_marks.size(), picture.projection.room(), style);
}

void ReliefMarks::paint(QPainter& painter, const PlaneStyle& style, const CriticalMarks::Fill& fill) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Mark& mark : m_marks) {
        painter.setOpacity(mark.isHidden ? kHidden : 1.0);
        paintCriticalMark(painter, *style.theme, mark.point.kind, mark.at, m_size,
                          fill ? fill(mark.point) : QColor());
    }
    painter.setOpacity(1.0);
}

std::optional<std::size_t> ReliefMarks::at(QPointF pixel) const
{
    std::optional<std::size_t> nearest;
    double best = kReach;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const QPointF away = m_marks[i].at - pixel;
        const double distance = std::hypot(away.x(), away.y());
        if (m_marks[i].isHidden || distance >= best)
            continue;
        best = distance;
        nearest = i;
    }
    return nearest;
}

} // namespace thalweg::app
