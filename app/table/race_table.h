#pragma once

#include "descent/lowest.h"
#include "model/latest_task.h"
#include "model/study.h"
#include "optimizers/step_cost.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace thalweg::app {

/// Which loss counts as arrived.
struct Target {
    enum class Kind {
        Share, ///< of the way from the start down to the lowest loss that is known, what is left of it
        Loss   ///< the loss itself
    };
    Kind kind = Kind::Share;
    double value = 0.01;

    friend bool operator==(const Target&, const Target&) = default;
};

/// When each run of the race reached a target, and at what cost: computed on a worker, while it is wanted. The
/// old results stay until the new ones are ready.
class RaceTable : public QObject {
    Q_OBJECT
public:
    struct Result {
        std::shared_ptr<const RacedScene> race; ///< null before the first result
        double target = std::numeric_limits<double>::quiet_NaN(); ///< the loss that counts as arrived
        std::vector<std::optional<Arrival>> arrivals;             ///< one for each run
    };

    explicit RaceTable(Study& study, QObject* parent = nullptr);

    const Target& target() const { return m_target; }
    void setTarget(const Target& target);
    void setWanted(bool wanted);

    const Result& result() const { return m_result; }
    bool isBusy() const { return m_task.isBusy(); }
    /// Blocks until everything is computed: for pictures and tests.
    void waitForFinished() { m_task.waitForFinished(); }

signals:
    void ready();

private:
    void request();

    Study& m_study;
    Target m_target;
    bool m_isWanted = false;
    Result m_result;
    LatestTask<Result> m_task;
};

} // namespace thalweg::app
