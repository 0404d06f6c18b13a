#include "plane/map_picture.h"

#include "contour/poles.h"
#include "plane/colour_ramp.h"
#include "plane/map_contours.h"
#include "plane/shared_scale.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr int kSketchPixels = 3;   ///< width of a cell of the sketch's grid

/// Opaque pictures are drawn several times faster.
void markOpaque(QImage& image, bool holes)
{
    if (!holes)
        image.reinterpretAsFormat(QImage::Format_RGB32);
}

QImage paintGrid(const Grid& grid, const ColourRamp& colours)
{
    QImage image(grid.columns, grid.rows, QImage::Format_ARGB32_Premultiplied);
    bool holes = false;
    for (int row = 0; row < grid.rows; ++row) {
        const std::span values(&grid.values[grid.index(0, row)], std::size_t(grid.columns));
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(grid.rows - 1 - row));
        holes = colours.paint(values, pixels) || holes;
    }
    markOpaque(image, holes);
    return image;
}

Grid sketchGrid(const MapRequest& request, const std::atomic<bool>& cancelled)
{
    const double cell = kSketchPixels * request.pixelRatio;
    const auto nodes = [cell](int pixels) { return std::max(2, 1 + int(std::ceil(pixels / cell))); };
    const auto values = [&](std::span<const double> xs, double y, std::span<double> out) {
        fieldValues(request, xs, y, out);
    };
    return sample(values, request.domain, nodes(request.pixels.width()), nodes(request.pixels.height()), &cancelled);
}

/// Coordinates of the pixels' centres along an axis.
std::vector<double> centres(double from, double to, int count)
{
    std::vector<double> xs(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        xs[std::size_t(i)] = std::lerp(from, to, (i + 0.5) / count);
    return xs;
}

} // namespace

void fieldValues(const MapRequest& request, std::span<const double> xs, double y, std::span<double> out)
{
    if (mapUnder(request.field) == MapField::Loss)
        return request.surface->values(xs, y, out);
    for (std::size_t i = 0; i < xs.size(); ++i)
        out[i] = fieldValue(request.field, request.surface->secondOrder({xs[i], y}));
}

MapSketch sketchMap(const MapRequest& request, const std::atomic<bool>& cancelled)
{
    MapRequest ofLoss = request;
    ofLoss.field = MapField::Loss;
    const Grid loss = sketchGrid(ofLoss, cancelled);
    const bool isOfLoss = mapUnder(request.field) == MapField::Loss;
    const Grid other = isOfLoss ? Grid{} : sketchGrid(request, cancelled);
    const Grid& grid = isOfLoss ? loss : other;
    const ValueScale ofGround =
        request.companion ? scaleOfBoth(request, cancelled) : ValueScale::of(loss, *request.surface);
    const auto scaleOfField = [&] {
        return FieldScale::of(request.field, request.companion ? valuesOfBoth(request, cancelled) : other);
    };
    const FieldScale scale = isOfLoss ? FieldScale(ofGround) : scaleOfField();
    return {request, paintGrid(grid, ColourRamp(*request.theme, scale)), scale,
            mapContours(tornAtPoles(loss, ofGround), ofGround, cancelled)};
}

MapImage paintMap(const MapRequest& request, const FieldScale& scale, const std::atomic<bool>& cancelled)
{
    const ColourRamp colours(*request.theme, scale);
    const int rows = request.pixels.height();
    const auto xs = centres(request.domain.xmin, request.domain.xmax, request.pixels.width());
    const auto ys = centres(request.domain.ymax, request.domain.ymin, rows);
    std::vector<double> values(xs.size());
    QImage image(request.pixels, QImage::Format_ARGB32_Premultiplied);
    bool holes = false;
    for (int row = 0; row < rows && !cancelled; ++row) {
        fieldValues(request, xs, ys[std::size_t(row)], values);
        holes = colours.paint(values, reinterpret_cast<QRgb*>(image.scanLine(row))) || holes;
    }
    markOpaque(image, holes);
    return {request, std::move(image)};
}

} // namespace thalweg::app
