#pragma once

#include "numeric/dual.h"
#include "plane/plane_style.h"
#include "plane/viewport.h"

class QPainter;

namespace thalweg::app {

/// Paints the two directions of curvature at a point: λ > 0 solid, λ < 0 dashed. An arm is
/// s = √(2h/|λ|) long, so that the curvature along it alone changes f by h at its end, which a tick marks;
/// a longer one than there is room for fades out without a tick.
/// @param local   f and its derivatives at the point; nothing is painted where they are not finite.
/// @param height  h > 0, in units of f.
void paintCurvatureCross(QPainter& painter, Point at, const Dual2<double>& local, double height,
                         const Viewport& viewport, const PlaneStyle& style);

/// The ring that marks the pinned point.
void paintPin(QPainter& painter, QPointF at, const PlaneStyle& style);

} // namespace thalweg::app
