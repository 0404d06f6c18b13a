#include "inspector/inspection.h"
#include "model/scene_model.h"
#include "model/selection.h"
#include "model/study.h"
#include "plane/locked_start.h"
#include "plane/plane_view.h"
#include "plane/start_mover.h"
#include "plane/wheel.h"
#include "relief/relief_runs.h"
#include "relief/relief_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

/// The relief view's part that listens: mouse, wheel, keys.
namespace thalweg::app {

namespace {

constexpr double kDegreesPerPixel = 0.4;
constexpr double kDegreesPerKey = 5.0;
constexpr double kZoomPerNotch = 1.25;
constexpr double kZoomPerKey = 1.4;
constexpr double kHeightPerKey = 1.15;

bool isHorizontal(int key) { return key == Qt::Key_Left || key == Qt::Key_Right; }
bool isVertical(int key) { return key == Qt::Key_Up || key == Qt::Key_Down; }

} // namespace

void ReliefView::connectGestures()
{
    connect(m_gestures, &PlaneGestures::clicked, this, &ReliefView::clickAt);
    connect(m_gestures, &PlaneGestures::doubleClicked, this, [this] {
        m_mover->takeBack();
        resetCamera();
    });
    connect(m_gestures, &PlaneGestures::startMoved, this, [this](QPointF to) {
        if (const auto point = pointAt(to); point && !tellIfLocked(*this, m_model))
            m_mover->moveTo(*point);
    });
    connect(m_gestures, &PlaneGestures::startReleased, m_mover, &StartMover::end);
    connect(m_gestures, &PlaneGestures::startCancelled, m_mover, &StartMover::cancel);
    connect(m_gestures, &PlaneGestures::panStarted, this, [this] { m_before = m_camera; });
    connect(m_gestures, &PlaneGestures::panned, this, &ReliefView::dragBy);
    connect(m_gestures, &PlaneGestures::panCancelled, this, [this] { setCamera(m_before); });
}

void ReliefView::clickAt(QPointF pixel)
{
    if (m_isPanning)
        return; // a click of another button
    if (const auto run = m_runs->headAt(pixel); run && !m_runs->handleAt(pixel))
        m_selection.select(int(*run));
    else if (const auto point = pointAt(pixel); point && !tellClickIfLocked(*this, m_model))
        m_mover->moveTo(*point);
}

/// The block's near side goes with the mouse.
void ReliefView::dragBy(QPointF pixels)
{
    setCamera(m_isPanning ? projection().panned(pixels)
                          : m_camera.turned(-kDegreesPerPixel * pixels.x(), kDegreesPerPixel * pixels.y()));
}

ReliefView::Target ReliefView::targetAt(QPointF pixel) const
{
    if (const auto head = m_runs->headAt(pixel))
        return {m_runs->handleAt(pixel) ? Target::Handle : Target::Head, *head, {}};
    if (m_runs->handleAt(pixel))
        return {Target::Handle, 0, {}};
    if (const auto mark = m_marks.at(pixel))
        return {Target::Mark, *mark, {}};
    if (const auto point = pointAt(pixel))
        return {Target::Ground, 0, *point};
    return {};
}

void ReliefView::hoverAt(QPointF pixel)
{
    if (m_gestures->doing() != PlaneGestures::Doing::Nothing)
        return;
    setTarget(targetAt(pixel));
    emit hovered(pointAt(pixel));
}

void ReliefView::setTarget(const Target& target)
{
    if (target == m_target)
        return;
    m_target = target;
    m_runs->setHandleActive(target.kind == Target::Handle);
    showCursor();
    update();
}

void ReliefView::showCursor() { showCursorOver(*this, m_target.kind, m_gestures->doing(), m_model); }

void ReliefView::mousePressEvent(QMouseEvent* event)
{
    if (m_gestures->doing() != PlaneGestures::Doing::Nothing)
        return; // another button during a drag
    const QPointF at = event->position();
    m_isPanning = event->button() != Qt::LeftButton || event->modifiers() & Qt::ShiftModifier;
    const auto handle = m_runs->handlePosition();
    m_mover->begin();
    if (!m_isPanning && handle && m_runs->handleAt(at))
        m_gestures->pressHandle(at, *handle);
    else
        m_gestures->press(at);
}

void ReliefView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() != Qt::NoButton)
        m_gestures->move(event->position());
    showCursor();
    hoverAt(event->position());
}

void ReliefView::mouseReleaseEvent(QMouseEvent* event)
{
    m_gestures->release(event->position());
    m_mover->end();
    hoverAt(event->position());
    showCursor();
}

void ReliefView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_gestures->doubleClick();
}

void ReliefView::leaveEvent(QEvent*)
{
    setTarget({});
    emit hovered(std::nullopt);
}

void ReliefView::wheelEvent(QWheelEvent* event)
{
    const double factor = std::pow(kZoomPerNotch, wheelNotches(*event));
    const bool isBesideGround = !pointAt(event->position()); // closer to nothing, it would be lost
    const bool isSmall = factor < 1.0 && m_camera.zoom <= 1.0;
    setCamera(isBesideGround || isSmall ? projection().zoomed(factor) : projection().zoomed(event->position(), factor));
    event->accept();
}

bool ReliefView::isOwnKey(const QKeyEvent& event) const
{
    const int key = event.key();
    const bool turns = event.modifiers() & Qt::ControlModifier && (isHorizontal(key) || isVertical(key));
    const bool lifts = event.modifiers() & Qt::ShiftModifier && isVertical(key);
    return turns || lifts || key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Minus || key == Qt::Key_0;
}

bool ReliefView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), startTip(m_target.kind, m_model), this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event)))
        event->accept(); // before a shortcut of the window takes it
    return QWidget::event(event);
}

void ReliefView::turnBy(int key)
{
    const double sideways = key == Qt::Key_Left ? 1.0 : key == Qt::Key_Right ? -1.0 : 0.0;
    const double upwards = key == Qt::Key_Up ? 1.0 : key == Qt::Key_Down ? -1.0 : 0.0;
    setCamera(m_camera.turned(kDegreesPerKey * sideways, kDegreesPerKey * upwards));
}

void ReliefView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const QPointF middle = projection().room().center();
    if (key == Qt::Key_Escape && m_gestures->cancel())
        return showCursor();
    if (key == Qt::Key_Escape && m_plane && m_plane->inspection().pin())
        return m_plane->inspection().unpin();
    if (!isOwnKey(*event))
        return QWidget::keyPressEvent(event);
    if (key == Qt::Key_0)
        return resetCamera();
    if (key == Qt::Key_Plus || key == Qt::Key_Equal)
        return setCamera(projection().zoomed(middle, kZoomPerKey));
    if (key == Qt::Key_Minus)
        return setCamera(projection().zoomed(middle, 1.0 / kZoomPerKey));
    if (event->modifiers() & Qt::ControlModifier)
        return turnBy(key);
    setCamera(m_camera.withExaggeration(m_camera.exaggeration
                                        * (key == Qt::Key_Up ? kHeightPerKey : 1.0 / kHeightPerKey)));
}

void ReliefView::focusInEvent(QFocusEvent* event)
{
    const auto reason = event->reason();
    m_showsFocus =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    update();
}

void ReliefView::focusOutEvent(QFocusEvent*)
{
    m_showsFocus = false;
    update();
}

} // namespace thalweg::app
