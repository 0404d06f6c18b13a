#pragma once

#include "model/latest_task.h"
#include "plane/basin_map.h"
#include "plane/viewport.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <vector>

class QPainter;

namespace thalweg::app {

class SceneModel;
class Selection;
class Study;

/// The basins of the selected run, for all views of one landscape. They are computed on workers, first coarsely, so that
/// they follow a slider, then for each pixel; meanwhile what is there already stays where it belongs.
class BasinLayer : public QObject {
    Q_OBJECT
public:
    BasinLayer(SceneModel& model, Study& study, Selection& selection, QObject* parent);

    /// They are computed while one of these is in sight.
    void addViewer(QWidget& viewer);

    void setOn(bool on);
    bool isOn() const { return m_isOn; }
    void setPlace(const Domain& view, QSize pixels, double pixelRatio);
    void setTheme(const Theme& theme);

    /// Asks for what is wanted now; called when a view comes into sight.
    void refresh();

    /// What is to be computed now: nothing while there is none to show, or what it takes is not known yet.
    std::optional<BasinRequest> wanted() const;

    /// Shows a map that was computed elsewhere, or none, and computes nothing itself: for previews.
    void show(BasinMapPointer map);

    /// Blocks until the finest map is ready, for pictures and tests: also while nobody looks.
    void waitForFinished();

    /// What is to be shown instead of the map's colours: null while they are off, and before the first.
    BasinMapPointer map() const { return m_isOn ? m_map : nullptr; }
    bool isFinest() const { return m_map && m_grain == BasinGrain::Fine && m_map->request == m_request; }
    /// They take so long that it is worth saying.
    bool isLate() const { return m_isLate; }
    /// The run that they are of, by the name that it had when they were asked for.
    QString runName() const { return m_runName; }

    void paint(QPainter& painter, const Viewport& viewport) const;

signals:
    void changed();

private:
    struct Picture {
        BasinMapPointer map; ///< null: cancelled
        BasinGrain grain = BasinGrain::Coarse;
        const Theme* theme = nullptr;
        QImage image{};
    };
    using Task = LatestTask<Picture>;

    bool isSeen() const;
    void request(const BasinRequest& request);
    void ask(Task& task, BasinGrain grain, BasinMapPointer known);
    void take(Picture picture);
    void setLate(bool late);

    SceneModel& m_model;
    Study& m_study;
    Selection& m_selection;
    std::vector<QPointer<QWidget>> m_viewers;
    bool m_isOn = false;
    bool m_isLate = false;
    Domain m_view;
    QSize m_pixels;
    double m_pixelRatio = 1.0;
    const Theme* m_theme = nullptr;

    BasinRequest m_request; ///< the last one
    QString m_runName;
    BasinMapPointer m_map;
    BasinGrain m_grain = BasinGrain::Coarse;
    const Theme* m_imageTheme = nullptr;
    QImage m_image;
    QThreadPool m_workers; ///< of their own, as they may take seconds; ends after the tasks
    Task m_sketching;
    Task m_refining;
    QTimer m_patience;
};

} // namespace thalweg::app
