#include "plane/start_mover.h"

#include "model/scene_model.h"

namespace thalweg::app {

namespace {

/// Mice report up to a thousand times a second, screens show sixty.
constexpr int kPause = 8;

const QString kGesture = QStringLiteral("start");

} // namespace

StartMover::StartMover(SceneModel& model, QObject* parent) : QObject(parent), m_model(&model)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &StartMover::apply);
}

void StartMover::begin()
{
    end();
    m_active = true;
    m_before = m_model->undoStack()->index();
}

void StartMover::moveTo(Point start)
{
    m_next = start;
    if (!m_pause.isActive())
        apply();
}

void StartMover::moveBy(Point way) { moveTo(m_next.value_or(m_model->scene().start) + way); }

void StartMover::apply()
{
    if (!m_next)
        return;
    m_model->setStart(*m_next, kGesture);
    m_next.reset();
    m_pause.start();
}

void StartMover::end()
{
    apply();
    m_pause.stop();
    if (m_active)
        m_model->endGesture(kGesture);
    m_active = false;
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
