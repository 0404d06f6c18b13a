#include "charts/stroke_ink.h"

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr int kSide = TrailInk::kTileSide;

/// The tile with this place among those of the picture, as far as it lies within it.
void paintTile(QImage& image, const TrailInk::Coverage& coverage, QPoint corner, QRgb colour)
{
    const int width = std::min(kSide, image.width() - corner.x());
    const int height = std::min(kSide, image.height() - corner.y());
    for (int row = 0; row < height; ++row) {
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(corner.y() + row)) + corner.x();
        const std::uint8_t* ink = &coverage[std::size_t(row * kSide)];
        for (int i = 0; i < width; ++i)
            if (ink[i] > 0)
                pixels[i] = over(faded(colour, ink[i]), pixels[i]);
    }
}

} // namespace

void StrokeInk::paint(QImage& image, const std::vector<TrailPiece>& pieces, double width, const QColor& colour)
{
    if (!m_ink || m_size != image.size())
        m_ink = std::make_unique<TrailInk>(image.size());
    m_size = image.size();
    const double ratio = image.devicePixelRatio();
    m_changed.clear();
    for (const TrailPiece& piece : pieces)
        m_ink->add({piece.from * ratio, piece.to * ratio, piece.cutFrom, piece.cutTo}, width * ratio,
                   &TrailInk::Tile::stroke, m_changed);
    std::ranges::sort(m_changed);
    m_changed.erase(std::unique(m_changed.begin(), m_changed.end()), m_changed.end());
    const QRgb ink = qPremultiply(colour.rgba());
    const auto across = std::size_t(m_ink->tilesAcross());
    for (const std::size_t tile : m_changed)
        paintTile(image, m_ink->tile(tile)->stroke, {int(tile % across) * kSide, int(tile / across) * kSide}, ink);
    m_ink->clear(m_changed);
}

} // namespace thalweg::app
