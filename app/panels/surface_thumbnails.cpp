#include "panels/surface_thumbnails.h"

#include "contour/grid.h"
#include "contour/value_scale.h"
#include "losses/models.h"
#include "scene/scene.h"
#include "surfaces/catalogue.h"
#include "theme/theme.h"

#include <algorithm>

namespace thalweg::app {

namespace {

// Twice the size in which they are shown, for fine screens.
constexpr int kColumns = 96;
constexpr int kRows = 72;

std::vector<double> colourPositions(const Surface& surface, const Domain& domain, const std::atomic<bool>& cancelled)
{
    const auto row = [&](std::span<const double> xs, double y, std::span<double> out) { surface.values(xs, y, out); };
    const Grid grid = sample(row, domain, kColumns, kRows, &cancelled);
    const ValueScale scale = ValueScale::of(grid);
    std::vector<double> positions;
    positions.reserve(grid.values.size());
    for (int j = kRows - 1; j >= 0; --j)
        for (int i = 0; i < kColumns; ++i)
            positions.push_back(scale.position(grid.at(i, j)));
    return positions;
}

/// Every surface that lists offer, with the id that they have there.
std::vector<std::pair<std::string, SurfaceChoice>> offeredSurfaces()
{
    std::vector<std::pair<std::string, SurfaceChoice>> all;
    for (const SurfaceEntry& entry : surfaceCatalogue())
        all.push_back({std::string(entry.id), {.id = std::string(entry.id), .formula = {}}});
    for (const ModelEntry& model : modelCatalogue())
        all.push_back(
            {dataId(model.id), {.id = {}, .formula = {}, .data = DataChoice{.model = std::string(model.id)}}});
    return all;
}

} // namespace

std::string dataId(std::string_view model) { return "samples/" + std::string(model); }

SurfaceThumbnails::SurfaceThumbnails(QObject* parent)
    : QObject(parent), m_task(this, LatestTask<std::vector<Map>>::Running::Cancel, [this](std::vector<Map> maps) {
          m_maps = std::move(maps);
          emit ready();
      })
{
}

void SurfaceThumbnails::prepare()
{
    if (m_started)
        return;
    m_started = true;
    m_task.request([](const std::atomic<bool>& cancelled) { return compute(cancelled); });
}

std::vector<SurfaceThumbnails::Map> SurfaceThumbnails::compute(const std::atomic<bool>& cancelled)
{
    std::vector<Map> maps;
    for (const auto& [id, choice] : offeredSurfaces()) {
        if (cancelled)
            break;
        const auto resolved = std::get<ResolvedSurface>(resolve(choice));
        maps.push_back({id, colourPositions(*resolved.surface, resolved.usualDomain, cancelled)});
    }
    return maps;
}

QImage SurfaceThumbnails::picture(std::string_view id, const Theme& theme) const
{
    const auto map = std::ranges::find(m_maps, id, &Map::id);
    if (map == m_maps.end())
        return {};
    QImage image(kColumns, kRows, QImage::Format_RGB32);
    auto position = map->positions.begin();
    for (int row = 0; row < kRows; ++row) {
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int column = 0; column < kColumns; ++column)
            pixels[column] = mapColour(theme, *position++);
    }
    return image;
}

} // namespace thalweg::app
