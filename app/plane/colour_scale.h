#pragma once

#include "plane/field_scale.h"
#include "plane/plane_style.h"

class QPainter;
class QRectF;

namespace thalweg::app {

/// Paints the map's colours from low to high with their values at the right, below the sign of what is
/// shown if that is not the loss. An end is an arrow when there are values beyond it, which have its colour.
/// area: as high as the map; the bar stands at its left.
void paintColourScale(QPainter& painter, const QRectF& area, const FieldScale& scale, const PlaneStyle& style);

} // namespace thalweg::app
