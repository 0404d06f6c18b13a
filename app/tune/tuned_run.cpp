#include "tune/tuned_run.h"

#include "descent/runs.h"
#include "model/scene_model.h"
#include "model/undo_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace thalweg::app {

namespace {

/// The loss after a scene's steps; infinite when the run diverges.
double endOf(const Trajectory& path)
{
    const bool isLost = path.stop == Stop::Diverged || path.stop == Stop::NotDefined;
    return isLost ? std::numeric_limits<double>::infinity() : path.steps.back().loss;
}

TunedRun tunedRun(const TuneRequest& request, std::size_t run, const Surface& surface, const TuneWatch& watch)
{
    const RunChoice& choice = request.scene.runs[run];
    const Trajectory path = computeRun(request.scene, run, surface);
    TunedRun tuned{run, QString::fromStdString(runNames(request.scene)[run]), choice.values[0], endOf(path),
                   path.steps.front().loss, {}};
    const auto second = findSecond(choice, request.second);
    if (!second) {
        tuned.tuning = tuneRate(request.scene, run, surface, request.budget, watch);
        return tuned;
    }
    tuned.pair = tunePair(request.scene, run, *second, surface, request.budget, watch);
    tuned.tuning = tuned.pair->slice;
    tuned.parameter = &tableLine(choice, *second);
    tuned.second = valueOf(choice, *second);
    return tuned;
}

} // namespace

const TuneTrial* TunedRun::better() const
{
    const TuneTrial* chosen = tuning.chosen();
    return chosen && chosen->loss < loss ? chosen : nullptr;
}

std::optional<Instability> TunedRun::instability() const
{
    if (!tuning.best)
        return std::nullopt;
    const auto fails = [this](const TuneTrial& trial) { return trial.diverged || trial.loss > first; };
    const auto from = std::find_if(tuning.trials.begin() + std::ptrdiff_t(*tuning.best) + 1, tuning.trials.end(), fails);
    if (from == tuning.trials.end())
        return std::nullopt;
    const auto end = std::find_if_not(from, tuning.trials.end(), fails);
    return Instability{std::prev(from)->rate, from->rate, std::prev(end)->rate, end == tuning.trials.end()};
}

std::uint64_t leastBudget(const TuneRequest& request)
{
    std::uint64_t most = 0;
    for (const std::size_t run : request.runs) {
        const bool isPair = findSecond(request.scene.runs[run], request.second).has_value();
        most = std::max(most, isPair ? leastPairBudget(request.scene, run) : leastBudget(request.scene, run));
    }
    return most;
}

std::uint64_t greatestCost(const TuneRequest& request)
{
    std::uint64_t most = 0;
    for (const std::size_t run : request.runs)
        most = std::max(most, trialCost(request.scene, run));
    return most;
}

std::vector<TunedRun> tuneRuns(const TuneRequest& request, const Surface& surface, const std::atomic<bool>& cancelled,
                               TuneProgress& progress)
{
    std::vector<TunedRun> tuned;
    for (const std::size_t run : request.runs) {
        if (cancelled)
            break;
        tuned.push_back(tunedRun(request, run, surface, {&cancelled, &progress.part}));
        progress.part = 0.0;
        progress.done = tuned.size();
    }
    return tuned;
}

std::optional<QString> applyTuned(SceneModel& model, const std::vector<TunedRun>& tuned)
{
    Scene next = model.scene();
    bool hasSecond = false;
    for (const TunedRun& run : tuned) {
        const TuneTrial* best = run.better();
        if (!best || run.run >= next.runs.size())
            continue;
        next.runs[run.run].values[0] = best->rate;
        if (run.pair)
            setValue(next.runs[run.run], run.pair->parameter, best->second);
        hasSecond = hasSecond || run.pair;
    }
    const char* name = hasSecond ? QT_TRANSLATE_NOOP("Tune", "Tuned values") : QT_TRANSLATE_NOOP("Tune", "Tuned rates");
    return model.apply(next, undoText("Tune", name));
}

} // namespace thalweg::app
