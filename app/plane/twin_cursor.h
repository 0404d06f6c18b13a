#pragma once

#include "plane/plane_style.h"
#include "plane/viewport.h"

namespace thalweg::app {

/// The cross in a view where the mouse stands in another view of the same part of the plane; nothing where it lies
/// outside.
void paintTwinCursor(QPainter& painter, Point at, const Viewport& viewport, const PlaneStyle& style);

/// The same at a pixel.
void paintTwinCursor(QPainter& painter, QPointF middle, const PlaneStyle& style);

} // namespace thalweg::app
