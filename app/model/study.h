#pragma once

#include "critical/search.h"
#include "descent/bundle.h"
#include "descent/outcome.h"
#include "descent/runs.h"
#include "descent/start_paths.h"
#include "land/land.h"
#include "model/latest_task.h"
#include "model/scene_model.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace thalweg::app {

/// A scene with its runs, computed; never changed, so workers may share it.
struct RacedScene {
    Scene scene;
    ResolvedSurface surface;
    std::vector<Trajectory> trajectories;
    Land land;
};

/// A scene with its paths from all its starts.
struct SpreadScene {
    Scene scene;
    StartPaths paths;
};

/// What follows from the scene: its runs and its critical points, computed on workers. The old
/// results stay until new ones are ready.
class Study : public QObject {
    Q_OBJECT
public:
    explicit Study(SceneModel& model, QObject* parent = nullptr);

    /// One trajectory for each run of runsScene(); empty before the first result.
    const std::vector<Trajectory>& runs() const { return m_runs->trajectories; }
    /// The scene that runs() were computed from: during a drag it may be a moment behind the model.
    const Scene& runsScene() const { return m_runs->scene; }
    /// Both of these together.
    std::shared_ptr<const RacedScene> race() const { return m_runs; }

    /// The members of each run that is repeated, null for others; in the order of runs(). Empty while no
    /// run is repeated. They may be a moment behind runs().
    const std::vector<std::shared_ptr<const Bundle>>& bundles() const { return m_bundles; }

    /// The paths from the scene's many starts; null while it has only the one. They may be a moment behind runs().
    const std::shared_ptr<const SpreadScene>& starts() const { return m_starts; }

    /// All critical points of the scene's domain, and of the part of the plane in view.
    const CriticalSearch& critical() const { return m_critical.found; }
    const CriticalSearch& criticalInView() const { return m_view ? m_criticalInView : critical(); }
    bool isSearching() const { return m_search.isBusy() || m_viewSearch.isBusy(); }

    /// Where each run came to; in the order of runs(). Empty while it is not known, as it takes the
    /// critical points of the same surface and domain.
    const std::vector<Outcome>& outcomes() const { return m_outcomes; }

    /// The part of the plane to search besides the domain; nothing for the domain itself.
    void setView(std::optional<Domain> view);

    /// Blocks until everything is computed: for pictures and tests.
    void waitForFinished();

signals:
    void runsReady();
    void bundlesReady();
    void startsReady();
    void searchStarted();
    void criticalReady();
    void outcomesReady();

private:
    using Runs = std::shared_ptr<const RacedScene>;
    struct Critical {
        Domain domain;
        SurfacePointer surface;
        CriticalSearch found;
    };
    using Bundles = std::vector<std::shared_ptr<const Bundle>>;
    using Spread = std::shared_ptr<const SpreadScene>;

    void update(SceneModel::Parts parts);
    void requestRuns();
    void waitForQuickRuns();
    void requestBundles();
    void requestStarts();
    void requestCritical();
    void requestCriticalInView();
    void judge();

    SceneModel& m_model;
    Runs m_runs;
    Bundles m_bundles;
    Spread m_starts;
    Critical m_critical;
    CriticalSearch m_criticalInView;
    std::optional<Domain> m_view;
    std::vector<Outcome> m_outcomes;
    QThreadPool m_racers; ///< for the runs alone: nothing is in their way
    LatestTask<Runs> m_descent;
    LatestTask<Bundles> m_repetition;
    LatestTask<Spread> m_spreading;
    LatestTask<Critical> m_search;
    LatestTask<CriticalSearch> m_viewSearch;
};

} // namespace thalweg::app
