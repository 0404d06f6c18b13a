#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace thalweg::app {

/// The step that is shown: an index into runs that are computed already. Playing moves it by the
/// clock, so the speed in steps per second does not depend on how often frames come.
class Playback : public QObject {
    Q_OBJECT
public:
    static constexpr double kMinSpeed = 1.0;
    static constexpr double kMaxSpeed = 10'000.0;

    explicit Playback(QObject* parent = nullptr);

    int step() const { return m_step; }
    int lastStep() const { return m_lastStep; }
    bool isPlaying() const { return m_timer.isActive(); }
    double speed() const { return m_speed; } ///< steps per second

    void setLastStep(int last);  ///< keeps the step, or moves it back to the new end
    void setSpeed(double speed); ///< kept within kMinSpeed … kMaxSpeed

public slots:
    void seek(int step); ///< kept within 0 … lastStep(); goes on playing from there
    void play();         ///< from the start again when it stands at the end
    void pause();
    void toggle();
    void stepForward();
    void stepBack();
    void toFirst();
    void toLast();

signals:
    void stepChanged(int step);
    void lastStepChanged(int last);
    void playingChanged(bool playing);
    void speedChanged(double speed);

private:
    void advance();
    void restartClock();
    void moveTo(int step);

    QTimer m_timer;
    QElapsedTimer m_clock; ///< since m_clockStep was shown
    int m_clockStep = 0;
    int m_step = 0;
    int m_lastStep = 0;
    double m_speed = 30.0;
};

} // namespace thalweg::app
