#include "plane/trails.h"

#include <algorithm>
#include <cstring>

namespace thalweg::app {

namespace {

constexpr int kSide = TrailInk::kTileSide;
using Pixels = std::array<QRgb, std::size_t(kSide) * kSide>;

bool allClear(const TrailInk::Tile& tile, std::size_t first)
{
    std::uint64_t halo = 0;
    std::uint64_t stroke = 0;
    std::memcpy(&halo, &tile.halo[first], sizeof halo);
    std::memcpy(&stroke, &tile.stroke[first], sizeof stroke);
    return (halo | stroke) == 0;
}

void paintOver(Pixels& pixels, const TrailInk::Tile& tile, QRgb halo, QRgb stroke)
{
    for (std::size_t i = 0; i < pixels.size(); i += 8) {
        if (allClear(tile, i))
            continue;
        for (std::size_t j = i; j < i + 8; ++j) {
            const QRgb below = over(faded(halo, tile.halo[j]), pixels[j]);
            pixels[j] = over(faded(stroke, tile.stroke[j]), below);
        }
    }
}

} // namespace

void Trails::begin(const Viewport& viewport, std::vector<TrailLook> looks, std::vector<std::size_t> order)
{
    std::vector<std::unique_ptr<TrailCourse>> courses;
    for (const TrailLook& look : looks)
        courses.push_back(std::make_unique<TrailWalker>(viewport, look.dash, look.haloWidth));
    begin(viewport.rect.size().toSize(), std::move(looks), std::move(courses), std::move(order));
}

void Trails::begin(QSize size, std::vector<TrailLook> looks, std::vector<std::unique_ptr<TrailCourse>> courses,
                   std::vector<std::size_t> order)
{
    if (m_image.size() != size)
        m_image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    m_image.fill(Qt::transparent);
    m_runs.clear();
    for (std::size_t i = 0; i < looks.size(); ++i)
        m_runs.push_back({std::move(looks[i]), std::move(courses[i]), TrailInk(size)});
    m_order = std::move(order);
    m_step = -1;
}

void Trails::advance(const std::vector<Trajectory>& runs, int step)
{
    m_changed.clear();
    m_step = step;
    for (std::size_t i = 0; i < m_runs.size() && i < runs.size(); ++i)
        if (m_runs[i].look.shown)
            paint(m_runs[i], runs[i]);
    std::ranges::sort(m_changed);
    m_changed.erase(std::unique(m_changed.begin(), m_changed.end()), m_changed.end());
    for (const std::size_t tile : m_changed)
        compose(tile);
}

void Trails::paint(Run& run, const Trajectory& trajectory)
{
    m_dashes.clear();
    m_whole.clear();
    run.course->advance(trajectory, m_step, m_dashes, m_whole);
    for (const TrailPiece& piece : m_whole)
        run.ink.add(piece, run.look.haloWidth, &TrailInk::Tile::halo, m_changed);
    for (const TrailPiece& piece : m_dashes)
        run.ink.add(piece, run.look.width, &TrailInk::Tile::stroke, m_changed);
}

void Trails::compose(std::size_t tile)
{
    Pixels pixels{};
    for (const std::size_t i : m_order) {
        const Run& run = m_runs[i];
        if (const TrailInk::Tile* ink = run.ink.tile(tile))
            paintOver(pixels, *ink, qPremultiply(run.look.halo.rgba()), qPremultiply(run.look.colour.rgba()));
    }
    const auto across = std::size_t(m_runs.front().ink.tilesAcross());
    const int left = int(tile % across) * kSide;
    const int top = int(tile / across) * kSide;
    const auto width = std::size_t(std::min(kSide, m_image.width() - left));
    for (int row = 0; row < std::min(kSide, m_image.height() - top); ++row)
        std::memcpy(m_image.scanLine(top + row) + std::size_t(left) * sizeof(QRgb),
                    &pixels[std::size_t(row * kSide)], width * sizeof(QRgb));
}

std::optional<TrailExit> Trails::exit(std::size_t run) const
{
    return run < m_runs.size() && m_runs[run].look.shown ? m_runs[run].course->exit() : std::nullopt;
}

} // namespace thalweg::app
