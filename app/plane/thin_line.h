#pragma once

#include <QImage>
#include <QPointF>

namespace thalweg::app {

/// The pixels of a picture to which many thin lines are painted at once: faster than a QPainter by far, as nothing is
/// asked for each line. The picture is ARGB32_Premultiplied, and must outlive this.
class ThinLines {
public:
    explicit ThinLines(QImage& image);

    /// Paints a straight line, smooth at its sides, square at its ends: pieces that follow each other in one direction
    /// never cover a pixel twice. Parts outside the picture are left out.
    /// from, to: in pixels, not farther away than 1e9. width: in pixels, above 0. colour: premultiplied.
    void line(QPointF from, QPointF to, double width, QRgb colour);

    /// Paints a disc, smooth at its rim. radius: in pixels.
    void disc(QPointF centre, double radius, QRgb colour);

private:
    /// The pixels of one axis: how many, and how far apart in memory.
    struct Axis {
        int count = 0;
        qsizetype stride = 0;
    };
    void along(const Axis& way, const Axis& across, QPointF from, QPointF to, double width, QRgb colour);

    QRgb* m_pixels;
    Axis m_x;
    Axis m_y;
};

} // namespace thalweg::app
