#include "plane/colour_scale.h"

#include "text/number_text.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kBarWidth = 12.0;
constexpr double kPixelsPerTick = 105.0;

QLinearGradient gradient(const QRectF& bar, const Theme& theme)
{
    QLinearGradient colours(bar.bottomLeft(), bar.topLeft());
    for (qsizetype i = 0; i < theme.map.size(); ++i)
        colours.setColorAt(double(i) / double(theme.map.size() - 1), theme.map[i]);
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
int digitsFor(const ValueScale& scale)
{
    const double farthest = std::max(std::fabs(scale.lowest()), std::fabs(scale.highest()));
    const double range = scale.highest() - scale.lowest();
    if (!(range > 0.0) || !std::isfinite(range))
        return 3;
    return std::clamp(2 + int(std::ceil(std::log10(farthest / range))), 3, 9);
}

} // namespace

void paintColourScale(QPainter& painter, const QRectF& area, const ValueScale& scale, const PlaneStyle& style)
{
    const QRectF bar(area.left(), area.top(), kBarWidth * style.scale, area.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient(bar, *style.theme));
    painter.drawRoundedRect(bar, 3.0, 3.0);
    painter.setFont(style.font);
    painter.setPen(style.theme->secondText);
    const QFontMetricsF metrics(style.font);
    const double line = metrics.height();
    const int digits = digitsFor(scale);
    const double left = bar.right() + 8.0;
    for (const Tick& tick : scale.ticks(std::max(2, int(area.height() / (kPixelsPerTick * style.scale))))) {
        // The ends' numbers stay beside the bar.
        const double y = std::clamp(bar.bottom() - tick.position * bar.height(), bar.top() + 0.5 * line,
                                    bar.bottom() - 0.5 * line);
        const QRectF room(left, y - 0.5 * line, area.right() - left, line);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                         fitted(tick.value, digits, room.width(), metrics));
    }
}

} // namespace thalweg::app
