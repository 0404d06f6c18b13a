#include "plane/critical_marks.h"

#include "panels/coordinate_text.h"
#include "plane/critical_mark.h"
#include "text/number_text.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kLeastMark = 4.0;
constexpr double kShareOfSpacing = 0.30; ///< of a mark's size in the mean distance between marks
constexpr double kHitRadius = 9.0;
constexpr int kLeastArea = 18;     ///< side of an unresolved area in pixels, to be seen at all
constexpr int kMostOutlined = 200; ///< more rectangles than this have no outline

QString eigenvalueText(const CriticalPoint& point, std::size_t i) { return shortNumber(point.eigenvalues[i], 4); }

/// The pieces of a direction's line through a mark, in pixels.
QLineF through(QPointF centre, const Viewport& viewport, Point direction, double length)
{
    QPointF way(direction.x / viewport.unitX(), -direction.y / viewport.unitY());
    const double size = std::hypot(way.x(), way.y());
    if (!(size > 0.0) || !std::isfinite(size))
        return {centre, centre};
    way *= length / size;
    return {centre - way, centre + way};
}

/// A light veil with dark lines that cross, so that it stands out from every colour of the map, and from the single
/// hatch of basins of runs that diverge.
void paintAreas(QPainter& painter, const QRegion& areas, const Theme& theme)
{
    QPainterPath path;
    path.addRegion(areas);
    QColor veil = theme.markLight;
    veil.setAlpha(70);
    painter.fillPath(path, veil);
    QColor ink = theme.markDark;
    ink.setAlpha(170);
    painter.fillPath(path, QBrush(ink, Qt::DiagCrossPattern));
    if (areas.rectCount() <= kMostOutlined)
        painter.strokePath(path.simplified(), QPen(ink, 1.0));
}

} // namespace

void CriticalMarks::place(const CriticalSearch& found, const Viewport& viewport, const PlaneStyle& style)
{
    m_viewport = viewport;
    m_marks.clear();
    for (const CriticalPoint& point : found.points)
        if (viewport.domain.contains(point.at))
            m_marks.push_back({point, viewport.toPixel(point.at)});
    m_size = sizeFor(m_marks.size(), viewport.rect, style);
    placeAreas(found, viewport);
}

double CriticalMarks::sizeFor(std::size_t marks, const QRectF& room, const PlaneStyle& style)
{
    const double spacing = std::sqrt(room.width() * room.height() / double(std::max<std::size_t>(marks, 1)));
    return style.scale * std::clamp(kShareOfSpacing * spacing, kLeastMark, metrics::kMarkSize);
}

void CriticalMarks::placeAreas(const CriticalSearch& found, const Viewport& viewport)
{
    std::vector<QRect> rects;
    const QRect bounds = viewport.rect.toAlignedRect();
    for (const Domain& area : found.unresolved) {
        const Domain seen{std::max(area.xmin, viewport.domain.xmin), std::min(area.xmax, viewport.domain.xmax),
                          std::max(area.ymin, viewport.domain.ymin), std::min(area.ymax, viewport.domain.ymax)};
        if (seen.xmin > seen.xmax || seen.ymin > seen.ymax)
            continue;
        const QRectF pixels = viewport.toPixels(seen);
        QRect rect(0, 0, std::max(kLeastArea, int(pixels.width()) + 2), std::max(kLeastArea, int(pixels.height()) + 2));
        rect.moveCenter(pixels.center().toPoint());
        rects.push_back(rect & bounds);
    }
    m_areas = QRegion();
    for (const QRect& rect : rects)
        m_areas += rect;
}

void CriticalMarks::paint(QPainter& painter, const PlaneStyle& style, const Fill& fill) const
{
    if (!m_areas.isEmpty())
        paintAreas(painter, m_areas, *style.theme);
    for (const Mark& mark : m_marks)
        paintCriticalMark(painter, *style.theme, mark.point.kind, mark.at, m_size,
                          fill ? fill(mark.point) : QColor());
}

void CriticalMarks::paintDirections(QPainter& painter, std::size_t index, const PlaneStyle& style) const
{
    const Mark& mark = m_marks[index];
    const double length = 44.0 * style.scale;
    for (std::size_t i = 0; i < 2; ++i) {
        const QLineF line = through(mark.at, m_viewport, mark.point.eigenvectors[i], length);
        QPen pen(style.theme->markDark, 2.0 * style.scale, Qt::SolidLine, Qt::FlatCap);
        painter.setPen(QPen(style.theme->markLight, 4.5 * style.scale, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(line);
        if (mark.point.eigenvalues[i] < 0.0)
            pen.setDashPattern({3.0, 2.0});
        painter.setPen(pen);
        // From the middle outwards, so that dashes are symmetric.
        painter.drawLine(QLineF(mark.at, line.p1()));
        painter.drawLine(QLineF(mark.at, line.p2()));
    }
    paintCriticalMark(painter, *style.theme, mark.point.kind, mark.at,
                      std::max(m_size, style.scale * metrics::kMarkSize) * 1.25);
}

std::optional<std::size_t> CriticalMarks::at(QPointF pixel) const
{
    std::optional<std::size_t> nearest;
    double best = kHitRadius;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const QPointF away = m_marks[i].at - pixel;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < best) {
            best = distance;
            nearest = i;
        }
    }
    return nearest;
}

InfoCard CriticalMarks::card(std::size_t index) const 
{
    return card(m_marks[index].point, m_viewport.domain);
}

InfoCard CriticalMarks::card(const CriticalPoint& point, const Domain& visible)
{
    InfoCard card;
    card.title = criticalKindName(point.kind);
    card.rows = {{QStringLiteral("x"), exactCoordinateText(point.at.x, visible.width())},
                 {QStringLiteral("y"), exactCoordinateText(point.at.y, visible.height())},
                 {QStringLiteral("f"), shortNumber(point.value, 5)},
                 {QStringLiteral("λ₁"), eigenvalueText(point, 0)},
                 {QStringLiteral("λ₂"), eigenvalueText(point, 1)}};
    card.note = point.certified ? tr("✓ proved") : tr("not proved");
    return card;
}

QList<QRectF> CriticalMarks::rectangles() const
{
    QList<QRectF> rects;
    for (const Mark& mark : m_marks)
        rects.append(QRectF(mark.at.x() - 0.5 * m_size, mark.at.y() - 0.5 * m_size, m_size, m_size));
    return rects;
}

} // namespace thalweg::app
