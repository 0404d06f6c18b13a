#pragma once

#include "model/latest_task.h"
#include "tune/tuned_run.h"

#include <QDialog>

class QLabel;
class QLayout;
class QPushButton;

namespace thalweg::app {

class Appearance;
class ChooserBox;
class PairMap;
class SceneModel;
class SentenceLabel;
class Settings;
class TuneChart;
class TuneControls;

/// Searches the learning rates of some runs, with another number of theirs if it is asked for, all with the same
/// budget of gradients; shows the search and why a value was chosen, and applies what was found: a fair race with one
/// click.
class TuneDialog : public QDialog {
    Q_OBJECT
public:
    /// runs: their places in the scene, at least one; which is not changed while this is open.
    /// settings: what to remember, or null.
    TuneDialog(SceneModel& model, std::vector<std::size_t> runs, Appearance& appearance, Settings* settings,
               QWidget* parent);

    const std::vector<TunedRun>& results() const { return m_results; }
    void waitForFinished();

public slots:
    void search(); ///< what the controls ask for
    void stop();
    void apply();

private:
    QWidget* buildMap(Appearance& appearance);
    QWidget* buildText();
    QLayout* buildButtons();
    void take(std::vector<TunedRun> results);
    void showResults();
    void makeRoom(bool hasMap);
    void showMap();
    void showTrial(const TuneTrial* trial);
    void showApply();
    const TunedRun* mapped() const;

    SceneModel& m_model;
    std::vector<std::size_t> m_runs;
    std::vector<TunedRun> m_results;
    std::uint64_t m_budget = 0; ///< of the results, or of the search that goes on
    TuneControls* m_controls = nullptr; // owned as children, as all below
    SentenceLabel* m_problem = nullptr;
    SentenceLabel* m_conditions = nullptr;
    QWidget* m_mapSide = nullptr;
    ChooserBox* m_mappedRun = nullptr;
    PairMap* m_map = nullptr;
    QLabel* m_trial = nullptr;
    TuneChart* m_chart = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_apply = nullptr;
    LatestTask<std::vector<TunedRun>> m_task;
};

} // namespace thalweg::app
