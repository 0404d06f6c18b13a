#include "plane/trail_ink.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

/// A piece as its first end, direction and length, with the coverage it gives a pixel.
class TrailInk::Stamp {
    static constexpr float kNowhere = 1e6F;

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

    /// Where a row's pixels that it touches begin and end; the row's centre lies `below` the first
    /// end. Nothing when it begins after its end.
    std::pair<float, float> columns(float below) const
    {
        if (below < std::min(0.0F, m_dy * m_length) - reach() || below > std::max(0.0F, m_dy * m_length) + reach())
            return {kNowhere, -kNowhere};
        const float low = std::min(0.0F, m_dx * m_length) - reach();
        const float high = std::max(0.0F, m_dx * m_length) + reach();
        if (std::abs(m_dy) < 1e-3F)
            return {low, high};
        const float middle = below * m_dx / m_dy;
        const float half = reach() / std::abs(m_dy);
        return {std::max(low, middle - half), std::min(high, middle + half)};
    }

    /// Raises a row of pixels to what the piece covers of them. x, y: the first pixel's centre, seen
    /// from the first end.
    void cover(std::uint8_t* pixels, int count, float x, float y) const
    {
        float along = x * m_dx + y * m_dy;
        float aside = x * m_dy - y * m_dx;
        for (int i = 0; i < count; ++i, along += m_dx, aside += m_dy) {
            const bool nearEnd = along < 0.5F || along > m_length - 0.5F;
            const float depth = reach() - std::abs(aside);
            const float share = nearEnd ? shareNearEnd(along, std::abs(aside)) : std::clamp(depth, 0.0F, 1.0F);
            pixels[i] = std::max(pixels[i], std::uint8_t(share * 255.0F + 0.5F));
        }
    }

private:
    float shareNearEnd(float along, float aside) const
    {
        float share = 1.0F;
        if (along < 0.5F)
            pass(-along, m_piece.cutFrom, aside, share);
        if (along > m_length - 0.5F)
            pass(along - m_length, m_piece.cutTo, aside, share);
        return std::clamp(reach() - aside, 0.0F, 1.0F) * share;
    }

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

namespace {

int tilesFor(int pixels) { return (pixels + TrailInk::kTileSide - 1) / TrailInk::kTileSide; }

} // namespace

TrailInk::TrailInk(QSize size)
    : m_size(size), m_tilesAcross(tilesFor(size.width())), m_tilesDown(tilesFor(size.height())),
      m_tiles(std::size_t(m_tilesAcross) * std::size_t(m_tilesDown))
{
}

TrailInk::Coverage& TrailInk::inkOf(std::size_t tile, Coverage Tile::*part)
{
    if (!m_tiles[tile])
        m_tiles[tile] = std::make_unique<Tile>();
    return (*m_tiles[tile]).*part;
}

void TrailInk::add(const TrailPiece& piece, double width, Coverage Tile::*part, std::vector<std::size_t>& changed)
{
    const Stamp stamp(piece, width);
    const auto first = [&stamp](double a, double b) { return std::max(0, int(float(std::min(a, b)) - stamp.reach())); };
    const auto last = [&stamp](double a, double b, int size) {
        return std::min(size - 1, int(float(std::max(a, b)) + stamp.reach()));
    };
    const int right = last(piece.from.x(), piece.to.x(), m_size.width());
    const int bottom = last(piece.from.y(), piece.to.y(), m_size.height());
    for (int row = first(piece.from.y(), piece.to.y()) / kTileSide; row * kTileSide <= bottom; ++row)
        for (int column = first(piece.from.x(), piece.to.x()) / kTileSide; column * kTileSide <= right; ++column)
            addToTile(stamp, piece.from, column, row, part, changed);
}

void TrailInk::addToTile(const Stamp& stamp, QPointF from, int tileColumn, int tileRow, Coverage Tile::*part,
                         std::vector<std::size_t>& changed)
{
    const auto tile = std::size_t(tileRow) * std::size_t(m_tilesAcross) + std::size_t(tileColumn);
    const float x = float(tileColumn * kTileSide) + 0.5F - float(from.x()); // of the tile's first pixel
    const float y = float(tileRow * kTileSide) + 0.5F - float(from.y());
    std::uint8_t* ink = nullptr;
    for (int row = 0; row < kTileSide; ++row) {
        const auto [low, high] = stamp.columns(y + float(row));
        const int first = std::max(0, int(low - x));
        const int last = std::min(kTileSide - 1, int(std::floor(high - x)) + 1);
        if (first > last)
            continue;
        if (!ink) {
            ink = inkOf(tile, part).data();
            changed.push_back(tile);
        }
        stamp.cover(ink + row * kTileSide + first, last - first + 1, x + float(first), y + float(row));
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
