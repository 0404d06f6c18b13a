#pragma once

#include "numeric/elementary.h"

#include <cmath>
#include <cstddef>
#if defined(__SSE2__)
#include <immintrin.h>
#endif

/// A pack by itself: arithmetic, comparisons, and the functions that give in each lane the bits of a double.
/// pack.h, which says what it promises, has the vector functions.
namespace thalweg {

class Pack {
public:
#if defined(__AVX512F__)
    static constexpr std::size_t kLanes = 8;
#elif defined(__AVX__)
    static constexpr std::size_t kLanes = 4;
#else
    static constexpr std::size_t kLanes = 2;
#endif
    typedef double Doubles __attribute__((vector_size(8 * kLanes)));
    typedef long long Integers __attribute__((vector_size(8 * kLanes)));
    typedef unsigned long long Bits __attribute__((vector_size(8 * kLanes)));

    /// The outcome of a comparison in each lane.
    struct Mask {
        Integers lanes; ///< −1 where it holds, else 0

        [[gnu::always_inline]] friend Mask operator&(Mask a, Mask b) { return {a.lanes & b.lanes}; }
        [[gnu::always_inline]] friend Mask operator|(Mask a, Mask b) { return {a.lanes | b.lanes}; }
        [[gnu::always_inline]] friend Mask operator!(Mask a) { return {~a.lanes}; }
    };

    Pack() = default;
    [[gnu::always_inline]] Pack(double all) : m_lanes(all - Doubles{}) {} // keeps −0
    [[gnu::always_inline]] Pack(Doubles lanes) : m_lanes(lanes) {}

    /// From and to kLanes doubles at any address.
    [[gnu::always_inline]] static Pack load(const double* from)
    {
        Pack result;
        __builtin_memcpy(&result.m_lanes, from, sizeof(Doubles));
        return result;
    }
    [[gnu::always_inline]] void store(double* to) const
    {
        __builtin_memcpy(to, &m_lanes, sizeof(Doubles));
    }
    [[gnu::always_inline]] Doubles lanes() const { return m_lanes; }
    [[gnu::always_inline]] Bits bits() const { return reinterpret_cast<Bits>(m_lanes); }
    [[gnu::always_inline]] static Pack fromBits(Bits bits)
    {
        return reinterpret_cast<Doubles>(bits);
    }

    [[gnu::always_inline]] friend Pack operator+(Pack a, Pack b) { return a.m_lanes + b.m_lanes; }
    [[gnu::always_inline]] friend Pack operator-(Pack a, Pack b) { return a.m_lanes - b.m_lanes; }
    [[gnu::always_inline]] friend Pack operator*(Pack a, Pack b) { return a.m_lanes * b.m_lanes; }
    [[gnu::always_inline]] friend Pack operator/(Pack a, Pack b) { return a.m_lanes / b.m_lanes; }
    [[gnu::always_inline]] friend Pack operator-(Pack a) { return -a.m_lanes; }
    [[gnu::always_inline]] friend Pack operator+(Pack a) { return a; }
    [[gnu::always_inline]] Pack& operator+=(Pack b) { return *this = *this + b; }
    [[gnu::always_inline]] Pack& operator-=(Pack b) { return *this = *this - b; }
    [[gnu::always_inline]] Pack& operator*=(Pack b) { return *this = *this * b; }
    [[gnu::always_inline]] Pack& operator/=(Pack b) { return *this = *this / b; }

    [[gnu::always_inline]] friend Mask operator<(Pack a, Pack b) { return {a.m_lanes < b.m_lanes}; }
    [[gnu::always_inline]] friend Mask operator<=(Pack a, Pack b)
    {
        return {a.m_lanes <= b.m_lanes};
    }
    [[gnu::always_inline]] friend Mask operator>(Pack a, Pack b) { return b < a; }
    [[gnu::always_inline]] friend Mask operator>=(Pack a, Pack b) { return b <= a; }
    [[gnu::always_inline]] friend Mask operator==(Pack a, Pack b)
    {
        return {a.m_lanes == b.m_lanes};
    }
    [[gnu::always_inline]] friend Mask operator!=(Pack a, Pack b)
    {
        return {a.m_lanes != b.m_lanes};
    }

