#include "relief/height_field.h"

#include "plane/shared_scale.h"
#include "relief/raster.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

/// Nodes a side, such that cells are square in the block.
std::pair<int, int> sidesFor(QSizeF half, int nodes)
{
    const double side = std::sqrt(nodes / (half.width() * half.height()));
    return {std::max(2, int(side * half.width())), std::max(2, int(side * half.height()))};
}

float slope(float before, float here, float after, float step)
{
    const bool hasBefore = std::isfinite(before);
    const bool hasAfter = std::isfinite(after);
    if (hasBefore && hasAfter)
        return (after - before) / (2.0F * step);
    return hasAfter ? (after - here) / step : hasBefore ? (here - before) / step : 0.0F;
}

void takeHeights(HeightField& field, const Grid& loss, const ValueScale& contours)
{
    for (const double value : loss.values) {
        field.heights.push_back(float(field.scale.height(value)));
        field.isCut.push_back(field.scale.isCut(value));
        field.contour.push_back(float(contours.position(value)));
    }
}

/// Each node has the colour of the cell where it is, and its part of the pattern.
void takeBasins(HeightField& field, const BasinMap& basins, const Grid& loss)
{
    for (int row = 0; row < field.rows; ++row) {
        for (int column = 0; column < field.columns; ++column) {
            const std::size_t cell = basins.cellAt({loss.x(column), loss.y(row)});
            const std::size_t place = BasinInks::indexAt(basins.code(cell), basins.shades[cell], column, row);
            field.colour.push_back(float(place) / float(Inks::kColours - 1));
        }
    }
}

/// The field's own values where the colours show something else than the loss.
void takeColours(HeightField& field, const Grid& loss)
{
    const MapRequest& map = field.request.map;
    field.colour.resize(loss.values.size());
    for (int row = 0; row < field.rows; ++row) {
        for (int column = 0; column < field.columns; ++column) {
            const std::size_t i = field.index(column, row);
            const double value = map.field == MapField::Loss
                                     ? loss.values[i]
                                     : fieldValue(map.field, map.surface->secondOrder({loss.x(column), loss.y(row)}));
            const double place = field.colours.position(value);
            field.colour[i] = float(std::isnan(place) ? 0.5 : std::clamp(place, 0.0, 1.0));
        }
    }
}

void takeSlopes(HeightField& field)
{
    const float nothing = std::numeric_limits<float>::quiet_NaN();
    const float stepX = float(2.0 * field.half().width() / (field.columns - 1));
    const float stepY = float(2.0 * field.half().height() / (field.rows - 1));
    field.slopeX.resize(field.heights.size());
    field.slopeY.resize(field.heights.size());
    const auto at = [&](int column, int row) {
        const bool inside = column >= 0 && row >= 0 && column < field.columns && row < field.rows;
        return inside ? field.heights[field.index(column, row)] : nothing;
    };
    for (int row = 0; row < field.rows; ++row) {
        for (int column = 0; column < field.columns; ++column) {
            const float here = at(column, row);
            field.slopeX[field.index(column, row)] = slope(at(column - 1, row), here, at(column + 1, row), stepX);
            field.slopeY[field.index(column, row)] = slope(at(column, row - 1), here, at(column, row + 1), stepY);
        }
    }
}

std::vector<float> levelsOf(const std::vector<ContourLine>& lines, const ValueScale& contours)
{
    std::vector<float> levels;
    for (const ContourLine& line : lines)
        levels.push_back(float(contours.position(line.level)));
    std::ranges::sort(levels);
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    return levels;
}

/// Which part of a ray, as values of t, lies between two limits of a coordinate.
void clip(double eye, double way, double low, double high, double& from, double& to)
{
    if (way == 0.0) {
        if (eye < low || eye > high)
            to = from - 1.0;
        return;
    }
    const auto [first, last] = std::minmax({(low - eye) / way, (high - eye) / way}); // by value
    from = std::max(from, first);
    to = std::min(to, last);
}

} // namespace

QSizeF blockHalf(const Domain& domain)
{
    constexpr double kLongest = 3.0; // times its width
    const double ratio = domain.width() / domain.height();
    if (ratio > kLongest || ratio < 1.0 / kLongest)
        return {1.0, 1.0};
    return {std::min(1.0, ratio), std::min(1.0, 1.0 / ratio)};
}

double HeightField::heightAt(Point at) const
{
    if (!domain().contains(at))
        return std::numeric_limits<double>::quiet_NaN();
    const double x = (at.x - domain().xmin) / domain().width() * (columns - 1);
    const double y = (at.y - domain().ymin) / domain().height() * (rows - 1);
    const int column = std::clamp(int(x), 0, columns - 2);
    const int row = std::clamp(int(y), 0, rows - 2);
    const float* low = &heights[index(column, row)];
    const float* high = low + columns;
    const double fx = x - column;
    const double fy = y - row;
    if (splitsUp(low[0], low[1], high[0], high[1]))
        return fx >= fy ? low[0] + fx * (low[1] - low[0]) + fy * (high[1] - low[1])
                        : low[0] + fy * (high[0] - low[0]) + fx * (high[1] - high[0]);
    return fx + fy <= 1.0 ? low[0] + fx * (low[1] - low[0]) + fy * (high[0] - low[0])
                          : high[1] + (1.0 - fx) * (high[0] - high[1]) + (1.0 - fy) * (low[1] - high[1]);
}

