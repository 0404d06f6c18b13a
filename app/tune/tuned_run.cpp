#include "tune/tuned_run.h"

#include "descent/runs.h"
#include "model/scene_model.h"
#include "text/number_text.h"

#include <QCoreApplication>

#include <limits>

namespace thalweg::app {

namespace {

QString sentence(const char* text) { return QCoreApplication::translate("Tune", text); }

/// The loss after a scene's steps; infinite when the run diverges.
double endOf(const Trajectory& path)
{
    const bool isLost = path.stop == Stop::Diverged || path.stop == Stop::NotDefined;
    return isLost ? std::numeric_limits<double>::infinity() : path.steps.back().loss;
}

QString choiceText(const TunedRun& run, int steps)
{
    if (!run.tuning.best)
        return sentence(QT_TRANSLATE_NOOP("Tune", "%1 diverges with every rate that was tried.")).arg(run.name);
    const TuneTrial& best = run.tuning.trials[*run.tuning.best];
    if (!run.better())
        return sentence(QT_TRANSLATE_NOOP("Tune", "%1 keeps η = %2: no rate of the search has less than its loss "
                                                  "of %3 after %4 steps; the best one has %5."))
            .arg(run.name, shortNumber(run.rate), shortNumber(run.loss), countText(steps), shortNumber(best.loss));
    return sentence(QT_TRANSLATE_NOOP("Tune", "%1: η = %2 instead of %3. After %4 steps the loss is %5 instead of %6."))
        .arg(run.name, shortNumber(best.rate), shortNumber(run.rate), countText(steps), shortNumber(best.loss),
             shortNumber(run.loss));
}

} // namespace

const TuneTrial* TunedRun::better() const
{
    if (!tuning.best || !(tuning.trials[*tuning.best].loss < loss))
        return nullptr;
    return &tuning.trials[*tuning.best];
}

std::optional<double> TunedRun::unstableFrom() const
{
    if (!tuning.best)
        return std::nullopt;
    for (std::size_t i = *tuning.best + 1; i < tuning.trials.size(); ++i)
        if (tuning.trials[i].diverged || tuning.trials[i].loss > first)
            return tuning.trials[i].rate;
    return std::nullopt;
}

std::vector<TunedRun> tuneRuns(const Scene& scene, const std::vector<std::size_t>& runs, const Surface& surface,
                               std::uint64_t budget, const std::atomic<bool>& cancelled,
                               const std::shared_ptr<std::atomic<double>>& progress)
{
    const auto names = runNames(scene);
    std::vector<TunedRun> tuned;
    for (const std::size_t run : runs) {
        const Trajectory path = computeRun(scene, run, surface);
        tuned.push_back({run, QString::fromStdString(names[run]), scene.runs[run].values[0], endOf(path),
                         path.steps.front().loss, tuneRate(scene, run, surface, budget, &cancelled)});
        *progress = double(tuned.size()) / double(runs.size());
        if (cancelled)
            break;
    }
    return tuned;
}

QString explanation(const TunedRun& run, int steps)
{
    QString text = choiceText(run, steps);
    if (const auto rate = run.unstableFrom())
        text += u' ' + sentence(QT_TRANSLATE_NOOP("Tune", "From η = %1 on it diverges or ends higher than it began."))
                           .arg(shortNumber(*rate));
    return text + u' '
           + sentence(QT_TRANSLATE_NOOP("Tune", "%1 rates were tried, with %2 gradients; the ones beside the best "
                                                "are %3 % away."))
                 .arg(countText(int(run.tuning.trials.size())), countText(int(run.tuning.evaluations)),
                      shortNumber(100.0 * (run.tuning.resolution - 1.0), 2));
}

std::optional<QString> applyRates(SceneModel& model, const std::vector<TunedRun>& tuned)
{
    Scene next = model.scene();
    for (const TunedRun& run : tuned)
        if (const TuneTrial* best = run.better(); best && run.run < next.runs.size())
            next.runs[run.run].values[0] = best->rate;
    return model.apply(next, sentence(QT_TRANSLATE_NOOP("Tune", "Tuned rates")));
}

} // namespace thalweg::app
