#pragma once

#include "plane/plane_style.h"
#include "plane/trail_walker.h"
#include "plane/viewport.h"

#include <optional>
#include <span>
#include <vector>

class QPainter;

namespace thalweg::app {

/// Where a run stands at the playback step.
struct RunHead {
    std::size_t run = 0;
    RunLook look;
    QPointF at;                    ///< in pixels, if it is in view
    std::optional<TrailExit> exit; ///< where it left the view, otherwise
    bool inView = false;
    bool selected = false;
};

/// Paints the runs' markers, in order; those that left the view as an arrow at its edge.
void paintHeads(QPainter& painter, std::span<const RunHead> heads, const Viewport& viewport, const PlaneStyle& style);

/// The run whose marker is under the cursor: the topmost.
std::optional<std::size_t> headAt(std::span<const RunHead> heads, QPointF pixel, const PlaneStyle& style);

/// The handle of the start is taken within this radius, in pixels.
inline constexpr double kHandleReach = 14.0;

bool isOnHandle(QPointF pixel, QPointF handle, const PlaneStyle& style);

/// The ring with a cross by which the start is taken and moved.
void paintHandle(QPainter& painter, QPointF centre, bool active, const PlaneStyle& style);

} // namespace thalweg::app
