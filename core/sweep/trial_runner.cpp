#include "sweep/trial_runner.h"

#include "descent/runs.h"
#include "optimizers/step_cost.h"

namespace thalweg {

std::uint64_t trialCost(const Scene& scene, std::size_t run)
{
    const RunChoice& choice = scene.runs[run];
    const TrajectoryStep atRest; // where the rules that look at the curvature only of flat ground do so
    const int step = gradientEvaluations(*findOptimizer(choice.optimizer), choice.values, atRest);
    return static_cast<std::uint64_t>(scene.steps) * static_cast<std::uint64_t>(step);
}

TrialRunner::TrialRunner(const Scene& scene, std::size_t run, const Surface& surface, std::uint64_t budget,
                         const TuneWatch& watch)
    : m_scene(scene), m_run(run), m_surface(surface), m_optimizer(*findOptimizer(scene.runs[run].optimizer)),
      m_budget(budget), m_cost(trialCost(scene, run)), m_watch(watch)
{
}

bool TrialRunner::goesOn(std::uint64_t reserve)
{
    if (m_watch.progress)
        *m_watch.progress = double(m_spent) / double(m_budget);
    return room() > reserve && !(m_watch.cancelled && *m_watch.cancelled);
}

TuneTrial TrialRunner::attempt(double rate)
{
    choice().values[0] = rate;
    const Trajectory path = computeRun(m_scene, m_run, m_surface);
    m_spent += gradientEvaluations(m_optimizer, choice().values, path);
    const bool isLost = path.stop == Stop::Diverged || path.stop == Stop::NotDefined;
    return {rate, path.steps.back().loss, isLost};
}

} // namespace thalweg
