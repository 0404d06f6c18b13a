#pragma once

#include "model/latest_task.h"
#include "tune/tuned_run.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace thalweg::app {

class Appearance;
class NumberField;
class SceneModel;
class SentenceLabel;
class TuneChart;

/// Searches the learning rates of some runs, all with the same budget of gradients, shows the search and why a rate
/// was chosen, and applies what was found: a fair race with one click.
class TuneDialog : public QDialog {
    Q_OBJECT
public:
    /// runs: their places in the scene, at least one; which is not changed while this is open.
    TuneDialog(SceneModel& model, std::vector<std::size_t> runs, Appearance& appearance, QWidget* parent);

    const std::vector<TunedRun>& results() const { return m_results; }
    void waitForFinished();

public slots:
    void search(); ///< with the budget in the field
    void stop();
    void apply();

private:
    QLayout* buildBudget();
    QLayout* buildButtons();
    std::uint64_t least() const;
    void take(std::vector<TunedRun> results);
    void showState(bool isBusy);

    SceneModel& m_model;
    std::vector<std::size_t> m_runs;
    std::vector<TunedRun> m_results;
    std::shared_ptr<std::atomic<double>> m_progress = std::make_shared<std::atomic<double>>(0.0);
    NumberField* m_budget = nullptr; // owned as children, as all below
    QProgressBar* m_bar = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_apply = nullptr;
    TuneChart* m_chart = nullptr;
    SentenceLabel* m_problem = nullptr;
    QLabel* m_text = nullptr;
    QTimer m_poll; ///< active while it searches
    double m_searched = 0.0; ///< the budget of the last search
    LatestTask<std::vector<TunedRun>> m_task;
};

} // namespace thalweg::app
