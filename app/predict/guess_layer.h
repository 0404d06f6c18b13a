#pragma once

#include "plane/plane_style.h"
#include "predict/guess_ground.h"

#include <QWidget>

namespace thalweg::app {

class Appearance;
class GuessRound;

/// Lies on a view of the landscape: guesses as hollow marks, the run that is asked for at its start, the keyboard's
/// cursor, and, while runs go, a line from each head to its guess. It paints only; see GuessGestures.
class GuessLayer : public QWidget {
    Q_OBJECT
public:
    /// ground.view: the parent.
    GuessLayer(GuessRound& round, Appearance& appearance, const GuessGround& ground);

    /// Of lines and marks: 1, or more for presentations.
    void setMagnification(double factor);

    /// The entry whose guess lies under a pixel: the one that is asked for first.
    std::optional<std::size_t> guessAt(QPointF pixel) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    PlaneStyle style() const;
    std::optional<QPointF> guessPixel(std::size_t entry) const;
    void paintStarts(QPainter& painter) const;
    void paintLines(QPainter& painter) const;
    void paintGuesses(QPainter& painter) const;
    void paintGuess(QPainter& painter, std::size_t entry) const;
    void paintCursor(QPainter& painter) const;

    GuessRound& m_round;
    Appearance& m_appearance;
    GuessGround m_ground;
    double m_magnification = 1.0;
};

} // namespace thalweg::app
