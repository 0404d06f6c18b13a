#pragma once

#include "numeric/geometry.h"
#include "numeric/objective.h"
#include "optimizers/step_loss.h"

#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace thalweg {

/// How a run ended.
enum class Stop {
    StepLimit,        ///< all steps were made
    Diverged,         ///< a value stopped being finite; the last finite point is kept
    NotDifferentiable, ///< it came to a point that has a loss but no gradient, or lacks what else the
                       ///< rule needs, such as a Hessian; that point is kept
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
    Point noise{};                       ///< seen − gradient, rounded if there are batches; 0 in the last row
    double lr = 0.0;                     ///< η of this step; in the last row, of the one that would follow
    Point seen{};                        ///< the gradient that the rule saw: of the step's batch, with its noise
};

/// A whole run: row t is the state before step t + 1, so row 0 is the start and there are steps + 1
/// rows unless the run ended early.
struct Trajectory {
    std::vector<TrajectoryStep> steps;
    Stop stop = Stop::StepLimit;
    std::optional<Point> beyond{}; ///< the point that is left out, if one is: where the step after the last row led

    int lastStep() const { return static_cast<int>(steps.size()) - 1; }
    /// The row at a step, or the last one for a run that ended before it.
    const TrajectoryStep& at(int step) const
    {
        return steps[static_cast<std::size_t>(step < lastStep() ? step : lastStep())];
    }
};

/// What a rule's state variable means, so that a view can draw it rightly.
enum class StateRole {
    Momentum,         ///< a sum or mean of gradients, in f per axis unit; −η times it is a move
    DividedMomentum,  ///< the same of gradients already divided by the adaptive rate; −η times it is a move
    Velocity,         ///< a move of θ itself, with −η in it: θ ← θ + m
    SecondMoment,     ///< a sum or mean of squared gradients, by whose root the rule divides
    Curvatures,       ///< the Hessian's two eigenvalues, ascending: not one for each coordinate
    RootSecondMoment, ///< such a root, or the largest size instead: in f per axis unit
    Other
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

/// A rule that needs the whole vector, the Hessian, or gradients elsewhere. It has lr, and as above a
/// state that starts at 0, here of points; update() returns the change of θ from the gradient seen there,
/// or nothing where what it needs does not exist. step(gradient, state) is that update once more, from the
/// state that update() left, as a template over the type of points: so that its arithmetic can be shown.
template <class R>
concept PlaneRule = requires(R rule, const StepLoss& loss, std::array<Point, R::stateSymbols.size()> state) {
    { rule.lr } -> std::convertible_to<double>;
    { rule.update(loss, Point{}, Point{}, state) } -> std::same_as<std::optional<Point>>;
    { rule.step(Point{}, state) } -> std::same_as<Point>;
} && (R::stateSymbols.size() <= kMaxState);

/// A rule of either kind with the state that it keeps during a run.
template <class R> struct Mover;

template <Rule R> struct Mover<R> {
    R rule;
    std::array<double, R::stateSymbols.size()> x{};
    std::array<double, R::stateSymbols.size()> y{};

    std::optional<Point> update(const StepLoss&, Point theta, Point gradient)
    {
        rule.advance();
        return Point{rule.update(theta.x, gradient.x, x), rule.update(theta.y, gradient.y, y)};
    }
    Point state(std::size_t i) const { return {x[i], y[i]}; }
};

template <PlaneRule R> struct Mover<R> {
    R rule;
    std::array<Point, R::stateSymbols.size()> points{};

    std::optional<Point> update(const StepLoss& loss, Point theta, Point gradient)
    {
        return rule.update(loss, theta, gradient, points);
    }
    Point state(std::size_t i) const { return points[i]; }
};

template <class R>
concept AnyRule = Rule<R> || PlaneRule<R>;

/// What changes from step to step, whatever the point. Empty: the rule's own rate; no noise; every step
/// sees the surface itself.
struct Conditions {
    std::span<const double> rates{};   ///< η of each row: one more than steps
    std::span<const Point> noise{};    ///< of the gradient at each step
    StepObjectives* objectives = nullptr; ///< what each step sees in the surface's place; the caller's
};

/// How a run ends at a point where a derivative is not finite. One that overflows together with the loss
/// counts as divergence, not as a kink.
inline Stop stopWithoutDerivative(Point at, double loss)
{
    constexpr double kOverflowing = 1e100;
    const bool huge = std::fabs(loss) > kOverflowing || norm(at) > kOverflowing;
    return huge ? Stop::Diverged : Stop::NotDifferentiable;
}

/// Whether a run may go on from a point with this value and gradient: StepLimit when it may.
/// A value that is NaN far out, where infinities cancel, counts as divergence, not as a hole.
inline Stop stopAt(Point at, const Dual<double>& local)
{
    constexpr double kFarOut = 1e30;
    const double sum = (at.x + at.y) + (local.v + (local.dx + local.dy));
    if (sum - sum == 0.0) // so all of them are finite: one test on the usual path
        return Stop::StepLimit;
    if (isFinite(at) && std::isnan(local.v) && norm(at) < kFarOut)
        return Stop::NotDefined;
    if (!isFinite(at) || !std::isfinite(local.v))
        return Stop::Diverged;
    if (std::isfinite(local.dx) && std::isfinite(local.dy))
        return Stop::StepLimit;
    return stopWithoutDerivative(at, local.v);
}

/// Whether a coordinate stays although there is a gradient: a state that has overflowed does that.
inline bool hasSwallowed(Point update, Point gradient)
{
    if (update.x * update.y != 0.0) // the usual path; what is not finite shows at the next point
        return false;
    return (update.x == 0.0 && gradient.x != 0.0) || (update.y == 0.0 && gradient.y != 0.0);
}

/// What one step sees of the loss: where it may look, the gradient there, and how far that is off.
struct Sight {
    StepLoss loss;
    Point gradient;
    Point noise; ///< gradient − ∇f
};

/// Steps that see the surface itself.
struct ClearView {
    const Objective& f;

