#pragma once

#include "charts/chart_frame.h"
#include "charts/chart_run.h"

#include <optional>
#include <span>

/// Where the value axis of a chart can be moved and zoomed to.
namespace thalweg::app {

/// From the lowest to the highest value that there is, also of runs that leave, and all that the axis shows anyway.
/// @param automatic  the axis that nobody has chosen.
ValueRange reachOf(std::span<const ChartRun> runs, const ValueAxis& automatic);

/// The part of an axis between two of its positions; moved, and made narrower, until it lies within the reach.
/// Nothing where numbers have not enough digits for it.
std::optional<ValueRange> partOf(const ValueAxis& axis, double from, double to, const ValueRange& reach);

/// What is shown after a zoom by a factor (< 1: closer) that leaves a position where it is.
std::optional<ValueRange> zoomed(const ValueAxis& axis, double position, double factor, const ValueRange& reach);

/// The same after a move by a share of the axis, upwards.
std::optional<ValueRange> moved(const ValueAxis& axis, double share, const ValueRange& reach);

/// Whether some line is to be seen: a run passes through the range within the steps.
bool isAnythingIn(const ValueRange& range, std::span<const ChartRun> runs, const StepRange& steps);

/// Whether an axis shows a range, but for what no eye can tell.
bool shows(const ValueAxis& axis, const ValueRange& range);

} // namespace thalweg::app
