#include "plane/run_heads.h"

#include <QPainter>

#include <cmath>
#include <ranges>

namespace thalweg::app {

namespace {

constexpr double kEdge = 11.0; ///< of an arrow's middle from the edge of the view

void setInk(QPainter& painter, const RunHead& head, const PlaneStyle& style)
{
    painter.setPen(QPen(style.theme->dark ? style.theme->markDark : style.theme->markLight, 1.4 * style.scale));
    painter.setBrush(head.look.colour);
}

/// An arrow that points to where the run went, in a chip that tells it from the map.
void paintExit(QPainter& painter, const RunHead& head, const Viewport& viewport, const PlaneStyle& style)
{
    const double edge = kEdge * style.scale;
    const QRectF inner = viewport.rect.adjusted(edge, edge, -edge, -edge);
    const QPointF at(std::clamp(head.exit->at.x(), inner.left(), inner.right()),
                     std::clamp(head.exit->at.y(), inner.top(), inner.bottom()));
    const double r = 0.42 * metrics::kHeadSize * style.scale;
    painter.save();
    painter.translate(at);
    setInk(painter, head, style);
    painter.drawEllipse(QPointF(), 1.7 * r, 1.7 * r);
    painter.rotate(std::atan2(head.exit->direction.y(), head.exit->direction.x()) * 180.0 / 3.14159265358979);
    painter.setPen(QPen(style.theme->dark ? style.theme->markDark : style.theme->markLight, 1.8 * style.scale,
                        Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tip(r, 0.0);
    const QPointF arrow[] = {tip + QPointF(-0.8 * r, -0.8 * r), tip, tip + QPointF(-0.8 * r, 0.8 * r)};
    painter.drawPolyline(arrow, 3);
    painter.drawLine(QPointF(-r, 0.0), tip);
    painter.restore();
}

double sizeOf(const RunHead& head, const PlaneStyle& style)
{
    return metrics::kHeadSize * style.scale * (head.selected ? 1.25 : 1.0);
}

} // namespace

void paintHeads(QPainter& painter, std::span<const RunHead> heads, const Viewport& viewport, const PlaneStyle& style)
{
    for (const RunHead& head : heads) {
        if (head.inView) {
            setInk(painter, head, style);
            drawMarker(painter, head.look.marker, head.at, sizeOf(head, style));
        } else if (head.exit) {
            paintExit(painter, head, viewport, style);
        }
    }
}

std::optional<std::size_t> headAt(std::span<const RunHead> heads, QPointF pixel, const PlaneStyle& style)
{
    for (const RunHead& head : heads | std::views::reverse) {
        const QPointF away = head.at - pixel;
        if (head.inView && std::hypot(away.x(), away.y()) <= 0.5 * sizeOf(head, style) + 2.0)
            return head.run;
    }
    return std::nullopt;
}

bool isOnHandle(QPointF pixel, QPointF handle, const PlaneStyle& style)
{
    const QPointF away = handle - pixel;
    return std::hypot(away.x(), away.y()) <= kHandleReach * style.scale;
}

void paintHandle(QPainter& painter, QPointF centre, bool active, const PlaneStyle& style)
{
    const double r = 0.5 * (metrics::kHandleSize - 2.0) * style.scale;
    const double arm = 0.44 * r;
    const QColor ink = active ? style.theme->accent : style.theme->markDark;
    painter.setPen(QPen(style.theme->halo, 5.0 * style.scale));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, r, r);
    painter.setPen(QPen(ink, 2.2 * style.scale));
    painter.setBrush(style.theme->markLight);
    painter.drawEllipse(centre, r, r);
    painter.setPen(QPen(ink, 2.0 * style.scale, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(centre - QPointF(arm, 0.0), centre + QPointF(arm, 0.0));
    painter.drawLine(centre - QPointF(0.0, arm), centre + QPointF(0.0, arm));
}

} // namespace thalweg::app
