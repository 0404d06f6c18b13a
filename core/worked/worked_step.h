#pragma once

#include "optimizers/descend.h"
#include "worked/traced.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thalweg {

/// A number that the rule computes once for both coordinates, such as Adam's bias correction.
struct StepConstant {
    std::string_view formula; ///< "η / (1 − β₁ᵗ)"
    double value = 0.0;
};

/// The arithmetic of one coordinate of one step, from the very numbers that moved the point.
struct WorkedCoordinate {
    std::vector<Assignment> lines; ///< in the rule's own order: the gradient with what was added to it, its state
    Term update;                   ///< Δ
    Term next;                     ///< θ + Δ
};

/// One step of a run, worked out.
struct WorkedStep {
    int step = 0;                          ///< the step that leads from row `step` to the next
    double lr = 0.0;                       ///< η of this step, after the schedule
    std::vector<StepConstant> constants{};
    std::array<WorkedCoordinate, 2> coordinates{}; ///< x, y
    std::vector<double> settings{};        ///< the rule's hyperparameters
};

/// Works one step of a run of a rule out. Every value is the run's own to the last bit.
/// @param step  0 … run.lastStep() − 1.
template <AnyRule R> WorkedStep workedStep(R rule, std::span<const double> values, const Trajectory& run, int step);

/// The step as lines of text, or as a LaTeX `aligned` block; in full precision, so that whoever computes
/// along gets the same numbers.
/// @param axes  the names of the coordinates.
std::string written(const WorkedStep& step, Notation notation, const std::array<std::string, 2>& axes = {"x", "y"});

// Implementation ------------------------------------------------------------------------------------

namespace worked {

/// The gradient that the rule sees: g = ∇f, or ∇f + noise; that of a mini-batch stands for itself.
inline double seenGradient(double gradient, double noise, double seen, Traced::Log& log)
{
    const bool isSum = noise != 0.0 && gradient + noise == seen;
    log.push_back({"g", isSum ? (Traced(gradient) + Traced(noise)).term() : Traced(seen).term()});
    return seen;
}

inline double coordinate(Point p, std::size_t axis) { return axis == 0 ? p.x : p.y; }

template <Rule R>
WorkedCoordinate coordinateOf(const R& rule, const Trajectory& run, std::size_t row, std::size_t axis)
{
    constexpr std::size_t kStates = R::stateSymbols.size();
    const TrajectoryStep& now = run.steps[row];
    WorkedCoordinate result;
    const double g = seenGradient(coordinate(now.gradient, axis), coordinate(now.noise, axis), coordinate(now.seen, axis),
                                  result.lines);
    const auto before = [&](std::size_t i) { return row == 0 ? 0.0 : coordinate(run.steps[row - 1].state[i], axis); };
    auto state = [&]<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<Traced, kStates>{Traced(before(I), std::string(R::stateSymbols[I]), result.lines)...};
    }(std::make_index_sequence<kStates>());
    const Traced theta(coordinate(now.point, axis));
    const Traced update = rule.update(theta, Traced(g, "g", result.lines), state);
    result.update = update.term();
    result.next = (theta + Traced(update.value())).term();
    return result;
}

/// Both coordinates together. What the rule looked up, a Hessian or a gradient elsewhere, stands there as numbers.
template <PlaneRule R> void workPlaneRule(R rule, const TrajectoryStep& now, WorkedStep& result)
{
    rule.lr = now.lr;
    bool hasStates = true;
    if constexpr (requires { rule.looksAtCurvature(now.seen); })
        hasStates = rule.looksAtCurvature(now.seen);
    std::array<TracedPoint, R::stateSymbols.size()> state;
    for (std::size_t i = 0; i < state.size(); ++i) {
        state[i] = {Traced(now.state[i].x), Traced(now.state[i].y)};
        if (hasStates && R::stateRoles[i] == StateRole::Curvatures)
            result.constants = {{"λ₁", now.state[i].x}, {"λ₂", now.state[i].y}};
    }
    const TracedPoint update = rule.step(TracedPoint{Traced(now.seen.x), Traced(now.seen.y)}, state);
    for (const std::size_t axis : {0, 1}) {
        WorkedCoordinate& work = result.coordinates[axis];
        seenGradient(coordinate(now.gradient, axis), coordinate(now.noise, axis), coordinate(now.seen, axis), work.lines);
        for (std::size_t i = 0; i < state.size(); ++i)
            if (hasStates && R::stateRoles[i] != StateRole::Curvatures)
                work.lines.push_back({std::string(R::stateSymbols[i]), (axis == 0 ? state[i].x : state[i].y).term()});
        work.update = (axis == 0 ? update.x : update.y).term();
        work.next = (Traced(coordinate(now.point, axis)) + Traced(work.update.value)).term();
    }
}

} // namespace worked

template <AnyRule R> WorkedStep workedStep(R rule, std::span<const double> values, const Trajectory& run, int step)
{
    const auto row = static_cast<std::size_t>(step);
    WorkedStep result{.step = step, .lr = run.steps[row].lr, .settings{values.begin(), values.end()}};
    if constexpr (Rule<R>) {
        for (std::size_t t = 0; t <= row; ++t) {
            rule.lr = run.steps[t].lr;
            rule.advance();
        }
        if constexpr (requires { rule.constants(); })
            for (const StepConstant& constant : rule.constants())
                result.constants.push_back(constant);
        for (const std::size_t axis : {0, 1})
            result.coordinates[axis] = worked::coordinateOf(rule, run, row, axis);
    } else {
        worked::workPlaneRule(rule, run.steps[row], result);
    }
    return result;
}

} // namespace thalweg
