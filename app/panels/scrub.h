#pragma once

#include "model/playback.h"

namespace thalweg::app {

/// Holds playback still while somebody drags along the time, and lets it go on afterwards.
class Scrub {
public:
    explicit Scrub(Playback& playback) : m_playback(playback) {}

    void begin()
    {
        m_wasPlaying = m_playback.isPlaying();
        m_playback.pause();
    }
    void end()
    {
        if (m_wasPlaying && m_playback.step() < m_playback.lastStep())
            m_playback.play();
        m_wasPlaying = false;
    }

private:
    Playback& m_playback;
    bool m_wasPlaying = false;
};

} // namespace thalweg::app
