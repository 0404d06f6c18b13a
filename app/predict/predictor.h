#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace thalweg::app {

class GuessStage;
class PlaneAndRelief;
class PlaneView;
class ReliefView;
struct Session;

/// Lets a class guess where the runs of a window end, and compares: puts a stage over the window, hides what is below
/// and gives it back as it was. A change of the scene ends it.
class Predictor : public QObject {
    Q_OBJECT
public:
    /// host: the window, and the parent. plane: its view, from which the stage takes what is in sight.
    Predictor(QWidget& host, PlaneView& plane, Session& session);
    ~Predictor() override;

    /// The relief is shown as it is in the window.
    void setRelief(PlaneAndRelief& views, ReliefView& relief);
    /// type: height of sentences in pixels. factor: of type, lines and marks in the views.
    void setMagnification(int type, double factor);

    QAction* action() { return m_action; }
    GuessStage* stage() { return m_stage; } ///< null while nobody guesses

    /// Goes on over another window that shows the same scene, with the guesses made so far.
    void moveTo(Predictor& other);

public slots:
    void enter();
    void leave();

signals:
    void presentWanted();
    void refused(const QString& reason);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showSight();
    void cover();
    void uncover();

    QWidget& m_host;
    PlaneView& m_plane;
    Session& m_session;
    PlaneAndRelief* m_views = nullptr; ///< owned by the window, as the relief
    ReliefView* m_relief = nullptr;
    QAction* m_action; // owned by this
    GuessStage* m_stage = nullptr; ///< owned by the window
    QList<QPointer<QWidget>> m_hidden;
    QByteArray m_layout;       ///< of a window with docks, before
    QPointer<QWidget> m_focus; ///< before
    bool m_wasPlaying = false;
    int m_type;
    double m_factor = 1.0;
};

} // namespace thalweg::app
