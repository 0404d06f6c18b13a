#pragma once

#include "plane/field_scale.h"
#include "plane/plane_style.h"

#include <QStringList>

#include <span>

class QFontMetricsF;
class QPainter;
class QRectF;

namespace thalweg::app {

/// What stands beside the ticks of a scale, no wider than that. Where the range is so narrow that they would all read
/// alike, the least value is written and how much more the others are: "168.519", "+2e−11".
QStringList scaleTexts(const FieldScale& scale, std::span<const Tick> ticks, double width,
                       const QFontMetricsF& metrics);

/// Paints the map's colours from low to high with their values at the right, below the sign of what is
/// shown if that is not the loss. An end is an arrow when there are values beyond it, which have its colour.
/// area: as high as the map; the bar stands at its left.
void paintColourScale(QPainter& painter, const QRectF& area, const FieldScale& scale, const PlaneStyle& style);

} // namespace thalweg::app
