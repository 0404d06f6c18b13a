#include "inspector/inspection.h"
#include "model/playback.h"
#include "model/scene_model.h"
#include "model/selection.h"
#include "model/study.h"
#include "plane/ground_layer.h"
#include "plane/locked_start.h"
#include "plane/plane_gestures.h"
#include "plane/plane_view.h"
#include "plane/plot_frame.h"
#include "plane/runs_layer.h"
#include "plane/starts_layer.h"
#include "plane/view_range.h"
#include "plane/wheel.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>

#include <cmath>

/// The plane view's part that listens: mouse, wheel, keys.
namespace thalweg::app {

namespace {

constexpr double kZoomPerNotch = 0.8;
constexpr double kZoomPerKey = 0.7;

bool isArrow(int key) { return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down; }

bool isNudge(const QKeyEvent& event) { return isArrow(event.key()) && event.modifiers() & Qt::ShiftModifier; }

} // namespace

void PlaneView::connectGestures()
{
    connect(m_gestures, &PlaneGestures::clicked, this, &PlaneView::clickAt);
    connect(m_gestures, &PlaneGestures::doubleClicked, this, [this] {
        m_mover->takeBack();
        resetView();
    });
    connect(m_gestures, &PlaneGestures::startMoved, this,
            [this](QPointF at) {
                if (!tellIfLocked(*this, m_model))
                    m_mover->moveTo(m_viewport.toPoint(at));
            });
    connect(m_gestures, &PlaneGestures::startReleased, m_mover, &StartMover::end);
    connect(m_gestures, &PlaneGestures::startCancelled, m_mover, &StartMover::cancel);
    connect(m_gestures, &PlaneGestures::panStarted, this, [this] { m_panFrom = visible(); });
    connect(m_gestures, &PlaneGestures::panned, this, &PlaneView::panBy);
    connect(m_gestures, &PlaneGestures::panCancelled, this, [this] { m_range->show(m_panFrom); });
}

void PlaneView::clickAt(QPointF pixel)
{
    if (const auto run = m_runs->headAt(pixel); run && !m_runs->handleAt(pixel))
        m_selection.select(int(*run));
    else if (!tellClickIfLocked(*this, m_model))
        m_mover->moveTo(m_viewport.toPoint(pixel));
}

/// Where something exact is under the cursor, exactly there.
void PlaneView::pinAt(QPointF pixel)
{
    const auto head = m_runs->headAt(pixel);
    const auto mark = m_ground->marks().at(pixel);
    if (mark)
        m_inspection->setPin(m_ground->marks().point(*mark).at);
    else if (head)
        m_inspection->setPin(m_study.runs()[*head].at(m_playback.step()).point);
    else if (m_runs->handleAt(pixel))
        m_inspection->setPin(m_model.scene().start);
    else
        m_inspection->setPin(m_viewport.toPoint(pixel));
}

void PlaneView::panBy(QPointF pixels)
{
    m_range->shift({-pixels.x() * m_viewport.unitX(), pixels.y() * m_viewport.unitY()});
}

PlaneView::Target PlaneView::targetAt(QPointF pixel)
{
    if (m_viewport.isEmpty() || !m_viewport.rect.contains(pixel))
        return {};
    if (const auto head = m_runs->headAt(pixel))
        return {m_runs->handleAt(pixel) ? Target::Handle : Target::Head, *head};
    if (m_runs->handleAt(pixel))
        return {Target::Handle};
    if (const auto grip = m_starts->gripAt(pixel))
        return {Target::Grip, std::size_t(*grip)};
    if (const auto mark = m_ground->marks().at(pixel))
        return {Target::Mark, *mark};
    return {Target::Ground};
}

void PlaneView::hoverAt(QPointF pixel)
{
    if (m_gestures->doing() == PlaneGestures::Doing::Nothing)
        setTarget(targetAt(pixel));
    const bool inside = !m_viewport.isEmpty() && m_viewport.rect.contains(pixel);
    emit hovered(inside ? std::optional(m_viewport.toPoint(pixel)) : std::nullopt);
}

void PlaneView::setTarget(Target target)
{
    if (target == m_target)
        return;
    m_target = target;
    m_runs->setHandleActive(target.kind == Target::Handle);
    m_starts->setActive(target.kind == Target::Grip ? std::optional(StartGrip(target.index)) : std::nullopt);
    m_frame->updateOverlay();
    showCursor();
}

void PlaneView::showCursor() { showCursorOver(*this, m_target.kind, m_gestures->doing(), m_model); }

void PlaneView::mousePressEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (event->button() != Qt::LeftButton || targetAt(at).kind == Target::Nothing)
        return QWidget::mousePressEvent(event);
    setTarget(targetAt(at));
    if (event->modifiers() & Qt::ControlModifier) {
        m_isPinning = true;
        return pinAt(at);
    }
    m_mover->begin(m_target.kind == Target::Grip ? StartGrip(m_target.index) : StartGrip::Start);
    if (m_target.kind == Target::Handle)
        m_gestures->pressHandle(at, m_runs->handlePosition());
    else if (m_target.kind == Target::Grip)
        m_gestures->pressHandle(at, m_starts->gripPosition(StartGrip(m_target.index)));
    else
        m_gestures->press(at);
}

