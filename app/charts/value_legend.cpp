#include "charts/value_legend.h"

#include "charts/hover_card.h"
#include "charts/run_stroke.h"
#include "text/number_text.h"
#include "text/text_width.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr double kSample = 24.0;
constexpr double kGap = 6.0;
constexpr double kLongestName = 110.0;
constexpr double kLeastName = 24.0; ///< worth to be shown
constexpr double kLineWidth = 1.7;

double rowHeight(const ChartStyle& style) { return std::ceil(QFontMetricsF(style.marks()).height()) + 4.0; }

QFont boldMarks(const ChartStyle& style)
{
    QFont font = style.marks();
    font.setWeight(QFont::DemiBold);
    return font;
}

/// As wide as any value can be.
double valueWidth(const ChartRun& run, int lastStep, const QFont& font)
{
    const auto widthOf = [&](const QString& text) { return textWidth(text, font); };
    const double bound = run.bound.empty() ? 0.0 : widthOf(QStringLiteral(" < 88888"));
    const double width = widthOf(shortNumber(-8.888e-88, 4, Zeros::Keep)) + bound;
    return run.lastStep() < lastStep ? std::max(width, widthOf(valueText(run, lastStep))) : width;
}

/// Which runs have a row, by their places in the list.
std::vector<std::size_t> rowsIn(const QRectF& area, const std::vector<ChartRun>& runs, int selected,
                                const ChartStyle& style)
{
    const auto room = std::size_t(std::max(0.0, area.height() / rowHeight(style)));
    const std::size_t most = room < runs.size() && room > 1 ? room - 1 : room; // a row counts those that are left out
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < std::min(most, runs.size()); ++i)
        rows.push_back(i);
    const auto chosen = std::size_t(std::ranges::find(runs, selected, &ChartRun::run) - runs.begin());
    if (!rows.empty() && chosen < runs.size() && chosen >= rows.size())
        rows.back() = chosen;
    return rows;
}

QString moreText(std::size_t left) { return QCoreApplication::translate("ValueLegend", "and %1 more").arg(left); }

QRectF rowOf(const QRectF& area, std::size_t row, const ChartStyle& style)
{
    return {area.left(), area.top() + double(row) * rowHeight(style), area.width(), rowHeight(style)};
}

void paintRow(QPainter& painter, const QRectF& row, const ChartRun& run, int step, bool selected,
              const ChartStyle& style)
{
    const Theme& theme = *style.theme;
    const QString value = valueText(run, step);
    drawSample(painter, run, {row.left(), row.top(), kSample, row.height()}, kLineWidth, style);
    painter.setFont(selected ? boldMarks(style) : style.marks());
    painter.setPen(theme.text);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, value);
    const double left = row.left() + kSample + kGap;
    const double width = row.right() - painter.fontMetrics().horizontalAdvance(value) - kGap - left;
    if (width < kLeastName)
        return;
    painter.setPen(theme.secondText);
    painter.drawText(QRectF(left, row.top(), width, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(run.name, Qt::ElideRight, int(width)));
}

} // namespace

double legendWidth(std::span<const ChartRun> runs, const ChartStyle& style)
{
    const QFont font = boldMarks(style);
    int last = 0;
    for (const ChartRun& run : runs)
        last = std::max(last, run.lastStep());
    double names = 0.0;
    double values = 0.0;
    for (const ChartRun& run : runs) {
        names = std::max(names, std::min(kLongestName, textWidth(run.name, font)));
        values = std::max(values, valueWidth(run, last, font));
    }
    return std::ceil(kSample + kGap + names + 2.0 * kGap + values);
}

void paintLegend(QPainter& painter, const QRectF& area, const std::vector<ChartRun>& runs, int step, int selected,
                 const ChartStyle& style)
{
    const auto rows = rowsIn(area, runs, selected, style);
    for (std::size_t i = 0; i < rows.size(); ++i)
        paintRow(painter, rowOf(area, i, style), runs[rows[i]], step, runs[rows[i]].run == selected, style);
    const QRectF next = rowOf(area, rows.size(), style);
    if (rows.size() == runs.size() || next.bottom() > area.bottom())
        return;
    painter.setFont(style.marks());
    painter.setPen(style.theme->secondText);
    painter.drawText(next.adjusted(kSample + kGap, 0.0, 0.0, 0.0), Qt::AlignLeft | Qt::AlignVCenter,
                     moreText(runs.size() - rows.size()));
}

int legendRunAt(QPointF at, const QRectF& area, const std::vector<ChartRun>& runs, int selected,
                const ChartStyle& style)
{
    const auto rows = rowsIn(area, runs, selected, style);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rowOf(area, i, style).contains(at))
            return runs[rows[i]].run;
    return -1;
}

void paintValue(QPainter& painter, const QRectF& area, const ChartRun& run, int step, int lastStep, int selected,
                const ChartStyle& style)
{
    const double without = kSample + kGap + std::ceil(valueWidth(run, lastStep, boldMarks(style)));
    const double width = std::min(legendWidth({&run, 1}, style), area.width());
    if (width >= without)
        paintRow(painter, {area.right() - width, area.top(), width, area.height()}, run, step, run.run == selected,
                 style);
}

} // namespace thalweg::app
