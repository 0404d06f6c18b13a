#include "model/study.h"

namespace thalweg::app {

Study::Study(SceneModel& model, QObject* parent)
    : QObject(parent), m_model(model),
      m_descent(this, LatestTask<Runs>::Running::Finish,
                [this](Runs runs) {
                    m_runs = std::move(runs);
                    emit runsReady();
                    judge();
                }),
      m_search(this, LatestTask<CriticalSearch>::Running::Cancel,
               [this](CriticalSearch found) {
                   m_critical = std::move(found);
                   emit criticalReady();
                   judge();
               }),
      m_viewSearch(this, LatestTask<CriticalSearch>::Running::Cancel, [this](CriticalSearch found) {
          m_criticalInView = std::move(found);
          emit criticalReady();
      })
{
    connect(&model, &SceneModel::changed, this, &Study::update);
    update(SceneModel::AllParts);
}

void Study::update(SceneModel::Parts parts)
{
    constexpr auto ofRuns = SceneModel::SurfacePart | SceneModel::StartPart | SceneModel::RunListPart
                            | SceneModel::RunPart | SceneModel::StepsPart | SceneModel::SeedPart;
    if (parts & ofRuns)
        requestRuns();
    if (parts & (SceneModel::SurfacePart | SceneModel::DomainPart))
        requestCritical();
    if (parts & SceneModel::SurfacePart && m_view)
        requestCriticalInView();
}

void Study::setView(std::optional<Domain> view)
{
    if (view == m_view)
        return;
    // Until the search of the new view is done, the points known already stay in sight.
    if (!m_view)
        m_criticalInView = m_critical;
    m_view = view;
    if (view)
        requestCriticalInView();
    else
        emit criticalReady();
}

void Study::requestRuns()
{
    m_descent.request([scene = m_model.scene(), surface = m_model.surface().surface](const std::atomic<bool>& cancelled) {
        return Runs{scene, computeRuns(scene, *surface, &cancelled)};
    });
}

void Study::requestCritical()
{
    m_search.request([domain = m_model.scene().domain, surface = m_model.surface().surface](const std::atomic<bool>& cancelled) {
        return findCriticalPoints(*surface, domain, {.cancelled = &cancelled});
    });
    emit searchStarted();
}

void Study::requestCriticalInView()
{
    m_viewSearch.request([view = *m_view, surface = m_model.surface().surface](const std::atomic<bool>& cancelled) {
        return findCriticalPoints(*surface, view, {.cancelled = &cancelled});
    });
    emit searchStarted();
}

void Study::judge()
{
    m_outcomes.clear();
    for (const Trajectory& run : m_runs.trajectories)
        m_outcomes.push_back(outcomeOf(run, m_runs.scene.domain, m_critical.points, m_model.surface().minima));
    emit outcomesReady();
}

void Study::waitForFinished()
{
    m_descent.waitForFinished();
    m_search.waitForFinished();
    m_viewSearch.waitForFinished();
}

} // namespace thalweg::app
