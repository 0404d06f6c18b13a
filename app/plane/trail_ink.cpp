#include "plane/trail_ink.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

/// A piece as its first end, direction and length, with the coverage it gives a pixel.
class Stamp {
public:
    Stamp(const TrailPiece& piece, double width) : m_piece(piece), m_half(float(0.5 * width))
    {
        const QPointF way = piece.to - piece.from;
        m_length = float(std::sqrt(way.x() * way.x() + way.y() * way.y()));
        if (m_length > 0.0F) {
            m_dx = float(way.x()) / m_length;
            m_dy = float(way.y()) / m_length;
        }
    }

    float reach() const { return m_half + 0.5F; }

    /// The columns that it touches in a row whose centre lies `above` below the first end.
    std::pair<float, float> columns(float above) const
    {
        const float low = std::min(0.0F, m_dx * m_length) - reach();
        const float high = std::max(0.0F, m_dx * m_length) + reach();
        if (std::abs(m_dy) < 1e-3F)
            return {low, high};
        const float middle = above * m_dx / m_dy;
        const float half = reach() / std::abs(m_dy);
        return {std::max(low, middle - half), std::min(high, middle + half)};
    }

    /// Of the pixel whose centre lies there, seen from the first end; 0 … 1.
    float coverage(float x, float y) const
    {
        const float along = x * m_dx + y * m_dy;
        float aside = std::abs(x * m_dy - y * m_dx);
        float share = 1.0F;
        if (const float before = -along; before > -0.5F)
            pass(before, m_piece.cutFrom, aside, share);
        if (const float beyond = along - m_length; beyond > -0.5F)
            pass(beyond, m_piece.cutTo, aside, share);
        return std::clamp(reach() - aside, 0.0F, 1.0F) * share;
    }

private:
    /// Takes into account that a pixel lies near, or beyond, an end.
    static void pass(float beyond, bool cut, float& aside, float& share)
    {
        if (cut)
            share *= std::clamp(0.5F - beyond, 0.0F, 1.0F);
        else if (beyond > 0.0F)
            aside = std::sqrt(aside * aside + beyond * beyond);
    }

    const TrailPiece& m_piece;
    float m_half;
    float m_length = 0.0F;
    float m_dx = 1.0F;
    float m_dy = 0.0F;
};

int tilesFor(int pixels) { return (pixels + TrailInk::kTileSide - 1) / TrailInk::kTileSide; }

} // namespace

TrailInk::TrailInk(QSize size)
    : m_size(size), m_tilesAcross(tilesFor(size.width())), m_tilesDown(tilesFor(size.height())),
      m_tiles(std::size_t(m_tilesAcross) * std::size_t(m_tilesDown))
{
}

TrailInk::Tile& TrailInk::tileAt(int column, int row, std::vector<std::size_t>& changed)
{
    const auto index = std::size_t(row / kTileSide) * std::size_t(m_tilesAcross) + std::size_t(column / kTileSide);
    if (!m_tiles[index])
        m_tiles[index] = std::make_unique<Tile>();
    if (changed.empty() || changed.back() != index)
        changed.push_back(index);
    return *m_tiles[index];
}

void TrailInk::add(const TrailPiece& piece, double width, Coverage Tile::*part, std::vector<std::size_t>& changed)
{
    const Stamp stamp(piece, width);
    const auto left = float(piece.from.x());
    const auto top = float(piece.from.y());
    const auto bottom = float(piece.to.y());
    const int firstRow = std::max(0, int(std::min(top, bottom) - stamp.reach()));
    const int lastRow = std::min(m_size.height() - 1, int(std::max(top, bottom) + stamp.reach()));
    for (int row = firstRow; row <= lastRow; ++row) {
        const float y = float(row) + 0.5F - top;
        const auto [from, to] = stamp.columns(y);
        const int first = std::max(0, int(left + from - 0.5F));
        const int last = std::min(m_size.width() - 1, int(left + to + 0.5F));
        for (int column = first; column <= last;) {
            // Along one tile's row at a time.
            const int end = std::min(last, column | (kTileSide - 1));
            Coverage& ink = tileAt(column, row, changed).*part;
            std::uint8_t* pixel = &ink[std::size_t(row % kTileSide * kTileSide + column % kTileSide)];
            for (; column <= end; ++column, ++pixel) {
                const float share = stamp.coverage(float(column) + 0.5F - left, y);
                *pixel = std::max(*pixel, std::uint8_t(share * 255.0F + 0.5F));
            }
        }
    }
}

QRgb faded(QRgb premultiplied, unsigned opacity)
{
    // Two channels at a time; the sums divide by 255 with rounding.
    const auto scale = [opacity](std::uint32_t pair) {
        const std::uint32_t t = pair * opacity;
        return ((t + ((t >> 8) & 0x00ff00ffU) + 0x00800080U) >> 8) & 0x00ff00ffU;
    };
    return scale(premultiplied & 0x00ff00ffU) | (scale((premultiplied >> 8) & 0x00ff00ffU) << 8);
}

QRgb over(QRgb above, QRgb below) { return above + faded(below, 255U - unsigned(qAlpha(above))); }

} // namespace thalweg::app
