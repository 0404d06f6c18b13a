#include "plane/trail_ink.h"

#include "plane/lanes.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace thalweg::app {

/// A piece as its first end, direction and length, with the coverage it gives a pixel. Places are counted from the first
/// end. Several pixels of a row go at once, all by the same formula.
class TrailInk::Stamp {
public:
    Stamp(const TrailPiece& piece, double width)
        : m_reach(float(0.5 * width) + 0.5F), m_roundFrom(piece.cutFrom ? 0.0F : 1.0F),
          m_roundTo(piece.cutTo ? 0.0F : 1.0F)
    {
        const QPointF way = piece.to - piece.from;
        m_length = float(std::sqrt(way.x() * way.x() + way.y() * way.y()));
        if (m_length > 0.0F) {
            m_dx = float(way.x()) / m_length;
            m_dy = float(way.y()) / m_length;
        }
        const float steepness = std::max(std::abs(m_dy), 1e-3F);
        m_slope = std::copysign(m_dx / steepness, m_dx * m_dy);
        m_halfRow = m_reach / steepness + 1e-3F * m_length;
    }

    float reach() const { return m_reach; }

    /// Where the pixels of a row that it touches begin and end.
    std::pair<float, float> columns(float row) const
    {
        const float low = std::min(0.0F, m_dx * m_length) - m_reach;
        const float high = std::max(0.0F, m_dx * m_length) + m_reach;
        return {std::max(low, row * m_slope - m_halfRow), std::min(high, row * m_slope + m_halfRow)};
    }

    /// Raises kLanes pixels of a row to what the piece covers of them; x, y: the first one's centre.
    void cover(std::uint8_t* pixels, float x, float y) const
    {
        const Lanes along = x * m_dx + y * m_dy + m_dx * counted();
        const Lanes aside = x * m_dy - y * m_dx + m_dy * counted();
        const Lanes after = along - m_length;
        const Lanes beyond = greatest(greatest(-along * m_roundFrom, after * m_roundTo), lanes(0.0F));
        Lanes share = within01(m_reach - root(beyond * beyond + aside * aside));
        if (m_roundFrom + m_roundTo < 2.0F)
            share *= greatest(within01(0.5F + along), lanes(m_roundFrom))
                     * greatest(within01(0.5F - after), lanes(m_roundTo));
        raise(pixels, share);
    }

private:
    float m_reach; ///< of the outermost pixels' centres from the line
    float m_length = 0.0F;
    float m_dx = 1.0F;
    float m_dy = 0.0F;
    float m_slope = 0.0F;   ///< columns per row
    float m_halfRow = 0.0F; ///< half of a row's part
    float m_roundFrom; ///< 1, or 0 where it is cut
    float m_roundTo;
};

namespace {

/// Whether kLanes pixels are covered already as far as they can be: where a trail swings, most are.
bool isFull(const std::uint8_t* pixels)
{
    static_assert(kLanes == sizeof(std::uint32_t));
    std::uint32_t all = 0;
    std::memcpy(&all, pixels, sizeof all);
    return all == 0xffffffffU;
}

int tilesFor(int pixels) { return (pixels + TrailInk::kTileSide - 1) / TrailInk::kTileSide; }

} // namespace

TrailInk::TrailInk(QSize size)
    : m_size(size), m_tilesAcross(tilesFor(size.width())), m_tilesDown(tilesFor(size.height())),
      m_tiles(std::size_t(m_tilesAcross) * std::size_t(m_tilesDown)), m_marks(kRemembered)
{
}

TrailInk::Mark TrailInk::Mark::of(const TrailPiece& piece, Coverage Tile::*part)
{
    constexpr double kFineness = 16.0; ///< parts of a pixel: less than a level of grey or two at a line's edge
    const auto place = [](double pixels) { return std::int32_t(std::lround(kFineness * pixels)); };
    const std::array from{place(piece.from.x()), place(piece.from.y())};
    const std::array to{place(piece.to.x()), place(piece.to.y())};
    return from < to ? Mark{{from[0], from[1], to[0], to[1]}, piece.cutFrom, piece.cutTo, part}
                     : Mark{{to[0], to[1], from[0], from[1]}, piece.cutTo, piece.cutFrom, part};
}

std::size_t TrailInk::Mark::hash() const
{
    std::uint64_t hash = part == &Tile::halo ? 0 : 1;
    for (const std::int32_t end : ends)
        hash = (hash ^ std::uint32_t(end)) * 0x9e3779b97f4a7c15U;
    return std::size_t(hash >> 32);
}

/// Whether it is remembered already; from now on it is.
bool TrailInk::remember(const Mark& mark)
{
    Mark& place = m_marks[mark.hash() % kRemembered];
    return std::exchange(place, mark) == mark;
}

void TrailInk::clear(const std::vector<std::size_t>& tiles)
{
    for (const std::size_t tile : tiles)
        *m_tiles[tile] = {};
    std::ranges::fill(m_marks, Mark());
}

TrailInk::Coverage& TrailInk::inkOf(std::size_t tile, Coverage Tile::*part)
{
    if (!m_tiles[tile])
        m_tiles[tile] = std::make_unique<Tile>();
    return (*m_tiles[tile]).*part;
}

void TrailInk::add(const TrailPiece& piece, double width, Coverage Tile::*part, std::vector<std::size_t>& changed)
{
    if (remember(Mark::of(piece, part)))
        return;
    const Stamp stamp(piece, width);
    const auto first = [&stamp](double a, double b) { return std::max(0, int(float(std::min(a, b)) - stamp.reach())); };
    const auto last = [&stamp](double a, double b, int size) {
        return std::min(size - 1, int(float(std::max(a, b)) + stamp.reach()));
    };
    const QRect pixels(QPoint(first(piece.from.x(), piece.to.x()), first(piece.from.y(), piece.to.y())),
                       QPoint(last(piece.from.x(), piece.to.x(), m_size.width()),
                              last(piece.from.y(), piece.to.y(), m_size.height())));
    for (int top = pixels.top() / kTileSide * kTileSide; top <= pixels.bottom(); top += kTileSide)
        for (int left = pixels.left() / kTileSide * kTileSide; left <= pixels.right(); left += kTileSide)
            addToTile(stamp, piece.from, pixels & QRect(left, top, kTileSide, kTileSide), part, changed);
}

void TrailInk::addToTile(const Stamp& stamp, QPointF from, const QRect& pixels, Coverage Tile::*part,
                         std::vector<std::size_t>& changed)
{
    const int left = pixels.left() / kTileSide * kTileSide;
    const auto tile = std::size_t(pixels.top() / kTileSide * m_tilesAcross + left / kTileSide);
    const float x = float(left) + 0.5F - float(from.x()); // of the tile's first pixel
    std::uint8_t* ink = nullptr;
    for (int row = pixels.top(); row <= pixels.bottom(); ++row) {
        const float y = float(row) + 0.5F - float(from.y());
        const auto [low, high] = stamp.columns(y);
        const int first = std::max(0, int(low - x));
        const int last = std::min(kTileSide - 1, int(high - x));
        if (first > last || high < x)
            continue;
        if (!ink) {
            ink = inkOf(tile, part).data();
            if (changed.empty() || changed.back() != tile)
                changed.push_back(tile);
        }
        std::uint8_t* line = ink + row % kTileSide * kTileSide;
        for (int column = first / kLanes * kLanes; column <= last; column += kLanes)
            if (!isFull(line + column))
                stamp.cover(line + column, x + float(column), y);
    }
}

} // namespace thalweg::app
