#pragma once

#include "model/tune_choice.h"
#include "tune/tuned_run.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QProgressBar;
class QPushButton;

namespace thalweg::app {

class ChooserBox;
class NumberField;
class Settings;

/// What is to be searched for some runs, and with which budget; starts and stops it, and shows how far it is.
class TuneControls : public QWidget {
    Q_OBJECT
public:
    /// settings: what to remember, or null.
    TuneControls(const Scene& scene, std::vector<std::size_t> runs, Settings* settings, QWidget* parent);

    /// What is asked for now.
    TuneRequest request() const;
    bool isBusy() const { return m_poll.isActive(); }
    void showBusy(std::shared_ptr<const TuneProgress> progress); ///< until showIdle()
    void showIdle();

signals:
    void searchWanted();
    void stopWanted();
    void problemChanged(const QString& sentence); ///< of the budget; empty for none

private:
    void buildBudget(QHBoxLayout& row);
    void buildSecond(QHBoxLayout& row);
    void buildStart(QHBoxLayout& row);
    std::optional<QString> budgetProblem(double budget) const;
    std::uint64_t usualBudget() const;
    void chooseSecond();
    void ask();
    void remember();
    void showProgress();

    Scene m_scene;
    std::vector<std::size_t> m_runs;
    Settings* m_settings;
    TuneChoice m_choice;
    ChooserBox* m_second = nullptr; // owned as children, as all below
    NumberField* m_budget = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_start = nullptr;
    QTimer m_poll; ///< active while there is a search
    QElapsedTimer m_since;
    std::shared_ptr<const TuneProgress> m_progress;
    double m_searched = 0.0; ///< the budget of the last search
};

} // namespace thalweg::app
