#pragma once

#include <QMenu>

namespace thalweg::app {

class SceneModel;

/// The menu "Classroom": what the scene hides, and what it locks. It changes the scene, so it is saved with it and
/// can be undone.
class ClassroomMenu : public QMenu {
    Q_OBJECT
public:
    ClassroomMenu(SceneModel& model, QWidget* parent);

private:
    void heading(const QString& text);
    void addControls(bool hiding);
    void addGuess();

    SceneModel& m_model;
};

} // namespace thalweg::app
