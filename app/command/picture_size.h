#pragma once

#include "command/arguments.h"
#include "model/figure_choice.h"

namespace thalweg::app {

/// Reads --size and --dpi: "800x600" in pixels, "16x10cm" or "6.5x4in" as printed. Throws Refusal when they cannot be
/// had; a side has 16 to 10000 pixels.
void readSize(FigureChoice& figure, const Arguments& arguments);

} // namespace thalweg::app
