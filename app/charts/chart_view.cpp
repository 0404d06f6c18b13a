#include "charts/chart_view.h"

#include "accessibility/plot_voice.h"
#include "charts/hover_card.h"
#include "charts/value_legend.h"
#include "model/appearance.h"
#include "text/number_text.h"
#include "theme/icons.h"
#include "vectors/paints_lines.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr QSize kUsualSize(360, 170);
constexpr QSize kLeastSize(140, 96);
constexpr int kToolHeight = 20;
constexpr double kLegendGap = 12.0;

std::vector<SpokenRun> spokenRuns(ChartPicture& picture, int step)
{
    std::vector<SpokenRun> spoken;
    for (const ChartRun& run : picture.runs())
        spoken.push_back({run.run, run.name, valueText(run, step), picture.head(run, step), run.run == picture.selected()});
    return spoken;
}

} // namespace

ChartView::ChartView(const Quantity& quantity, ChartAxis axis, Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_quantity(quantity), m_axis(axis), m_appearance(appearance),
      m_log(tool(tr("Logarithmic axis"), tr("Switches between a logarithmic and a linear axis"))),
      m_wholeRuns(tool(tr("Show all"), tr("Show all steps and values (double click, or 0)")))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    new PlotVoice(*this, {[this] { return spokenRuns(m_picture, m_step); }, [this] { return m_step; },
                          [this] { return m_picture.lastStep(); }, [this](int step) { emit sought(step); },
                          [this](int run) { emit runChosen(run); }});
    setAccessibleName(tr("Chart: %1").arg(titleOf(quantity, axis)));
    m_picture.setTitle(titleOf(quantity, axis));
    m_log->setCheckable(true);
    m_wholeRuns->hide();
    connect(m_log, &QToolButton::clicked, this, [this](bool on) { setLogarithmic(on); });
    connect(m_wholeRuns, &QToolButton::clicked, this, &ChartView::showAll);
    connect(&appearance, &Appearance::themeChanged, this, &ChartView::readStyle);
    readStyle();
    setLogarithmic(std::nullopt);
    showRuns({}, 1);
}

ChartView::~ChartView() { delete m_card; }