void PlaneView::mouseMoveEvent(QMouseEvent* event)
{
    const bool dragging = event->buttons() & Qt::LeftButton;
    if (dragging && m_isPinning && m_viewport.rect.contains(event->position()))
        pinAt(event->position());
    else if (dragging)
        m_gestures->move(event->position());
    showCursor();
    hoverAt(event->position());
}

void PlaneView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    m_isPinning = false;
    m_gestures->release(event->position());
    m_mover->end();
    hoverAt(event->position());
    showCursor();
}

void PlaneView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || targetAt(event->position()).kind == Target::Nothing)
        return QWidget::mouseDoubleClickEvent(event);
    m_gestures->doubleClick();
}

void PlaneView::leaveEvent(QEvent*)
{
    setTarget({});
    emit hovered(std::nullopt);
}

void PlaneView::wheelEvent(QWheelEvent* event)
{
    if (m_viewport.isEmpty() || !m_viewport.rect.contains(event->position()))
        return QWidget::wheelEvent(event);
    m_range->zoom(m_viewport.toPoint(event->position()), std::pow(kZoomPerNotch, wheelNotches(*event)));
    hoverAt(event->position());
    event->accept();
}

bool PlaneView::event(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture && !m_viewport.isEmpty()) {
            m_range->zoom(m_viewport.toPoint(gesture->position()), std::exp(-gesture->value()));
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), startTip(m_target.kind, m_model), this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && isNudge(*static_cast<QKeyEvent*>(event)))
        event->accept(); // before a shortcut of the window takes it
    return QWidget::event(event);
}

void PlaneView::keyPressEvent(QKeyEvent* event)
{
    if (isNudge(*event))
        return nudge(event->key());
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(kZoomPerKey);
    case Qt::Key_Minus:
        return zoomBy(1.0 / kZoomPerKey);
    case Qt::Key_0:
        return resetView();
    case Qt::Key_Escape:
        if (m_gestures->cancel()) {
            showCursor();
            return;
        }
        if (m_inspection->pin())
            return m_inspection->unpin();
    }
    QWidget::keyPressEvent(event);
}

void PlaneView::nudge(int key)
{
    const double x = m_viewport.unitX() * (key == Qt::Key_Left ? -1.0 : key == Qt::Key_Right ? 1.0 : 0.0);
    const double y = m_viewport.unitY() * (key == Qt::Key_Down ? -1.0 : key == Qt::Key_Up ? 1.0 : 0.0);
    if (m_viewport.isEmpty() || tellIfLocked(*this, m_model))
        return;
    if (!m_mover->isActive())
        m_mover->begin();
    m_mover->moveBy({x, y});
}

void PlaneView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Shift && m_gestures->doing() == PlaneGestures::Doing::Nothing)
        m_mover->end(); // so many nudges were one gesture
    QWidget::keyReleaseEvent(event);
}

void PlaneView::focusInEvent(QFocusEvent* event)
{
    const auto reason = event->reason();
    m_showsFocus = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    m_frame->updateOverlay();
}

void PlaneView::focusOutEvent(QFocusEvent*)
{
    m_showsFocus = false;
    if (m_gestures->doing() == PlaneGestures::Doing::Nothing)
        m_mover->end();
    m_frame->updateOverlay();
}

void PlaneView::resizeEvent(QResizeEvent*) { layOut(); }

void PlaneView::showEvent(QShowEvent*)
{
    layOut();
    follow();
}

void PlaneView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

} // namespace thalweg::app