    std::optional<Sight> at(std::size_t, Point, Point gradient) const { return Sight{StepLoss(f), gradient, {}}; }
};

/// Steps that see their batch, or noise, or both; nothing where the batch has no gradient.
struct DisturbedView {
    const Objective& f;
    const Conditions& conditions;

    std::optional<Sight> at(std::size_t t, Point theta, Point gradient) const
    {
        const Point noise = conditions.noise.empty() ? Point{} : conditions.noise[t];
        if (!conditions.objectives)
            return Sight{StepLoss(f, noise), StepLoss(f, noise).seen(gradient), noise};
        const StepLoss loss(conditions.objectives->at(t), noise);
        const auto seen = loss.gradient(theta);
        return seen ? std::optional(Sight{loss, *seen, *seen - gradient}) : std::nullopt;
    }
};

/// descend(), see there, for steps that see what `view` shows them. A loop for each kind of view: asking at every
/// step whether there is noise costs an undisturbed run a tenth of its time.
template <AnyRule R, class View>
Trajectory descendWith(const View& view, const Objective& f, R rule, Point start, int steps,
                       std::span<const double> rates)
{
    Trajectory run;
    run.steps.reserve(static_cast<std::size_t>(steps) + 1);
    Mover<R> mover{std::move(rule)};
    const auto record = [&](const Dual<double>& local, Point at, Point update, Point noise, Point seen) {
        TrajectoryStep& row = run.steps.emplace_back(
            TrajectoryStep{at, local.v, {local.dx, local.dy}, update, {}, noise, mover.rule.lr, seen});
        for (std::size_t i = 0; i < R::stateSymbols.size(); ++i)
            row.state[i] = mover.state(i);
    };
    const auto isStateFinite = [&mover] {
        for (std::size_t i = 0; i < R::stateSymbols.size(); ++i)
            if (!isFinite(mover.state(i)))
                return false;
        return true;
    };
    const auto setRate = [&](std::size_t t) {
        if (!rates.empty())
            mover.rule.lr = rates[t];
    };

    Point theta = start;
    Dual<double> local = f.firstOrder(theta);
    run.stop = stopAt(theta, local);
    setRate(0);
    for (std::size_t t = 0; t < static_cast<std::size_t>(steps) && run.stop == Stop::StepLimit; ++t) {
        const auto sight = view.at(t, theta, {local.dx, local.dy});
        const auto update = sight ? mover.update(sight->loss, theta, sight->gradient) : std::nullopt;
        if (!update) {
            run.stop = stopWithoutDerivative(theta, local.v);
            break;
        }
        if (hasSwallowed(*update, sight->gradient) && !isStateFinite()) {
            run.stop = Stop::Diverged;
            break;
        }
        const Point next = theta + *update;
        const Dual<double> there = f.firstOrder(next);
        run.stop = stopAt(next, there);
        if (run.stop == Stop::Diverged || run.stop == Stop::NotDefined) {
            run.beyond = next;
            break;
        }
        record(local, theta, *update, sight->noise, sight->gradient);
        setRate(t + 1);
        theta = next;
        local = there;
    }
    record(local, theta, {}, {}, {local.dx, local.dy});
    return run;
}

/// Runs a rule on an objective for the given number of steps (≥ 0).
///
/// It makes all its steps unless a value stops being finite, or a derivative that the rule needs does not
/// exist. Rates, noise and the steps' objectives only change what the rule sees: a run without them is bit
/// for bit that of constant rates rule.lr, of noise that is nowhere, and of steps that all see f. The rows
/// record loss and gradient of f. A start where the gradient is zero stays put; a start where loss or
/// gradient is not finite gives one row and says so in `stop`.
template <AnyRule R>
Trajectory descend(const Objective& f, R rule, Point start, int steps, const Conditions& conditions = {})
{
    if (conditions.noise.empty() && !conditions.objectives)
        return descendWith(ClearView{f}, f, std::move(rule), start, steps, conditions.rates);
    return descendWith(DisturbedView{f, conditions}, f, std::move(rule), start, steps, conditions.rates);
}

} // namespace thalweg
