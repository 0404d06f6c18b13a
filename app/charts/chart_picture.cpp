#include "charts/chart_picture.h"

#include "charts/chart_axes.h"
#include "charts/chart_lines.h"
#include "charts/run_stroke.h"
#include "charts/value_zoom.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kWidth = 1.7; ///< of a line
constexpr double kSelectedWidth = 2.6;
constexpr double kHead = 8.0;
constexpr double kFaintWidth = 1.0;
constexpr double kFaintSelectedWidth = 1.6;
constexpr double kMedianWidth = 2.2;
constexpr double kMemberShare = 0.5; ///< of the usual width, for a run beside the median of its repetitions
constexpr double kTitleOverhang = 12.0; ///< beyond the plot
constexpr double kKeyDistance = 14.0; ///< from the title
constexpr double kToolsWidth = 50.0;  ///< of what stands to the right of it
constexpr double kBoundWidth = 1.4;
constexpr int kBandOpacity = 56; ///< of 255
constexpr int kFutureBandOpacity = 90;
constexpr double kFaint = 0.38;   ///< opacity of what is still to come
constexpr double kOverhang = 1.5; ///< of lines beyond the plot: half a line's width

std::vector<ValueSpan> spansOf(const std::vector<ChartRun>& runs)
{
    std::vector<ValueSpan> spans;
    for (const ChartRun& run : runs)
        spans.push_back(run.span);
    return spans;
}

/// Shortened in front of a coordinate at its end, which stays: "Root of the sec…, x".
QString elided(const QString& title, const QFontMetricsF& metrics, double room)
{
    constexpr qsizetype kLongestEnd = 3;
    const qsizetype comma = std::max(title.lastIndexOf(u','), title.lastIndexOf(u'，'));
    const QString end = comma > 0 && title.size() - comma <= kLongestEnd ? title.mid(comma) : QString();
    const QString name = title.chopped(end.size());
    return metrics.elidedText(name, Qt::ElideRight, room - metrics.horizontalAdvance(end)) + end;
}

ValueAxis axisFor(const std::vector<ValueSpan>& spans, bool logarithmic, int marks)
{
    if (spans.empty())
        return {}; // and no marks
    if (!logarithmic)
        return ValueAxis::linear(linearRange(spans), marks);
    const ValueRange range = logarithmicRange(spans);
    const bool cut =
        std::ranges::any_of(spans, [&](const ValueSpan& s) { return std::fmin(s.low, s.lowestOfAll) < range.low; });
    return ValueAxis::logarithmic(range, marks, cut);
}

} // namespace

void ChartPicture::setTitle(const QString& title)
{
    m_title = title;
    m_frameIsOld = m_axesAreOld = true;
}

void ChartPicture::setRuns(std::vector<ChartRun> runs, int lastStep)
{
    const bool hadBoth = hasBoth();
    m_runs = std::move(runs);
    m_axesAreOld = m_axesAreOld || hadBoth != hasBoth();
    m_lastStep = std::max(lastStep, 1);
    m_frameIsOld = true;
}

/// Of two landscapes, lines on the second one.
bool ChartPicture::hasBoth() const { return std::ranges::any_of(m_runs, &ChartRun::isBeside); }

void ChartPicture::setCompanions(const std::vector<ChartRun>& runs)
{
    m_companions = spansOf(runs);
    m_frameIsOld = true;
}

std::vector<ValueSpan> ChartPicture::spans() const
{
    std::vector<ValueSpan> all = spansOf(m_runs);
    if (!all.empty())
        all.insert(all.end(), m_companions.begin(), m_companions.end());
    return all;
}

void ChartPicture::setSelected(int run)
{
    m_linesAreOld = m_linesAreOld || run != m_selected;
    m_selected = run;
}

void ChartPicture::setStyle(const ChartStyle& style)
{
    m_style = style;
    m_frameIsOld = m_axesAreOld = true;
}

void ChartPicture::setSize(QSize size, double devicePixelRatio)
{
    if (size == m_size && devicePixelRatio == m_ratio)
        return;
    m_frameIsOld = m_axesAreOld = true;
    m_size = size;
    m_ratio = devicePixelRatio;
}

