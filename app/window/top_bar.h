#pragma once

#include <QToolBar>

class QAction;
class QMenu;
class QToolButton;

namespace thalweg::app {

class Appearance;
class ViewSwitch;

/// The bar at the top: the program's name and file menu at the left, what concerns the views at the
/// right. The window gives the actions; the bar lays them out.
class TopBar : public QToolBar {
    Q_OBJECT
public:
    struct Actions {
        QMenu* file = nullptr;
        QMenu* lessons = nullptr;
        QAction* undo = nullptr;
        QAction* redo = nullptr;
        ViewSwitch* views = nullptr;
        QAction* beside = nullptr;
        QAction* equalScale = nullptr;
        QAction* resetView = nullptr;
        QMenu* layers = nullptr;
        QMenu* view = nullptr;
    };

    TopBar(Appearance& appearance, const Actions& actions, QWidget* parent);

    /// The name of the scene, or of its file.
    void setSceneName(const QString& name, bool changed);

private:
    QToolButton* button(QAction* action, const QString& icon);
    QToolButton* textButton(QAction* action);
    QToolButton* menuButton(QMenu* menu);
    void drawIcons();

    Appearance& m_appearance;
    QToolButton* m_file = nullptr;
    QList<std::pair<QAction*, QString>> m_icons;
};

} // namespace thalweg::app
