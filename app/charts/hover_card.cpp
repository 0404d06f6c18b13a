#include "charts/hover_card.h"

#include "charts/run_stroke.h"
#include "text/number_text.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr int kPadding = 10;
constexpr int kSample = 24;
constexpr int kGap = 8;
constexpr int kDistance = 14; ///< from the mouse
constexpr qsizetype kMostRows = 12;

int rowHeight(const ChartStyle& style) { return QFontMetrics(style.font).height() + 4; }

} // namespace

QString valueText(const ChartRun& run, int step)
{
    if (step > run.lastStep())
        return HoverCard::tr("ended at %1").arg(countText(run.lastStep()));
    const QString value = shortNumber(run.at(step), 4, Zeros::Keep);
    if (run.bound.empty())
        return value;
    const double bound = run.bound[std::size_t(step)];
    return value + (run.at(step) > bound ? QStringLiteral(" > ") : QStringLiteral(" < "))
           + shortNumber(bound, 4, Zeros::Keep);
}

HoverCard::HoverCard(QWidget* window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void HoverCard::showValues(const QString& title, const std::vector<ChartRun>& runs, int step,
                           QPoint beside, const ChartStyle& style)
{
    m_title = title;
    m_style = style;
    m_rows.clear();
    const auto count = std::min(qsizetype(runs.size()), kMostRows);
    for (qsizetype i = 0; i < count; ++i) {
        const ChartRun& run = runs[std::size_t(i)];
        ChartRun sample;
        sample.look = run.look;
        sample.isBeside = run.isBeside;
        m_rows.append({sample, run.name, valueText(run, step)});
    }
    const qsizetype rest = qsizetype(runs.size()) - count;
    m_more = rest > 0 ? tr("and %n more", nullptr, int(rest)) : QString();
    resize(fittingSize());
    place(beside);
    update();
    show();
    raise();
}

QSize HoverCard::fittingSize() const
{
    const QFontMetrics metrics(m_style.font);
    int names = 0;
    int values = 0;
    for (const Row& row : m_rows) {
        names = std::max(names, metrics.horizontalAdvance(row.name));
        values = std::max(values, metrics.horizontalAdvance(row.value));
    }
    const int rows = kSample + kGap + names + 2 * kGap + values;
    const int width = std::max(rows, QFontMetrics(m_style.title()).horizontalAdvance(m_title));
    const int lines = 1 + int(m_rows.size()) + (m_more.isEmpty() ? 0 : 1);
    return {width + 2 * kPadding, lines * rowHeight(m_style) + 2 * kGap};
}

void HoverCard::place(QPoint beside)
{
    QRect rect(beside + QPoint(kDistance, -kDistance - height()), size());
    const QRect bounds = parentWidget()->rect().adjusted(4, 4, -4, -4);
    if (rect.right() > bounds.right())
        rect.moveRight(beside.x() - kDistance);
    if (rect.top() < bounds.top())
        rect.moveTop(beside.y() + kDistance);
    rect.moveLeft(std::max(rect.left(), bounds.left()));
    move(rect.topLeft());
}

void HoverCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = *m_style.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1.0));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius,
                            metrics::kRadius);
    QRect line(kPadding, kGap, width() - 2 * kPadding, rowHeight(m_style));
    painter.setFont(m_style.title());
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.setFont(m_style.font);
    for (const Row& row : m_rows) {
        line.translate(0, line.height());
        drawSample(painter, row.sample, QRectF(line.left(), line.top(), kSample, line.height()), 1.7, m_style);
        painter.setPen(theme.secondText);
        painter.drawText(line.adjusted(kSample + kGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         row.name);
        painter.setPen(theme.text);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.value);
    }
    line.translate(0, line.height());
    painter.setPen(theme.secondText);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_more);
}

} // namespace thalweg::app
