#pragma once

/// How a formula becomes kernels; for the isa_*.cpp alone, after isa.h. Loops take several packs at a time
/// and test them together, so that the processor can mix their operations: one alone waits for its own
/// results.

#include "kernels/gradient_kernels.h"
#include "kernels/leap_kernels.h"
#include "optimizers/momentum.h"
#include "optimizers/sgd.h"
#include "surfaces/formula_list.h"

namespace thalweg {

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
