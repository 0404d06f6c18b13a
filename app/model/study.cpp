#include "model/study.h"

#include <algorithm>

namespace thalweg::app {

namespace {

/// Null for runs that are not repeated, and for all when cancelled.
std::vector<std::shared_ptr<const Bundle>> bundlesOf(const Scene& scene, const ResolvedSurface& surface,
                                                     const std::atomic<bool>& cancelled)
{
    std::vector<std::shared_ptr<const Bundle>> bundles(scene.runs.size());
    for (std::size_t i = 0; i < scene.runs.size(); ++i)
        if (scene.runs[i].repeats > 1)
            if (auto bundle = computeBundle(scene, i, *surface.surface, &cancelled, surface.testLoss.get()))
                bundles[i] = std::make_shared<const Bundle>(std::move(*bundle));
    return bundles;
}

std::shared_ptr<const RacedScene> raced(const Scene& scene, const ResolvedSurface& surface,
                                        std::vector<Trajectory> trajectories)
{
    return std::make_shared<const RacedScene>(
        RacedScene{scene, surface, std::move(trajectories), Land(*surface.surface, scene.domain, surface.minima)});
}

Scene withoutRuns(Scene scene)
{
    scene.runs.clear();
    return scene;
}

bool isRepeated(const RunChoice& run) { return run.repeats > 1; }

/// Runs that are there by then are shown by the same frame as the change that they follow from. Most take less than
/// one millisecond; a frame has sixteen.
constexpr std::chrono::milliseconds kQuick{3};

} // namespace

Study::Study(SceneModel& model, QObject* parent)
    : QObject(parent), m_model(model), m_runs(raced(withoutRuns(model.scene()), model.surface(), {})),
      m_descent(this, LatestTask<Runs>::Running::Finish,
                [this](Runs runs) {
                    m_runs = std::move(runs);
                    emit runsReady();
                    judge();
                },
                &m_racers),
      m_repetition(this, LatestTask<Bundles>::Running::Finish,
                   [this](Bundles bundles) {
                       m_bundles = std::move(bundles);
                       emit bundlesReady();
                   }),
      m_spreading(this, LatestTask<Spread>::Running::Finish,
                  [this](Spread starts) {
                      m_starts = std::move(starts);
                      emit startsReady();
                  }),
      m_search(this, LatestTask<Critical>::Running::Cancel,
               [this](Critical critical) {
                   m_critical = std::move(critical);
                   emit criticalReady();
                   judge();
               }),
      m_viewSearch(this, LatestTask<CriticalSearch>::Running::Cancel, [this](CriticalSearch found) {
          m_criticalInView = std::move(found);
          emit criticalReady();
      })
{
    m_racers.setMaxThreadCount(1);
    connect(&model, &SceneModel::changed, this, &Study::update);
    update(SceneModel::AllParts);
}

void Study::update(SceneModel::Parts parts)
{
    requestRuns(); // whatever changed: even the domain, for it says what counts as near
    requestBundles();
    if (parts & ~(SceneModel::ClassroomPart | SceneModel::BesidePart))
        requestStarts();
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
        m_criticalInView = critical();
    m_view = view;
    if (view)
        return requestCriticalInView();
    m_viewSearch.cancel();
    emit criticalReady();
}

void Study::requestRuns()
{
    m_descent.request([scene = m_model.scene(), surface = m_model.surface()](const std::atomic<bool>& cancelled) {
        return raced(scene, surface, computeRuns(scene, *surface.surface, &cancelled));
    });
    // Before anything is painted, but after everybody knows of the change.
    QMetaObject::invokeMethod(this, &Study::waitForQuickRuns, Qt::QueuedConnection);
}

void Study::requestBundles()
{
    if (m_bundles.empty() && !m_repetition.isBusy() && std::ranges::none_of(m_model.scene().runs, isRepeated))
        return;
    m_repetition.request([scene = m_model.scene(), surface = m_model.surface()](const std::atomic<bool>& cancelled) {
        return std::ranges::any_of(scene.runs, isRepeated) ? bundlesOf(scene, surface, cancelled) : Bundles();
    });
}

void Study::waitForQuickRuns() { m_descent.waitFor(kQuick); }

void Study::requestStarts()
{
    if (!m_starts && !m_spreading.isBusy() && !m_model.scene().starts)
        return;
    const auto& surface = m_model.surface().surface;
    m_spreading.request([scene = m_model.scene(), surface](const std::atomic<bool>& cancelled) {
        auto paths = scene.starts ? computeStartPaths(scene, *surface, &cancelled) : std::nullopt;
        return paths ? std::make_shared<const SpreadScene>(SpreadScene{scene, std::move(*paths)}) : nullptr;
    });
}

void Study::requestCritical()
{
    m_search.request([domain = m_model.scene().domain, surface = m_model.surface().surface](const std::atomic<bool>& cancelled) {
        return Critical{domain, surface, findCriticalPoints(*surface, domain, {.cancelled = &cancelled})};
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
    const bool fit = m_critical.surface == m_runs->surface.surface && m_critical.domain == m_runs->scene.domain;
    if (fit)
        for (const Trajectory& run : m_runs->trajectories)
            m_outcomes.push_back(outcomeOf(run, m_runs->land, m_critical.found.points, m_runs->surface.minima));
    emit outcomesReady();
}

void Study::waitForFinished()
{
    m_descent.waitForFinished();
    m_repetition.waitForFinished();
    m_spreading.waitForFinished();
    m_search.waitForFinished();
    m_viewSearch.waitForFinished();
}

} // namespace thalweg::app
