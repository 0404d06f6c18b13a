#pragma once

#include "descent/lowest.h"
#include "model/study.h"
#include "optimizers/descend.h"

#include <QString>

#include <atomic>
#include <optional>
#include <span>
#include <vector>

namespace thalweg::app {

/// What charts can show of a run, against the step.
enum class QuantityId {
    Loss,
    TestLoss,
    AboveMinimum,
    GradientNorm,
    StepLength,
    EffectiveRate,
    FirstMoment,
    SecondMoment,
    Sharpness
};

/// Of which coordinate a chart is: None for a quantity that is one number.
enum class ChartAxis { None, X, Y };

/// A run to be measured.
struct Measured {
    const RacedScene& race;
    std::size_t run;
    ChartAxis axis;
    LowestKnown lowest; ///< of the surface and all runs

    const Trajectory& trajectory() const { return race.trajectories[run]; }
    const RunChoice& choice() const { return race.scene.runs[run]; }
};

/// A value for each row of a run, NaN where there is none; empty if the run has no such quantity.
struct Curve {
    std::vector<double> values;
    std::vector<double> bound{}; ///< which the values should stay below; empty for none
};

/// One line of the table of quantities: all that charts need to know of it.
struct Quantity {
    QuantityId id;
    const char* word;  ///< by which it is remembered
    const char* title; ///< to be translated, see titleOf()
    const char* tip;   ///< what one reads from it, to be translated
    const char* unit;  ///< to be translated; a part of the tip
    bool isUsual = false;                     ///< shown until something else is chosen
    bool isPerAxis = false;                   ///< a chart for each coordinate
    bool isSetting = false; ///< it tells a run's hyperparameters, which a scene may hide
    std::optional<bool> isLogarithmic{};      ///< nothing: where that shows more
    double (*of)(const TrajectoryStep& step) = nullptr; ///< if a field of a row says it; else null, and then
    Curve (*along)(const Measured& run, const std::atomic<bool>& cancelled) = nullptr; ///< for a worker
};

std::span<const Quantity> quantities();
const Quantity& quantity(QuantityId id);

/// The coordinates of which a quantity has charts.
std::span<const ChartAxis> axesOf(const Quantity& quantity);

/// "Effective rate", "Effective rate, x".
QString titleOf(const Quantity& quantity, ChartAxis axis = ChartAxis::None);
/// What one reads from it, and its unit.
QString tipOf(const Quantity& quantity);

/// Whether a race has this quantity at all: a test loss takes a surface with one.
bool isOffered(const Quantity& quantity, const RacedScene& race);

} // namespace thalweg::app
