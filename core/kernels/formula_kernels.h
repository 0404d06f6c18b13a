#pragma once

/// How a formula becomes kernels; for the isa_*.cpp alone, after isa.h. Loops take two packs at a time
/// and test them together, so that the compiler can mix their operations: one alone waits for its own
/// results.

#include "numeric/pack.h"
#include "numeric/seeded_dual.h"
#include "numeric/parameter.h"
#include "optimizers/momentum.h"
#include "optimizers/sgd.h"
#include "surfaces/formula_list.h"

#include <algorithm>
#include <array>

namespace thalweg {

template <class F> F formulaFrom(const double* parameters)
{
    if constexpr (requires { F::parameters; })
        return aggregateFrom<F, F::parameters.size()>({parameters, F::parameters.size()});
    else
        return F{};
}

/// f in one pack; lanes that are NaN once more on doubles, see numeric/pack.h.
template <class F>
[[gnu::noinline, gnu::cold]] Pack repeated(const F& f, Pack x, double y, Pack values)
{
    for (std::size_t i = 0; i < Pack::kLanes; ++i)
        if (values.lanes()[i] != values.lanes()[i])
            values = values.with(i, f.value(double(x.lanes()[i]), y));
    return values;
}

template <class F>
[[gnu::flatten]] void values(const double* parameters, const double* xs, double y, double* out,
                             std::size_t count)
{
    const F f = formulaFrom<F>(parameters);
    const auto repair = [&](Pack x, Pack found) {
        return undefinedLanes(found) == 0 ? found : repeated(f, x, y, found);
    };
    std::size_t i = 0;
    for (; i + 2 * Pack::kLanes <= count; i += 2 * Pack::kLanes) {
        const Pack x1 = Pack::load(xs + i);
        const Pack x2 = Pack::load(xs + i + Pack::kLanes);
        Pack f1 = f.value(x1, Pack(y));
        Pack f2 = f.value(x2, Pack(y));
        if ((undefinedLanes(f1) | undefinedLanes(f2)) != 0) {
            f1 = repair(x1, f1);
            f2 = repair(x2, f2);
        }
        f1.store(out + i);
        f2.store(out + i + Pack::kLanes);
    }
    inPacks(xs + i, out + i, count - i, [&](Pack x) { return repair(x, f.value(x, Pack(y))); });
}

/// The lanes in which a number is not finite, or the sum of all so large that it overflows.
inline unsigned suspectLanes(Pack x, Pack y, const SeededDual<Pack>& f)
{
    const Pack sum = (x + y) + (f.v + (f.dx.value + f.dy.value));
    return undefinedLanes(sum - sum);
}

/// One lane on doubles. @return whether all its numbers are finite
template <class F>
[[gnu::noinline, gnu::cold]] bool repeatLane(const F& f, PointBlock& block, std::size_t lane)
{
    const double x = block.x[lane];
    const double y = block.y[lane];
    using D = SeededDual<double>;
    const Dual<double> local = f.value(D::variableX(x), D::variableY(y));
    block.loss[lane] = local.v;
    block.gradientX[lane] = local.dx;
    block.gradientY[lane] = local.dy;
    return ((x - x) + (y - y))
               + ((local.v - local.v) + (local.dx - local.dx) + (local.dy - local.dy))
           == 0.0;
}

template <class F>
[[gnu::noinline, gnu::cold]] LaneSet repeatLanes(const F& f, PointBlock& block, std::size_t begin,
                                                 unsigned lanes)
{
    LaneSet undefined = 0;
    for (std::size_t i = 0; i < 2 * Pack::kLanes; ++i)
        if ((lanes >> i & 1U) != 0 && !repeatLane(f, block, begin + i))
            undefined |= LaneSet{1} << (begin + i);
    return undefined;
}

inline void store(const SeededDual<Pack>& f, PointBlock& block, std::size_t i)
{
    f.v.store(block.loss + i);
    f.dx.value.store(block.gradientX + i);
    f.dy.value.store(block.gradientY + i);
}

template <class F>
[[gnu::flatten, gnu::noinline]] LaneSet gradients(const double* parameters, PointBlock& block, std::size_t count)
{
    using D = SeededDual<Pack>;
    const F f = formulaFrom<F>(parameters);
    LaneSet undefined = 0;
    for (std::size_t i = 0; i < count; i += 2 * Pack::kLanes) {
        const std::size_t j = i + Pack::kLanes;
        const Pack x1 = Pack::load(block.x + i);
        const Pack y1 = Pack::load(block.y + i);
        const Pack x2 = Pack::load(block.x + j);
        const Pack y2 = Pack::load(block.y + j);
        const D first = f.value(D::variableX(x1), D::variableY(y1));
        const D second = f.value(D::variableX(x2), D::variableY(y2));
        store(first, block, i);
        store(second, block, j);
        const unsigned suspects =
            suspectLanes(x1, y1, first) | suspectLanes(x2, y2, second) << Pack::kLanes;
        if (suspects != 0)
            undefined |= repeatLanes(f, block, i, suspects);
    }
    return count < PointBlock::kLanes ? undefined & ((LaneSet{1} << count) - 1) : undefined;
}

/// The numbers of many runs in the middle of a leap.
template <class R> struct Leap {
    static constexpr std::size_t kStates = R::stateSymbols.size();
    using Numbers = double[PointBlock::kLanes];

    alignas(64) Numbers x;
    alignas(64) Numbers y;
    alignas(64) Numbers losses; ///< their sum: finite only if all of them are
    alignas(64) Numbers stateX[std::max<std::size_t>(kStates, 1)];
    alignas(64) Numbers stateY[std::max<std::size_t>(kStates, 1)];

    explicit Leap(const BatchLanes& lanes)
    {
        std::ranges::copy(lanes.now->x, x);
        std::ranges::copy(lanes.now->y, y);
        std::ranges::fill(losses, 0.0);
        for (std::size_t s = 0; s < kStates; ++s) {
            std::ranges::copy(lanes.stateX[s], stateX[s]);
            std::ranges::copy(lanes.stateY[s], stateY[s]);
        }
    }
    void keepStates(BatchLanes& lanes) const
    {
        for (std::size_t s = 0; s < kStates; ++s) {
            std::ranges::copy(stateX[s], lanes.stateX[s]);
            std::ranges::copy(stateY[s], lanes.stateY[s]);
        }
    }

    /// One axis of a pack of runs.
    [[gnu::always_inline]] static void move(const R& rule, Pack gradient, Numbers& at, Numbers* states,
                                            std::size_t i)
    {
        std::array<Pack, kStates> state;
        for (std::size_t s = 0; s < kStates; ++s)
            state[s] = Pack::load(states[s] + i);
        const Pack before = Pack::load(at + i);
        (before + rule.update(before, gradient, state)).store(at + i);
        for (std::size_t s = 0; s < kStates; ++s)
            state[s].store(states[s] + i);
    }
    template <class F> [[gnu::always_inline]] SeededDual<Pack> local(const F& f, std::size_t i) const
    {
        using D = SeededDual<Pack>;
        return f.value(D::variableX(Pack::load(x + i)), D::variableY(Pack::load(y + i)));
    }
    [[gnu::always_inline]] void move(const R& rule, const SeededDual<Pack>& local, std::size_t i)
    {
        move(rule, local.dx.value, x, stateX, i);
        move(rule, local.dy.value, y, stateY, i);
        (Pack::load(losses + i) + local.v).store(losses + i);
    }
    /// Two packs.
    template <class F> [[gnu::always_inline]] void step(const F& f, const R& rule, std::size_t i)
    {
        const SeededDual<Pack> first = local(f, i);
        const SeededDual<Pack> second = local(f, i + Pack::kLanes);
        move(rule, first, i);
        move(rule, second, i + Pack::kLanes);
    }

    LaneSet undefined() const
    {
        LaneSet found = 0;
        for (std::size_t i = 0; i < PointBlock::kLanes; ++i)
            found |= LaneSet{losses[i] - losses[i] != 0.0} << i;
        return found;
    }
};

/// Only for rules whose point never becomes finite again after a gradient that was not. With weight
/// decay it declines: without, the compiler leaves out what belongs to it.
template <class F, class R>
[[gnu::flatten]] bool leap(const double* parameters, RuleStorage& storage, BatchLanes& lanes,
                           LaneSet moving, std::size_t count, int steps)
{
    const F f = formulaFrom<F>(parameters);
    R rule = ruleIn<R>(storage);
    if (rule.weightDecay != 0.0)
        return false;
    Leap<R> run(lanes);
    for (int t = 0; t < steps; ++t) {
        rule.advance();
        R constant = rule; // which no store in the loop can change
        constant.weightDecay = 0.0;
        for (std::size_t i = 0; i < count; i += 2 * Pack::kLanes)
            run.step(f, constant, i);
    }
    std::ranges::copy(run.x, lanes.next->x);
    std::ranges::copy(run.y, lanes.next->y);
    const LaneSet undefined = run.undefined() | gradients<F>(parameters, *lanes.next, count);
    if ((undefined & moving) != 0)
        return false;
    run.keepStates(lanes);
    ruleIn<R>(storage) = rule;
    return true;
}

template <class F, class... R> inline constexpr LeapKernel kLeaps[] = {{R::id, leap<F, R>}...};

template <class F> constexpr SurfaceKernel kernelOf()
{
    return {F::id, values<F>, gradients<F>, kLeaps<F, Sgd, Momentum>};
}

template <class... F> std::span<const SurfaceKernel> kernelsOf(FormulaList<F...>)
{
    static constexpr SurfaceKernel kAll[] = {kernelOf<F>()...};
    return kAll;
}

} // namespace thalweg
