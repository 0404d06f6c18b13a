#pragma once

#include <QObject>
#include <QPointF>

namespace thalweg::app {

/// Tells apart what a press of the mouse, its moves and its release mean: a click, the start being
/// dragged, or the view being moved.
class PlaneGestures : public QObject {
    Q_OBJECT
public:
    enum class Doing { Nothing, Pressing, PressingHandle, MovingStart, Panning };

    using QObject::QObject;

    Doing doing() const { return m_doing; }

    void press(QPointF at);
    void pressHandle(QPointF at, QPointF handle);
    void move(QPointF at);
    void release(QPointF at);
    void doubleClick();

    /// Gives up what is being dragged. False when there was nothing.
    bool cancel();

signals:
    void clicked(QPointF at);
    void doubleClicked();
    void startMoved(QPointF to);
    void startReleased();
    void startCancelled();
    void panStarted();
    void panned(QPointF by); ///< since the last
    void panCancelled();

private:
    void begin(QPointF at);

    Doing m_doing = Doing::Nothing;
    QPointF m_pressed;
    QPointF m_last;
    QPointF m_grip; ///< from the cursor to the middle of the handle
};

} // namespace thalweg::app
