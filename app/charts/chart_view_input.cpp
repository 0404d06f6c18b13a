// How a chart answers to mouse and keyboard.

#include "charts/chart_view.h"
#include "charts/hover_card.h"
#include "charts/step_zoom.h"
#include "charts/value_legend.h"
#include "text/number_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kHeadReach = 7.0; ///< pixels from a head's middle, in which a click means it
constexpr double kNotch = 120.0;   ///< of a wheel's angle
constexpr double kZoomPerNotch = 0.8;
constexpr double kMovePerNotch = 0.1;

} // namespace

int ChartView::stepAt(QPointF position)
{
    const double step = std::round(m_picture.frame().stepAt(position.x()));
    const StepRange& shown = m_picture.stepRange();
    return int(std::clamp(step, std::ceil(shown.from), std::floor(shown.to)));
}

int ChartView::headAt(QPointF position)
{
    int nearest = -1;
    double best = kHeadReach;
    for (const ChartRun& run : m_picture.runs()) {
        const auto head = m_picture.head(run, m_step);
        if (!head)
            continue;
        const QPointF way = *head - position;
        const double distance = std::sqrt(QPointF::dotProduct(way, way));
        if (distance < best) {
            best = distance;
            nearest = run.run;
        }
    }
    return nearest;
}

/// Of a head, or of a row of the legend.
int ChartView::runAt(QPointF position)
{
    if (m_picture.place().right > 0.0 && legendArea().contains(position))
        return legendRunAt(position, legendArea(), m_picture.runs(), m_picture.selected(), m_picture.style());
    return headAt(position);
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_picture.runs().empty())
        return event->ignore();
    if (const int run = runAt(event->position()); run >= 0)
        return emit runChosen(run);
    if (event->position().x() > m_picture.frame().plot.right() + kHeadReach)
        return;
    m_scrubbing = true;
    emit scrubBegun();
    emit sought(stepAt(event->position()));
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_scrubbing)
        emit sought(stepAt(event->position()));
    hover(event->position());
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_scrubbing)
        return;
    m_scrubbing = false;
    emit scrubEnded();
}

void ChartView::mouseDoubleClickEvent(QMouseEvent*) { showAllSteps(); }

void ChartView::hover(QPointF position)
{
    const QRectF near = m_picture.frame().plot.adjusted(-6.0, 0.0, 6.0, 20.0);
    if (m_picture.runs().empty() || !(near.contains(position) || m_scrubbing))
        return stopHovering();
    setHovered(stepAt(position));
    emit hovered(m_hovered);
    setCursor(runAt(position) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const QPoint beside = mapTo(window(), position.toPoint());
    card().showValues(tr("Step %1").arg(countText(*m_hovered)), m_picture.runs(), *m_hovered,
                      beside, m_picture.style());
}

void ChartView::stopHovering()
{
    if (!m_hovered)
        return;
    setHovered({});
    emit hovered({});
    if (m_card)
        m_card->hide();
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    m_focusByKey =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QWidget::focusInEvent(event);
}

void ChartView::leaveEvent(QEvent*) { stopHovering(); }
void ChartView::hideEvent(QHideEvent*) { stopHovering(); }

void ChartView::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    const bool moves =
        std::abs(angle.x()) > std::abs(angle.y()) || event->modifiers() & Qt::ShiftModifier;
    const double notches = (angle.x() + angle.y()) / kNotch;
    if (moves)
        chooseRange(moved(m_picture.stepRange(), -kMovePerNotch * notches, m_picture.lastStep()));
    else
        zoom(m_picture.frame().stepAt(event->position().x()), std::pow(kZoomPerNotch, notches));
    hover(event->position());
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Plus)
        zoom(m_step, kZoomPerNotch);
    else if (event->key() == Qt::Key_Minus)
        zoom(m_step, 1.0 / kZoomPerNotch);
    else
        event->ignore();
}

void ChartView::zoom(double around, double factor)
{
    chooseRange(zoomed(m_picture.stepRange(), around, factor, m_picture.lastStep()));
}

void ChartView::chooseRange(const StepRange& range)
{
    setStepRange(range);
    emit stepRangeChosen(range);
}

void ChartView::showAllSteps() { chooseRange({0.0, double(m_picture.lastStep())}); }

} // namespace thalweg::app
