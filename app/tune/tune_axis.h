#pragma once

#include "charts/value_axis.h"
#include "sweep/trial_runner.h"

#include <span>

namespace thalweg::app {

/// Adds the losses that are worth room: none of a trial that ended higher than it began.
void addLosses(ValueSpan& span, std::span<const TuneTrial> trials, double first);

/// The axis of these losses.
ValueAxis lossAxis(const ValueSpan& span, int marks);

/// Marks below an axis, whose exponents stand raised in their text: "10⁻³".
std::vector<ValueTick> withRaisedExponents(std::vector<ValueTick> marks);

/// "10⁻³"
QString powerOfTen(int exponent);

} // namespace thalweg::app
