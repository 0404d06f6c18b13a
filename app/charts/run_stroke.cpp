#include "charts/run_stroke.h"

#include "charts/chart_lines.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

namespace thalweg::app {

namespace {

struct RunStroke {
    Q_DECLARE_TR_FUNCTIONS(RunStroke)
};

// Of a hollow line, in widths of a full one.
constexpr double kOuter = 2.1;
constexpr double kCore = 0.9;
constexpr double kHollowEdge = 1.7; ///< of a hollow head
constexpr double kKeyLine = 1.7;
constexpr double kKeySample = 18.0;
constexpr double kKeyGap = 5.0;

QPen widened(QPen pen, double factor)
{
    pen.setWidthF(factor * pen.widthF());
    return pen;
}

double keyEntryWidth(const QString& word, const ChartStyle& style)
{
    return style.scale * kKeySample + kKeyGap + QFontMetricsF(style.marks()).horizontalAdvance(word);
}

double paintKeyEntry(QPainter& painter, QPointF from, const ChartRun& run, const QString& word, const ChartStyle& style)
{
    const double length = style.scale * kKeySample;
    drawStrokes(painter, {QLineF(from, from + QPointF(length, 0.0))}, run,
                QPen(run.look.colour, style.scale * kKeyLine, Qt::SolidLine, Qt::FlatCap), style.theme->card);
    painter.setPen(style.theme->secondText);
    const QFontMetricsF metrics(style.marks());
    const double left = from.x() + length + kKeyGap;
    painter.drawText(QPointF(left, from.y() + 0.36 * metrics.ascent()), word);
    return left + metrics.horizontalAdvance(word);
}

} // namespace

void drawStrokes(QPainter& painter, const QVector<QLineF>& strokes, const ChartRun& run, const QPen& pen,
                 const QColor& ground)
{
    painter.setPen(run.isBeside ? widened(pen, kOuter) : pen);
    painter.drawLines(strokes);
    if (!run.isBeside)
        return;
    QPen core = widened(pen, kCore);
    core.setColor(ground);
    painter.setPen(core);
    painter.drawLines(strokes);
}

void inkStrokes(StrokeInk& ink, QImage& image, const std::vector<TrailPiece>& pieces, const ChartRun& run, double width,
                const QColor& ground)
{
    ink.paint(image, pieces, run.isBeside ? kOuter * width : width, run.look.colour);
    if (run.isBeside)
        ink.paint(image, pieces, kCore * width, ground);
}

void drawHead(QPainter& painter, const ChartRun& run, QPointF at, double size, const ChartStyle& style)
{
    const QColor& card = style.theme->card;
    painter.setPen(run.isBeside ? QPen(run.look.colour, style.scale * kHollowEdge) : QPen(card, 1.0));
    painter.setBrush(run.isBeside ? card : run.look.colour);
    drawMarker(painter, run.look.marker, at, size);
}

void drawBeyond(QPainter& painter, const ChartRun& run, QPointF tip, double size, double down, const ChartStyle& style)
{
    const double half = 0.45 * size;
    const double back = tip.y() - down * 0.7 * size;
    painter.setPen(run.isBeside ? QPen(run.look.colour, style.scale * kHollowEdge) : QPen(style.theme->card, 1.0));
    painter.setBrush(run.isBeside ? style.theme->card : run.look.colour);
    painter.drawPolygon(QPolygonF{tip, {tip.x() - half, back}, {tip.x() + half, back}});
}

void drawSample(QPainter& painter, const ChartRun& run, const QRectF& area, double lineWidth, const ChartStyle& style)
{
    if (!run.isBeside)
        return drawRunSample(painter, *style.theme, run.look, area, lineWidth);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = area.center().y();
    const auto strokes = strokesOf({QPointF(area.left(), y), QPointF(area.right(), y)}, dashInPixels(run.look, lineWidth), area);
    drawStrokes(painter, strokes, run, QPen(run.look.colour, lineWidth, Qt::SolidLine, Qt::FlatCap),
                style.theme->card);
    drawHead(painter, run, area.center(), 5.0 * lineWidth, style);
    painter.restore();
}

double keyWidth(const ChartStyle& style)
{
    return keyEntryWidth(RunStroke::tr("left"), style) + 2.0 * kKeyGap + keyEntryWidth(RunStroke::tr("right"), style);
}

double paintKey(QPainter& painter, QPointF from, const ChartStyle& style)
{
    ChartRun any;
    any.look.colour = style.theme->secondText;
    painter.setFont(style.marks());
    const double between = paintKeyEntry(painter, from, any, RunStroke::tr("left"), style) + 2.0 * kKeyGap;
    any.isBeside = true;
    return paintKeyEntry(painter, {between, from.y()}, any, RunStroke::tr("right"), style);
}

} // namespace thalweg::app
