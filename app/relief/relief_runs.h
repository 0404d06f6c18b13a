#pragma once

#include "plane/run_heads.h"
#include "plane/runs_layer.h"
#include "relief/relief_trails.h"

#include <QObject>

namespace thalweg::app {

/// The runs up to the playback step over a relief: trails on the ground, heads and the start's handle. What the ground
/// hides is faint. Trails are made by workers, and come with the picture that they lie on; when it only goes on they are
/// there at once.
class ReliefRuns : public QObject {
    Q_OBJECT
public:
    ReliefRuns(SceneModel& model, Study& study, Playback& playback, Selection& selection, QObject* parent);

    /// The ground to follow from now on. pixelRatio: of the view's device.
    void setPicture(ReliefPicturePointer picture, double pixelRatio);

    /// The ground that the trails lie on: that of the last setPicture, or for a moment the one before it. Null before
    /// the first.
    ReliefPicturePointer picture() const { return m_trails ? m_trails->request().picture : nullptr; }

    /// Makes up for what was left out while the view's window rested.
    void wake();

    /// Blocks until the trails are up to date: for pictures and tests.
    void waitForFinished();
    void setStyle(const PlaneStyle& style);
    /// Trails as lines instead of a picture of them: for figures.
    void setAsLines(bool asLines) { m_asLines = asLines; }
    void setHandleActive(bool active) { m_handleActive = active; }

    void paint(QPainter& painter);

    /// Nothing where the start is beside the ground.
    std::optional<QPointF> handlePosition() const;
    bool handleAt(QPointF pixel) const;
    std::optional<std::size_t> headAt(QPointF pixel) const;
    QPointF headPosition(std::size_t run) const; ///< of one in view
    InfoCard card(std::size_t run) const;
    const Domain& domain() const { return picture()->request.field->domain(); } ///< of the ground; once it is there

signals:
    void changed();
    void pictureChanged();

private:
    struct Heads {
        std::vector<RunHead> seen;
        std::vector<RunHead> hidden;
    };

    void redo();
    void take(ReliefTrailsPointer trails);
    void goOn();
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
    ReliefPicturePointer m_wantedPicture; ///< null before the first
    double m_pixelRatio = 1.0;
    ReliefTrailsPointer m_trails; ///< null before the first
    bool m_asLines = false;
    bool m_handleActive = false;
    bool m_isStale = false; ///< the view's window rests
    LatestTask<ReliefTrailsPointer> m_making;
};

} // namespace thalweg::app
