#include "relief/relief_axes.h"

#include "plane/pixel_length.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

/// Room round the block, at scale 1.
constexpr QMarginsF kMargins(52, 14, 30, 36);
constexpr double kColours = 56.0; ///< more at the right, for their scale
constexpr double kTick = 5.0;
constexpr double kTextGap = 9.0;
constexpr double kNameGap = 30.0;
constexpr double kPixelsPerTick = 75.0;
constexpr double kPixelsPerHeight = 30.0;
constexpr double kShortest = 46.0; ///< an edge that gets numbers, in pixels

QPointF unit(QPointF v) { return v / std::max(length(v), 1e-9); }

} // namespace

ReliefAxes::ReliefAxes(const HeightField& field, const Projection& projection, const PlaneStyle& style)
    : m_field(field), m_projection(projection), m_style(style)
{
}

QRectF ReliefAxes::roomIn(QSize view, bool withColours, const PlaneStyle& style)
{
    QMarginsF margins = kMargins * style.scale;
    if (withColours)
        margins.setRight(margins.right() + kColours * style.scale);
    const QRectF room = QRectF(QPointF(), view).marginsRemoved(margins);
    return room.width() < 20.0 || room.height() < 20.0 ? QRectF(QPointF(), view) : room;
}

QPointF ReliefAxes::corner(double x, double y, double height) const
{
    return m_projection.toPixel(
        {x * m_field.half().width(), y * m_field.half().height(), height * m_projection.lift()});
}

void ReliefAxes::paintBase(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.theme->line, 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(QPolygonF({corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)}));
}

void ReliefAxes::paintNumbers(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_style.small());
    paintEdge(painter, true);
    paintEdge(painter, false);
    paintHeights(painter);
}

/// Beside a place, so that no letter lies on what is there.
void ReliefAxes::paintText(QPainter& painter, QPointF at, QPointF outward, const QString& text) const
{
    const QFontMetricsF metrics(painter.font());
    const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
    const double reach = 0.5 * (std::fabs(outward.x()) * size.width() + std::fabs(outward.y()) * size.height());
    const QPointF middle = at + reach * outward;
    painter.setPen(m_style.theme->secondText);
    painter.drawText(QRectF(middle - QPointF(0.5 * size.width(), 0.5 * size.height()), size),
                     Qt::AlignCenter | Qt::TextDontClip, text);
}

/// The numbers along that of two opposite edges which is lower in the picture.
void ReliefAxes::paintEdge(QPainter& painter, bool alongX) const
{
    const auto at = [&](double along, double side) { return alongX ? corner(along, side) : corner(side, along); };
    const double side = at(0.0, 1.0).y() > at(0.0, -1.0).y() + 1e-6 ? 1.0 : -1.0;
    const double pixels = length(at(1.0, side) - at(-1.0, side));
    if (pixels < kShortest * m_style.scale)
        return;
    const Domain& d = m_field.domain();
    const double from = alongX ? d.xmin : d.ymin;
    const double to = alongX ? d.xmax : d.ymax;
    const QPointF outward = unit(at(0.0, 1.02 * side) - at(0.0, side));
    const AxisTicks ticks = axisTicks(from, to, std::max(2, int(pixels / (kPixelsPerTick * m_style.scale))));
    for (const AxisTick& tick : ticks.ticks) {
        const QPointF place = at(2.0 * (tick.value - from) / (to - from) - 1.0, side);
        painter.setPen(QPen(m_style.theme->secondText, 1.0));
        painter.drawLine(place, place + kTick * m_style.scale * outward);
        paintText(painter, place + kTextGap * m_style.scale * outward, outward, tick.text);
    }
    const QString name = alongX ? QStringLiteral("x") : QStringLiteral("y");
    const QString text = ticks.rule.isEmpty() ? name : name + QStringLiteral(": ") + ticks.rule;
    paintText(painter, at(0.0, side) + kNameGap * m_style.scale * outward, outward, text);
}

/// Along the leftmost vertical edge.
void ReliefAxes::paintHeights(QPainter& painter) const
{
    QPointF side(-1.0, -1.0);
    for (const QPointF other : {QPointF(1, -1), QPointF(1, 1), QPointF(-1, 1)})
        if (corner(other.x(), other.y()).x() < corner(side.x(), side.y()).x())
            side = other;
    const QPointF foot = corner(side.x(), side.y());
    const QPointF top = corner(side.x(), side.y(), 1.0);
    const double pixels = length(top - foot);
    if (pixels < kShortest * m_style.scale)
        return;
    QColor faint = m_style.theme->secondText;
    faint.setAlpha(110);
    painter.setPen(QPen(faint, 1.0));
    painter.drawLine(foot, top);
    const AxisTicks ticks = m_field.scale.ticks(std::max(2, int(pixels / (kPixelsPerHeight * m_style.scale))));
    for (const AxisTick& tick : ticks.ticks) {
        const double height = m_field.scale.height(tick.value);
        if (!std::isfinite(height))
            continue;
        const QPointF place = corner(side.x(), side.y(), height);
        painter.setPen(QPen(m_style.theme->secondText, 1.0));
        painter.drawLine(place, place - QPointF(kTick * m_style.scale, 0.0));
        paintText(painter, place - QPointF(kTextGap * m_style.scale, 0.0), {-1.0, 0.0}, tick.text);
    }
    if (!ticks.rule.isEmpty())
        paintText(painter, top - QPointF(0.0, kTextGap * m_style.scale), {0.0, -1.0}, ticks.rule);
}

} // namespace thalweg::app
