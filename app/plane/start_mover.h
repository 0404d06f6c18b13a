#pragma once

#include "numeric/geometry.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace thalweg::app {

class SceneModel;

/// Moves the scene's start, live. A whole gesture is one step of the history, a cancelled one is none.
class StartMover : public QObject {
    Q_OBJECT
public:
    explicit StartMover(SceneModel& model, QObject* parent = nullptr);

    /// Moves this model's start from now on: where the one shown only mirrors it.
    void setModel(SceneModel& model) { m_model = &model; }

    /// A gesture begins: at the press of a button or a key, before it is known what will come of it.
    void begin();
    void moveTo(Point start); ///< of many in quick succession the latest wins
    void moveBy(Point way);
    void end();
    void cancel();

    /// Undoes what the gesture since the last begin() did, if nothing else was done since.
    void takeBack();

    bool isActive() const { return m_active; }

private:
    void apply();

    SceneModel* m_model; // never null; whoever gave it owns it
    std::optional<Point> m_next; ///< asked for, but not yet applied
    QTimer m_pause;              ///< until the next may be applied
    std::optional<int> m_before; ///< place in the history when the gesture began
    bool m_active = false;
};

} // namespace thalweg::app
