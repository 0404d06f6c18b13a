#pragma once

#include "model/figure_choice.h"

class QPainter;

namespace thalweg::app {

/// How fine a map or a relief is in a figure, in pixels per unit: as fine as the device, in a figure of lines as in
/// print; no finer than memory and time allow, which for what is smooth makes no difference.
/// area: of the view, in units.
double pictureRatio(const QPainter& painter, const FigureChoice& choice, QSizeF area);

} // namespace thalweg::app
