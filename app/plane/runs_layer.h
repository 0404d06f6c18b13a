#pragma once

#include "plane/fan.h"
#include "plane/info_card.h"
#include "plane/run_heads.h"
#include "plane/trails.h"

#include <QCoreApplication>
#include <QObject>

class QPainter;

namespace thalweg::app {

class Playback;
class SceneModel;
class Selection;
class Study;

/// The runs up to the playback step: trails, heads and the start's handle.
class RunsLayer : public QObject {
    Q_OBJECT
public:
    RunsLayer(SceneModel& model, Study& study, Playback& playback, Selection& selection, QObject* parent);

    void setViewport(const Viewport& viewport, double pixelRatio);
    void setStyle(const PlaneStyle& style);

    /// Trails as lines instead of a picture of them: for pictures made of vectors.
    void setAsLines(bool asLines) { m_asLines = asLines; }

    void paint(QPainter& painter);
    void paintFuture(QPainter& painter, std::size_t run) const; ///< faint
    void setHandleActive(bool active) { m_handleActive = active; }

    bool handleAt(QPointF pixel) const;
    std::optional<std::size_t> headAt(QPointF pixel) const;
    bool handleWithin(const QRectF& rect) const; ///< or partly
    QPointF handlePosition() const;
    QPointF headPosition(std::size_t run) const;
    InfoCard card(std::size_t run) const;

    // What every view of the runs has in common.
    static std::vector<std::size_t> order(std::size_t runs, int selected); ///< of painting: the selected run last
    static TrailLook lookOf(const RunChoice& run, bool isSelected, const Theme& theme, double unit); ///< pixels per unit
    static InfoCard card(const QString& name, const Trajectory& run, int step, const Domain& visible);

signals:
    void changed();

private:
    std::vector<std::size_t> order() const;
    bool isShown(std::size_t run) const;
    TrailLook lookOf(std::size_t run, double pixelRatio) const;
    std::vector<RunHead> heads() const;
    Viewport imageViewport(double pixelRatio) const;
    /// Of the picture of trails, which nobody sees where they are lines.
    double trailRatio() const;
    void begin();
    void beginFan();
    void paintFan(QPainter& painter);
    void paintTrails(QPainter& painter);
    void paintTrailLines(QPainter& painter) const;
    void redo();

    SceneModel& m_model;
    Study& m_study;
    Playback& m_playback;
    Selection& m_selection;
    Viewport m_viewport;
    double m_pixelRatio = 1.0;
    PlaneStyle m_style;
    Trails m_trails;
    Fan m_fan;
    bool m_stale = true;
    bool m_fanIsStale = true;
    bool m_asLines = false;
    bool m_handleActive = false;
};

} // namespace thalweg::app
