#include "plane/mechanism_arrows.h"

#include "contour/round_numbers.h"
#include "plane/pixel_length.h"
#include "text/number_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kLongestSlope = 84.0; ///< pixels
constexpr double kUsualMove = 46.0;
constexpr double kShortestTrueMove = 24.0; ///< moves at least so long on the map are not enlarged
constexpr double kLongestMove = 130.0;
constexpr double kPadding = 10.0;
constexpr double kSample = 26.0;
constexpr double kSampleGap = 8.0;
constexpr double kColumnGap = 16.0;
constexpr double kLine = 1.3; ///< of the letters' height
constexpr double kInset = 9.0;

QPolygonF tipOf(QPointF tip, QPointF unit, double size)
{
    const QPointF side(-unit.y(), unit.x());
    return QPolygonF() << tip << tip - size * unit + 0.45 * size * side << tip - size * unit - 0.45 * size * side;
}

QString vectorText(Point v) { return pointText(v, 3); }

/// Of a step and its like: there is none after the last one.
QString lengthText(const std::optional<Point>& v) { return v ? shortNumber(norm(*v), 3) : QStringLiteral("—"); }

} // namespace

MechanismArrows::MechanismArrows(const Mechanism& mechanism, const Viewport& viewport, const PlaneStyle& style,
                                 QColor runColour)
    : m_mechanism(mechanism), m_viewport(viewport), m_style(style), m_runColour(runColour)
{
    m_slopeScale = 1.0;
    const double longest = longestSlope();
    m_slopeScale = longest > 0.0 && std::isfinite(longest) ? kLongestSlope * style.scale / longest : 0.0;
    const double move = length(movePixels(mechanism.move.value_or(Point{}))) / style.scale;
    const bool isLegible = move >= kShortestTrueMove && move <= kLongestMove;
    if (move > 0.0 && std::isfinite(move) && !isLegible)
        m_moveScale = nearestRoundStep(kUsualMove / move).size();
}

void MechanismArrows::useScalesOf(const MechanismArrows& other)
{
    m_slopeScale = other.m_slopeScale;
    m_moveScale = other.m_moveScale;
}

QPointF MechanismArrows::slopePixels(Point slope) const
{
    return m_slopeScale * QPointF(slope.x / m_viewport.unitX(), -slope.y / m_viewport.unitY());
}

QPointF MechanismArrows::movePixels(Point move) const
{
    return m_moveScale * QPointF(move.x / m_viewport.unitX(), -move.y / m_viewport.unitY());
}

double MechanismArrows::longestSlope() const
{
    double longest = length(slopePixels(m_mechanism.gradient));
    if (m_mechanism.momentum && !m_mechanism.momentumIsMove)
        longest = std::max(longest, length(slopePixels(*m_mechanism.momentum)));
    if (m_mechanism.typicalSlope) {
        const QPointF half = slopePixels(*m_mechanism.typicalSlope);
        longest = std::max({longest, std::fabs(half.x()), std::fabs(half.y())});
    }
    return longest;
}

QColor MechanismArrows::colourOf(Part part) const
{
    const Theme& theme = *m_style.theme;
    switch (part) {
    case Part::Box:
    case Part::Gradient:
        return theme.dark ? theme.text : theme.markDark;
    case Part::Momentum:
        return theme.secondText;
    case Part::PlainMove:
    case Part::Move:
        break;
    }
    return m_runColour;
}

