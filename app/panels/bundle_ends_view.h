#pragma once

#include "descent/ends.h"
#include "model/latest_task.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;

namespace thalweg::app {

class Appearance;
class Study;

/// Where the repetitions of each repeated run end: how many at which minimum, with their mean loss and, where there
/// is one, their mean test loss. Hidden while no run is repeated.
class BundleEndsView : public QWidget {
    Q_OBJECT
public:
    BundleEndsView(Study& study, Appearance& appearance, QWidget* parent = nullptr);

    /// What it shows, as rich text; empty for nothing.
    QString text() const;

    /// Blocks until everything is computed: for pictures and tests.
    void waitForFinished() { m_task.waitForFinished(); }

private:
    struct RunEnds {
        QString name;
        int look = 0;
        std::size_t members = 0;
        BundleEnds ends;
        bool hasTestLoss = false;
    };
    using Ends = std::vector<RunEnds>;

    void request();
    void take(Ends ends);
    void write();
    QString tableOf(const RunEnds& run) const;

    Study& m_study;
    Appearance& m_appearance;
    QLabel* m_label; // owned by this
    Ends m_ends;
    LatestTask<Ends> m_task;
};

} // namespace thalweg::app
