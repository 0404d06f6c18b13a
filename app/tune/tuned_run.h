#pragma once

#include "sweep/tune_pair.h"

#include <QString>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace thalweg::app {

class SceneModel;

/// Between which rates that were tried a run ceases to work.
struct Instability {
    double works = 0.0;     ///< the highest rate below that does
    double fails = 0.0;     ///< the next one that was tried: the run diverges, or ends higher than it began
    double failsUpTo = 0.0; ///< all that were tried between the two do as well
    bool isToEnd = false;   ///< and so do all above
};

/// A run whose learning rate was searched, alone or with a second number.
struct TunedRun {
    std::size_t run = 0; ///< its place in the scene
    QString name;
    double rate = 0.0;   ///< before
    double loss = 0.0;   ///< with it; infinite when the run diverges
    double first = 0.0;  ///< loss at the start
    Tuning tuning;       ///< of the rate; with the second value that was chosen, if there is one

    std::optional<PairTuning> pair{};
    const Parameter* parameter = nullptr; ///< the second number's, a line of the catalogue; null without one
    double second = 0.0;                  ///< before

    /// The chosen trial, if it is better than what there is; else null.
    const TuneTrial* better() const;
    /// Where above the best rate that is; nothing when no trial there failed.
    std::optional<Instability> instability() const;
    std::size_t trialCount() const { return pair ? pair->trials.size() : tuning.trials.size(); }
    std::uint64_t evaluations() const { return pair ? pair->evaluations : tuning.evaluations; }
};

/// What is to be searched, with the same budget of gradients for each run.
struct TuneRequest {
    Scene scene;
    std::vector<std::size_t> runs; ///< their places in the scene
    std::string second;            ///< key of the second number, for the runs that have it; empty for none
    std::uint64_t budget = 0;      ///< at least leastBudget() of the request
};

/// The least budget with which every run can be searched, and the cost of the most expensive trial.
std::uint64_t leastBudget(const TuneRequest& request);
std::uint64_t greatestCost(const TuneRequest& request);

/// How far a search has come; written by the thread that searches.
struct TuneProgress {
    std::atomic<std::size_t> done{0}; ///< runs
    std::atomic<double> part{0.0};    ///< of the budget of the next one

    double share(std::size_t runs) const { return (double(done) + part) / double(runs); }
};

/// Searches one run after the other. Cancelled: fewer runs, the last one not to its end.
std::vector<TunedRun> tuneRuns(const TuneRequest& request, const Surface& surface, const std::atomic<bool>& cancelled,
                               TuneProgress& progress);

/// Gives all runs that something better was found for those values: one change of the scene.
/// @return why that cannot be done.
std::optional<QString> applyTuned(SceneModel& model, const std::vector<TunedRun>& tuned);

} // namespace thalweg::app
