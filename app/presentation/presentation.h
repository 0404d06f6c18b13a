#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

namespace thalweg::app {

class BesideViews;
class ChartsPanel;
class PlaneAndRelief;
class PlaneView;
class PointerHalo;
class Predictor;
class ReliefView;
class RunLegend;
class ShortcutsSheet;
class VerdictCard;
struct Session;

/// A window for a class to look at: views, a legend with verdicts, one explanation; large type and thick lines, which
/// grow with it. The controls come with the mouse, and go when it rests.
class Presentation : public QWidget {
    Q_OBJECT
public:
    explicit Presentation(Session& session, QWidget* parent = nullptr);

    PlaneView& plane();
    PlaneAndRelief& views() { return *m_landscape; }
    QWidget& controls() { return *m_controls; }
    PointerHalo& halo() { return *m_halo; }
    Predictor& predictor() { return *m_predictor; }

    /// Height of the sentences' type in pixels; everything else goes by it.
    int type() const;

    /// Shows the controls until the mouse has rested for a while.
    void showControls();

    /// Blocks until everything shown is computed and painted: for pictures and tests.
    void waitForFinished();

signals:
    void left(); ///< by Escape, F11, or closed

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    void showOnlyTheLoss();
    void makeControls();
    void connectKeys();
    void key(const QKeySequence& key, std::function<void()> action);
    void selectNeighbour(int by);
    void magnify();
    void placeControls();
    void hideControls();
    void toggleSheet();

    Session& m_session;
    RunLegend* m_legend; // owned by this, as all below
    BesideViews* m_views;
    ReliefView* m_relief;
    PlaneAndRelief* m_landscape; ///< all of these
    ChartsPanel* m_charts;
    VerdictCard* m_verdict;
    QWidget* m_controls;
    PointerHalo* m_halo;
    Predictor* m_predictor;
    ShortcutsSheet* m_sheet;
    QTimer m_rest; ///< of the mouse
};

} // namespace thalweg::app
