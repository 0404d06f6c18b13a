#include "kernels/isa.h"

#include "numeric/pack.h"
#include "optimizers/list.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <new>
#include <type_traits>

namespace thalweg {

namespace {

static_assert(BatchLanes::kStates == kMaxState);

template <class R> void create(RuleStorage& storage, const double* values)
{
    static_assert(sizeof(R) <= sizeof(storage.bytes) && std::is_trivially_destructible_v<R>);
    static_assert(std::is_standard_layout_v<R> && offsetof(R, lr) == 0); // so that runMany() can set it
    constexpr std::size_t kCount = R::parameters.size();
    new (storage.bytes) R(aggregateFrom<R, kCount>({values, kCount}));
}

/// One axis of the runs.
struct Axis {
    const double* at;
    const double* gradient;
    double (*state)[PointBlock::kLanes];
    double* next;
};

Axis alongX(BatchLanes& l) { return {l.now->x, l.now->gradientX, l.stateX, l.next->x}; }
Axis alongY(BatchLanes& l) { return {l.now->y, l.now->gradientY, l.stateY, l.next->y}; }

/// One axis of a pack of runs after a step.
template <class R> struct Moved {
    Pack next;
    std::array<Pack, R::stateSymbols.size()> state;

    void store(const Axis& axis, std::size_t i) const
    {
        next.store(axis.next + i);
        for (std::size_t s = 0; s < state.size(); ++s)
            state[s].store(axis.state[s] + i);
    }
};

template <class R>
[[gnu::always_inline]] inline Moved<R> moved(const R& rule, const Axis& axis, Pack::Mask moving,
                                             std::size_t i)
{
    Moved<R> result;
    for (std::size_t s = 0; s < result.state.size(); ++s)
        result.state[s] = Pack::load(axis.state[s] + i);
    const Pack at = Pack::load(axis.at + i);
    const Pack update = rule.update(at, Pack::load(axis.gradient + i), result.state);
    result.next = select(moving, at + update, at);
    return result;
}

/// Both axes are stored last: until then the compiler may mix their operations.
template <class R>
[[gnu::flatten]] void step(RuleStorage& storage, BatchLanes& lanes, std::size_t count)
{
    ruleIn<R>(storage).advance();
    const R rule = ruleIn<R>(storage); // a copy that no store in the loop can change
    const Axis x = alongX(lanes);
    const Axis y = alongY(lanes);
    for (std::size_t i = 0; i < count; i += Pack::kLanes) {
        const Pack::Mask moving = Pack::load(lanes.moving + i) != Pack(0.0);
        const Moved<R> movedX = moved(rule, x, moving, i);
        const Moved<R> movedY = moved(rule, y, moving, i);
        movedX.store(x, i);
        movedY.store(y, i);
    }
}

template <class R> void moveLane(const R& rule, const Axis& axis, std::size_t i)
{
    std::array<double, R::stateSymbols.size()> state;
    for (std::size_t s = 0; s < state.size(); ++s)
        state[s] = axis.state[s][i];
    axis.next[i] = axis.at[i] + rule.update(axis.at[i], double(axis.gradient[i]), state);
    for (std::size_t s = 0; s < state.size(); ++s)
        axis.state[s][i] = state[s];
}

template <class R> void stepEach(RuleStorage* rules, BatchLanes& lanes, std::size_t count)
{
    const Axis x = alongX(lanes);
    const Axis y = alongY(lanes);
    for (std::size_t i = 0; i < count; ++i) {
        x.next[i] = x.at[i];
        y.next[i] = y.at[i];
        if (lanes.moving[i] == 0.0)
            continue;
        R& rule = ruleIn<R>(rules[i]);
        rule.advance();
        moveLane(rule, x, i);
        moveLane(rule, y, i);
    }
}

template <class R> constexpr RuleKernel kernelOf()
{
    return {R::id, create<R>, step<R>, stepEach<R>};
}

/// Those of the rules that work coordinate by coordinate; the others go run by run.
template <class... R> constexpr auto kernelsOf(RuleList<R...>)
{
    std::array<RuleKernel, (std::size_t{Rule<R>} + ...)> all{};
    std::size_t count = 0;
    const auto add = [&]<class Some>(std::type_identity<Some>) {
        if constexpr (Rule<Some>)
            all[count++] = kernelOf<Some>();
    };
    (add(std::type_identity<R>{}), ...);
    return all;
}

} // namespace

std::span<const RuleKernel> ruleKernels()
{
    static constexpr auto kAll = kernelsOf(CatalogueRules{});
    return kAll;
}

LaneSet countQuietSteps(BatchLanes& lanes, std::size_t count, double length, double enough)
{
    LaneSet found = 0;
    for (std::size_t i = 0; i < count; i += Pack::kLanes) {
        const Pack x = abs(Pack::load(lanes.next->x + i) - Pack::load(lanes.now->x + i));
        const Pack y = abs(Pack::load(lanes.next->y + i) - Pack::load(lanes.now->y + i));
        const Pack before = Pack::load(lanes.quiet + i);
        const Pack quiet = select((x <= length) & (y <= length), before + 1.0, 0.0);
        quiet.store(lanes.quiet + i);
        found |= LaneSet{bitsOf(quiet >= enough)} << i;
    }
    return count < PointBlock::kLanes ? found & ((LaneSet{1} << count) - 1) : found;
}

} // namespace thalweg
