#pragma once

#include "plane/basin_inks.h"
#include "surfaces/surface.h"

#include <QImage>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace thalweg::app {

/// Which basins are wanted, and how large they are shown. Plain values: workers get a copy.
struct BasinRequest {
    Scene scene; ///< only what decides the basins: everything else is as in an empty scene
    std::size_t run = 0;
    SurfacePointer surface;
    std::vector<CriticalPoint> critical; ///< with the known minima
    Domain view;
    QSize pixels; ///< of the device

    friend bool operator==(const BasinRequest&, const BasinRequest&) = default;
};

/// Basins and their colours' codes. Never changed once it is made, so threads may share it.
struct BasinMap {
    BasinRequest request;
    Basins basins;
    std::vector<BasinCode> codes; ///< of each end
    std::vector<std::uint8_t> shades; ///< of each cell: how long it takes, see BasinInks

    std::size_t cellAt(Point at) const; ///< the nearest one
    BasinCode code(std::size_t cell) const { return codes[basins.end[cell]]; }
    std::optional<BasinCode> codeOf(Point target) const; ///< of the end there, if there is one
};
using BasinMapPointer = std::shared_ptr<const BasinMap>;

/// How fine a map is: a first picture for the eye to follow a slider, and that for a view at rest.
enum class BasinGrain { Coarse, Middle, Fine };

/// The grid of a request. A coarse one is computed within a frame or two, a fine one has a cell for each pixel, unless
/// that took long.
BasinGrid basinGrid(const BasinRequest& request, BasinGrain grain);

/// Whether even a coarse one takes long: many steps, or expensive ones.
bool isSlow(const BasinRequest& request);

/// Null when cancelled.
BasinMapPointer basinMap(const BasinRequest& request, BasinGrain grain, const std::atomic<bool>& cancelled);

/// The map as a picture of its view. pixelRatio: pixels of the device per pixel of the view.
QImage paintBasins(const BasinMap& map, const Theme& theme, double pixelRatio);

} // namespace thalweg::app
