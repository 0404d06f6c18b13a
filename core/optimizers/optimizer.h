#pragma once

#include "numeric/parameter.h"
#include "optimizers/descend.h"
#include "worked/worked_step.h"

#include <functional>
#include <span>
#include <string_view>

namespace thalweg {

/// How menus group the optimizers.
enum class OptimizerGroup { FirstSteps, Adaptive, SecondOrder, Lecture };

/// One line of the catalogue: all that menus, sliders, the command line and tests need to know.
struct OptimizerEntry {
    std::string_view id;
    std::string_view name;
    std::string_view rule;     ///< the update as a formula
    std::string_view knownFor; ///< one line: what it is good and bad at
    std::string_view source;
    OptimizerGroup group = OptimizerGroup::FirstSteps;
    std::span<const Parameter> parameters;         ///< the first is always lr
    std::span<const std::string_view> stateSymbols; ///< names of Trajectory's state: "m", "v", "σ"
    std::span<const StateRole> stateRoles;          ///< what they mean, in the same order

    /// The rule's descend(), see there. values: one for each parameter, in order, each allowed.
    std::function<Trajectory(const Objective&, Point start, std::span<const double> values, int steps,
                             const Conditions&)>
        descent;

    /// One step of such a run, worked out: see workedStep(). step: 0 … run.lastStep() − 1.
    std::function<WorkedStep(std::span<const double> values, const Trajectory& run, int step)> worked;

    Trajectory run(const Objective& f, Point start, std::span<const double> values, int steps,
                   const Conditions& conditions = {}) const
    {
        return descent(f, start, values, steps, conditions);
    }
};

/// The catalogue's line for a rule. See descend.h for what a rule offers.
template <AnyRule R> OptimizerEntry optimizer()
{
    static_assert(R::stateRoles.size() == R::stateSymbols.size());
    return {R::id,
            R::name,
            R::rule,
            R::knownFor,
            R::source,
            R::group,
            R::parameters,
            R::stateSymbols,
            R::stateRoles,
            [](const Objective& f, Point start, std::span<const double> values, int steps,
               const Conditions& conditions) {
                return descend(f, aggregateFrom<R, R::parameters.size()>(values), start, steps, conditions);
            },
            [](std::span<const double> values, const Trajectory& run, int step) {
                return workedStep(aggregateFrom<R, R::parameters.size()>(values), values, run, step);
            }};
}

} // namespace thalweg
