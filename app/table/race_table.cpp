#include "table/race_table.h"

#include <cmath>

namespace thalweg::app {

namespace {

double lossOf(const Target& target, const RacedScene& race, const std::vector<CriticalPoint>& minima)
{
    if (target.kind == Target::Kind::Loss)
        return target.value;
    const Surface& f = *race.surface.surface;
    const double lowest = lowestKnown(f, minima, race.surface.minima, race.trajectories).value;
    return lowest + target.value * std::fmax(0.0, f.value(race.scene.start) - lowest);
}

RaceTable::Result resultFor(std::shared_ptr<const RacedScene> race, const Target& target,
                            const std::vector<CriticalPoint>& minima)
{
    RaceTable::Result result{race, lossOf(target, *race, minima), {}};
    for (std::size_t i = 0; i < race->trajectories.size(); ++i) {
        const RunChoice& run = race->scene.runs[i];
        result.arrivals.push_back(
            arrivalAt(*findOptimizer(run.optimizer), run.values, race->trajectories[i], result.target));
    }
    return result;
}

} // namespace

RaceTable::RaceTable(Study& study, QObject* parent)
    : QObject(parent), m_study(study), m_task(this, LatestTask<Result>::Running::Finish, [this](Result result) {
          m_result = std::move(result);
          emit ready();
      })
{
    connect(&study, &Study::outcomesReady, this, &RaceTable::request); // for new runs and for new minima
}

void RaceTable::setTarget(const Target& target)
{
    if (target == m_target)
        return;
    m_target = target;
    request();
}

void RaceTable::setWanted(bool wanted)
{
    if (wanted == m_isWanted)
        return;
    m_isWanted = wanted;
    request();
}

/// Minima belong to the runs only once outcomes are known.
void RaceTable::request()
{
    if (!m_isWanted)
        return m_task.cancel();
    const bool knowsMinima = !m_study.outcomes().empty();
    if (!knowsMinima && m_target.kind == Target::Kind::Share && !m_study.runs().empty())
        return; // they come in a moment
    m_task.request([race = m_study.race(), target = m_target, minima = m_study.critical().points](
                       const std::atomic<bool>&) { return resultFor(race, target, minima); });
}

} // namespace thalweg::app
