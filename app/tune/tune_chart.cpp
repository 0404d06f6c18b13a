#include "tune/tune_chart.h"

#include "charts/chart_axes.h"
#include "charts/chart_lines.h"
#include "charts/value_range.h"
#include "model/appearance.h"
#include "sweep/tune_reading.h"
#include "tune/tune_axis.h"
#include "tune/tune_words.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kDot = 3.0;
constexpr double kCross = 5.0;
constexpr double kChosen = 12.0;
constexpr double kBar = 4.0;
constexpr int kShade = 38; ///< opacity of the unstable region, of 255

/// Losses of all runs.
ValueAxis axisOf(const std::vector<TunedRun>& runs, int marks)
{
    ValueSpan all;
    for (const TunedRun& run : runs)
        addLosses(all, run.tuning.trials, run.first);
    return lossAxis(all, marks);
}

/// The lowest and the highest rate that was tried for any run.
ValueRange ratesOf(const std::vector<TunedRun>& runs)
{
    ValueSpan all;
    for (const TunedRun& run : runs)
        for (const TuneTrial& trial : run.tuning.trials)
            all.add(trial.rate);
    return {all.low, all.high};
}

} // namespace

/// Where things stand.
struct TuneChart::Frame {
    QRectF plot;
    ValueAxis rates;
    ValueAxis losses;

    double x(double rate) const { return plot.left() + rates.position(rate) * plot.width(); }
    /// Kept within the plot: what is too high stands at its upper edge.
    double y(const TuneTrial& trial) const
    {
        const double position = trial.diverged ? 1.0 : losses.position(trial.loss);
        return plot.bottom() - std::clamp(position, 0.0, 1.0) * plot.height();
    }
    bool isAbove(const TuneTrial& trial) const { return trial.diverged || !(losses.position(trial.loss) <= 1.0); }
};

TuneChart::TuneChart(Appearance& appearance, QWidget* parent) : QWidget(parent), m_appearance(appearance)
{
    setAccessibleName(tr("Loss against the learning rate"));
    connect(&appearance, &Appearance::themeChanged, this, QOverload<>::of(&QWidget::update));
}

void TuneChart::show(const std::vector<TunedRun>& runs, const std::vector<int>& looks)
{
    m_runs = runs;
    m_looks = looks;
    update();
}

/// Of a single run with the value of the second number that was chosen.
QString TuneChart::title() const
{
    const TunedRun& run = m_runs.front();
    if (m_runs.size() != 1 || !run.parameter || !run.tuning.best)
        return tr("Loss after all steps against the learning rate η");
    return tr("Loss after all steps against η, with %1").arg(valueText(*run.parameter, run.tuning.chosen()->second));
}

/// Where rates fail; towards the last one that works it fades, for the limit lies somewhere between.
void TuneChart::paintUnstable(QPainter& painter, const Frame& frame) const
{
    const auto limit = m_runs.front().instability();
    if (m_runs.size() != 1 || !limit)
        return;
    const Theme& theme = m_appearance.theme();
    const auto strip = [&](double from, double to) {
        return QRectF(QPointF(frame.x(from), frame.plot.top()), QPointF(frame.x(to), frame.plot.bottom()));
    };
    QColor shade = theme.error;
    shade.setAlpha(kShade);
    const QRectF between = strip(limit->works, limit->fails);
    QLinearGradient fading(between.topLeft(), between.topRight());
    fading.setColorAt(0.0, Qt::transparent);
    fading.setColorAt(1.0, shade);
    painter.fillRect(between, fading);
    painter.fillRect(strip(limit->fails, limit->failsUpTo), shade);
    painter.setPen(theme.error);
    const QRectF all = strip(limit->works, limit->failsUpTo);
    painter.drawText(all.adjusted(0.0, 4.0, -6.0, 0.0), Qt::AlignRight | Qt::AlignTop | Qt::TextDontClip, tr("too long"));
}

/// A bar along the lower edge over the rates that are as good as the best one, of a single run.
void TuneChart::paintAsGood(QPainter& painter, const Frame& frame) const
{
    const auto range = asGood(m_runs.front().tuning);
    if (m_runs.size() != 1 || !range)
        return;
    const Theme& theme = m_appearance.theme();
    const double left = frame.x(range->low);
    const double right = frame.x(range->high);
    painter.fillRect(QRectF(left, frame.plot.bottom() - kBar, right - left, kBar), theme.accent);
    painter.setPen(theme.secondText);
    painter.setFont(ChartStyle{&theme, font()}.marks());
    const QRectF above(0.5 * (left + right) - 60.0, frame.plot.bottom() - 48.0, 120.0, 18.0);
    painter.drawText(above, Qt::AlignHCenter | Qt::AlignBottom, tr("as good"));
}

void TuneChart::paintRun(QPainter& painter, const Frame& frame, std::size_t place) const
{
    const Theme& theme = m_appearance.theme();
    const RunLook look = runLook(theme, m_looks[place]);
    const Tuning& tuning = m_runs[place].tuning;
    QVector<QPointF> line;
    for (const TuneTrial& trial : tuning.trials)
        line.append({frame.x(trial.rate), frame.y(trial)});
    painter.setPen(strokePen(look, 1.5));
    painter.drawLines(strokesOf(line, dashInPixels(look, 1.5), frame.plot.adjusted(-1.0, -1.0, 1.0, 1.0)));
    for (std::size_t i = 0; i < tuning.trials.size(); ++i) {
        const bool isAbove = frame.isAbove(tuning.trials[i]);
        painter.setPen(isAbove ? QPen(look.colour, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(look.colour);
        drawMarker(painter, isAbove ? Marker::Cross : Marker::Circle, line[qsizetype(i)], isAbove ? kCross : kDot);
    }
    if (!tuning.best)
        return;
    painter.setPen(QPen(theme.card, 1.5));
    drawMarker(painter, look.marker, line[qsizetype(*tuning.best)], kChosen);
}

void TuneChart::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    const ChartStyle style{&theme, font()};
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.card);
    const bool isEmpty = std::ranges::all_of(m_runs, [](const TunedRun& run) { return run.tuning.trials.empty(); });
    if (isEmpty)
        return;
    Frame frame{plotArea(size(), style), {}, {}};
    frame.plot.setTop(frame.plot.top() + kChosen); // for the crosses at its edge
    frame.losses = axisOf(m_runs, marksFor(frame.plot.height(), style));
    frame.plot.setLeft(std::max(frame.plot.left(), std::ceil(widthOfMarks(frame.losses, style))));
    const int marksBelow = int(frame.plot.width() / 60.0);
    frame.rates = ValueAxis::logarithmic(ratesOf(m_runs), marksBelow, false);
    paintTitle(painter, frame.plot.translated(0.0, -kChosen), title(), frame.losses.rule(), style);
    paintValueAxis(painter, frame.plot, frame.losses, style);
    paintMarksBelow(painter, frame.plot, withRaisedExponents(frame.rates.ticks()), style);
    paintUnstable(painter, frame);
    paintAsGood(painter, frame);
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        paintRun(painter, frame, i);
}

} // namespace thalweg::app
