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
#include <utility>

namespace thalweg::app {

namespace {

constexpr double kHeadReach = 7.0; ///< pixels from a head's middle, in which a click means it
constexpr double kHoverReach = 4.0; ///< to the left of the plot, where its axis begins
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
    const QPointF at = event->position();
    const bool isLeft = event->button() == Qt::LeftButton;
    const bool spans = event->button() == Qt::RightButton || (isLeft && event->modifiers() & Qt::AltModifier);
    if (m_picture.runs().empty() || !(isLeft || spans))
        return event->ignore();
    if (m_drag != Drag::None)
        return; // another button during a drag
    if (isOnAxis(at))
        return isLeft ? beginDrag(Drag::Axis, at) : event->ignore();
    if (spans)
        return m_picture.frame().plot.contains(at) ? beginDrag(Drag::Part, at) : event->ignore();
    if (const int run = runAt(at); run >= 0)
        return emit runChosen(run);
    if (at.x() <= m_picture.frame().plot.right() + kHeadReach)
        beginScrub(at);
}

void ChartView::beginScrub(QPointF position)
{
    m_drag = Drag::Scrub;
    emit scrubBegun();
    emit sought(stepAt(position));
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    m_dragged = event->position();
    if (m_drag == Drag::Scrub)
        emit sought(stepAt(m_dragged));
    if (m_drag == Drag::Axis)
        return dragAxisTo(m_dragged);
    if (m_drag == Drag::Part)
        return update();
    hover(m_dragged);
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool ends = event->button() == Qt::LeftButton || m_drag == Drag::Part;
    if (!ends || m_drag == Drag::None)
        return;
    m_dragged = event->position();
    if (m_drag == Drag::Part)
        showDragged();
    endDrag();
}

void ChartView::endDrag()
{
    const Drag ended = std::exchange(m_drag, Drag::None);
    if (ended == Drag::Scrub)
        emit scrubEnded();
    else if (ended != Drag::None)
        releaseKeyboard();
    update();
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        isOnAxis(event->position()) ? showAllValues() : showAll();
}

void ChartView::showCursorAt(QPointF position)
{
    setCursor(isOnAxis(position)       ? Qt::SizeVerCursor
              : runAt(position) >= 0 ? Qt::PointingHandCursor
                                       : Qt::ArrowCursor);
}

void ChartView::hover(QPointF position)
{
    showCursorAt(position);
    const QRectF near = m_picture.frame().plot.adjusted(-kHoverReach, 0.0, 6.0, 20.0);
    if (m_picture.runs().empty() || !(near.contains(position) || m_drag == Drag::Scrub))
        return stopHovering();
    setHovered(stepAt(position));
    emit hovered(m_hovered);
    m_mouse = position;
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
void ChartView::hideEvent(QHideEvent*)
{
    cancelDrag();
    endDrag();
    stopHovering();
}

void ChartView::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    const bool moves =
        std::abs(angle.x()) > std::abs(angle.y()) || event->modifiers() & Qt::ShiftModifier;
    const double notches = (angle.x() + angle.y()) / kNotch;
    const QPointF at = event->position();
    if (m_drag == Drag::Axis || m_drag == Drag::Part)
        return;
    if (isOnAxis(at) || event->modifiers() & Qt::ControlModifier)
        moves ? moveValues(kMovePerNotch * notches) : zoomValues(heightAt(at), std::pow(kZoomPerNotch, notches));
    else if (moves)
        chooseRange(moved(m_picture.stepRange(), -kMovePerNotch * notches, m_picture.lastStep()));
    else
        zoomSteps(m_picture.frame().stepAt(at.x()), std::pow(kZoomPerNotch, notches));
    hover(at);
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const double up = key == Qt::Key_Up ? 1.0 : -1.0;
    if (key == Qt::Key_Escape && cancelDrag())
        return;
    if (key == Qt::Key_Plus || key == Qt::Key_Equal)
        zoomSteps(m_step, kZoomPerNotch);
    else if (key == Qt::Key_Minus)
        zoomSteps(m_step, 1.0 / kZoomPerNotch);
    else if (!isOwnKey(*event))
        event->ignore();
    else if (key == Qt::Key_0)
        showAll();
    else if (event->modifiers() & Qt::ControlModifier)
        moveValues(kMovePerNotch * up);
    else
        zoomValuesByKey(std::pow(kZoomPerNotch, up));
}

void ChartView::zoomSteps(double around, double factor)
{
    chooseRange(zoomed(m_picture.stepRange(), around, factor, m_picture.lastStep()));
}

void ChartView::chooseRange(const StepRange& range)
{
    setStepRange(range);
    emit stepRangeChosen(range);
}

void ChartView::showAll()
{
    chooseRange({0.0, double(m_picture.lastStep())});
    showAllValues();
}

} // namespace thalweg::app
