#pragma once

#include <QObject>
#include <QTimer>

#include <memory>

class QAction;
class QMainWindow;

namespace thalweg::app {

class PlaneAndRelief;
class PlaneView;
class Presentation;
struct Session;

/// Presents what a window shows, on its whole screen. The window itself stays as it is, and rests meanwhile.
class Presenter : public QObject {
    Q_OBJECT
public:
    /// window: the parent. plane, views: its own, from which a presentation takes what is in sight.
    Presenter(QMainWindow& window, PlaneView& plane, PlaneAndRelief& views, Session& session);
    ~Presenter() override;

    QAction* action() { return m_action; }
    Presentation* presentation(); ///< null while nothing is presented

    void present();
    void leave();

private:
    QMainWindow& m_window;
    PlaneView& m_plane;
    PlaneAndRelief& m_views;
    Session& m_session;
    QAction* m_action; // owned by the window
    std::unique_ptr<Presentation> m_presentation; ///< hidden when it is left, until it can go
    QTimer m_go;
};

} // namespace thalweg::app
