#pragma once

#include "predict/guess_round.h"

#include <QWidget>

namespace thalweg::app {

class Appearance;
class GuessBanner;
class GuessLayer;
class GuessList;
class PlaneAndRelief;
class PlaneView;
class ReliefView;
struct GuessGround;

/// All of a window while guesses are made and runs go: what is asked, the landscape, the guesses, and time. It shows
/// its own round only, so the window below stays as it was.
class GuessStage : public QWidget {
    Q_OBJECT
public:
    /// host: what it covers; the parent.
    GuessStage(const Scene& scene, double speed, Appearance& appearance, QWidget* host);
    ~GuessStage() override;

    GuessRound& round() { return m_round; }
    PlaneView& plane() { return *m_plane; }
    ReliefView& relief() { return *m_relief; }
    PlaneAndRelief& views() { return *m_views; }
    GuessList& list() { return *m_list; }
    GuessBanner& banner() { return *m_banner; }

    /// type: height of the sentences' type in pixels. factor: of type, lines and marks in the views.
    void setMagnification(int type, double factor);

    void waitForFinished();

signals:
    void leaveWanted();
    void presentWanted(); ///< while guesses are made

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void layOut();
    void connectBanner();
    void addGround(const GuessGround& ground);
    void showPhase();
    bool isInViews() const;
    bool takeKey(const QKeyEvent& event);
    bool takeGuessKey(const QKeyEvent& event);
    bool takeRunKey(const QKeyEvent& event);
    void expectDivergence();
    void moveCursor(int key, bool finely);
    void enterAtCursor();
    void askNeighbour(int by);
    bool askBeside(bool next);

    GuessRound m_round;
    Appearance& m_appearance;
    QWidget* m_content; // owned by this, as all below; goes before the round
    GuessBanner* m_banner;
    PlaneView* m_plane;
    ReliefView* m_relief;
    PlaneAndRelief* m_views;
    GuessList* m_list;
    QWidget* m_time;
    QList<GuessLayer*> m_layers;
    bool m_isCursorNew = false; ///< it was moved since it last gave a guess
};

} // namespace thalweg::app
