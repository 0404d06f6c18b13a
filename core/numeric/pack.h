#pragma once

#include "numeric/pack_arithmetic.h"

#include <limits>
#include <numbers>

/// Pack: as many doubles as one SIMD register of the target processor holds, with the arithmetic
/// and the elementary functions of a double. Formulas and rules run on it as they stand.
///
/// + − · /, √, comparisons, |x|, min, max, square and whole powers give in each lane the very bits
/// that a double gives. So do all functions that are not listed here, which go lane by lane:
///
///     sin, cos    error < 2.5 ulp for |x| ≤ kSineLimit, NaN beyond
///     tan         < 3 ulp, same range
///     cosTwoPi, sinCosTwoPi   < 2.5 ulp for |x| ≤ 2⁴⁹, NaN beyond
///     exp         < 0.9 ulp; < 1.5 of the smallest numbers where it is below 2.3e-308
///     log         < 0.9 ulp
///     log1p       < 2 ulp
///     sigmoid, softplus   < 2.5 ulp, where they are above 2.3e-308
///
/// These give the same bits at every width. NaN in a lane means: undefined, or out of the range of
/// the vector function. Whoever evaluates packs evaluates such lanes once more on plain doubles.
/// min and max give NaN if either argument is, so that no such lane gets lost.
///
/// The width follows the flags of the translation unit. Units with other flags than the rest of
/// the program have to rename the namespace, see kernels/isa.h.
namespace thalweg {

// Vector functions --------------------------------------------------------------------------------

namespace pack_detail {

/// Added and taken away again, it rounds to whole numbers below 2⁵¹; between the two, the lowest
/// bits are that whole number, in two's complement.
inline constexpr double kRounder = 0x1.8p52;

/// c_I + z c_(I + 2) + z² c_(I + 4) + …
template <std::size_t I, std::size_t Count>
[[gnu::always_inline]] inline Pack everySecond(Pack z, const double (&c)[Count])
{
    if constexpr (I + 2 < Count)
        return c[I] + z * everySecond<I + 2>(z, c);
    else
        return c[I];
}

/// c₀ + z c₁ + z² c₂ + …, even and odd powers apart: half as long a chain of operations.
template <class... C> [[gnu::always_inline]] inline Pack polynomial(Pack z, C... coefficients)
{
    const double c[] = {coefficients...};
    const Pack squared = z * z;
    return everySecond<0>(squared, c) + z * everySecond<1>(squared, c);
}

/// x − k π as the rounded difference r and what is missing, low.
struct Remainder {
    Pack r;
    Pack low;
};

/// For |k| ≤ 2¹⁹ a multiple of ½. The reduction is Cody & Waite's with a compensated remainder: two
/// parts of π have 33 bits, so that their products with k are exact.
[[gnu::always_inline]] inline Remainder reduced(Pack x, Pack k)
{
    constexpr double kFirst = 0x1.921fb544p+1;
    constexpr double kSecond = 0x1.0b4611a6p-33;
    constexpr double kRest = 0x1.3198a2e037073p-68;
    const Pack a = x - k * kFirst;
    const Pack second = k * kSecond;
    const Pack b = a - second;
    const Pack rest = k * kRest - ((a - b) - second);
    const Pack r = b - rest;
    return {r, (b - r) - rest};
}

/// (r − sin r) / r³ from z = r², |r| ≤ π/2 + a little: of degree 7, interpolated at Chebyshev's points;
/// truncated after 2⁻⁵⁴.
[[gnu::always_inline]] inline Pack sineLack(Pack z)
{
    return polynomial(z, 0x1.5555555555555p-3, -0x1.1111111111107p-7, 0x1.a01a01a018aa6p-13,
                      -0x1.71de3a54562a8p-19, 0x1.ae6455a1a9e7ep-26, -0x1.6124014cbe2fcp-33,
                      0x1.ae513415aadccp-41, -0x1.89a3f16388edcp-49);
}

/// sin(r + low) for |r| ≤ π/2 + a little.
[[gnu::always_inline]] inline Pack sineOf(Remainder x)
{
    const Pack z = x.r * x.r;
    return x.r - ((0.5 * z * x.low - x.low) + x.r * z * sineLack(z));
}

/// x less a multiple of 1 / parts, the nearest: exact for |x| ≤ 2⁴⁹, NaN beyond; parts: 1 or 4.
struct PartOfTurn {
    Pack rest;
    Pack count; ///< which multiple, in its lowest bits, in two's complement
};
[[gnu::always_inline]] inline PartOfTurn partOfTurn(Pack x, double parts)
{
    constexpr double kLimit = 0x1p49;
    const Pack within = select(abs(x) <= kLimit, x, std::numeric_limits<double>::quiet_NaN());
    const Pack count = parts * within + kRounder;
    return {within - (count - kRounder) * (1.0 / parts), count};
}

/// sin and cos of r + low for |r| ≤ π/4 + a little.
/// Source: FreeBSD msun, k_sin.c and k_cos.c (Sun Microsystems, 1993)
[[gnu::always_inline]] inline SineCosine<Pack> smallSinCos(Remainder x)
{
    const Pack z = x.r * x.r;
    const Pack v = z * x.r;
    const Pack s = polynomial(z, 8.33333333332248946124e-03, -1.98412698298579493134e-04,
                              2.75573137070700676789e-06, -2.50507602534068634195e-08,
                              1.58969099521155010221e-10);
    const Pack c = polynomial(z, 4.16666666666666019037e-02, -1.38888888888741095749e-03,
                              2.48015872894767294178e-05, -2.75573143513906633035e-07,
                              2.08757232129817482790e-09, -1.13596475577881948265e-11);
    const Pack half = 0.5 * z;
    const Pack w = 1.0 - half;
    return {x.r - ((z * (0.5 * x.low - v * s) - x.low) - v * -1.66666666666666324348e-01),
            w + (((1.0 - w) - half) + (z * (z * c) - x.r * x.low))};
}

/// Sine and cosine so many quarters of a turn further on.
[[gnu::always_inline]] inline SineCosine<Pack> inQuarter(Pack::Bits quarters, SineCosine<Pack> small)
{
    const Pack::Bits signBit = Pack(-0.0).bits();
    const Pack::Mask odd{reinterpret_cast<Pack::Integers>(-(quarters & 1))};
    return {Pack::fromBits(select(odd, small.cosine, small.sine).bits() ^ ((quarters << 62) & signBit)),
            Pack::fromBits(select(odd, small.sine, small.cosine).bits()
                           ^ (((quarters + 1) << 62) & signBit))};
}

/// 2ⁿ for whole n in [−1022, 1023].
[[gnu::always_inline]] inline Pack twoToThe(Pack n)
{
    return Pack::fromBits((n + (kRounder + 1023.0)).bits() << 52);
}

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();
inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

} // namespace pack_detail

/// Up to here in absolute value the sine and the cosine of a Pack are computed: 2²⁰. Besides the
/// error stated above, that of the reduction may be 2⁻⁹⁷: it matters to a few large arguments next
/// to a zero only.
inline constexpr double kSineLimit = 1048576.0;

/// x where the sine is computed, else NaN.
inline Pack withinSineLimit(Pack x) { return select(abs(x) <= kSineLimit, x, pack_detail::kNaN); }

inline Pack sin(Pack x)
{
    using namespace pack_detail;
    const Pack rounded = withinSineLimit(x) * std::numbers::inv_pi + kRounder;
    const Pack s = sineOf(reduced(x, rounded - kRounder));
    return Pack::fromBits(s.bits() ^ (rounded.bits() << 63));
}
inline Pack cos(Pack x)
{
    using namespace pack_detail;
    const Pack rounded = (withinSineLimit(x) * std::numbers::inv_pi - 0.5) + kRounder;
    const Pack s = sineOf(reduced(x, (rounded - kRounder) + 0.5));
    return Pack::fromBits(s.bits() ^ ((rounded.bits() + 1) << 63));
}
/// Both for little more than one: with errors as above, though not always the same bits.
inline SineCosine<Pack> sinCos(Pack x)
{
    using namespace pack_detail;
    const Pack rounded = withinSineLimit(x) * (2.0 * std::numbers::inv_pi) + kRounder;
    return inQuarter(rounded.bits(), smallSinCos(reduced(x, 0.5 * (rounded - kRounder))));
}
/// cos 2πx = sin 2πt with t = ¼ − |x less a whole number|.
inline Pack cosTwoPi(Pack x)
{
    using namespace pack_detail;
    const Pack angle = (0.25 - abs(partOfTurn(x, 1.0).rest)) * (2.0 * std::numbers::pi);
    const Pack z = angle * angle;
    return angle - angle * z * sineLack(z);
}
inline SineCosine<Pack> sinCosTwoPi(Pack x)
{
    using namespace pack_detail;
    const PartOfTurn part = partOfTurn(x, 4.0);
    return inQuarter(part.count.bits(), smallSinCos({part.rest * (2.0 * std::numbers::pi), 0.0}));
}
inline Pack tan(Pack x) { return sin(x) / cos(x); }

/// 2ᵏ eʳ with |r| ≤ ln 2 / 2, eʳ by its Taylor polynomial of degree 13.
inline Pack exp(Pack x)
{
    using namespace pack_detail;
    constexpr double kLn2High = 0x1.62e42feep-1; // 32 bits: products with k are exact
    constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
    constexpr double kOverflow = 709.782712893384;
    constexpr double kUnderflow = -745.1332191019412;
    const Pack k = (x * std::numbers::log2e + kRounder) - kRounder;
    const Pack high = x - k * kLn2High;
    const Pack low = k * kLn2Low;
    const Pack r = high - low;
    const Pack rest = (high - r) - low;
    const Pack power =
        1.0
        + (r
           + (rest
              + square(r)
                    * polynomial(r, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040,
                                 1.0 / 40320, 1.0 / 362880, 1.0 / 3628800, 1.0 / 39916800,
                                 1.0 / 479001600, 1.0 / 6227020800)));
    const Pack half = (0.5 * k + kRounder) - kRounder; // in two steps: k may be −1075 or 1024
    const Pack scaled = power * twoToThe(half) * twoToThe(k - half);
    return select(x > kOverflow, kInfinity, select(x < kUnderflow, 0.0, scaled));
}

/// k ln 2 + ln m with m in [√½, √2). Source: FreeBSD msun, e_log.c (Sun Microsystems, 1993)
inline Pack log(Pack x)
{
    using namespace pack_detail;
    constexpr unsigned long long kRootHalf = 0x3fe6a09e667f3bcd;
    constexpr unsigned long long kOne = 0x3ff0000000000000;
    constexpr double kTwo52 = 0x1p52;
    const Pack::Mask tiny = x < std::numeric_limits<double>::min();
    const Pack::Bits bits = select(tiny, x * 0x1p54, x).bits() + (kOne - kRootHalf);
    const Pack exponent = Pack::fromBits((bits >> 52) | Pack(kTwo52).bits()) - (kTwo52 + 1023.0);
    const Pack k = exponent - select(tiny, 54.0, 0.0);
    const Pack f = Pack::fromBits((bits & 0x000fffffffffffff) + kRootHalf) - 1.0;
    const Pack s = f / (2.0 + f);
    const Pack z = s * s;
    const Pack w = z * z;
    const Pack r = w
                       * polynomial(w, 3.999999999940941908e-01, 2.222219843214978396e-01,
                                    1.531383769920937332e-01)
                   + z
                         * polynomial(w, 6.666666666666735130e-01, 2.857142874366239149e-01,
                                      1.818357216161805012e-01, 1.479819860511658591e-01);
    const Pack half = 0.5 * f * f;
    const Pack whole =
        s * (half + r) + k * 1.90821492927058770002e-10 - half + f + k * 6.93147180369123816490e-01;
    const Pack special = select(x == 0.0, -kInfinity, select(x == kInfinity, x, kNaN));
    return select((x > 0.0) & (x < kInfinity), whole, special);
}

/// ln(1 + x): the logarithm of the rounded sum, and a first-order correction for the rounding.
inline Pack log1p(Pack x)
{
    const Pack sum = 1.0 + x;
    const Pack corrected = log(sum) + (x - (sum - 1.0)) / sum;
    return select((sum > 0.0) & (sum < pack_detail::kInfinity), corrected, log(sum));
}

inline Pack sigmoid(Pack x)
{
    const Pack e = exp(-abs(x));
    return select(x < 0.0, e, 1.0) / (1.0 + e);
}
inline Pack softplus(Pack x) { return max(x, 0.0) + log1p(exp(-abs(x))); }

// What duals ask of their scalar: as for doubles, see dual.h --------------------------------------

inline Pack finiteSlope(Pack slope) { return slope + 0.0 * slope; }
inline Pack bendAtZero(Pack x) { return select((x > 0.0) | (x < 0.0), 0.0, pack_detail::kNaN); }
inline Pack slopeOfAbs(Pack x) { return sign(x) + bendAtZero(x); }
inline Pack slopeOfRelu(Pack x) { return select(x > 0.0, 1.0, bendAtZero(x)); }
inline Pack notBelow0(Pack x) { return select(x < 0.0, pack_detail::kNaN, x); }
inline Pack slopeOfLesser(Pack keyA, Pack keyB, Pack da, Pack db)
{
    const Pack tie = select(da == db, da, pack_detail::kNaN);
    return select(keyA < keyB, da, select(keyB < keyA, db, tie));
}
inline Pack bendOfLesser(Pack keyA, Pack keyB, Pack jump, Pack da, Pack db)
{
    const Pack::Mask corner = (keyA == keyB) & (jump != 0.0);
    return select(corner, pack_detail::kNaN, slopeOfLesser(keyA, keyB, da, db));
}
inline Pack slopeOffCut(Pack y, Pack x, Pack slope)
{
    return select((y == 0.0) & (x <= 0.0), pack_detail::kNaN, slope);
}
inline Pack cosineOf(Pack a, Pack r) { return a / r; }
inline Pack logOfBase(Pack x) { return log(x); }
inline Pack bendAbove(Pack /*x*/, Pack bend) { return bend; }

} // namespace thalweg
