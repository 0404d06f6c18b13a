#pragma once

#include "plane/trail_walker.h"

#include <QRgb>
#include <QRect>

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace thalweg::app {

/// How much one trail covers of every pixel: its halo and its stroke, 0 … 255. Kept in tiles that
/// come into being where ink falls, as a trail covers little of the picture.
///
/// A pixel keeps the most that any piece covers of it. So the order of the pieces does not matter,
/// joints are never painted twice, a trail that grew looks exactly like one painted whole, and a piece that was painted
/// a moment ago is left out: a run that swings goes to and fro on the same line a thousand times.
class TrailInk {
public:
    static constexpr int kTileSide = 32;
    using Coverage = std::array<std::uint8_t, kTileSide * kTileSide>;
    struct Tile {
        Coverage halo{};
        Coverage stroke{};
    };

    explicit TrailInk(QSize size);

    int tilesAcross() const { return m_tilesAcross; }
    int tilesDown() const { return m_tilesDown; }
    const Tile* tile(std::size_t index) const { return m_tiles[index].get(); }

    /// Adds a piece; appends the tiles that it touches to changed.
    void add(const TrailPiece& piece, double width, Coverage Tile::*part, std::vector<std::size_t>& changed);

    /// Takes all ink out of these tiles: of every one that was touched, so that it is as good as new.
    void clear(const std::vector<std::size_t>& tiles);

private:
    class Stamp;

    /// A piece as far as a picture can tell it from others: its ends in parts of a pixel, in whichever order.
    struct Mark {
        std::array<std::int32_t, 4> ends{};
        bool cutLow = false;
        bool cutHigh = false;
        Coverage Tile::*part = nullptr; ///< null in a place where no piece is remembered

        static Mark of(const TrailPiece& piece, Coverage Tile::*part);
        std::size_t hash() const;
        friend bool operator==(const Mark&, const Mark&) = default;
    };
    static constexpr std::size_t kRemembered = 256; ///< places for marks, found by their hash

    bool remember(const Mark& mark);

    Coverage& inkOf(std::size_t tile, Coverage Tile::*part);
    void addToTile(const Stamp& stamp, QPointF from, const QRect& pixels, Coverage Tile::*part,
                   std::vector<std::size_t>& changed);

    QSize m_size;
    int m_tilesAcross;
    int m_tilesDown;
    std::vector<std::unique_ptr<Tile>> m_tiles;
    std::vector<Mark> m_marks;
};

/// A premultiplied colour at an opacity from 0 to 255.
inline QRgb faded(QRgb premultiplied, unsigned opacity)
{
    // Two channels at a time; the sums divide by 255 with rounding.
    const auto scale = [opacity](std::uint32_t pair) {
        const std::uint32_t t = pair * opacity;
        return ((t + ((t >> 8) & 0x00ff00ffU) + 0x00800080U) >> 8) & 0x00ff00ffU;
    };
    return scale(premultiplied & 0x00ff00ffU) | (scale((premultiplied >> 8) & 0x00ff00ffU) << 8);
}

/// Paints a premultiplied colour over another.
inline QRgb over(QRgb above, QRgb below) { return above + faded(below, 255U - unsigned(qAlpha(above))); }

} // namespace thalweg::app
