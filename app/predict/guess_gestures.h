#pragma once

#include "predict/guess_ground.h"

#include <QObject>

class QMouseEvent;

namespace thalweg::app {

class GuessLayer;
class GuessRound;

/// What the mouse does on a view while guesses are made: a click puts the guess of the run that is asked for, a drag
/// of a guess moves it. All else is left to the view: it moves, turns, zooms, and tells what is under the mouse.
class GuessGestures : public QObject {
    Q_OBJECT
public:
    /// layer: the parent.
    GuessGestures(GuessRound& round, const GuessGround& ground, GuessLayer& layer);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool press(const QMouseEvent& event, bool isSecond);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    void drop(QPointF pixel);
    void forgetMouse();

    GuessRound& m_round;
    GuessGround m_ground;
    GuessLayer& m_layer;
    QPointF m_pressed;
    QPointF m_grip;         ///< from the mouse to the middle of the guess that is taken
    bool m_isClick = false; ///< so far
    bool m_isOurs = false;  ///< the view has not seen the press
    std::size_t m_asked = 0; ///< the entry that was asked for before the press
    std::optional<std::size_t> m_taken; ///< the entry whose guess was pressed
};

} // namespace thalweg::app
