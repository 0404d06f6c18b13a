#pragma once

#include "plane/starts_ink.h"
#include "relief/relief_picture.h"

namespace thalweg::app {

class ThinLines;

/// The paths from many starts on the ground of a relief up to a step, as a transparent picture: as StartsInk paints them
/// on the plane. What the ground hides is fainter. When the step advances only what is new is painted.
class ReliefStarts {
public:
    /// picture: not null. pixelRatio: pixels of the picture of paths per pixel of the view. spread: null for no paths.
    /// scale: of lines. selected: the run whose paths lie on top; −1: none.
    ReliefStarts(ReliefPicturePointer picture, double pixelRatio, std::shared_ptr<const SpreadScene> spread,
                 const Theme& theme, double scale, int selected);

    /// Goes on to a step, not before the present one.
    void advance(int step);

    int step() const { return m_step; } ///< −1 before the first advance
    bool isEmpty() const { return m_lines.empty(); }
    const QImage& image() const { return m_image; }

private:
    struct Inks {
        QRgb line = 0; ///< premultiplied, as all
        QRgb hiddenLine = 0;
        QRgb dot = 0;
        QRgb hiddenDot = 0;
    };
    /// A place of the ground, and where it is in the picture.
    struct Place {
        Spot spot;
        QPointF pixel;
    };
    struct Line {
        const StartPath* path; ///< of m_spread
        std::size_t run;
        int drawn = 0; ///< the step that the line goes to: moves too short to be seen are left out
        std::optional<Place> end{}; ///< there, while it is on the ground
    };

    std::optional<Place> placeOf(Point at) const;
    void extend(Line& line, int step, ThinLines& ink) const;
    void follow(Line& line, Point from, Point to, ThinLines& ink) const;
    void paintDots();

    ReliefPicturePointer m_picture;
    double m_ratio;
    std::shared_ptr<const SpreadScene> m_spread;
    double m_unit; ///< pixels of the picture per unit of length
    QRgb m_halo;
    double m_perX; ///< most pixels that a move can have
    double m_perY;
    std::vector<Inks> m_inks; ///< one for each run
    std::vector<Line> m_lines;
    QImage m_ink;   ///< the lines alone
    QImage m_image; ///< with the dots
    int m_step = -1;
};

} // namespace thalweg::app
