#pragma once

#include "descent/ends.h"
#include "model/latest_task.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace thalweg::app {

class Appearance;
class Study;

/// From how many of the many starts each run comes to which minimum. Hidden while there is only the one start.
class StartEndsView : public QWidget {
    Q_OBJECT
public:
    StartEndsView(Study& study, Appearance& appearance, QWidget* parent = nullptr);

    /// What it shows, as rich text; empty for nothing.
    QString text() const;

    /// Blocks until everything is computed: for pictures and tests.
    void waitForFinished() { m_task.waitForFinished(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct RunEnds {
        QString name;
        int look = 0;
        BundleEnds ends;
    };
    struct Ends {
        std::size_t starts = 0;
        std::vector<RunEnds> runs;
    };

    void request();
    void take(Ends ends);
    void write();
    std::vector<std::size_t> columns() const;
    bool fits(const std::vector<std::size_t>& columns) const;

    Study& m_study;
    Appearance& m_appearance;
    QLabel* m_label; // owned by this
    Ends m_ends;
    LatestTask<Ends> m_task;
};

} // namespace thalweg::app