Spot HeightField::spotAt(Point at, double lift) const { return spotAt(at, lift, heightAt(at)); }

Spot HeightField::spotAt(Point at, double lift, double height) const
{
    const Domain& d = domain();
    return {(2.0 * (at.x - d.xmin) / d.width() - 1.0) * half().width(),
            (2.0 * (at.y - d.ymin) / d.height() - 1.0) * half().height(), lift * height};
}

Point HeightField::pointBelow(Spot spot) const
{
    const Domain& d = domain();
    return {d.xmin + 0.5 * (spot.x / half().width() + 1.0) * d.width(),
            d.ymin + 0.5 * (spot.y / half().height() + 1.0) * d.height()};
}

bool HeightField::isOpenAt(Point at) const
{
    const double x = (at.x - domain().xmin) / domain().width() * (columns - 1);
    const double y = (at.y - domain().ymin) / domain().height() * (rows - 1);
    const std::size_t i = index(std::clamp(int(x), 0, columns - 2), std::clamp(int(y), 0, rows - 2));
    const auto next = std::size_t(columns);
    return isCut[i] && isCut[i + 1] && isCut[i + next] && isCut[i + next + 1];
}

/// Of the place where a ray meets the surface, below which it is at `below` and not yet at `above`.
double HeightField::meeting(const Projection::Ray& ray, double lift, double above, double below) const
{
    constexpr int kHalvings = 40;
    for (int k = 0; k < kHalvings; ++k) {
        const double middle = 0.5 * (above + below);
        (clearance(ray, lift, middle) > 0.0 ? above : below) = middle;
    }
    return below;
}

Point HeightField::groundAt(const Projection::Ray& ray, double t) const
{
    const Point p = pointBelow(ray.eye + t * ray.way);
    return {std::clamp(p.x, domain().xmin, domain().xmax), std::clamp(p.y, domain().ymin, domain().ymax)};
}

double HeightField::clearance(const Projection::Ray& ray, double lift, double t) const
{
    const Point ground = groundAt(ray, t);
    const double height = isOpenAt(ground) ? std::numeric_limits<double>::quiet_NaN() : heightAt(ground);
    return ray.eye.z + t * ray.way.z - lift * height;
}

/// Goes along the ray, half a cell at a time, until it is below the ground.
std::optional<Point> HeightField::hit(const Projection::Ray& ray, double lift) const
{
    constexpr double kEdge = 1e-9; // so that the borders of the block count
    double from = 0.0;
    double to = HUGE_VAL;
    clip(ray.eye.x, ray.way.x, -half().width() - kEdge, half().width() + kEdge, from, to);
    clip(ray.eye.y, ray.way.y, -half().height() - kEdge, half().height() + kEdge, from, to);
    clip(ray.eye.z, ray.way.z, -kEdge, lift + kEdge, from, to);
    if (!(from <= to) || clearance(ray, lift, from) < -kEdge) // it comes in through a wall
        return std::nullopt;
    const int steps = 2 * std::max(columns, rows);
    double before = from;
    bool wasAbove = clearance(ray, lift, from) >= -kEdge;
    for (int i = 0; i <= steps; ++i) {
        const double t = std::lerp(from, to, double(i) / steps);
        const double over = clearance(ray, lift, t);
        if (wasAbove && over <= kEdge)
            return groundAt(ray, meeting(ray, lift, before, t));
        wasAbove = over > 0.0;
        before = t;
    }
    return std::nullopt;
}

HeightFieldPointer heightField(const FieldRequest& request, int nodes, const std::atomic<bool>& cancelled)
{
    const MapSketch sketch = sketchMap(request.map, cancelled);
    auto field = std::make_shared<HeightField>();
    field->request = request;
    field->colours = sketch.scale;
    std::tie(field->columns, field->rows) = sidesFor(field->half(), nodes);
    const auto values = [&](std::span<const double> xs, double y, std::span<double> out) {
        request.map.surface->values(xs, y, out);
    };
    const Grid loss = sample(values, request.map.domain, field->columns, field->rows, &cancelled);
    field->scale = HeightScale::of(loss, *request.map.surface, request.logHeight);
    const ValueScale contours =
        request.map.companion ? scaleOfBoth(request.map, cancelled) : ValueScale::of(loss, *request.map.surface);
    takeHeights(*field, loss, contours);
    if (request.basins)
        takeBasins(*field, *request.basins, loss);
    else
        takeColours(*field, loss);
    takeSlopes(*field);
    field->levels = levelsOf(sketch.lines, contours);
    return field;
}

} // namespace thalweg::app
