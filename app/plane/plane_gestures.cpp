#include "plane/plane_gestures.h"

#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kClickTolerance = 4.0;  ///< a click may move by so many pixels
constexpr double kHandleTolerance = 2.0; ///< a press on the handle by so many, until it moves

} // namespace

void PlaneGestures::press(QPointF at)
{
    m_doing = Doing::Pressing;
    m_pressed = m_last = at;
}

void PlaneGestures::pressHandle(QPointF at, QPointF handle)
{
    m_doing = Doing::PressingHandle;
    m_pressed = m_last = at;
    m_grip = handle - at;
}

void PlaneGestures::move(QPointF at)
{
    if (m_doing == Doing::Pressing || m_doing == Doing::PressingHandle)
        begin(at);
    if (m_doing == Doing::MovingStart)
        emit startMoved(at + m_grip);
    if (m_doing == Doing::Panning)
        emit panned(at - m_last);
    m_last = at;
}

void PlaneGestures::begin(QPointF at)
{
    const QPointF way = at - m_pressed;
    const double moved = std::hypot(way.x(), way.y());
    if (m_doing == Doing::PressingHandle && moved > kHandleTolerance) {
        m_doing = Doing::MovingStart;
    } else if (m_doing == Doing::Pressing && moved > kClickTolerance) {
        m_doing = Doing::Panning;
        m_last = m_pressed; // the ground stays under the cursor
        emit panStarted();
    }
}

void PlaneGestures::release(QPointF at)
{
    move(at);
    const Doing done = m_doing;
    m_doing = Doing::Nothing;
    if (done == Doing::Pressing)
        emit clicked(m_pressed);
    else if (done == Doing::MovingStart)
        emit startReleased();
}

void PlaneGestures::doubleClick()
{
    m_doing = Doing::Nothing; // its release means nothing
    emit doubleClicked();
}

bool PlaneGestures::cancel()
{
    const Doing given = m_doing;
    m_doing = Doing::Nothing;
    if (given == Doing::MovingStart)
        emit startCancelled();
    else if (given == Doing::Panning)
        emit panCancelled();
    return given != Doing::Nothing;
}

} // namespace thalweg::app
