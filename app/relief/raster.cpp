#include "relief/raster.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr std::int64_t kOne = Corner::kSubpixels;

/// Twice the signed area of three corners, in square subpixels; > 0: clockwise on the screen.
std::int64_t areaOf(const Corner& a, const Corner& b, const Corner& c)
{
    return (std::int64_t(b.x) - a.x) * (std::int64_t(c.y) - a.y)
           - (std::int64_t(b.y) - a.y) * (std::int64_t(c.x) - a.x);
}

/// On which side of an edge a pixel's middle is: ≥ 0 inside. Of two triangles on both sides of an edge, exactly one
/// has the pixels on it.
struct Edge {
    std::int64_t value; ///< at the first pixel
    std::int64_t stepX; ///< from pixel to pixel
    std::int64_t stepY;

    Edge(const Corner& from, const Corner& to, std::int64_t x, std::int64_t y)
    {
        const std::int64_t dx = std::int64_t(to.x) - from.x;
        const std::int64_t dy = std::int64_t(to.y) - from.y;
        const bool owns = dy < 0 || (dy == 0 && dx > 0);
        value = dx * (y - from.y) - dy * (x - from.x) - (owns ? 0 : 1);
        stepX = -dy * kOne;
        stepY = dx * kOne;
    }
};

/// A quantity that is linear over a triangle.
struct Ramp {
    float value; ///< at the first pixel's middle
    float stepX; ///< per pixel
    float stepY;
};

/// Makes ramps of the three corners' values.
class Ramps {
public:
    Ramps(const Corner& a, const Corner& b, const Corner& c, std::int64_t area, std::int64_t x, std::int64_t y)
        : m_perArea(1.0F / float(area)), m_x(float(x - a.x) / float(kOne)), m_y(float(y - a.y) / float(kOne)),
          m_bx(float(b.x - a.x)), m_by(float(b.y - a.y)), m_cx(float(c.x - a.x)), m_cy(float(c.y - a.y))
    {
    }

    Ramp of(float a, float b, float c) const
    {
        const float scale = m_perArea * float(kOne);
        const float stepX = ((b - a) * m_cy - (c - a) * m_by) * scale;
        const float stepY = ((c - a) * m_bx - (b - a) * m_cx) * scale;
        return {a + m_x * stepX + m_y * stepY, stepX, stepY};
    }

private:
    float m_perArea;
    float m_x, m_y; ///< of the first pixel from corner a, in pixels
    float m_bx, m_by, m_cx, m_cy;
};

/// The first pixel whose middle lies at or after a place in subpixels.
int firstPixel(std::int32_t place) { return (place + Corner::kSubpixels / 2 - 1) >> 4; }

/// The last one whose middle lies at or before it.
int lastPixel(std::int32_t place) { return (place - Corner::kSubpixels / 2) >> 4; }

std::size_t entryOf(float place)
{
    const float last = float(Inks::kColours - 1);
    return std::size_t(std::clamp(place * last + 0.5F, 0.0F, last));
}

/// A colour's share in the light, with a line over it.
unsigned channel(unsigned colour, float light, float line, float lineColour)
{
    const float lit = std::min(255.0F, float(colour) * light);
    return unsigned(lit + line * (lineColour - lit) + 0.5F);
}

} // namespace

Inks::Inks(std::span<const QRgb> colours, std::span<const float> levels, QRgb lineColour, double lineWidth)
    : m_line{float(qRed(lineColour)), float(qGreen(lineColour)), float(qBlue(lineColour))},
      m_opacity(float(qAlpha(lineColour)) / 255.0F), m_reach(float(0.5 * lineWidth) + 0.5F)
{
    std::ranges::copy(colours, m_colours.begin());
    if (levels.empty())
        return;
    for (std::size_t i = 0; i < kColours; ++i) {
        const float here = float(i) / float(kColours - 1);
        const auto above = std::ranges::lower_bound(levels, here);
        const bool nextIsAbove =
            above != levels.end() && (above == levels.begin() || *above - here < here - *(above - 1));
        const auto at = std::size_t(above - levels.begin()) - (nextIsAbove ? 0 : 1);
        const float before = at > 0 ? levels[at] - levels[at - 1] : 1.0F;
        const float after = at + 1 < levels.size() ? levels[at + 1] - levels[at] : 1.0F;
        m_levels[i] = {levels[at], std::min(before, after)};
    }
}