void ChartPicture::setPlace(const ChartPlace& place)
{
    if (place == m_place)
        return;
    m_frameIsOld = m_axesAreOld = true;
    m_place = place;
}

double ChartPicture::leftNeeded()
{
    frame();
    return m_leftNeeded;
}

void ChartPicture::setStepRange(const StepRange& range)
{
    if (range == m_frame.steps)
        return;
    m_frameIsOld = m_axesAreOld = true;
    m_frame.steps = range;
}

void ChartPicture::setLogarithmic(std::optional<bool> logarithmic)
{
    m_logarithmic = logarithmic;
    m_frameIsOld = true;
}

void ChartPicture::setValueRange(const std::optional<ValueRange>& range)
{
    if (range == m_valueRange)
        return;
    m_valueRange = range;
    m_frameIsOld = true;
}

bool ChartPicture::isValueRangeShown()
{
    frame();
    return m_isValueRangeShown;
}

const ValueAxis& ChartPicture::automaticAxis()
{
    frame();
    return m_automatic;
}

bool ChartPicture::canShowValueRange() const
{
    return m_valueRange && (m_valueRange->low > 0.0 || !isLogarithmic())
           && isAnythingIn(*m_valueRange, m_runs, m_frame.steps);
}

bool ChartPicture::isLogarithmic() const
{
    return m_logarithmic ? *m_logarithmic : prefersLogarithm(spans());
}

const ChartFrame& ChartPicture::frame()
{
    if (m_frameIsOld)
        layOut();
    return m_frame;
}

void ChartPicture::layOut()
{
    m_frameIsOld = false;
    m_linesAreOld = true;
    const ChartFrame before = m_frame;
    m_frame.plot = plotArea(m_size, m_style, m_place.hasMarksBelow).adjusted(0.0, 0.0, -m_place.right, 0.0);
    const int marks = marksFor(m_frame.plot.height(), m_style);
    m_automatic = axisFor(spans(), isLogarithmic(), marks);
    m_isValueRangeShown = canShowValueRange();
    m_frame.axis = m_isValueRangeShown ? ValueAxis::exactly(*m_valueRange, isLogarithmic(), marks) : m_automatic;
    m_leftNeeded = std::max(m_frame.plot.left(), std::ceil(widthOfMarks(m_frame.axis, m_style)));
    m_frame.plot.setLeft(std::max(m_leftNeeded, m_place.left));
    if (m_axesAreOld || !(m_frame.axis == before.axis))
        drawAxes();
}

