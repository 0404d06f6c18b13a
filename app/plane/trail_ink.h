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
/// joints are never painted twice, and a trail that grew looks exactly like one painted whole.
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

private:
    class Stamp;

    Coverage& inkOf(std::size_t tile, Coverage Tile::*part);
    void addToTile(const Stamp& stamp, QPointF from, const QRect& pixels, Coverage Tile::*part,
                   std::vector<std::size_t>& changed);

    QSize m_size;
    int m_tilesAcross;
    int m_tilesDown;
    std::vector<std::unique_ptr<Tile>> m_tiles;
};

/// A premultiplied colour at an opacity from 0 to 255.
QRgb faded(QRgb premultiplied, unsigned opacity);

/// Paints a premultiplied colour over another.
QRgb over(QRgb above, QRgb below);

} // namespace thalweg::app
