#include "export/picture_ratio.h"

#include "vectors/paints_lines.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

double pictureRatio(const QPainter& painter, const FigureChoice& choice, QSizeF area)
{
    constexpr double kLeastInLines = 2.0;
    constexpr double kMostPixels = 24e6;
    const QTransform& transform = painter.combinedTransform();
    const double wanted = paintsLines(painter) ? std::max(choice.dpi / kLayoutPerInch, kLeastInLines)
                                               : std::hypot(transform.m11(), transform.m12());
    return std::min(wanted, std::sqrt(kMostPixels / std::max(area.width() * area.height(), 1.0)));
}

} // namespace thalweg::app
