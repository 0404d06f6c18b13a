#pragma once

#include "model/study.h"
#include "plane/viewport.h"

#include "theme/theme.h"

#include <QColor>
#include <QImage>

#include <memory>
#include <vector>

namespace thalweg::app {

class ThinLines;

/// The paths from many starts up to a step, as a transparent picture: every path a thin line through which the map is
/// seen, with a dot where it stands. When the step advances only what is new is painted.
class StartsInk {
public:
    struct Look {
        std::vector<QColor> runs; ///< one for each run of the scene
        QColor halo;              ///< around the dots
        double unit = 1.0;        ///< pixels of the picture in a unit of length
        int selected = -1;        ///< the run whose paths lie on top; −1: none
    };

    /// Starts again, at no step. viewport: its rectangle is that of the picture. spread: null for no paths.
    void begin(const Viewport& viewport, std::shared_ptr<const SpreadScene> spread, Look look);

    /// Goes on to a step, not before the present one.
    void advance(int step);

    int step() const { return m_step; } ///< −1 before the first advance
    bool isEmpty() const { return m_lines.empty(); }
    std::size_t lines() const { return m_lines.size(); }
    const QImage& image() const { return m_image; }

    // What it has in common with a picture of the same paths on a relief. Lengths in units.
    static constexpr double kWidth = 1.1;
    static constexpr double kDot = 1.7;  ///< radius
    static constexpr double kHalo = 0.9; ///< around it
    static constexpr double kLeastMove = 0.7; ///< pixels of the picture: shorter ones are left out
    static constexpr double kHaloOpacity = 0.55;
    /// How opaque a line is, from 0 to 1, if there are so many of its colour.
    static double opacity(std::size_t lines);
    static QRgb premultiplied(QColor colour, double opacity);
    static Look lookOf(const Scene& scene, const Theme& theme, double unit, int selected);

private:
    struct Line {
        const StartPath* path; ///< of m_spread
        QRgb colour;           ///< premultiplied
        QRgb dot;
        int drawn = 0; ///< the step that the line goes to: moves too short to be seen are left out
    };

    QPointF toPixel(Point at) const;
    void extend(Line& line, int step, ThinLines& ink) const;
    void paintDots();

    std::shared_ptr<const SpreadScene> m_spread;
    Viewport m_viewport;
    Domain m_reach; ///< the view and the width of a line
    double m_perX = 1.0;
    double m_perY = 1.0;
    Look m_look;
    std::vector<Line> m_lines;
    QImage m_ink;   ///< the lines alone
    QImage m_image; ///< with the dots
    int m_step = -1;
};

} // namespace thalweg::app
