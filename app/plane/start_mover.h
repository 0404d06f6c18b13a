#pragma once

#include "numeric/geometry.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace thalweg::app {

class SceneModel;

/// What is taken by the mouse: the start itself, or an end of the line of starts; around a start the last end is a
/// place on the rim.
enum class StartGrip { Start, FirstEnd, LastEnd };

/// Moves the scene's start, live, or the ends of its line of starts. A whole gesture is one step of the history, a
/// cancelled one is none.
class StartMover : public QObject {
    Q_OBJECT
public:
    explicit StartMover(SceneModel& model, QObject* parent = nullptr);

    /// Moves this model's start from now on: where the one shown only mirrors it.
    void setModel(SceneModel& model) { m_model = &model; }

    /// A gesture begins: at the press of a button or a key, before it is known what will come of it.
    void begin(StartGrip grip = StartGrip::Start);
    void moveTo(Point place); ///< of many in quick succession the latest wins
    void moveBy(Point way);
    void end();
    void cancel();

    /// Undoes what the gesture since the last begin() did, if nothing else was done since.
    void takeBack();

    bool isActive() const { return m_active; }

private:
    void apply();
    void place(Point at);

    SceneModel* m_model; // never null; whoever gave it owns it
    StartGrip m_grip = StartGrip::Start;
    std::optional<Point> m_next; ///< asked for, but not yet applied
    QTimer m_pause;              ///< until the next may be applied
    std::optional<int> m_before; ///< place in the history when the gesture began
    bool m_active = false;
};

} // namespace thalweg::app
