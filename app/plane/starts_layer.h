#pragma once

#include "model/latest_task.h"
#include "plane/plane_style.h"
#include "plane/start_mover.h"
#include "plane/starts_ink.h"

#include <QObject>

#include <optional>
#include <vector>

class QPainter;

namespace thalweg::app {

class Playback;
class SceneModel;
class Selection;
class Study;

/// The runs from the scene's many starts up to the playback step, and the ends of the line, or the rim of the disc, by
/// which these starts are moved. Few new steps are painted at once, whole paths by a worker, for a thousand that swing
/// across the map take a while: until then the old ones are seen.
class StartsLayer : public QObject {
    Q_OBJECT
public:
    StartsLayer(SceneModel& model, Study& study, Playback& playback, Selection& selection, QObject* parent);

    void setViewport(const Viewport& viewport, double pixelRatio);
    void setStyle(const PlaneStyle& style);
    void setActive(std::optional<StartGrip> grip) { m_active = grip; }

    void paint(QPainter& painter);

    void waitForFinished();

    /// What is taken there: an end of the line, or the rim. Nothing where the scene keeps its start from being moved.
    std::optional<StartGrip> gripAt(QPointF pixel) const;
    QPointF gripPosition(StartGrip grip) const;

signals:
    void changed();

private:
    std::vector<StartGrip> grips() const;
    StartsInk::Look look() const;
    void redo();
    void bringInk(int step);
    void requestInk(int step);
    void paintPaths(QPainter& painter);
    void paintOutline(QPainter& painter) const;

    SceneModel& m_model;
    Study& m_study;
    Playback& m_playback;
    Selection& m_selection;
    Viewport m_viewport;
    double m_pixelRatio = 1.0;
    PlaneStyle m_style;
    StartsInk m_ink;
    LatestTask<StartsInk> m_inking;
    int m_requestedStep = -1;
    bool m_stale = true;
    bool m_isPainting = false;
    std::optional<StartGrip> m_active;
};

} // namespace thalweg::app
