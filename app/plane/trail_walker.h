#pragma once

#include "optimizers/descend.h"
#include "plane/viewport.h"

#include <QList>

#include <optional>
#include <vector>

namespace thalweg::app {

/// A straight piece of a trail, in pixels. An end is cut where a dash ends, else rounded, so that
/// pieces join.
struct TrailPiece {
    QPointF from;
    QPointF to;
    bool cutFrom = false;
    bool cutTo = false;
};

/// Where a trail left the view for good.
struct TrailExit {
    QPointF at;
    QPointF direction; ///< of length 1
};

/// A way through a picture that a trajectory takes, step by step.
class TrailCourse {
public:
    virtual ~TrailCourse() = default;

    /// Goes on to a step and appends the pieces to be painted. whole: the way without gaps, for a halo.
    virtual void advance(const Trajectory& run, int step, std::vector<TrailPiece>& dashes,
                         std::vector<TrailPiece>& whole) = 0;

    /// Nothing while the trail's end is in view, or if it never was.
    virtual std::optional<TrailExit> exit() const = 0;
};

/// Follows a trajectory through a viewport, step by step, and turns it into pieces to be painted:
/// clipped to the view, without what is shorter than a pixel can show, cut into dashes along the way.
/// Every step is visited once, so it costs the same whether a trail is painted whole or while it grows.
class TrailWalker : public TrailCourse {
public:
    /// dash: strokes and gaps in pixels; empty for a solid line. margin: pixels around the viewport
    /// in which pieces are given still.
    TrailWalker(const Viewport& viewport, QList<double> dash, double margin);

    void advance(const Trajectory& run, int step, std::vector<TrailPiece>& dashes,
                 std::vector<TrailPiece>& whole) override;
    std::optional<TrailExit> exit() const override { return m_exit; }

    /// For those who know where the trail goes on: a straight move there, and one that leaves no trace.
    void goTo(Point next, std::vector<TrailPiece>& dashes, std::vector<TrailPiece>& whole);
    void leapTo(Point next) { m_at = next; }

private:
    void noteExit(Point from, Point to);
    void cutIntoDashes(QPointF from, QPointF to, std::vector<TrailPiece>& dashes);
    void skipAlong(double length);

    Viewport m_viewport;
    Domain m_reach; ///< the view and its margin
    QList<double> m_dash;
    double m_period = 0.0;
    int m_step = -1;
    Point m_at; ///< the last point that was not left out
    std::optional<TrailExit> m_exit;
    qsizetype m_stroke = 0; ///< which stroke or gap of the pattern comes next
    double m_left = 0.0;    ///< how much of it is left, in pixels
};

} // namespace thalweg::app
