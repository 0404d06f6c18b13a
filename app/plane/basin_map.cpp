#include "plane/basin_map.h"

#include "contour/quantile.h"
#include "descent/guess.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace thalweg::app {

namespace {

// In steps of a run on a plain formula.
constexpr double kCoarseCost = 3e6;
constexpr double kMiddleCost = 1e8;
constexpr double kFineCost = 2e9;

struct GrainLimit {
    double pixels; ///< least side of a cell
    double cost;   ///< most
};

GrainLimit limitOf(BasinGrain grain)
{
    switch (grain) {
    case BasinGrain::Coarse:
        return {6.0, kCoarseCost};
    case BasinGrain::Middle:
        return {2.0, kMiddleCost};
    case BasinGrain::Fine:
        break;
    }
    return {1.0, kFineCost};
}

/// The steps between which nearly all have arrived, on a logarithmic scale.
std::pair<double, double> arrivalsOf(const Basins& basins)
{
    constexpr double kFew = 0.02;
    std::vector<double> steps;
    for (std::size_t cell = 0; cell < basins.end.size(); ++cell)
        if (basins.ends[basins.end[cell]].target)
            steps.push_back(std::log1p(basins.steps[cell]));
    if (steps.empty())
        return {0.0, 1.0};
    return {quantile(steps, kFew), quantile(steps, 1.0 - kFew)};
}

std::vector<std::uint8_t> shadesOf(const Basins& basins)
{
    constexpr double kLeast = 0.5; // of the scale: arrivals that hardly differ are no reason for all the shades
    const auto [first, last] = arrivalsOf(basins);
    const double whole = std::max(last - first, kLeast);
    std::vector<std::uint8_t> shades;
    for (const int steps : basins.steps)
        shades.push_back(std::uint8_t(std::clamp((std::log1p(steps) - first) / whole * BasinInks::kShades, 0.0,
                                                 BasinInks::kShades - 1.0)));
    return shades;
}

double costOfRun(const BasinRequest& request)
{
    return std::max(1, request.scene.steps) * basinStepCost(request.scene, request.run, *request.surface);
}

} // namespace

std::size_t BasinMap::cellAt(Point at) const
{
    const BasinGrid& grid = basins.grid;
    const auto place = [](double share, int count) { return std::clamp(int(share * count), 0, count - 1); };
    const int column = place((at.x - grid.area.xmin) / grid.area.width(), grid.columns);
    const int row = place((at.y - grid.area.ymin) / grid.area.height(), grid.rows);
    return std::size_t(row) * std::size_t(grid.columns) + std::size_t(column);
}

std::optional<BasinCode> BasinMap::codeOf(Point target) const
{
    const double close = kSamePlace * request.scene.domain.diagonal(); // another search may have found it
    const auto isThere = [&](const BasinEnd& end) { return end.target && distance(*end.target, target) <= close; };
    const auto found = std::ranges::find_if(basins.ends, isThere);
    return found == basins.ends.end() ? std::nullopt : std::optional(codes[std::size_t(found - basins.ends.begin())]);
}

bool isSlow(const BasinRequest& request)
{
    return costOfRun(request) * double(basinGrid(request, BasinGrain::Coarse).size()) > 3.0 * kCoarseCost;
}

BasinGrid basinGrid(const BasinRequest& request, BasinGrain grain)
{
    const GrainLimit limit = limitOf(grain);
    constexpr double kLeastCells = 256.0;
    const double area = double(request.pixels.width()) * request.pixels.height();
    const double cells = std::max(kLeastCells, std::min(area / (limit.pixels * limit.pixels), limit.cost / costOfRun(request)));
    const double side = std::max(1.0, std::sqrt(area / cells));
    const auto count = [side](int pixels) { return std::max(1, int(std::lround(pixels / side))); };
    return {request.view, count(request.pixels.width()), count(request.pixels.height())};
}

BasinMapPointer basinMap(const BasinRequest& request, BasinGrain grain, const std::atomic<bool>& cancelled)
{
    BasinOptions options{.cancelled = &cancelled};
    if (grain != BasinGrain::Coarse) // the window has something to do, too
        options.threads = std::max(1, int(std::thread::hardware_concurrency()) - 1);
    auto basins = computeBasins(request.scene, request.run, *request.surface, request.critical,
                                basinGrid(request, grain), options);
    if (!basins)
        return nullptr;
    auto map = std::make_shared<BasinMap>(BasinMap{request, std::move(*basins), {}, {}});
    map->codes = basinCodes(map->basins.ends);
    map->shades = shadesOf(map->basins);
    return map;
}

QImage paintBasins(const BasinMap& map, const Theme& theme, double pixelRatio)
{
    const BasinInks inks(theme);
    const BasinGrid& grid = map.basins.grid;
    QImage image(map.request.pixels, QImage::Format_RGB32);
    std::vector<std::size_t> columns(std::size_t(image.width()));
    for (int x = 0; x < image.width(); ++x)
        columns[std::size_t(x)] = std::size_t(x) * std::size_t(grid.columns) / std::size_t(image.width());
    for (int y = 0; y < image.height(); ++y) {
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(y));
        const int up = image.height() - 1 - y;
        const std::size_t row = std::size_t(up) * std::size_t(grid.rows) / std::size_t(image.height());
        for (int x = 0; x < image.width(); ++x) {
            const std::size_t cell = row * std::size_t(grid.columns) + columns[std::size_t(x)];
            pixels[x] = inks.table()[BasinInks::indexAt(map.code(cell), map.shades[cell], int(x / pixelRatio),
                                                        int(y / pixelRatio))];
        }
    }
    return image;
}

} // namespace thalweg::app
