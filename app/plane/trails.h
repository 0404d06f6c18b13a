#pragma once

#include "plane/trail_ink.h"
#include "plane/trail_walker.h"

#include <QColor>
#include <QImage>

#include <memory>
#include <vector>

namespace thalweg::app {

/// How one trail looks; lengths in the pixels of the image.
struct TrailLook {
    QColor colour;
    QColor halo;
    QList<double> dash; ///< strokes and gaps
    double width = 2.0;
    double haloWidth = 4.5;
    bool shown = true;
};

/// The trails of all runs up to a step, as a transparent picture. When the step advances only what
/// is new is painted; the picture is the same, pixel for pixel, as if it were painted at once.
class Trails {
public:
    /// Starts again, at no step. viewport: its rectangle is that of the image. order: of painting,
    /// last on top.
    void begin(const Viewport& viewport, std::vector<TrailLook> looks, std::vector<std::size_t> order);

    /// The same for trails with ways of their own, one for each look, through a picture of this size.
    void begin(QSize size, std::vector<TrailLook> looks, std::vector<std::unique_ptr<TrailCourse>> courses,
               std::vector<std::size_t> order);

    /// Goes on to a step, not before the present one.
    void advance(const std::vector<Trajectory>& runs, int step);

    int step() const { return m_step; } ///< −1 before the first advance
    const QImage& image() const { return m_image; }

    /// Where a run left the view, if it is outside now.
    std::optional<TrailExit> exit(std::size_t run) const;

private:
    struct Run {
        TrailLook look;
        std::unique_ptr<TrailCourse> course;
        TrailInk ink;
    };

    void paint(Run& run, const Trajectory& trajectory);
    void compose(std::size_t tile);

    QImage m_image;
    std::vector<Run> m_runs;
    std::vector<std::size_t> m_order;
    int m_step = -1;
    std::vector<std::size_t> m_changed; ///< tiles, with repetitions
    std::vector<TrailPiece> m_dashes;   ///< kept for its memory
    std::vector<TrailPiece> m_whole;
};

} // namespace thalweg::app
