#include "plane/colour_scale.h"

#include "text/number_text.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kBarWidth = 12.0;
constexpr double kPixelsPerTick = 105.0;

/// plain: every two stops are one field of one colour.
QLinearGradient gradient(const QRectF& bar, const QVector<QColor>& stops, bool plain)
{
    QLinearGradient colours(bar.bottomLeft(), bar.topLeft());
    const auto last = double(stops.size() - 1);
    for (qsizetype i = 0; i < stops.size(); ++i) {
        const double edge = double((i + 1) / 2 * 2) / (last + 1.0) + (i % 2 ? -1e-6 : 1e-6);
        colours.setColorAt(plain ? std::clamp(edge, 0.0, 1.0) : double(i) / last, stops[i]);
    }
    return colours;
}

/// As many of the digits as fit.
QString fitted(double value, int digits, double width, const QFontMetricsF& metrics)
{
    QString text = shortNumber(value, digits);
    while (digits > 1 && metrics.horizontalAdvance(text) > width)
        text = shortNumber(value, --digits);
    return text;
}

/// Three digits, or more where the range is narrow for its height.
int digitsFor(const FieldScale& scale)
{
    const double farthest = std::max(std::fabs(scale.valueAt(0.0)), std::fabs(scale.valueAt(1.0)));
    const double range = scale.valueAt(1.0) - scale.valueAt(0.0);
    if (!(range > 0.0) || !std::isfinite(range))
        return 3;
    return std::clamp(2 + int(std::ceil(std::log10(farthest / range))), 3, 9);
}

QString tickText(const FieldScale& scale, const Tick& tick, double width, const QFontMetricsF& metrics)
{
    if (scale.field() == MapField::Signs)
        return metrics.elidedText(signsName(tick.value), Qt::ElideRight, width);
    return fitted(tick.value, digitsFor(scale), width, metrics);
}

/// Where the colours of the scale are: an arrow at an end stands for the values beyond it.
QRectF bodyOf(const QRectF& bar, const FieldScale& scale)
{
    const double arrow = 0.9 * bar.width();
    return bar.adjusted(0.0, scale.isCutAbove() ? arrow : 0.0, 0.0, scale.isCutBelow() ? -arrow : 0.0);
}

QPainterPath outline(const QRectF& bar, const QRectF& body)
{
    QPainterPath path;
    if (body == bar)
        path.addRoundedRect(bar, 3.0, 3.0);
    else
        path.addPolygon(QPolygonF({body.topLeft(), {bar.center().x(), bar.top()}, body.topRight(),
                                   body.bottomRight(), {bar.center().x(), bar.bottom()}, body.bottomLeft()}));
    return path;
}

} // namespace

QStringList scaleTexts(const FieldScale& scale, std::span<const Tick> ticks, double width, const QFontMetricsF& metrics)
{
    QStringList texts;
    for (const Tick& tick : ticks)
        texts << tickText(scale, tick, width, metrics);
    if (std::ranges::adjacent_find(texts) == texts.end())
        return texts;
    const auto least = std::ranges::min_element(ticks, {}, &Tick::value);
    for (qsizetype i = 0; i < texts.size(); ++i)
        if (const double more = ticks[std::size_t(i)].value - least->value; more > 0.0)
            texts[i] = u'+' + fitted(more, 2, width - metrics.horizontalAdvance(u'+'), metrics);
    return texts;
}

void paintColourScale(QPainter& painter, const QRectF& area, const FieldScale& scale, const PlaneStyle& style)
{
    painter.setFont(style.font);
    painter.setPen(style.theme->secondText);
    const QFontMetricsF metrics(style.font);
    const double line = metrics.height();
    const QString sign = scale.sign();
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, sign);
    const QRectF bar(area.left(), area.top() + (sign.isEmpty() ? 0.0 : 1.3 * line), kBarWidth * style.scale,
                     area.height() - (sign.isEmpty() ? 0.0 : 1.3 * line));
    const bool isPlain = scale.field() == MapField::Signs; // one field may have the ground's colour
    painter.setPen(isPlain ? QPen(style.theme->line, 1.0) : QPen(Qt::NoPen));
    const QRectF body = bodyOf(bar, scale);
    painter.setBrush(gradient(body, scale.stops(*style.theme), isPlain));
    painter.drawPath(outline(bar, body));
    painter.setPen(style.theme->secondText);
    const double left = bar.right() + 8.0;
    const auto ticks = scale.ticks(std::max(2, int(area.height() / (kPixelsPerTick * style.scale))));
    const QStringList texts = scaleTexts(scale, ticks, area.right() - left, metrics);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const Tick& tick = ticks[i];
        // The ends' numbers stay beside the bar.
        const double y = std::clamp(body.bottom() - tick.position * body.height(), bar.top() + 0.5 * line,
                                    bar.bottom() - 0.5 * line);
        const QRectF room(left, y - 0.5 * line, area.right() - left, line);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, texts[qsizetype(i)]);
    }
}

} // namespace thalweg::app
