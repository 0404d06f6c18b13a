#pragma once

#include "plane/run_heads.h"
#include "plane/runs_layer.h"
#include "relief/ground_course.h"

#include <QObject>

namespace thalweg::app {

/// The runs up to the playback step over a relief: trails on the ground, heads and the start's handle. What the ground
/// hides is faint.
class ReliefRuns : public QObject {
    Q_OBJECT
public:
    ReliefRuns(SceneModel& model, Study& study, Playback& playback, Selection& selection, QObject* parent);

    /// pixelRatio: of the view's device.
    void setPicture(ReliefPicturePointer picture, double pixelRatio);
    void setStyle(const PlaneStyle& style);
    void setHandleActive(bool active) { m_handleActive = active; }

    void paint(QPainter& painter);

    /// Nothing where the start is beside the ground.
    std::optional<QPointF> handlePosition() const;
    bool handleAt(QPointF pixel) const;
    std::optional<std::size_t> headAt(QPointF pixel) const;
    QPointF headPosition(std::size_t run) const; ///< of one in view
    InfoCard card(std::size_t run) const;

signals:
    void changed();

private:
    struct Heads {
        std::vector<RunHead> seen;
        std::vector<RunHead> hidden;
    };

    void redo();
    void begin();
    QSize size() const { return m_picture->request.size; }
    void beginPart(Trails& trails, GroundCourse::Part part);
    void paintTrails(QPainter& painter);
    Heads heads() const;
    RunHead headOf(std::size_t run) const;
    Spot spotAt(Point at) const;
    bool isHidden(Point at) const;
    void paintHandleAt(QPainter& painter, QPointF at);

    SceneModel& m_model;
    Study& m_study;
    Playback& m_playback;
    Selection& m_selection;
    PlaneStyle m_style;
    ReliefPicturePointer m_picture; ///< null before the first
    double m_pixelRatio = 1.0;
    Trails m_seen;
    Trails m_hidden;
    bool m_stale = true;
    bool m_handleActive = false;
};

} // namespace thalweg::app