    /// In each lane the first where the mask holds, else the second.
    [[gnu::always_inline]] friend Pack select(Mask mask, Pack yes, Pack no)
    {
        return mask.lanes ? yes.m_lanes : no.m_lanes;
    }

    /// Bit i tells whether the mask holds in lane i.
    [[gnu::always_inline]] friend unsigned bitsOf(Mask mask)
    {
#if defined(__AVX512DQ__)
        return _mm512_movepi64_mask(reinterpret_cast<__m512i>(mask.lanes));
#elif defined(__AVX__)
        return static_cast<unsigned>(_mm256_movemask_pd(reinterpret_cast<__m256d>(mask.lanes)));
#else
        unsigned bits = 0;
        for (std::size_t i = 0; i < kLanes; ++i)
            bits |= mask.lanes[i] != 0 ? 1U << i : 0U;
        return bits;
#endif
    }

    /// Bit i tells whether lane i is NaN.
    [[gnu::always_inline]] friend unsigned undefinedLanes(Pack a)
    {
#if defined(__AVX512F__)
        return _mm512_cmp_pd_mask(a.m_lanes, a.m_lanes, _CMP_UNORD_Q);
#else
        return bitsOf(a != a);
#endif
    }

    [[gnu::always_inline]] friend Pack sqrt(Pack a)
    {
#if defined(__AVX512F__)
        return _mm512_maskz_sqrt_pd(0xff, a.m_lanes); // _mm512_sqrt_pd makes g++ 12 warn
#elif defined(__AVX__)
        return _mm256_sqrt_pd(a.m_lanes);
#elif defined(__SSE2__)
        return _mm_sqrt_pd(a.m_lanes);
#else
        return eachLane(a, [](double x) { return std::sqrt(x); });
#endif
    }

    /// A function of doubles on each lane.
    template <class Function> friend Pack eachLane(Pack a, Function function)
    {
        Pack result;
        for (std::size_t i = 0; i < kLanes; ++i)
            result.m_lanes[i] = function(a.m_lanes[i]);
        return result;
    }
    template <class Function> friend Pack eachLane(Pack a, Pack b, Function function)
    {
        Pack result;
        for (std::size_t i = 0; i < kLanes; ++i)
            result.m_lanes[i] = function(a.m_lanes[i], b.m_lanes[i]);
        return result;
    }

