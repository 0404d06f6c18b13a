#pragma once

#include "charts/quantity.h"
#include "model/latest_task.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace thalweg::app {

/// A chart: which quantity, of which coordinate.
struct ChartKey {
    QuantityId id = QuantityId::Loss;
    ChartAxis axis = ChartAxis::None;

    friend auto operator<=>(const ChartKey&, const ChartKey&) = default;
};

/// The quantities along the runs that cost something: computed on a worker when there are new runs, and only
/// those that are wanted. The old values stay until the new ones are ready.
class Curves : public QObject {
    Q_OBJECT
public:
    struct Entry {
        std::shared_ptr<const RacedScene> race; ///< whose runs they are
        LowestKnown lowest;                     ///< by which they were measured
        std::vector<Curve> curves;              ///< one for each run; empty for those that are not shown
        int version = 0;                        ///< another one whenever they were computed anew
    };

    explicit Curves(Study& study, QObject* parent = nullptr);

    /// Those to be kept up to date from now on. Of the others the old values stay.
    void want(std::vector<ChartKey> wanted);

    /// What is known of a chart; null before the first values.
    const Entry* find(const ChartKey& key) const;

    bool isBusy() const { return m_task.isBusy(); }
    /// Blocks until everything is computed: for pictures and tests.
    void waitForFinished() { m_task.waitForFinished(); }

signals:
    void ready();

private:
    using Entries = std::map<ChartKey, Entry>;

    void request();
    std::vector<ChartKey> missing() const;
    void take(Entries entries);

    Study& m_study;
    std::vector<ChartKey> m_wanted;
    Entries m_entries;
    int m_version = 0; ///< of the last entries
    bool m_knowsMinima = false; ///< those of the runs' own surface and domain
    LatestTask<Entries> m_task;
};

} // namespace thalweg::app