/// An arrow with a halo. The momentum is broad and half transparent, so that one may lie on it; the move
/// without division is dashed; one that is too long ends without a tip.
void MechanismArrows::paintArrow(QPainter& painter, QPointF from, QPointF way, Part part) const
{
    const double size = length(way);
    if (!(size > 1.0) || !std::isfinite(size))
        return;
    const QPointF unit = way / size;
    const double longest = kLongestMove * m_style.scale;
    const bool isCut = size > longest;
    const double tipSize = std::min(9.0 * m_style.scale, 0.7 * size) * (part == Part::Momentum ? 1.35 : 1.0);
    const QPointF tip = from + (isCut ? longest * unit : way);
    const QPointF neck = isCut ? tip : tip - 0.8 * tipSize * unit;
    QColor ink = colourOf(part);
    if (part == Part::Momentum)
        ink.setAlpha(170);
    QPen pen(ink, (part == Part::Momentum ? 4.5 : 2.0) * m_style.scale, Qt::SolidLine, Qt::FlatCap);
    painter.setPen(QPen(m_style.theme->halo, pen.widthF() + 2.4 * m_style.scale, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(from, neck);
    if (part == Part::PlainMove)
        pen.setDashPattern({3.0, 2.0});
    painter.setPen(pen);
    painter.drawLine(from, neck);
    if (isCut)
        return;
    painter.setPen(QPen(m_style.theme->halo, 1.0 * m_style.scale));
    painter.setBrush(ink);
    painter.drawPolygon(tipOf(tip, unit, tipSize));
}

/// Not a box that would be mistaken for the map's frame, at the scale of a run with a far lesser moment.
void MechanismArrows::paintBox(QPainter& painter, QPointF head) const
{
    if (!m_mechanism.typicalSlope)
        return;
    const QPointF half = slopePixels(*m_mechanism.typicalSlope);
    if (!(std::max(std::fabs(half.x()), std::fabs(half.y())) <= kLongestMove * m_style.scale))
        return;
    QColor veil = colourOf(Part::Box);
    painter.setPen(QPen(veil, 1.2 * m_style.scale));
    veil.setAlpha(26);
    painter.setBrush(veil);
    painter.drawRect(QRectF(head - half, head + half).normalized());
}

void MechanismArrows::paint(QPainter& painter, QPointF head) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    // First, as it is the longest, and along the momentum or the gradient.
    if (m_mechanism.plainMove)
        paintArrow(painter, head, movePixels(*m_mechanism.plainMove), Part::PlainMove);
    paintBox(painter, head);
    if (m_mechanism.momentum)
        paintArrow(painter, head,
                   m_mechanism.momentumIsMove ? movePixels(*m_mechanism.momentum) : slopePixels(*m_mechanism.momentum),
                   Part::Momentum);
    paintArrow(painter, head, slopePixels(m_mechanism.gradient), Part::Gradient);
    if (m_mechanism.move)
        paintArrow(painter, head, movePixels(*m_mechanism.move), Part::Move);
}

QList<MechanismArrows::Row> MechanismArrows::rows() const
{
    QList<Row> rows{{Part::Gradient, tr("Gradient, −g"), shortNumber(norm(m_mechanism.gradient), 3)}};
    if (m_mechanism.momentum)
        rows.append({Part::Momentum, tr("Momentum"), shortNumber(norm(*m_mechanism.momentum), 3)});
    if (m_mechanism.typicalSlope)
        rows.append({Part::Box, tr("√ second moment"), vectorText(*m_mechanism.typicalSlope)});
    if (m_mechanism.plainMove)
        rows.append({Part::PlainMove, tr("Step at a plain rate"), lengthText(m_mechanism.plainMove)});
    rows.append({Part::Move, tr("Step"), lengthText(m_mechanism.move)});
    return rows;
}

void MechanismArrows::paintSample(QPainter& painter, const QRectF& area, Part part) const
{
    if (part != Part::Box)
        return paintArrow(painter, {area.left(), area.center().y()}, {area.width(), 0.0}, part);
    QColor veil = colourOf(part);
    painter.setPen(QPen(veil, 1.2 * m_style.scale));
    veil.setAlpha(26);
    painter.setBrush(veil);
    const double side = 0.6 * area.height();
    painter.drawRect(QRectF(area.center() - QPointF(side, 0.4 * side), QSizeF(2.0 * side, 0.8 * side)));
}

QString MechanismArrows::note() const
{
    if (!m_mechanism.move)
        return tr("No step follows: the run is over");
    return m_moveScale == 1.0 ? tr("Steps as long as on the map")
                              : tr("Steps %1 × as long as on the map").arg(shortNumber(m_moveScale));
}

QSizeF MechanismArrows::legendSize(const QList<Row>& rows, const QString& title) const
{
    const QFontMetricsF metrics(m_style.font);
    double width = std::max(QFontMetricsF(m_style.bold()).horizontalAdvance(title), metrics.horizontalAdvance(note()));
    for (const Row& row : rows)
        width = std::max(width, kSample * m_style.scale + kSampleGap + metrics.horizontalAdvance(row.name) + kColumnGap
                                    + metrics.horizontalAdvance(row.size));
    return {std::ceil(width) + 2.0 * kPadding,
            double(rows.size() + 2) * std::ceil(kLine * metrics.height()) + 1.4 * kPadding};
}

/// At the side where the head is not, if that is far enough from it; nothing when it is not.
std::optional<QRectF> MechanismArrows::legendPlace(QSizeF size, QPointF head) const
{
    const QRectF room = m_viewport.rect.adjusted(kInset, kInset, -kInset, -kInset);
    QRectF card({}, size);
    card.moveBottomLeft(room.bottomLeft());
    if (head.x() < room.center().x())
        card.moveRight(room.right());
    const double away = metrics::kHeadSize * m_style.scale;
    const bool fits = room.contains(card) && !card.adjusted(-away, -away, away, away).contains(head);
    return fits ? std::optional(card) : std::nullopt;
}

void MechanismArrows::paintLegend(QPainter& painter, QPointF head, const QString& title) const
{
    const QList<Row> parts = rows();
    const auto card = legendPlace(legendSize(parts, title), head);
    if (!card)
        return;
    const double line = std::ceil(kLine * QFontMetricsF(m_style.font).height());
    const double sample = kSample * m_style.scale;
    paintCardGround(painter, *card, m_style);
    QRectF at = card->adjusted(kPadding, 0.7 * kPadding, -kPadding, 0.0);
    at.setHeight(line);
    painter.setFont(m_style.bold());
    painter.setPen(m_style.theme->text);
    painter.drawText(at, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(m_style.font);
    for (const Row& row : parts) {
        at.translate(0.0, line);
        paintSample(painter, {at.left(), at.top(), sample, line}, row.part);
        painter.setPen(m_style.theme->secondText);
        painter.drawText(at.adjusted(sample + kSampleGap, 0.0, 0.0, 0.0), Qt::AlignLeft | Qt::AlignVCenter, row.name);
        painter.setPen(m_style.theme->text);
        painter.drawText(at, Qt::AlignRight | Qt::AlignVCenter, row.size);
    }
    at.translate(0.0, line);
    painter.setPen(m_style.theme->secondText);
    painter.drawText(at, Qt::AlignLeft | Qt::AlignVCenter, note());
}

} // namespace thalweg::app
