#pragma once

#include "numeric/geometry.h"
#include "numeric/objective.h"

#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <vector>

namespace thalweg {

/// How a run ended.
enum class Stop {
    StepLimit,        ///< all steps were made
    Diverged,         ///< a value stopped being finite; the last finite point is kept
    NotDifferentiable, ///< it came to a point that has a loss but no gradient; that point is kept
    NotDefined         ///< the surface has no value at the start, or at the next point, which is left out
};

/// Most state variables that a rule keeps for each coordinate.
inline constexpr std::size_t kMaxState = 3;

/// One step of a run. All numbers are those that moved the point: next point = point + update.
struct TrajectoryStep {
    Point point;                         ///< θₜ
    double loss = 0.0;                   ///< f(θₜ)
    Point gradient;                      ///< ∇f(θₜ), of the surface alone
    Point update;                        ///< θₜ₊₁ − θₜ as the rule computed it; 0 in the last row
    std::array<Point, kMaxState> state{}; ///< the rule's variables from which update was made
};

/// A whole run: row t is the state before step t + 1, so row 0 is the start and there are steps + 1
/// rows unless the run ended early.
struct Trajectory {
    std::vector<TrajectoryStep> steps;
    Stop stop = Stop::StepLimit;

    int lastStep() const { return static_cast<int>(steps.size()) - 1; }
    /// The row at a step, or the last one for a run that ended before it.
    const TrajectoryStep& at(int step) const
    {
        return steps[static_cast<std::size_t>(step < lastStep() ? step : lastStep())];
    }
};

/// A rule is an aggregate of its hyperparameters, lr first. Before each step advance() is called once
/// (running powers of β live there); then update() for each coordinate, with that coordinate's own
/// state, which starts at 0. It returns the change of θ. T is a double, or a pack of them.
template <class R>
concept Rule = requires(R rule, std::array<double, R::stateSymbols.size()> state) {
    { rule.lr } -> std::convertible_to<double>;
    rule.advance();
    { rule.update(1.0, 1.0, state) } -> std::convertible_to<double>;
} && (R::stateSymbols.size() <= kMaxState);

/// Whether a run may go on from a point with this value and gradient: StepLimit when it may.
/// A gradient that overflows together with the loss counts as divergence, not as a kink; so does a
/// value that is NaN far out, where infinities cancel, not as a hole.
inline Stop stopAt(Point at, const Dual<double>& local)
{
    constexpr double kOverflowing = 1e100;
    constexpr double kFarOut = 1e30;
    if (isFinite(at) && std::isnan(local.v) && norm(at) < kFarOut)
        return Stop::NotDefined;
    if (!isFinite(at) || !std::isfinite(local.v))
        return Stop::Diverged;
    if (std::isfinite(local.dx) && std::isfinite(local.dy))
        return Stop::StepLimit;
    const bool huge = std::fabs(local.v) > kOverflowing || norm(at) > kOverflowing;
    return huge ? Stop::Diverged : Stop::NotDifferentiable;
}

/// Runs a rule on an objective for the given number of steps (≥ 0).
///
/// It makes all its steps unless a value stops being finite. A start where the gradient is zero
/// stays put; a start where loss or gradient is not finite gives one row and says so in `stop`.
template <Rule R> Trajectory descend(const Objective& f, R rule, Point start, int steps)
{
    Trajectory run;
    run.steps.reserve(static_cast<std::size_t>(steps) + 1);
    std::array<double, R::stateSymbols.size()> stateX{};
    std::array<double, R::stateSymbols.size()> stateY{};
    const auto record = [&](const Dual<double>& local, Point at, Point update) {
        TrajectoryStep& row = run.steps.emplace_back(
            TrajectoryStep{at, local.v, {local.dx, local.dy}, update, {}});
        for (std::size_t i = 0; i < R::stateSymbols.size(); ++i)
            row.state[i] = {stateX[i], stateY[i]};
    };

    Point theta = start;
    Dual<double> local = f.firstOrder(theta);
    run.stop = stopAt(theta, local);
    for (int t = 0; t < steps && run.stop == Stop::StepLimit; ++t) {
        rule.advance();
        const Point update{rule.update(theta.x, local.dx, stateX), rule.update(theta.y, local.dy, stateY)};
        const Point next = theta + update;
        const Dual<double> there = f.firstOrder(next);
        run.stop = stopAt(next, there);
        if (run.stop == Stop::Diverged || run.stop == Stop::NotDefined)
            break;
        record(local, theta, update);
        theta = next;
        local = there;
    }
    record(local, theta, {});
    return run;
}

} // namespace thalweg
