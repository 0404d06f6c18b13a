#include "plane/count_chip.h"

#include "critical/areas.h"
#include "plane/critical_mark.h"
#include "plane/info_card.h"
#include "text/number_text.h"
#include "text/text_width.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kPadding = 9.0;
constexpr double kGap = 9.0;     ///< between counts
constexpr double kMarkGap = 4.0; ///< between a mark and its number

double markSize(const PlaneStyle& style) { return 0.85 * style.font.pixelSize(); }

} // namespace

void CountChip::show(const CriticalSearch& found, bool whole, bool searching)
{
    const int number = int(found.points.size());
    const int areas = int(areaCount(found));
    m_counts.clear();
    m_quiet.clear();
    m_text.clear();
    if (searching) {
        m_text = tr("Critical points:");
        m_quiet = tr("searching…");
        return;
    }
    if (number + areas == 0 && !found.complete)
        return; // not yet known
    if (whole)
        m_text = number == 1 ? tr("1 critical point") : tr("%1 critical points").arg(countText(number));
    else
        m_text = number == 1 ? tr("1 critical point in view") : tr("%1 critical points in view").arg(countText(number));
    if (found.complete)
        m_text += tr(" · complete");
    else if (areas == 1)
        m_text += tr(" · 1 area unresolved");
    else if (areas > 1)
        m_text += tr(" · %1 areas unresolved").arg(countText(areas));
    for (const CriticalKind kind : {CriticalKind::Minimum, CriticalKind::Saddle, CriticalKind::Maximum,
                                    CriticalKind::Degenerate})
        if (const auto n = std::ranges::count(found.points, kind, &CriticalPoint::kind))
            m_counts.append({kind, int(n)});
}

void CountChip::showLevelGround()
{
    m_counts.clear();
    m_text = tr("Level ground:");
    m_quiet = tr("every point is critical");
}

CountChip::Form CountChip::formIn(const PlaneStyle& style) const
{
    const Form words{true, false};
    for (const Form form : {Form{true, true}, words, Form{false, true}})
        if (widthOf(style, form) <= m_widest && (form.hasWords || !m_counts.isEmpty()))
            return form;
    return m_counts.isEmpty() ? words : Form{false, true};
}

double CountChip::widthOf(const PlaneStyle& style, Form form) const
{
    double width = 2.0 * style.scale * kPadding;
    if (form.hasWords)
        width += textWidth(m_text, style.bold());
    if (!m_quiet.isEmpty())
        width += style.scale * kMarkGap + textWidth(m_quiet, style.font);
    for (const Count& count : m_counts)
        if (form.hasCounts)
            width += style.scale * kGap + markSize(style) + style.scale * kMarkGap + textWidth(countText(count.number), style.font);
    return std::ceil(width - (form.hasWords ? 0.0 : style.scale * kGap)); // the first one needs no distance
}

QRectF CountChip::rect(QPointF topLeft, const PlaneStyle& style) const
{
    const double height = std::ceil(1.75 * QFontMetricsF(style.font).height());
    return {topLeft, QSizeF(widthOf(style, formIn(style)), height)};
}

void CountChip::paint(QPainter& painter, QPointF topLeft, const PlaneStyle& style) const
{
    if (m_text.isEmpty() || widthOf(style, formIn(style)) > m_widest)
        return; // it would lie over what is beside the map
    const QRectF chip = rect(topLeft, style);
    paintCardGround(painter, chip, style);
    QRectF rest = chip.adjusted(style.scale * kPadding, 0, 0, 0);
    const auto write = [&](const QString& text, const QFont& font, const QColor& colour) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, text);
        rest.setLeft(rest.left() + textWidth(text, font));
    };
    const Form form = formIn(style);
    if (form.hasWords)
        write(m_text, style.bold(), style.theme->text);
    else
        rest.setLeft(rest.left() - style.scale * kGap);
    if (!m_quiet.isEmpty()) {
        rest.setLeft(rest.left() + style.scale * kMarkGap);
        write(m_quiet, style.font, style.theme->secondText);
    }
    if (!form.hasCounts)
        return;
    for (const Count& count : m_counts) {
        const double size = markSize(style);
        const QPointF centre(rest.left() + style.scale * kGap + 0.5 * size, chip.center().y());
        paintCriticalMark(painter, *style.theme, count.kind, centre, size);
        rest.setLeft(rest.left() + style.scale * kGap + size + style.scale * kMarkGap);
        write(countText(count.number), style.font, style.theme->secondText);
    }
}

QString CountChip::sentence() const { return m_quiet.isEmpty() ? m_text : m_text + u' ' + m_quiet; }

} // namespace thalweg::app
