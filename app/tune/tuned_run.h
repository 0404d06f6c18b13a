#pragma once

#include "sweep/tune.h"

#include <QString>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace thalweg::app {

class SceneModel;

/// A run whose learning rate was searched.
struct TunedRun {
    std::size_t run = 0; ///< its place in the scene
    QString name;
    double rate = 0.0;   ///< before
    double loss = 0.0;   ///< with it
    double first = 0.0;  ///< loss at the start
    Tuning tuning;

    /// The chosen trial, if it is better than what there is; else null.
    const TuneTrial* better() const;
    /// The lowest rate above the best one with which the run diverged, or ended higher than it began.
    std::optional<double> unstableFrom() const;
};

/// Searches the rates of some runs, each with the same budget. progress: set to the share that is done; not null.
std::vector<TunedRun> tuneRuns(const Scene& scene, const std::vector<std::size_t>& runs, const Surface& surface,
                               std::uint64_t budget, const std::atomic<bool>& cancelled,
                               const std::shared_ptr<std::atomic<double>>& progress);

/// The choice and its reason, by numbers.
QString explanation(const TunedRun& run, int steps);

/// Gives all runs that a better rate was found for that rate: one change of the scene.
/// @return why that cannot be done.
std::optional<QString> applyRates(SceneModel& model, const std::vector<TunedRun>& tuned);

} // namespace thalweg::app
