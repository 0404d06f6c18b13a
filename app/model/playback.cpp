#include "model/playback.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

Playback::Playback(QObject* parent) : QObject(parent)
{
    constexpr int kFrame = 16;
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kFrame);
    connect(&m_timer, &QTimer::timeout, this, &Playback::advance);
}

void Playback::setLastStep(int last)
{
    last = std::max(last, 0);
    if (last == m_lastStep)
        return;
    m_lastStep = last;
    emit lastStepChanged(last);
    seek(m_step);
}

void Playback::setSpeed(double speed)
{
    speed = std::clamp(speed, kMinSpeed, kMaxSpeed);
    if (speed == m_speed)
        return;
    m_speed = speed;
    restartClock();
    emit speedChanged(speed);
}

void Playback::seek(int step)
{
    moveTo(step);
    restartClock();
}

void Playback::play()
{
    if (isPlaying())
        return;
    if (m_step == m_lastStep)
        moveTo(0);
    restartClock();
    m_timer.start();
    emit playingChanged(true);
}

void Playback::pause()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    emit playingChanged(false);
}

void Playback::toggle() { isPlaying() ? pause() : play(); }

void Playback::stepForward()
{
    pause();
    seek(m_step + 1);
}

void Playback::stepBack()
{
    pause();
    seek(m_step - 1);
}

void Playback::toFirst() { seek(0); }

void Playback::toLast()
{
    pause();
    seek(m_lastStep);
}

void Playback::advance()
{
    const double seconds = double(m_clock.nsecsElapsed()) * 1e-9;
    moveTo(m_clockStep + int(std::min(seconds * m_speed, 1e9)));
    if (m_step == m_lastStep)
        pause();
}

void Playback::restartClock()
{
    m_clockStep = m_step;
    m_clock.start();
}

void Playback::moveTo(int step)
{
    step = std::clamp(step, 0, m_lastStep);
    if (step == m_step)
        return;
    m_step = step;
    emit stepChanged(step);
}

} // namespace thalweg::app
