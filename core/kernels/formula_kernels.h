#pragma once

/// How a formula becomes kernels; for the isa_*.cpp alone, after isa.h.

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
    const auto at = [&](Pack x) {
        const Pack found = f.value(x, Pack(y));
        return undefinedLanes(found) == 0 ? found : repeated(f, x, y, found);
    };
    inPacks(xs, out, count, at);
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
    for (std::size_t i = 0; i < Pack::kLanes; ++i)
        if ((lanes >> i & 1U) != 0 && !repeatLane(f, block, begin + i))
            undefined |= LaneSet{1} << (begin + i);
    return undefined;
}

template <class F>
[[gnu::flatten]] LaneSet gradients(const double* parameters, PointBlock& block, std::size_t count)
{
    using D = SeededDual<Pack>;
    const F f = formulaFrom<F>(parameters);
    LaneSet undefined = 0;
    for (std::size_t i = 0; i < count; i += Pack::kLanes) {
        const Pack x = Pack::load(block.x + i);
        const Pack y = Pack::load(block.y + i);
        const D local = f.value(D::variableX(x), D::variableY(y));
        local.v.store(block.loss + i);
        local.dx.value.store(block.gradientX + i);
        local.dy.value.store(block.gradientY + i);
        if (const unsigned lanes = suspectLanes(x, y, local); lanes != 0)
            undefined |= repeatLanes(f, block, i, lanes);
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
