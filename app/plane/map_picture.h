#pragma once

#include "contour/contour_lines.h"
#include "model/layers.h"
#include "plane/field_scale.h"
#include "surfaces/surface.h"
#include "theme/theme.h"

#include <QImage>

#include <atomic>
#include <vector>

namespace thalweg::app {

/// What a map is to show. Plain values: workers get a copy.
struct MapRequest {
    SurfacePointer surface;
    Domain domain;
    QSize pixels; ///< of the device
    double pixelRatio = 1.0;
    const Theme* theme = nullptr;
    MapField field = MapField::Loss;
    SurfacePointer companion{}; ///< another landscape that has the same scale of colours; null for none
    Domain companionDomain{};   ///< the part of it that is in view

    friend bool operator==(const MapRequest&, const MapRequest&) = default;
};

/// A first picture of the map, on a grid of some pixels' width, with all that belongs to it. Cheap
/// enough to follow a slider.
struct MapSketch {
    MapRequest request;
    QImage image; ///< a pixel for each node of the grid: the outermost nodes lie on the domain's edges
    FieldScale scale;
    std::vector<ContourLine> lines; ///< of the loss, whatever the colours show
};

/// The map at the device's full resolution, in the colours of a sketch.
struct MapImage {
    MapRequest request;
    QImage image; ///< its pixels tile the domain
};

/// A field's values along a row.
void fieldValues(const MapRequest& request, std::span<const double> xs, double y, std::span<double> out);

/// Holes, where there is no finite value, are transparent.
MapSketch sketchMap(const MapRequest& request, const std::atomic<bool>& cancelled);
MapImage paintMap(const MapRequest& request, const FieldScale& scale, const std::atomic<bool>& cancelled);

} // namespace thalweg::app
