#pragma once

#include "model/latest_task.h"
#include "plane/basin_map.h"

#include <QObject>

#include <vector>

namespace thalweg::app {

/// Basins for a preview: they are computed on workers, and until they are there the preview has those on the screen.
class BasinDrafts : public QObject {
    Q_OBJECT
public:
    explicit BasinDrafts(QObject* parent = nullptr);

    /// The map of a request if it is there; else what there is meanwhile, which may be null, and compute() is to compute it.
    BasinMapPointer of(const BasinRequest& request, BasinMapPointer meanwhile);

    /// Computes what was asked for since the last call, as far as it is missing, and nothing else any more.
    void compute();

    bool isBusy() const { return !m_missing.empty(); }

    /// Blocks until everything is computed: for tests.
    void waitForFinished() { m_task.waitForFinished(); }

signals:
    void ready();

private:
    using Maps = std::vector<BasinMapPointer>;

    const BasinMapPointer* find(const BasinRequest& request) const;
    void take(Maps maps);

    Maps m_maps;
    std::vector<BasinRequest> m_asked;
    std::vector<BasinRequest> m_missing; ///< being computed
    QThreadPool m_workers; ///< of their own, as they may take seconds; ends after the task
    LatestTask<Maps> m_task;
};

} // namespace thalweg::app
