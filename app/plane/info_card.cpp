#include "plane/info_card.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kPadding = 10.0;
constexpr double kGap = 16.0;    ///< between labels and values
constexpr double kDistance = 14.0; ///< from the point

/// How much room a card's text takes.
struct CardLayout {
    double labels = 0.0;
    double values = 0.0;
    double title = 0.0;
    double line = 0.0;
    int lines = 1;

    CardLayout(const InfoCard& card, const PlaneStyle& style)
    {
        const QFontMetricsF plain(style.font);
        const QFontMetricsF bold(style.bold());
        line = std::ceil(1.3 * plain.height());
        title = std::max(bold.horizontalAdvance(card.title), plain.horizontalAdvance(card.note));
        for (const InfoRow& row : card.rows) {
            labels = std::max(labels, plain.horizontalAdvance(row.label));
            values = std::max(values, plain.horizontalAdvance(row.value));
        }
        lines += int(card.rows.size()) + (card.note.isEmpty() ? 0 : 1);
    }

    QSizeF size() const
    {
        return {std::ceil(std::max(title, labels + kGap + values)) + 2.0 * kPadding, lines * line + 1.4 * kPadding};
    }
};

/// To the right and above, or wherever there is room.
QRectF placed(QSizeF size, QPointF beside, const QRectF& bounds)
{
    QRectF rect({beside.x() + kDistance, beside.y() - kDistance - size.height()}, size);
    if (rect.right() > bounds.right())
        rect.moveRight(beside.x() - kDistance);
    if (rect.top() < bounds.top())
        rect.moveTop(beside.y() + kDistance);
    rect.moveLeft(std::max(rect.left(), bounds.left()));
    rect.moveTop(std::round(std::max(std::min(rect.top(), bounds.bottom() - size.height()), bounds.top())));
    return rect;
}

} // namespace

void paintCardGround(QPainter& painter, const QRectF& rect, const PlaneStyle& style)
{
    QColor ground = style.theme->card;
    ground.setAlpha(235);
    QColor shadow(0, 0, 0, 18);
    painter.setPen(Qt::NoPen);
    painter.setBrush(shadow);
    painter.drawRoundedRect(rect.adjusted(-0.5, 0.5, 0.5, 1.5), metrics::kRadius, metrics::kRadius);
    painter.setPen(QPen(style.theme->line, 1.0));
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, metrics::kRadius, metrics::kRadius);
}

void paintInfoCard(QPainter& painter, const InfoCard& card, QPointF beside, const QRectF& bounds,
                   const PlaneStyle& style)
{
    const CardLayout layout(card, style);
    const QRectF rect = placed(layout.size(), beside, bounds.adjusted(4, 4, -4, -4));
    paintCardGround(painter, rect, style);
    QRectF line = rect.adjusted(kPadding, 0.7 * kPadding, -kPadding, 0);
    line.setHeight(layout.line);
    painter.setPen(style.theme->text);
    painter.setFont(style.bold());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, card.title);
    painter.setFont(style.font);
    for (const InfoRow& row : card.rows) {
        line.translate(0.0, layout.line);
        painter.setPen(style.theme->secondText);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, row.label);
        painter.setPen(style.theme->text);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.value);
    }
    line.translate(0.0, layout.line);
    painter.setPen(style.theme->secondText);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, card.note);
}

} // namespace thalweg::app
