#pragma once

#include "model/latest_task.h"
#include "model/study.h"

#include <QObject>

#include <memory>
#include <vector>

namespace thalweg::app {

/// The loss over what the runs do not see, along each run: computed on a worker when there are new runs. The
/// old values stay until the new ones are ready.
class TestLoss : public QObject {
    Q_OBJECT
public:
    struct Curves {
        std::shared_ptr<const RacedScene> race;  ///< whose runs they are; null without a test loss
        std::vector<std::vector<double>> values; ///< one for each step of each shown run, none of the others
    };

    explicit TestLoss(Study& study, QObject* parent = nullptr);

    const Curves& curves() const { return m_curves; }

    /// Blocks until everything is computed: for pictures and tests.
    void waitForFinished() { m_task.waitForFinished(); }

signals:
    void ready();

private:
    void request();

    Study& m_study;
    Curves m_curves;
    LatestTask<Curves> m_task;
};

} // namespace thalweg::app
