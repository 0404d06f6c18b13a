#pragma once

#include <QFrame>

class QPushButton;

namespace thalweg::app {

class Appearance;
class ElidedLabel;
class GuessRound;

/// Says whose end is asked for, with the run's colour, dash and marker, and what can be done; at the end whose guess
/// was the closest.
class GuessBanner : public QFrame {
    Q_OBJECT
public:
    GuessBanner(GuessRound& round, Appearance& appearance, QWidget* parent = nullptr);

    /// px: height of the title's type is 1.25 times this.
    void setType(int px);

signals:
    void divergenceExpected();
    void runWanted();
    void endWanted();   ///< of the playback
    void againWanted();
    void leaveWanted();

private:
    class Sample;

    QPushButton* button(const QString& text, void (GuessBanner::*wanted)());
    void refresh();
    void showButtons();

    GuessRound& m_round;
    Sample* m_sample; // owned by this, as all below
    ElidedLabel* m_title;
    ElidedLabel* m_hint; ///< one line, so that the views keep their place
    QPushButton* m_diverges;
    QPushButton* m_run;
    QPushButton* m_end;
    QPushButton* m_again;
    QPushButton* m_leave;
};

} // namespace thalweg::app
