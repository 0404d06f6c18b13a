#pragma once

#include "optimizers/descend.h"

#include <QString>

#include <span>

namespace thalweg::app {

/// What a chart can show of a run, against the step.
enum class QuantityId { Loss, TestLoss, GradientNorm };

/// One line of the table of quantities: all that charts need to know of it.
struct Quantity {
    QuantityId id;
    const char* title; ///< to be translated, see titleOf()
    double (*of)(const TrajectoryStep& step); ///< null if a step alone does not say it, see TestLoss
};

std::span<const Quantity> quantities();
const Quantity& quantity(QuantityId id);
QString titleOf(const Quantity& quantity);

} // namespace thalweg::app