QImage ChartPicture::canvas() const
{
    QImage image(m_size * m_ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(m_ratio);
    return image;
}

void ChartPicture::drawAxes()
{
    m_axesAreOld = false;
    m_axes = canvas();
    m_axes.fill(m_style.theme->card);
    QPainter painter(&m_axes);
    painter.setRenderHint(QPainter::Antialiasing);
    const double room = m_frame.plot.width() + kTitleOverhang;
    const QString title = elided(m_title, QFontMetricsF(m_style.title()), room);
    paintAxesAndKey(painter, title);
}

void ChartPicture::paintAxesAndKey(QPainter& painter, const QString& title)
{
    m_titleEnd = paintAxes(painter, m_frame, title, m_style, m_place.hasMarksBelow);
    const double right = m_frame.plot.right() - m_style.scale * kToolsWidth;
    if (hasBoth() && m_titleEnd + kKeyDistance + keyWidth(m_style) <= right)
        m_titleEnd = paintKey(painter, {m_titleEnd + kKeyDistance, 0.5 * m_frame.plot.top()}, m_style);
}

/// In their order, the selected one last and so on top.
template <class Draw> void ChartPicture::forEachRun(Draw draw) const
{
    for (const bool isSelected : {false, true})
        for (const bool isBeside : {true, false}) // hollow lines are wide, and lie below
            for (const ChartRun& run : m_runs)
                if (run.isBeside == isBeside && (run.run == m_selected) == isSelected)
                    draw(run);
}

void ChartPicture::prepareLines(int step)
{
    const QRectF& plot = frame().plot;
    if (m_linesAreOld) {
        const double cursor = std::clamp(m_frame.x(step), plot.left(), plot.right());
        drawLines(cursor + kOverhang, cursor - kOverhang);
        m_onlyFor = step;
    } else if (m_onlyFor && m_onlyFor != step) {
        drawLines(plot.right(), plot.left());
        m_onlyFor.reset();
    }
    m_linesAreOld = false;
}

void ChartPicture::drawLines(double strongUntil, double faintFrom)
{
    for (QImage* image : {&m_lines, &m_faint}) {
        if (image->size() != m_size * m_ratio || image->devicePixelRatio() != m_ratio)
            *image = canvas();
        image->fill(Qt::transparent);
    }
    QPainter strong(&m_lines);
    QPainter faint(&m_faint);
    strong.setRenderHint(QPainter::Antialiasing);
    faint.setRenderHint(QPainter::Antialiasing);
    drawLines({strong, faint, 1.0, &m_lines, &m_faint}, strongUntil, faintFrom);
}

void ChartPicture::drawLines(const Canvas& canvas, double strongUntil, double faintFrom)
{
    const QRectF area = m_frame.plot.adjusted(0.0, -kOverhang, 0.0, kOverhang);
    const QRectF past(area.topLeft(), QPointF(strongUntil, area.bottom()));
    const QRectF future(QPointF(faintFrom, area.top()), area.bottomRight());
    const auto inBoth = [&canvas](auto draw) {
        canvas.strong.setOpacity(1.0);
        draw(canvas.strong, true);
        canvas.faint.setOpacity(canvas.faintness);
        draw(canvas.faint, false);
    };
    forEachRun([&](const ChartRun& run) {
        inBoth([&](QPainter& painter, bool isPast) {
            drawBand(painter, run, isPast ? past : future, isPast ? kBandOpacity : kFutureBandOpacity);
        });
    });
    forEachRun([&](const ChartRun& run) { drawRun(canvas, run, past, future); });
    forEachRun([&](const ChartRun& run) {
        inBoth([&](QPainter& painter, bool isPast) { drawBound(painter, run, isPast ? past : future); });
    });
}

/// Into a picture as ink: a QPainter takes longer for it than for everything else of a chart.
void ChartPicture::drawRun(const Canvas& canvas, const ChartRun& run, const QRectF& past, const QRectF& future)
{
    const bool selected = run.run == m_selected;
    const QVector<QPointF> line = thinnedLine(run.values, m_frame, m_ratio);
    const double scale = m_style.scale * (run.band ? kMemberShare : 1.0);
    const double width = scale * (selected ? kSelectedWidth : kWidth);
    const double faintWidth = scale * (selected ? kFaintSelectedWidth : kFaintWidth);
    const QVector<double> dash = dashInPixels(run.look, width);
    const QColor& card = m_style.theme->card;
    if (canvas.strongImage && canvas.faintImage) {
        inkStrokes(m_ink, *canvas.strongImage, piecesOf(line, dash, past), run, width, card);
        inkStrokes(m_ink, *canvas.faintImage, piecesOf(line, {}, future), run, faintWidth, card);
        return;
    }
    canvas.strong.setOpacity(1.0);
    drawStrokes(canvas.strong, strokesOf(line, dash, past), run, strokePen(run.look, width), card);
    canvas.faint.setOpacity(canvas.faintness);
    drawStrokes(canvas.faint, strokesOf(line, {}, future), run, QPen(run.look.colour, faintWidth), card);
}

/// In short strokes, which no run's own line has, and with a halo, as a run that swings covers its bound.
void ChartPicture::drawBound(QPainter& painter, const ChartRun& run, const QRectF& part) const
{
    if (run.bound.empty())
        return;
    const auto strokes = strokesOf(thinnedLine(run.bound, m_frame, m_ratio), {7.0, 4.0}, part);
    painter.setPen(QPen(m_style.theme->card, m_style.scale * (kBoundWidth + 2.0), Qt::SolidLine, Qt::SquareCap));
    painter.drawLines(strokes);
    painter.setPen(QPen(run.look.colour, m_style.scale * kBoundWidth, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(strokes);
}

/// A run's repetitions: the band of eight in ten, and their median.
void ChartPicture::drawBand(QPainter& painter, const ChartRun& run, const QRectF& part, int opacity) const
{
    if (!run.band)
        return;
    QColor soft = run.look.colour;
    soft.setAlpha(opacity);
    painter.save();
    painter.setClipRect(part);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    painter.drawPolygon(areaBetween(run.band->low, run.band->high, m_frame, m_ratio));
    painter.restore();
    painter.setPen(QPen(run.look.colour, m_style.scale * kMedianWidth));
    painter.drawLines(strokesOf(thinnedLine(run.band->median, m_frame, m_ratio), {}, part));
}

void ChartPicture::paint(QPainter& painter, int step)
{
    prepareLines(step);
    painter.drawImage(0, 0, m_axes);
    paintLines(painter, step);
    paintHeads(painter, step);
}

void ChartPicture::paintAsLines(QPainter& painter, int step)
{
    const QRectF& plot = frame().plot;
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxesAndKey(painter, m_title);
    const double cursor = std::clamp(m_frame.x(step), plot.left(), plot.right());
    drawLines({painter, painter, kFaint}, cursor, cursor);
    painter.setOpacity(1.0);
    if (!m_runs.empty() && step < m_lastStep)
        paintCursor(painter, std::round(m_frame.x(step)));
    paintHeads(painter, step);
}

void ChartPicture::paintHeads(QPainter& painter, int step)
{
    painter.setRenderHint(QPainter::Antialiasing);
    forEachRun([&](const ChartRun& run) { paintHead(painter, run, step); });
}

void ChartPicture::paintLines(QPainter& painter, int step)
{
    if (m_runs.empty())
        return;
    const double cursor = std::round(m_frame.x(step));
    const double past = std::clamp(cursor, 0.0, double(m_size.width()));
    const auto part = [&](const QImage& lines, double from, double to) {
        const QRectF target(from, 0.0, to - from, m_size.height());
        painter.drawImage(target, lines,
                          QRectF(target.topLeft() * m_ratio, target.size() * m_ratio));
    };
    part(m_lines, 0.0, past);
    painter.setOpacity(kFaint);
    part(m_faint, past, m_size.width());
    painter.setOpacity(1.0);
    paintCursor(painter, cursor);
}

/// Through the plot, and paler on to its neighbours.
void ChartPicture::paintCursor(QPainter& painter, double cursor) const
{
    const QRectF& plot = m_frame.plot;
    if (cursor < plot.left() - 1.0 || cursor > plot.right() + 1.0)
        return;
    const double x = cursor + 0.5;
    painter.setPen(QPen(m_style.theme->line, 1.0));
    if (m_place.isLinkedUp)
        painter.drawLine(QPointF(x, 0.0), QPointF(x, plot.top()));
    if (m_place.isLinkedDown)
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, m_size.height()));
    painter.setPen(QPen(m_style.theme->secondText, 1.0));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
}

std::optional<QPointF> ChartPicture::head(const ChartRun& run, int step)
{
    const QRectF& plot = frame().plot;
    const int shown = std::min(step, run.lastStep());
    const QPointF at(m_frame.x(shown), m_frame.y(run.at(shown)));
    if (std::isnan(at.y()) || at.x() < plot.left() - 1.0 || at.x() > plot.right() + 1.0)
        return std::nullopt;
    return QPointF(at.x(), std::clamp(at.y(), plot.top(), plot.bottom()));
}

void ChartPicture::paintHead(QPainter& painter, const ChartRun& run, int step)
{
    const auto at = head(run, step);
    if (!at)
        return;
    const double size = m_style.scale * (run.run == m_selected ? kHead + 2.0 : kHead);
    const double y = m_frame.y(run.at(std::min(step, run.lastStep())));
    if (y < m_frame.plot.top() - kOverhang || y > m_frame.plot.bottom() + kOverhang)
        drawBeyond(painter, run, *at, size, y < at->y() ? -1.0 : 1.0, m_style);
    else
        drawHead(painter, run, *at, size, m_style);
}

} // namespace thalweg::app
