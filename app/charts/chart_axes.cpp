#include "charts/chart_axes.h"

#include "contour/round_numbers.h"
#include "text/number_text.h"
#include "text/text_width.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kHeader = 24.0; ///< title and controls
constexpr double kFooter = 20.0; ///< marks of the steps
constexpr double kNoFooter = 7.0;
constexpr double kLeft = 44.0;
constexpr double kRight = 18.0;
constexpr double kOverhang = 12.0; ///< of the last step's mark, at most
constexpr double kMarkGap = 6.0;   ///< between a mark and its axis
constexpr double kStepsApart = 64.0;
constexpr double kWidthsApart = 2.5; ///< of the widest mark: a round step may be a third shorter than what is wanted
constexpr double kAscentShare =
    0.36; ///< of a digit's font, from the middle of a line to its baseline

double baseline(double middle, const QFontMetricsF& metrics)
{
    return middle + kAscentShare * metrics.ascent();
}

/// On whole pixels, so that hairlines are sharp.
double sharp(double at) { return std::round(at) + 0.5; }

void paintMark(QPainter& painter, const ValueTick& tick, double right, double y,
               const ChartStyle& style)
{
    const QFontMetricsF small(style.exponents());
    const QFontMetricsF normal(style.marks());
    const double exponentWidth =
        tick.exponent.isEmpty() ? 0.0 : small.horizontalAdvance(tick.exponent);
    const double left = right - exponentWidth - normal.horizontalAdvance(tick.text);
    const double base = baseline(y, normal);
    painter.setFont(style.marks());
    painter.drawText(QPointF(left, base), tick.text);
    painter.setFont(style.exponents());
    painter.drawText(QPointF(right - exponentWidth, base - 0.45 * normal.ascent()), tick.exponent);
}

/// Whole numbers only, and never closer than can be read.
RoundStep stepMarks(const ChartFrame& frame, const ChartStyle& style)
{
    const double widest = textWidth(countText(int(frame.steps.to)), style.marks());
    const double apart = std::max(kStepsApart, kWidthsApart * widest) / frame.plot.width() * frame.steps.width();
    RoundStep step = nearestRoundStep(std::max(apart, 1.0));
    return step.size() < 1.0 ? RoundStep{1, 0} : step;
}

std::vector<ValueTick> stepTicks(const ChartFrame& frame, const ChartStyle& style)
{
    const RoundStep step = stepMarks(frame, style);
    std::vector<ValueTick> ticks;
    const double last = std::floor(frame.steps.to / step.size() + 1e-9);
    for (double k = std::ceil(frame.steps.from / step.size() - 1e-9); k <= last; ++k) {
        const double at = step.multiple(k);
        ticks.push_back({(at - frame.steps.from) / frame.steps.width(), countText(int(at)), {}});
    }
    return ticks;
}

} // namespace

int marksFor(double plotHeight, const ChartStyle& style)
{
    const double apart = 1.7 * QFontMetricsF(style.marks()).height();
    return std::clamp(int(plotHeight / apart) + 1, 2, 11);
}

QRectF plotArea(QSizeF size, const ChartStyle& style, bool hasMarksBelow)
{
    const double line = QFontMetricsF(style.font).height();
    const double grown = std::max(1.0, line / 15.0); // with the font
    return QRectF(QPointF(std::round(kLeft * grown), std::round(kHeader * grown)),
                  QPointF(size.width() - std::round(kRight * grown),
                          size.height() - std::round((hasMarksBelow ? kFooter : kNoFooter) * grown)));
}

double widthOfMarks(const ValueAxis& axis, const ChartStyle& style)
{
    const QFont small = style.exponents();
    const QFont normal = style.marks();
    double widest = 0.0;
    for (const ValueTick& tick : axis.ticks())
        widest = std::max(widest, textWidth(tick.text, normal) + textWidth(tick.exponent, small));
    return widest + kMarkGap + 2.0;
}

double paintTitle(QPainter& painter, const QRectF& plot, const QString& title, const QString& note,
                  const ChartStyle& style)
{
    const QFontMetricsF metrics(style.title());
    const double middle = 0.5 * plot.top() - 1.0;
    painter.setPen(style.theme->text);
    painter.setFont(style.title());
    painter.drawText(QPointF(plot.left(), baseline(middle, metrics)), title);
    painter.setPen(style.theme->secondText);
    painter.setFont(style.marks());
    const double beside = plot.left() + metrics.horizontalAdvance(title) + 2.0 * kMarkGap;
    painter.drawText(QPointF(beside, baseline(middle, metrics)), note);
    return note.isEmpty() ? beside : beside + QFontMetricsF(style.marks()).horizontalAdvance(note) + 2.0 * kMarkGap;
}

void paintValueAxis(QPainter& painter, const QRectF& plot, const ValueAxis& axis, const ChartStyle& style)
{
    for (const ValueTick& tick : axis.ticks()) {
        const double y = plot.bottom() - tick.position * plot.height();
        painter.setPen(QPen(style.theme->line, 1.0));
        painter.drawLine(QPointF(plot.left(), sharp(y)), QPointF(plot.right(), sharp(y)));
        painter.setPen(style.theme->secondText);
        paintMark(painter, tick, plot.left() - kMarkGap, y, style);
    }
}

void paintMarksBelow(QPainter& painter, const QRectF& plot, std::span<const ValueTick> marks, const ChartStyle& style)
{
    const QFontMetricsF metrics(style.marks());
    painter.setFont(style.marks());
    painter.setPen(style.theme->secondText);
    for (const ValueTick& mark : marks) {
        const double width = metrics.horizontalAdvance(mark.text);
        const double x =
            std::min(plot.left() + mark.position * plot.width() - 0.5 * width, plot.right() + kOverhang - width);
        painter.drawText(QPointF(x, plot.bottom() + kMarkGap + metrics.ascent()), mark.text);
    }
}

double paintAxes(QPainter& painter, const ChartFrame& frame, const QString& title, const ChartStyle& style,
                 bool hasMarksBelow)
{
    paintValueAxis(painter, frame.plot, frame.axis, style);
    if (hasMarksBelow)
        paintMarksBelow(painter, frame.plot, stepTicks(frame, style), style);
    return paintTitle(painter, frame.plot, title, frame.axis.rule(), style);
}

} // namespace thalweg::app
