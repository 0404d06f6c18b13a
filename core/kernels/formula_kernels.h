#pragma once

/// How a formula becomes kernels; for the isa_*.cpp alone, after isa.h. Loops take two packs at a time
/// and test them together, so that the compiler can mix their operations: one alone waits for its own
/// results.

#include "numeric/pack.h"
#include "numeric/seeded_dual.h"
#include "numeric/parameter.h"
#include "surfaces/formula_list.h"

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
[[gnu::flatten]] LaneSet gradients(const double* parameters, PointBlock& block, std::size_t count)
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

template <class F> constexpr SurfaceKernel kernelOf() { return {F::id, values<F>, gradients<F>}; }

template <class... F> std::span<const SurfaceKernel> kernelsOf(FormulaList<F...>)
{
    static constexpr SurfaceKernel kAll[] = {kernelOf<F>()...};
    return kAll;
}

} // namespace thalweg
