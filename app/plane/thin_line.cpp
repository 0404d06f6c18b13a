#include "plane/thin_line.h"

#include "plane/trail_ink.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

/// The first pixel of an axis whose middle lies at or after a place, from 0 to count.
int firstFrom(double place, int count) { return int(std::clamp(std::ceil(place - 0.5), 0.0, double(count))); }

void blend(QRgb& pixel, QRgb colour, double coverage)
{
    pixel = over(faded(colour, unsigned(255.0 * coverage + 0.5)), pixel);
}

} // namespace

ThinLines::ThinLines(QImage& image)
    : m_pixels(reinterpret_cast<QRgb*>(image.bits())), m_x{image.width(), 1},
      m_y{image.height(), image.bytesPerLine() / qsizetype(sizeof(QRgb))}
{
}

void ThinLines::line(QPointF from, QPointF to, double width, QRgb colour)
{
    const QPointF way = to - from;
    if (std::fabs(way.x()) >= std::fabs(way.y()))
        along(m_x, m_y, from, to, width, colour);
    else
        along(m_y, m_x, from.transposed(), to.transposed(), width, colour);
}

/// The way's first coordinate is the longer one: for each of its pixels the line covers a few across.
void ThinLines::along(const Axis& way, const Axis& across, QPointF from, QPointF to, double width, QRgb colour)
{
    if (from.x() > to.x())
        std::swap(from, to);
    const double length = to.x() - from.x();
    const double slope = length > 0.0 ? (to.y() - from.y()) / length : 0.0;
    const double half = 0.5 * width * std::sqrt(1.0 + slope * slope);
    const int end = firstFrom(to.x(), way.count);
    for (int u = firstFrom(from.x(), way.count); u < end; ++u) {
        const double middle = from.y() + slope * (u + 0.5 - from.x());
        const double low = std::max(middle - half, 0.0);
        const double high = std::min(middle + half, double(across.count));
        for (int v = int(low); v < high; ++v)
            blend(m_pixels[u * way.stride + v * across.stride], colour,
                  std::min(high, v + 1.0) - std::max(low, double(v)));
    }
}

void ThinLines::disc(QPointF centre, double radius, QRgb colour)
{
    const double reach = radius + 0.5;
    const int right = firstFrom(centre.x() + reach, m_x.count);
    const int bottom = firstFrom(centre.y() + reach, m_y.count);
    for (int y = firstFrom(centre.y() - reach, m_y.count); y < bottom; ++y)
        for (int x = firstFrom(centre.x() - reach, m_x.count); x < right; ++x) {
            const QPointF away = QPointF(x + 0.5, y + 0.5) - centre;
            const double inside = reach - std::sqrt(QPointF::dotProduct(away, away));
            if (inside > 0.0)
                blend(m_pixels[x * m_x.stride + y * m_y.stride], colour, std::min(inside, 1.0));
        }
}

} // namespace thalweg::app
