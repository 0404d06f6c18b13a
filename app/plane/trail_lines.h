#pragma once

#include "plane/trails.h"

class QPainter;

namespace thalweg::app {

/// Paints a trail up to a step with lines of the painter's own, for pictures made of vectors. Nothing
/// is painted outside the viewport, as not every kind of picture knows clipping.
void paintTrailAsLines(QPainter& painter, const Trajectory& run, int step, const Viewport& viewport,
                       const TrailLook& look);

/// Paints what comes after a step, thin and faint.
void paintFutureAsLines(QPainter& painter, const Trajectory& run, int step, const Viewport& viewport,
                        const TrailLook& look);

} // namespace thalweg::app
