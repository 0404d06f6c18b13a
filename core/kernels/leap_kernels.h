#pragma once

/// Many steps of many runs, all in registers; for the isa_*.cpp alone, see formula_kernels.h.

#include "kernels/gradient_kernels.h"

#include <algorithm>
#include <array>
#include <utility>

namespace thalweg {

/// A pack of runs in the middle of a leap.
template <class R> struct LeapingPack {
    static constexpr std::size_t kStates = R::stateSymbols.size();
    using States = std::array<Pack, kStates>;

    Pack x;
    Pack y;
    Pack losses; ///< their sum: finite only if all of them are
    States stateX;
    States stateY;

    [[gnu::always_inline]] LeapingPack(const BatchLanes& lanes, std::size_t i)
        : x(Pack::load(lanes.now->x + i)), y(Pack::load(lanes.now->y + i)), losses(0.0)
    {
        for (std::size_t s = 0; s < kStates; ++s) {
            stateX[s] = Pack::load(lanes.stateX[s] + i);
            stateY[s] = Pack::load(lanes.stateY[s] + i);
        }
    }

    template <class F> [[gnu::always_inline]] void step(const F& f, const R& rule)
    {
        const PackOfLocals local = localsOf(f, x, y);
        x += rule.update(x, local.dx, stateX);
        y += rule.update(y, local.dy, stateY);
        losses += local.loss;
    }
};

/// Where runs are after a leap, and whether it counts.
template <class R> struct Landing {
    using Numbers = double[PointBlock::kLanes];
    static constexpr std::size_t kStates = std::max<std::size_t>(R::stateSymbols.size(), 1);

    alignas(64) Numbers stateX[kStates];
    alignas(64) Numbers stateY[kStates];
    LaneSet undefined = 0; ///< a loss on the way was

    [[gnu::always_inline]] void put(const LeapingPack<R>& runs, PointBlock& next, std::size_t i)
    {
        runs.x.store(next.x + i);
        runs.y.store(next.y + i);
        for (std::size_t s = 0; s < runs.kStates; ++s) {
            runs.stateX[s].store(stateX[s] + i);
            runs.stateY[s].store(stateY[s] + i);
        }
        undefined |= LaneSet{undefinedLanes(runs.losses - runs.losses)} << i;
    }
    void keepStates(BatchLanes& lanes) const
    {
        for (std::size_t s = 0; s < R::stateSymbols.size(); ++s) {
            std::ranges::copy(stateX[s], lanes.stateX[s]);
            std::ranges::copy(stateY[s], lanes.stateY[s]);
        }
    }
};

/// Leaps know their rules without what is rarely asked for: the same in each step, and the compiler leaves out
/// what belongs to it.
template <class R> bool isPlain(const R& rule)
{
    if constexpr (requires { rule.dampening; })
        if (rule.dampening != 0.0)
            return false;
    return rule.weightDecay == 0.0;
}
template <class R> [[gnu::always_inline]] inline R plain(R rule)
{
    if constexpr (requires { rule.share; })
        rule.share = 1.0;
    rule.weightDecay = 0.0;
    return rule;
}

/// As many packs of runs side by side as keep the processor busy and still fit into its registers.
inline constexpr std::size_t kTeam = 4;

template <class F, class R>
[[gnu::always_inline]] inline void leapTeam(const F& f, const R& rule, const BatchLanes& lanes, Landing<R>& landing,
                                            std::size_t i, int steps)
{
    const auto members = [&]<std::size_t... M>(std::index_sequence<M...>) {
        return std::array{LeapingPack<R>(lanes, i + M * Pack::kLanes)...};
    };
    auto team = members(std::make_index_sequence<kTeam>{});
    for (int t = 0; t < steps; ++t)
#pragma GCC unroll 8
        for (std::size_t m = 0; m < kTeam; ++m)
            team[m].step(f, rule);
#pragma GCC unroll 8
    for (std::size_t m = 0; m < kTeam; ++m)
        landing.put(team[m], *lanes.next, i + m * Pack::kLanes);
}

/// Only for rules whose point never becomes finite again after a gradient that was not.
template <class F, class R>
[[gnu::flatten]] bool leap(const double* parameters, RuleStorage& storage, BatchLanes& lanes,
                           LaneSet moving, std::size_t count, int steps)
{
    const F f = formulaFrom<F>(parameters);
    R& rule = ruleIn<R>(storage);
    if (!isPlain(rule))
        return false;
    Landing<R> landing;
    R constant = rule;
    constant.weightDecay = 0.0;
    if constexpr (requires { rule.share; })
        constant.share = 1.0;
    for (std::size_t i = 0; i < count; i += kTeam * Pack::kLanes)
        leapTeam(f, constant, lanes, landing, i, steps);
    const LaneSet undefined = landing.undefined | gradients<F>(parameters, *lanes.next, count);
    if ((undefined & moving) != 0)
        return false;
    landing.keepStates(lanes);
    for (int t = 0; t < steps; ++t)
        rule.advance();
    return true;
}

} // namespace thalweg
