#pragma once

#include "plane/trail_ink.h"

#include <QColor>
#include <QImage>

#include <memory>
#include <vector>

namespace thalweg::app {

/// Puts lines into a picture, many times faster than a QPainter does, which fills each piece as a polygon of its own.
/// Where pieces of one line meet or cross, nothing is painted twice.
class StrokeInk {
public:
    StrokeInk() = default;
    StrokeInk(const StrokeInk&) {} ///< what it works with belongs to one alone
    StrokeInk& operator=(const StrokeInk&) { return *this; }

    /// pieces, width: in units of which the picture's device pixel ratio says how many pixels they are.
    /// image: ARGB32_Premultiplied. colour: opaque.
    void paint(QImage& image, const std::vector<TrailPiece>& pieces, double width, const QColor& colour);

private:
    std::unique_ptr<TrailInk> m_ink; ///< of the size of the last picture, without a trace; null before the first
    QSize m_size;
    std::vector<std::size_t> m_changed; ///< tiles, with repetitions
};

} // namespace thalweg::app
