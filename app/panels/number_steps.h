#pragma once

#include "numeric/parameter.h"

namespace thalweg::app {

/// The number that so many presses of the arrow-up key (negative: arrow-down) make of a value.
///
/// Learning rates go on by one in their second digit, 0.019 → 0.020, decay rates so in their distance
/// from 1, 0.9 → 0.901; plain numbers by a hundredth of the slider's range, rounded to a power of ten.
/// It may leave the allowed range; results are the doubles nearest to short decimals.
double steppedValue(const Parameter& parameter, double value, int steps);

/// The same for a coordinate of an axis that is `width` long.
double steppedCoordinate(double value, int steps, double width);

} // namespace thalweg::app
