#pragma once

#include "descent/bundle.h"
#include "plane/trail_walker.h"

#include <QColor>
#include <QImage>

#include <memory>
#include <vector>

namespace thalweg::app {

/// The bundles of runs up to a step, as a transparent picture: every member a thin line through which
/// the map is seen, so that many together look dense. When the step advances only what is new is
/// painted.
class Fan {
public:
    /// A bundle that is shown, and in which colour; of many members only kMostLines evenly chosen ones.
    struct Part {
        std::shared_ptr<const Bundle> bundle;
        QColor colour;
    };
    static constexpr std::size_t kMostLines = 200;

    /// Starts again, at no step. viewport: its rectangle is that of the image. width: of a line, in pixels.
    void begin(const Viewport& viewport, const std::vector<Part>& parts, double width);

    /// Goes on to a step, not before the present one.
    void advance(int step);

    int step() const { return m_step; } ///< −1 before the first advance
    bool isEmpty() const { return m_lines.empty(); }
    const QImage& image() const { return m_image; }

private:
    struct Line {
        std::shared_ptr<const Bundle> bundle;
        std::size_t member;
        QColor colour;
        TrailWalker walker;
    };

    QImage m_image;
    std::vector<Line> m_lines;
    double m_width = 1.0;
    int m_step = -1;
};

} // namespace thalweg::app
