#include "plane/start_mover.h"

#include "model/scene_model.h"

namespace thalweg::app {

namespace {

/// Mice report up to a thousand times a second, screens show sixty.
constexpr int kPause = 8;

/// Of the history.
QString gestureOf(StartGrip grip)
{
    return grip == StartGrip::Start ? QStringLiteral("start") : QStringLiteral("starts");
}

} // namespace

StartMover::StartMover(SceneModel& model, QObject* parent) : QObject(parent), m_model(&model)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &StartMover::apply);
}

void StartMover::begin(StartGrip grip)
{
    end();
    m_grip = grip;
    m_active = true;
    m_before = m_model->undoStack()->index();
}

void StartMover::moveTo(Point place)
{
    m_next = place;
    if (!m_pause.isActive())
        apply();
}

void StartMover::moveBy(Point way) { moveTo(m_next.value_or(m_model->scene().start) + way); }

void StartMover::apply()
{
    if (!m_next)
        return;
    place(*m_next);
    m_next.reset();
    m_pause.start();
}

void StartMover::place(Point at)
{
    const Scene& scene = m_model->scene();
    if (m_grip == StartGrip::Start) {
        m_model->setStart(at, gestureOf(m_grip));
    } else if (auto starts = scene.starts) {
        starts->reach = m_grip == StartGrip::FirstEnd ? scene.start - at : at - scene.start;
        m_model->setStarts(starts, gestureOf(m_grip));
    }
}

void StartMover::end()
{
    apply();
    m_pause.stop();
    if (m_active)
        m_model->endGesture(gestureOf(m_grip));
    m_active = false;
    m_grip = StartGrip::Start;
}

void StartMover::cancel()
{
    m_next.reset();
    end();
    takeBack();
}

void StartMover::takeBack()
{
    if (m_before && m_model->undoStack()->index() == *m_before + 1)
        m_model->revoke();
    m_before.reset();
}

} // namespace thalweg::app
