#pragma once

#include "charts/quantity.h"
#include "charts/value_range.h"
#include "descent/bundle.h"
#include "descent/lowest.h"
#include "numeric/geometry.h"
#include "theme/theme.h"

#include <QString>

#include <optional>
#include <vector>

namespace thalweg::app {

/// A run as a chart shows it: one value a step, row 0 the start.
struct ChartRun {
    int run = 0; ///< its index in the scene
    QString name;
    RunLook look;
    std::vector<double> values;
    ValueSpan span;
    std::vector<double> bound{}; ///< which the values should stay below; empty for none
    std::optional<Band> band; ///< of the run's repetitions, in charts of the losses and the gradient norm
    bool isBeside = false;        ///< on the second of two landscapes

    int lastStep() const { return int(values.size()) - 1; }
    /// The value at a step, or the last one of a run that ended before it.
    double at(int step) const { return values[std::size_t(std::min(step, lastStep()))]; }
};

/// The spread of a run's repetitions in a quantity, if it is one of the losses or the gradient norm. lowest: what the
/// loss above the minimum is measured from.
std::optional<Band> bandOf(const Bundle& bundle, QuantityId quantity, const LowestKnown& lowest);
/// Adds it.
void addBand(ChartRun& run, std::optional<Band> band);

/// A run with a value for each row of its trajectory, of which there is at least one. The axis shows its bound,
/// too, where that is near the values.
ChartRun chartRun(int run, const Trajectory& trajectory, Curve curve, const Domain& domain);

/// Takes the values of a quantity from such a trajectory.
ChartRun chartRun(int run, const Trajectory& trajectory, const Quantity& quantity,
                  const Domain& domain);

} // namespace thalweg::app