    /// This lane alone replaced.
    Pack with(std::size_t lane, double value) const
    {
        Pack result = *this;
        result.m_lanes[lane] = value;
        return result;
    }

private:
    Doubles m_lanes;
};

/// out[i] = function(in[i]) for i < count, pack by pack; out may be in. The last pack is filled up
/// with copies.
template <class Function>
[[gnu::always_inline]] inline void inPacks(const double* in, double* out, std::size_t count,
                                           Function function)
{
    std::size_t i = 0;
    for (; i + Pack::kLanes <= count; i += Pack::kLanes)
        function(Pack::load(in + i)).store(out + i);
    if (i == count)
        return;
    double last[Pack::kLanes];
    for (std::size_t lane = 0; lane < Pack::kLanes; ++lane)
        last[lane] = in[i + lane < count ? i + lane : i];
    function(Pack::load(last)).store(last);
    for (std::size_t lane = 0; i + lane < count; ++lane)
        out[i + lane] = last[lane];
}

// Simple functions: the same bits as on doubles ---------------------------------------------------

inline Pack abs(Pack a) { return Pack::fromBits(a.bits() & ~Pack(-0.0).bits()); }
inline Pack square(Pack a) { return a * a; }
inline Pack min(Pack a, Pack b) { return select((b < a) | (b != b), b, a); }
inline Pack max(Pack a, Pack b) { return select((a < b) | (b != b), b, a); }
inline Pack sign(Pack a) { return select(a > 0.0, 1.0, select(a < 0.0, -1.0, a)); }
inline Pack relu(Pack a) { return select(a > 0.0, a, 0.0 * a); }
inline Pack quotientOrZero(Pack numerator, Pack denominator)
{
    return select(denominator == 0.0, 0.0, numerator / denominator);
}

#if defined(__AVX512F__)
/// a b + c, rounded once.
[[gnu::always_inline]] inline Pack fused(Pack a, Pack b, Pack c)
{
    return _mm512_fmadd_pd(a.lanes(), b.lanes(), c.lanes());
}
#endif

/// √a beside divisions, which keep the divider busy: Newton's steps with products, from an estimate of 14
/// bits, g ≈ √a and h ≈ 1 / 2√a. The root lies between g + (1 ∓ 2⁻²⁰) h d, where d = a − g²; when both are
/// rounded to the same number, so is the root. Otherwise, or where d may be too small a number, the
/// processor's own root is taken.
/// Source: P. Markstein, IBM J. Res. Dev. 34 (1990)
[[gnu::always_inline]] inline Pack rootToDivideBy(Pack a)
{
#if defined(__AVX512F__)
    constexpr double kSlack = 0x1p-20;
    const Pack estimate = _mm512_maskz_rsqrt14_pd(0xff, a.lanes());
    const Pack g0 = a * estimate;
    const Pack h0 = 0.5 * estimate;
    const Pack h = fused(h0, fused(-g0, h0, 0.5), h0);
    const Pack g1 = fused(g0, fused(-g0, h0, 0.5), g0);
    const Pack g = fused(fused(-g1, g1, a), h, g1);
    const Pack d = fused(-g, g, a);
    const Pack least = fused(d, h * (1.0 - kSlack), g);
    const Pack most = fused(d, h * (1.0 + kSlack), g);
    if (bitsOf((a >= 0x1p-900) & (least == most)) == 0xff) [[likely]]
        return least;
#endif
    return sqrt(a);
}

// Lane by lane: calls of the C library, kept out of line ------------------------------------------

#define THALWEG_LANE_BY_LANE(name)                                                                 \
    [[gnu::noinline]] inline Pack name(Pack a)                                                     \
    {                                                                                              \
        return eachLane(a, [](double x) { return std::name(x); });                                 \
    }
THALWEG_LANE_BY_LANE(acos)
THALWEG_LANE_BY_LANE(asin)
THALWEG_LANE_BY_LANE(atan)
THALWEG_LANE_BY_LANE(cbrt)
THALWEG_LANE_BY_LANE(cosh)
THALWEG_LANE_BY_LANE(erf)
THALWEG_LANE_BY_LANE(log10)
THALWEG_LANE_BY_LANE(log2)
THALWEG_LANE_BY_LANE(sinh)
THALWEG_LANE_BY_LANE(tanh)
#undef THALWEG_LANE_BY_LANE

[[gnu::noinline]] inline Pack atan2(Pack y, Pack x)
{
    return eachLane(y, x, [](double a, double b) { return std::atan2(a, b); });
}
[[gnu::noinline]] inline Pack hypot(Pack x, Pack y)
{
    return eachLane(x, y, [](double a, double b) { return std::hypot(a, b); });
}
[[gnu::noinline]] inline Pack powLaneByLane(Pack x, Pack y)
{
    return eachLane(x, y, [](double a, double b) { return std::pow(a, b); });
}
inline Pack power(Pack base, int exponent)
{
    if (exponent < -kLargestMultipliedPower || exponent > kLargestMultipliedPower)
        return powLaneByLane(base, exponent);
    return power<Pack>(base, exponent);
}
inline Pack pow(Pack x, double y)
{
    return isWhole(y) ? power(x, static_cast<int>(y)) : powLaneByLane(x, y);
}
[[gnu::noinline]] inline Pack pow(Pack x, Pack y)
{
    return eachLane(x, y, [](double a, double b) { return pow(a, b); });
}
inline Pack pow(double x, Pack y) { return pow(Pack(x), y); }

} // namespace thalweg
