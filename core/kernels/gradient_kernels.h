#pragma once

/// Loss and gradient of a formula on many points; for the isa_*.cpp alone, see formula_kernels.h.

#include "numeric/pack.h"
#include "numeric/parameter.h"
#include "numeric/seeded_dual.h"

#include <cstddef>

namespace thalweg {

template <class F> F formulaFrom(const double* parameters)
{
    if constexpr (requires { F::parameters; })
        return aggregateFrom<F, F::parameters.size()>({parameters, F::parameters.size()});
    else
        return F{};
}

/// Sums and products have units of their own in many processors, and compilers make sums of doublings. With this
/// pack they stay products, for formulas that have many sums already.
struct ProductPack {
    Pack pack;

    ProductPack() = default;
    [[gnu::always_inline]] ProductPack(Pack a) : pack(a) {}
    [[gnu::always_inline]] ProductPack(double all) : pack(hidden(all)) {}

    [[gnu::always_inline]] friend ProductPack operator+(ProductPack a, ProductPack b) { return a.pack + b.pack; }
    [[gnu::always_inline]] friend ProductPack operator-(ProductPack a, ProductPack b) { return a.pack - b.pack; }
    [[gnu::always_inline]] friend ProductPack operator*(ProductPack a, ProductPack b) { return a.pack * b.pack; }
    [[gnu::always_inline]] friend ProductPack operator-(ProductPack a) { return -a.pack; }
    [[gnu::always_inline]] friend ProductPack square(ProductPack a) { return a * a; }
    [[gnu::always_inline]] friend Pack plainly(ProductPack a) { return a.pack; }

    /// A number of which the compiler does not know that it is 2.
    [[gnu::always_inline]] static double hidden(double c)
    {
        if (__builtin_constant_p(c) && c == 2.0)
            asm("" : "+x"(c));
        return c;
    }
};
[[gnu::always_inline]] inline Pack plainly(Pack a) { return a; }
template <class F> struct PackOf {
    using Type = Pack;
};
template <class F> requires(F::hasManySums)
struct PackOf<F> {
    using Type = ProductPack;
};

/// f and its gradient in a pack.
struct PackOfLocals {
    Pack loss;
    Pack dx;
    Pack dy;
};
template <class F> [[gnu::always_inline]] inline PackOfLocals localsOf(const F& f, Pack x, Pack y)
{
    using T = typename PackOf<F>::Type;
    using D = SeededDual<T>;
    const D found = f.value(D::variableX(T(x)), D::variableY(T(y)));
    return {plainly(found.v), plainly(found.dx.value), plainly(found.dy.value)};
}

/// The lanes in which a number is not finite, or the sum of all so large that it overflows.
inline unsigned suspectLanes(Pack x, Pack y, const PackOfLocals& f)
{
    const Pack sum = (x + y) + (f.loss + (f.dx + f.dy));
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

inline void store(const PackOfLocals& f, PointBlock& block, std::size_t i)
{
    f.loss.store(block.loss + i);
    f.dx.store(block.gradientX + i);
    f.dy.store(block.gradientY + i);
}

template <class F>
[[gnu::flatten, gnu::noinline]] LaneSet gradients(const double* parameters, PointBlock& block, std::size_t count)
{
    const F f = formulaFrom<F>(parameters);
    LaneSet undefined = 0;
    for (std::size_t i = 0; i < count; i += 2 * Pack::kLanes) {
        const std::size_t j = i + Pack::kLanes;
        const Pack x1 = Pack::load(block.x + i);
        const Pack y1 = Pack::load(block.y + i);
        const Pack x2 = Pack::load(block.x + j);
        const Pack y2 = Pack::load(block.y + j);
        const PackOfLocals first = localsOf(f, x1, y1);
        const PackOfLocals second = localsOf(f, x2, y2);
        store(first, block, i);
        store(second, block, j);
        const unsigned suspects =
            suspectLanes(x1, y1, first) | suspectLanes(x2, y2, second) << Pack::kLanes;
        if (suspects != 0)
            undefined |= repeatLanes(f, block, i, suspects);
    }
    return count < PointBlock::kLanes ? undefined & ((LaneSet{1} << count) - 1) : undefined;
}

} // namespace thalweg
