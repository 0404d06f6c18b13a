#include "predict/guess_gestures.h"

#include "predict/guess_layer.h"
#include "predict/guess_round.h"

#include <QCoreApplication>
#include <QMouseEvent>

#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kClickTolerance = 4.0; ///< a click may move by so many pixels

} // namespace

GuessGestures::GuessGestures(GuessRound& round, const GuessGround& ground, GuessLayer& layer)
    : QObject(&layer), m_round(round), m_ground(ground), m_layer(layer)
{
    ground.view->installEventFilter(this);
}

bool GuessGestures::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_ground.view || m_round.phase() != GuessRound::Phase::Guessing)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(static_cast<const QMouseEvent&>(*event), false);
    case QEvent::MouseButtonDblClick: // two runs may end at one place
        return press(static_cast<const QMouseEvent&>(*event), true);
    case QEvent::MouseMove:
        return move(static_cast<const QMouseEvent&>(*event));
    case QEvent::MouseButtonRelease:
        return release(static_cast<const QMouseEvent&>(*event));
    default:
        return false;
    }
}

bool GuessGestures::press(const QMouseEvent& event, bool isSecond)
{
    m_isClick = m_isOurs = false;
    m_taken.reset();
    if (event.button() != Qt::LeftButton || event.modifiers() != Qt::NoModifier)
        return isSecond;
    m_pressed = event.position();
    m_asked = m_round.current();
    m_taken = m_layer.guessAt(m_pressed);
    m_isClick = m_ground.pointAt(m_pressed).has_value();
    m_isOurs = m_taken || isSecond;
    if (m_taken)
        m_grip = m_ground.pixelOf(*m_round.entries()[*m_taken].guess->place).value_or(m_pressed) - m_pressed;
    return m_isOurs;
}

bool GuessGestures::move(const QMouseEvent& event)
{
    if (!(event.buttons() & Qt::LeftButton))
        return m_ground.isQuiet;
    const QPointF way = event.position() - m_pressed;
    if (std::hypot(way.x(), way.y()) > kClickTolerance)
        m_isClick = false;
    const auto point = m_taken && !m_isClick ? m_ground.pointAt(event.position() + m_grip) : std::nullopt;
    if (point) {
        m_round.ask(*m_taken);
        m_round.guess({*point});
    }
    return m_isOurs;
}

/// A drag leaves the question as it was; a click on a guess takes it up, unless it answers the question.
bool GuessGestures::release(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    if (m_isClick && m_taken && m_round.entries()[m_asked].guess)
        m_round.ask(*m_taken);
    else if (m_isClick)
        drop(m_pressed);
    else if (m_taken)
        m_round.ask(m_asked);
    m_isClick = false;
    m_taken.reset();
    if (m_ground.isQuiet)
        QMetaObject::invokeMethod(this, &GuessGestures::forgetMouse, Qt::QueuedConnection);
    return m_isOurs;
}

/// The view believes that the mouse has left it.
void GuessGestures::forgetMouse()
{
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_ground.view, &leave);
}

void GuessGestures::drop(QPointF pixel)
{
    const auto point = m_ground.pointAt(pixel);
    if (!point)
        return;
    m_round.setCursor(std::nullopt);
    m_round.guess({*point});
    m_round.askNext();
}

} // namespace thalweg::app
