#pragma once

#include "charts/chart_frame.h"

namespace thalweg::app {

/// The range around a step that stays where it is, by a factor < 1 narrower; within 0 … lastStep
/// and not narrower than a few steps.
StepRange zoomed(const StepRange& range, double around, double factor, int lastStep);

/// The range from one step to another, in any order; kept and as wide as above.
StepRange between(double one, double other, int lastStep);

/// The range moved by a share of its width, within 0 … lastStep.
StepRange moved(const StepRange& range, double share, int lastStep);

} // namespace thalweg::app