/// How much of a pixel a line covers; lines that would crowd are fainter.
float Inks::lineAt(float contour, float slope) const
{
    constexpr float kRoom = 7.0F; // pixels between lines that are as strong as they get, in units of the reach
    const Level& level = m_levels[entryOf(contour)];
    const float inside = m_reach * slope - std::fabs(contour - level.place);
    if (!(inside > 0.0F)) // most pixels
        return 0.0F;
    return m_opacity * std::min(1.0F, inside / slope) * std::min(1.0F, level.gap / (slope * kRoom * m_reach));
}

QRgb Inks::pixel(float colour, float light, float contour, float slope) const
{
    const QRgb ground = m_colours[entryOf(colour)];
    const float line = slope > 1e-12F ? lineAt(contour, slope) : 0.0F;
    return 0xff000000U | channel((ground >> 16) & 0xffU, light, line, m_line[0]) << 16
           | channel((ground >> 8) & 0xffU, light, line, m_line[1]) << 8
           | channel(ground & 0xffU, light, line, m_line[2]);
}

Canvas::Canvas(int width, int firstRow, int rows)
    : m_width(width), m_firstRow(firstRow), m_rows(rows), m_pixels(std::size_t(width) * std::size_t(rows), 0U),
      m_nearness(m_pixels.size(), 0.0F)
{
}

void Canvas::paint(const Corner& a, const Corner& b, const Corner& c, const Inks& front, const Inks& back)
{
    const std::int64_t area = areaOf(a, b, c);
    if (area > 0)
        fill(a, b, c, area, front);
    else if (area < 0)
        fill(a, c, b, -area, back);
}

void Canvas::fill(const Corner& a, const Corner& b, const Corner& c, std::int64_t area, const Inks& inks)
{
    const int left = std::max(0, firstPixel(std::min({a.x, b.x, c.x})));
    const int right = std::min(m_width - 1, lastPixel(std::max({a.x, b.x, c.x})));
    const int top = std::max(m_firstRow, firstPixel(std::min({a.y, b.y, c.y})));
    const int bottom = std::min(m_firstRow + m_rows - 1, lastPixel(std::max({a.y, b.y, c.y})));
    if (left > right || top > bottom)
        return;
    const std::int64_t x = left * kOne + kOne / 2;
    const std::int64_t y = top * kOne + kOne / 2;
    Edge ab(a, b, x, y);
    Edge bc(b, c, x, y);
    Edge ca(c, a, x, y);
    const Ramps ramps(a, b, c, area, x, y);
    Ramp nearness = ramps.of(a.nearness, b.nearness, c.nearness);
    Ramp light = ramps.of(a.light, b.light, c.light);
    Ramp colour = ramps.of(a.colour, b.colour, c.colour);
    Ramp contour = ramps.of(a.contour, b.contour, c.contour);
    const float slope = std::sqrt(contour.stepX * contour.stepX + contour.stepY * contour.stepY);
    for (int row = top; row <= bottom; ++row) {
        const std::size_t first = index(row - m_firstRow) + std::size_t(left);
        std::int64_t e0 = ab.value;
        std::int64_t e1 = bc.value;
        std::int64_t e2 = ca.value;
        for (int i = 0; i <= right - left; ++i, e0 += ab.stepX, e1 += bc.stepX, e2 += ca.stepX) {
            const float n = nearness.value + float(i) * nearness.stepX;
            const std::size_t at = first + std::size_t(i);
            if ((e0 | e1 | e2) < 0 || n <= m_nearness[at])
                continue;
            m_nearness[at] = n;
            m_pixels[at] = inks.pixel(colour.value + float(i) * colour.stepX, light.value + float(i) * light.stepX,
                                      contour.value + float(i) * contour.stepX, slope);
        }
        ab.value += ab.stepY;
        bc.value += bc.stepY;
        ca.value += ca.stepY;
        for (Ramp* ramp : {&nearness, &light, &colour, &contour})
            ramp->value += ramp->stepY;
    }
}

} // namespace thalweg::app