QToolButton* ChartView::tool(const QString& name, const QString& tip)
{
    auto* button = new QToolButton(this);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QSize ChartView::sizeHint() const { return kUsualSize; }
QSize ChartView::minimumSizeHint() const { return kLeastSize; }

void ChartView::setMagnification(double factor)
{
    m_magnification = factor;
    readStyle();
}

void ChartView::readStyle()
{
    m_picture.setStyle({&m_appearance.theme(), font(), m_magnification});
    m_log->setFont(m_picture.style().marks());
    // As quiet as the marks of the axes, but plainly a button.
    const Theme& theme = m_appearance.theme();
    m_log->setStyleSheet(
        QStringLiteral("QToolButton { padding: 0 5px; background: transparent; color: %1;"
                       " border: 1px solid %3; border-radius: 4px; }"
                       "QToolButton:hover { color: %2; border-color: %2; }")
            .arg(theme.secondText.name(), theme.accent.name(), theme.line.name()));
    m_wholeRuns->setStyleSheet(QStringLiteral("QToolButton { padding: 0; }"));
    m_wholeRuns->setIcon(themedIcon(QStringLiteral("zoom-reset"), theme.secondText));
    placeTools();
    update();
}

void ChartView::placeTools()
{
    m_picture.setSize(size(), devicePixelRatioF());
    const QRectF plot = m_picture.frame().plot;
    const int height = std::min(qRound(kToolHeight * m_magnification), int(plot.top()) - 6);
    const int width = m_log->sizeHint().width();
    const int right = int(plot.right() + m_picture.place().right) + 6 - m_toolsRoom; // the text ends with the plot
    const int top = (int(plot.top()) - height) / 2 - 1;
    const QFontMetricsF title(m_picture.style().title());
    const bool fits = plot.left() + title.horizontalAdvance(titleOf(m_quantity, m_axis)) + 6.0 < right - width;
    m_log->setVisible(fits && !m_picture.runs().empty());
    m_log->setGeometry(right - width, top, width, height);
    m_wholeRuns->setGeometry(right - width - height - 4, top, height, height);
}

void ChartView::showRuns(std::vector<ChartRun> runs, int lastStep, const std::vector<ChartRun>& companions,
                         const QString& nothing)
{
    m_nothing = nothing;
    const bool whole = m_picture.stepRange() == StepRange{0.0, double(m_picture.lastStep())};
    m_picture.setCompanions(companions);
    m_picture.setRuns(std::move(runs), lastStep);
    const StepRange all{0.0, double(m_picture.lastStep())};
    if ((whole || m_picture.stepRange().to > all.to) && m_picture.stepRange() != all)
        setStepRange(all);
    showZoom();
    showAxisKind();
    voiceOf(this)->change();
    if (m_card && m_card->isVisible())
        hover(m_mouse); // the values under it are others now
    update();
}

void ChartView::setLogarithmic(std::optional<bool> logarithmic)
{
    m_picture.setLogarithmic(logarithmic ? logarithmic : m_quantity.isLogarithmic);
    showAxisKind();
    update();
}

void ChartView::showAxisKind()
{
    m_log->setChecked(m_picture.isLogarithmic());
    m_log->setText(m_picture.isLogarithmic() ? tr("log", "a logarithmic axis")
                                             : tr("linear", "a linear axis"));
    placeTools();
}

void ChartView::setStep(int step)
{
    if (step == m_step)
        return;
    m_step = step;
    voiceOf(this)->change();
    update();
}

void ChartView::select(int run)
{
    m_picture.setSelected(run);
    voiceOf(this)->change();
    update();
}

void ChartView::setStepRange(const StepRange& range)
{
    m_picture.setStepRange(range);
    showZoom();
    describe();
    update();
}

void ChartView::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    m_picture.setSize(size(), devicePixelRatioF());
    if (paintsLines(painter))
        paintLines(painter);
    else
        m_picture.paint(painter, m_step);
    const QRectF& plot = m_picture.frame().plot;
    if (m_picture.runs().empty()) {
        painter.setPen(theme.secondText);
        painter.drawText(plot, Qt::AlignCenter | Qt::TextWordWrap, m_nothing);
    }
    paintValues(painter);
    paintPart(painter);
    if (m_hovered) {
        const double x = std::round(m_picture.frame().x(*m_hovered)) + 0.5;
        painter.setPen(QPen(theme.secondText, 1.0, Qt::DotLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    if (hasFocus() && m_focusByKey) {
        painter.setPen(QPen(theme.accent, 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), metrics::kRadius,
                                metrics::kRadius);
    }
}

/// For a figure.
void ChartView::paintLines(QPainter& painter) const
{
    painter.fillRect(rect(), m_appearance.theme().card);
    ChartPicture picture = m_picture; // that on the screen stays as it is
    picture.setSize(size(), ChartPicture::kFineLines);
    picture.paintAsLines(painter, m_step);
}

double ChartView::legendRoom() const
{
    constexpr double kLeastPlot = 300.0;
    constexpr double kLeastShare = 0.6; // of the width: the lines matter more
    const double room = m_picture.runs().empty() ? 0.0 : legendWidth(m_picture.runs(), m_picture.style()) + kLegendGap;
    return width() - room < std::max(kLeastPlot, kLeastShare * width()) ? 0.0 : room;
}

void ChartView::setPlace(const ChartPlace& place, int toolsRoom)
{
    if (place == m_picture.place() && toolsRoom == m_toolsRoom)
        return;
    m_toolsRoom = toolsRoom;
    m_picture.setPlace(place);
    placeTools();
    update();
}

QRectF ChartView::legendArea()
{
    const QRectF& plot = m_picture.frame().plot;
    return {plot.right() + kLegendGap, plot.top() - 2.0, m_picture.place().right - kLegendGap, plot.height() + 2.0};
}

/// Beside the plot, or in the header: that of the selected run, and left of it those of as many others as fit there.
void ChartView::paintValues(QPainter& painter)
{
    const auto& runs = m_picture.runs();
    if (m_picture.place().right > 0.0)
        return paintLegend(painter, legendArea(), runs, m_step, m_picture.selected(), m_picture.style());
    const auto selected = std::ranges::find(runs, m_picture.selected(), &ChartRun::run);
    const QToolButton* leftmost = m_wholeRuns->isHidden() ? m_log : m_wholeRuns;
    const double right = leftmost->isHidden() ? m_picture.frame().plot.right() : leftmost->x() - kLegendGap;
    const double left = m_picture.titleEnd() + kLegendGap;
    if (left >= right)
        return;
    QRectF room(left, 0.0, right - left, m_picture.frame().plot.top() - 2.0);
    const auto paint = [&](const ChartRun& run) {
        paintValue(painter, room, run, m_step, m_picture.lastStep(), m_picture.selected(), m_picture.style());
        room.setRight(room.right() - legendWidth({&run, 1}, m_picture.style()) - 2.0 * kLegendGap);
    };
    if (selected != runs.end())
        paint(*selected);
    for (const ChartRun& run : runs)
        if (run.run != m_picture.selected() && legendWidth({&run, 1}, m_picture.style()) <= room.width())
            paint(run);
}

void ChartView::setHovered(std::optional<int> step)
{
    if (step == m_hovered)
        return;
    m_hovered = step;
    update();
}

bool ChartView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event)))
        event->accept(); // before a shortcut of the window takes it
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
    return true;
}

/// What the quantity is good for is told at its title; over the plot the values are.
QString ChartView::tipAt(QPoint position)
{
    if (isOnAxis(position))
        return tr("Drag: move along the values. Wheel: zoom. Double click: show all values.");
    const bool isAtTitle = position.y() < m_picture.frame().plot.top() && position.x() < m_picture.titleEnd();
    return isAtTitle ? tipOf(m_quantity) : QString();
}

void ChartView::resizeEvent(QResizeEvent*) { placeTools(); }

void ChartView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        readStyle();
    QWidget::changeEvent(event);
}

HoverCard& ChartView::card()
{
    if (m_card && m_card->parentWidget() != window())
        delete m_card; // the panel floats now, or does no longer
    if (!m_card)
        m_card = new HoverCard(window());
    return *m_card;
}

void ChartView::describe()
{
    QString text =
        tr("%1 against the step, at step %2.").arg(titleOf(m_quantity, m_axis), countText(m_step));
    for (const ChartRun& run : m_picture.runs())
        text += QStringLiteral(" %1: %2.").arg(run.name, valueText(run, m_step));
    const ChartFrame& frame = m_picture.frame();
    text += u' '
            + tr("Steps from %1 to %2 and values from %3 to %4 are in view.")
                  .arg(shortNumber(frame.steps.from), shortNumber(frame.steps.to), shortNumber(frame.axis.low()),
                       shortNumber(frame.axis.high()));
    setAccessibleDescription(m_picture.runs().empty() ? m_nothing : text);
}

} // namespace thalweg::app
