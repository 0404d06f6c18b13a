#pragma once

#include <QList>
#include <QObject>

#include <string>
#include <vector>

class QDockWidget;
class QTabWidget;
class QWidget;

namespace thalweg::app {

class SceneModel;

/// Hides and locks the panels of a window as the scene says. What is within a panel obeys by itself.
class ClassroomRules : public QObject {
    Q_OBJECT
public:
    ClassroomRules(SceneModel& model, QObject* parent);

    /// A panel that goes with a control; its content is greyed while the control is locked.
    /// content: null for panels that stay alive while they are locked.
    void addPanel(const std::string& control, QDockWidget* panel, QWidget* content = nullptr);
    /// A page of tabs that goes while any of these controls is hidden, from now on.
    void addPage(const std::vector<std::string>& controls, QTabWidget* tabs, QWidget* page);

    /// Shows what is hidden again, so that a layout can be remembered or restored without the rules.
    void lift();
    void obey();

private:
    struct Panel {
        std::string control;
        QDockWidget* dock; // owned by the window
        QWidget* content;  // owned by the dock
        bool isHidden = false;
        bool wasOpen = true; ///< before it was hidden
    };
    struct Page {
        std::vector<std::string> controls;
        QTabWidget* tabs;
        QWidget* page;
    };

    void hide(Panel& panel, bool hidden);
    void obey(const Page& page);

    SceneModel& m_model;
    QList<Panel> m_panels;
    QList<Page> m_pages;
};

} // namespace thalweg::app
