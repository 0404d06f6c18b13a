#pragma once

#include "model/settings.h"
#include "window/session.h"

#include <QMainWindow>

#include <memory>

class QDockWidget;
class QLabel;
class QToolBar;

namespace thalweg::app {

class BesideViews;
class ChartsPanel;
class ClassroomRules;
class DataDock;
struct FigureViews;
class PlaneAndRelief;
class PlaneView;
class Predictor;
class ReliefView;
class RecentMenu;
class RoomKeeper;
class TopBar;
class UnsavedWork;
class ViewSwitch;

/// The window: views in the middle, controls to the left, explanation to the right, time at the
/// bottom. It only lays out and connects; each panel minds its own business.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    static constexpr QSize kDefaultSize{1366, 768};

    /// settings: what to remember, or null for a window that remembers nothing (pictures, tests).
    /// opening: the scene file that is opened next, if any; changes to it that a sudden end left are taken up, and
    /// windowFilePath() then is that file.
    MainWindow(Session& session, Settings* settings, const QString& opening = {}, QWidget* parent = nullptr);
    ~MainWindow() override;

    PlaneView& plane() { return *m_plane; }
    ReliefView& relief() { return *m_relief; }
    PlaneAndRelief& views() { return *m_landscape; }

    /// Opens a scene file, or samples as a surface; what cannot be read is told in the window, and nothing is lost.
    void openFile(const QString& path);

    /// Builds everything shown anew, as after another language was chosen. Scene, history, playback, selection,
    /// layout and what is in sight stay.
    void rebuild();

    /// Blocks until everything shown is computed and painted: for pictures and tests.
    void waitForFinished();

signals:
    void languageChosen(const QString& language); ///< "en", "zh_CN", or empty for the desktop's

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    void clear();
    void buildViews();
    void buildPanels();
    void buildBars();
    void addRules(QWidget* landscape);
    void addPanel(Qt::DockWidgetArea area, QDockWidget* panel);
    QMenu* fileMenu();
    QMenu* recentMenu();
    QMenu* lessonMenu();
    void askForGuesses();
    void openLesson(std::string_view scene, const QString& title);
    QMenu* viewMenu();
    QAction* action(const QString& text, const QKeySequence& keys = {});
    void connectKeys();

    void newScene();
    void askToOpen();
    void askForSamples();
    void openSamples(const QString& path);
    void openRecent(const QString& path);
    void rememberFile(const QString& path);
    bool save();
    bool saveAs();
    bool mayReplaceScene();
    bool mayClose();
    void takeUpUnsavedWork(const QString& opening);
    void saveTo(const QString& path);
    void addExport(QMenu& menu);
    FigureViews figureViews();

    // Below the view, until the next change.
    void tell(const QString& sentence) { showNotice(sentence, true); }    ///< an error
    void mention(const QString& sentence) { showNotice(sentence, false); } ///< nothing wrong
    void showNotice(const QString& sentence, bool isError);
    void showName();
    void fitScreen();
    void restore(const QString& opening);
    void remember();
    void chooseEqualScale(bool equal);
    QMenu* layersMenu();
    QAction* besideAction();
    QAction* otherLandAction();
    void resetLayout();

    Session& m_session;
    Settings* m_settings;
    BesideViews* m_views = nullptr;
    PlaneView* m_plane = nullptr; ///< the first of them
    ReliefView* m_relief = nullptr;
    PlaneAndRelief* m_landscape = nullptr; ///< all of these
    ViewSwitch* m_switch = nullptr;
    Predictor* m_predictor = nullptr;
    ChartsPanel* m_charts = nullptr;
    RecentMenu* m_recent = nullptr;
    TopBar* m_bar = nullptr;
    QToolBar* m_timeline = nullptr;
    QLabel* m_notice = nullptr;
    QList<QDockWidget*> m_panels;
    ClassroomRules* m_classroom = nullptr;
    RoomKeeper* m_room = nullptr;
    DataDock* m_samples = nullptr; ///< the last of them
    QString m_path; ///< of the scene; empty while it has no file
    QByteArray m_defaultLayout;
    std::unique_ptr<UnsavedWork> m_unsaved; ///< null without settings
};

} // namespace thalweg::app
