#pragma once

#include "critical/search.h"
#include "descent/runs.h"
#include "model/latest_task.h"
#include "model/scene_model.h"

#include <QObject>

#include <vector>

namespace thalweg::app {

/// What follows from the scene: its runs and its critical points, computed on workers. The old
/// results stay until new ones are ready.
class Study : public QObject {
    Q_OBJECT
public:
    explicit Study(SceneModel& model, QObject* parent = nullptr);

    /// One trajectory a run of `scenes runs`; empty before the first result.
    const std::vector<Trajectory>& runs() const { return m_runs.trajectories; }
    /// The scene that runs() were computed from: during a drag it may be a moment behind the model.
    const Scene& runsScene() const { return m_runs.scene; }

    /// All critical points of the scene's domain, and of the part of the plane in view.
    const CriticalSearch& critical() const { return m_critical; }
    const CriticalSearch& criticalInView() const { return m_view ? m_criticalInView : m_critical; }
    bool isSearching() const { return m_search.isBusy() || m_viewSearch.isBusy(); }

    /// Where each run came to; in the order of runs().
    const std::vector<Outcome>& outcomes() const { return m_outcomes; }

    /// The part of the plane to search besides the domain; nothing for the domain itself.
    void setView(std::optional<Domain> view);

    /// Blocks until everything is computed: for pictures and tests.
    void waitForFinished();

signals:
    void runsReady();
    void searchStarted();
    void criticalReady();
    void outcomesReady();

private:
    struct Runs {
        Scene scene;
        std::vector<Trajectory> trajectories;
    };

    void update(SceneModel::Parts parts);
    void requestRuns();
    void requestCritical();
    void requestCriticalInView();
    void judge();

    SceneModel& m_model;
    Runs m_runs;
    CriticalSearch m_critical;
    CriticalSearch m_criticalInView;
    std::optional<Domain> m_view;
    std::vector<Outcome> m_outcomes;
    LatestTask<Runs> m_descent;
    LatestTask<CriticalSearch> m_search;
    LatestTask<CriticalSearch> m_viewSearch;
};

} // namespace thalweg::app
