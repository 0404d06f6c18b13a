#pragma once

#include "numeric/elementary.h"

#include <algorithm>
#include <cmath>
#include <limits>

/// Interval arithmetic: every operation returns an interval that contains all results that real
/// arithmetic could give on members of its arguments, rounding errors included. So a box on which
/// an enclosure of ∇f leaves out 0 is proved to hold no critical point.
///
/// The rounding mode is never switched. Results are computed to nearest and then moved outward:
/// by one or two units in the last place where IEEE 754 rounds correctly, by more where the C
/// library only promises a few. Every step also moves by 1e-200, which costs no accuracy and keeps
/// slow denormal numbers away.
///
/// A function that is defined on a part of its argument encloses its values on that part, and
/// gives the empty interval if there is none: log([−1, 1]) = [−∞, 0], log([−2, −1]) = ∅. NaN bounds
/// count as "nothing is known", and become entire() in the next operation; they are never empty.
///
/// Sources: Moore, Kearfott & Cloud, Introduction to Interval Analysis (2009); IEEE 1788-2015 for
/// the empty set and partial domains; Rump, Zimmermann, Boldo & Melquiond, Computing predecessor
/// and successor in rounding to nearest, BIT 49 (2009) for moving outward.
namespace thalweg {

/// The closed set of reals {x : lo ≤ x ≤ hi}; bounds may be infinite; empty when lo > hi.
struct Interval {
    double lo = 0.0;
    double hi = 0.0;

    constexpr Interval() = default;
    constexpr Interval(double point) : lo(point), hi(point) {}
    constexpr Interval(double lower, double upper) : lo(lower), hi(upper) {}

    static constexpr double kInfinity = std::numeric_limits<double>::infinity();
    static constexpr Interval entire() { return {-kInfinity, kInfinity}; }
    static constexpr Interval empty() { return {kInfinity, -kInfinity}; }

    constexpr bool isEmpty() const { return lo > hi; }
    constexpr bool isZero() const { return lo == 0.0 && hi == 0.0; }
    /// Neither empty nor infinite nor unknown.
    constexpr bool isBounded() const { return lo <= hi && hi - lo < kInfinity; }
    /// False only when the number is certainly not a member.
    constexpr bool mayContain(double x) const { return !(lo > x) && !(hi < x); }
    /// Whether the other lies within this one, edges included.
    constexpr bool encloses(const Interval& other) const
    {
        return lo <= other.lo && other.hi <= hi;
    }
    /// Whether the other lies within this one and touches no edge.
    constexpr bool enclosesStrictly(const Interval& other) const
    {
        return lo < other.lo && other.hi < hi;
    }
    constexpr double width() const { return hi - lo; }
    constexpr double middle() const { return 0.5 * lo + 0.5 * hi; }
    /// The largest |x| of the members.
    double magnitude() const { return std::max(std::fabs(lo), std::fabs(hi)); }
    /// The smallest |x| of the members.
    double mignitude() const { return lo > 0.0 ? lo : hi < 0.0 ? -hi : 0.0; }

    friend constexpr bool operator==(const Interval&, const Interval&) = default;
};

/// The smallest interval that contains both.
inline Interval hull(const Interval& a, const Interval& b)
{
    return {std::min(a.lo, b.lo), std::max(a.hi, b.hi)};
}
/// What both have in common; empty if there is nothing.
inline Interval intersect(const Interval& a, const Interval& b)
{
    const Interval common{std::max(a.lo, b.lo), std::min(a.hi, b.hi)};
    return common.isEmpty() ? Interval::empty() : common;
}

// Moving outward ----------------------------------------------------------------------------------

namespace outward {

/// 2⁻⁵²: x ∓ kUlp·|x| is, once rounded, at least one float away from x.
inline constexpr double kUlp = std::numeric_limits<double>::epsilon();
inline constexpr double kTiny = 1e-200;

/// For sums: exact when they are 0 or denormal, so nothing else is added.
inline Interval sum(double lo, double hi)
{
    return {lo - kUlp * std::fabs(lo), hi + kUlp * std::fabs(hi)};
}
/// For results that are off by less than the given number of units in the last place.
inline Interval ulps(double count, double lo, double hi)
{
    const double step = count * kUlp;
    return {lo - (step * std::fabs(lo) + kTiny), hi + (step * std::fabs(hi) + kTiny)};
}
/// For products, quotients and square roots: results that are correctly rounded.
inline Interval product(double lo, double hi) { return ulps(1.0, lo, hi); }

// Infinite or empty or unknown arguments, overflow, division by zero: off the fast path.
Interval sumAtLimits(const Interval& a, const Interval& b);
Interval productAtLimits(const Interval& a, const Interval& b);
Interval quotientAtLimits(const Interval& a, const Interval& b);
Interval squareAtLimits(const Interval& a);

inline double lesser(double a, double b) { return a < b ? a : b; }
inline double greater(double a, double b) { return a > b ? a : b; }

} // namespace outward

template <> inline Interval nearest<Interval>(double rounded)
{
    return outward::sum(rounded, rounded);
}

// Arithmetic --------------------------------------------------------------------------------------

inline Interval operator-(const Interval& a) { return {-a.hi, -a.lo}; }
inline Interval operator+(const Interval& a) { return a; }

inline Interval operator+(const Interval& a, const Interval& b)
{
    const Interval r = outward::sum(a.lo + b.lo, a.hi + b.hi);
    if (!(r.lo <= r.hi)) [[unlikely]]
        return outward::sumAtLimits(a, b);
    return r;
}
inline Interval operator-(const Interval& a, const Interval& b) { return a + -b; }

/// Exactly 0 when a factor is: derivatives along an axis on which nothing depends stay 0.
inline Interval operator*(const Interval& a, const Interval& b)
{
    using namespace outward;
    if ((a.isZero() && b.lo <= b.hi) || (b.isZero() && a.lo <= a.hi))
        return {};
    const double p = a.lo * b.lo;
    const double q = a.lo * b.hi;
    const double r = a.hi * b.lo;
    const double s = a.hi * b.hi;
    const Interval u =
        product(lesser(lesser(p, q), lesser(r, s)), greater(greater(p, q), greater(r, s)));
    if (!(u.hi - u.lo < Interval::kInfinity)) [[unlikely]]
        return productAtLimits(a, b);
    return u;
}
inline Interval operator*(const Interval& a, double c)
{
    if ((c == 0.0 && a.lo <= a.hi) || (a.isZero() && c == c))
        return {};
    const Interval u =
        c > 0.0 ? outward::product(a.lo * c, a.hi * c) : outward::product(a.hi * c, a.lo * c);
    if (!(u.hi - u.lo < Interval::kInfinity)) [[unlikely]]
        return outward::productAtLimits(a, Interval(c));
    return u;
}
inline Interval operator*(double c, const Interval& a) { return a * c; }

/// Entire where numerator and denominator both may be 0; on a half line where only the
/// denominator's edge is 0.
inline Interval operator/(const Interval& a, const Interval& b)
{
    if (b.lo > 0.0 && b.lo <= b.hi) {
        if (a.isZero())
            return {};
        const Interval u =
            outward::product(a.lo / (a.lo < 0.0 ? b.lo : b.hi), a.hi / (a.hi < 0.0 ? b.hi : b.lo));
        if (u.hi - u.lo < Interval::kInfinity) [[likely]]
            return u;
    }
    return outward::quotientAtLimits(a, b);
}

// Through Interval(c), which costs nothing once inlined.
inline Interval operator+(const Interval& a, double c) { return a + Interval(c); }
inline Interval operator+(double c, const Interval& a) { return a + Interval(c); }
inline Interval operator-(const Interval& a, double c) { return a + Interval(-c); }
inline Interval operator-(double c, const Interval& a) { return Interval(c) + -a; }
inline Interval operator/(const Interval& a, double c) { return a / Interval(c); }
inline Interval operator/(double c, const Interval& a) { return Interval(c) / a; }
inline Interval& operator+=(Interval& a, const Interval& b) { return a = a + b; }
inline Interval& operator-=(Interval& a, const Interval& b) { return a = a - b; }
inline Interval& operator*=(Interval& a, const Interval& b) { return a = a * b; }
inline Interval& operator/=(Interval& a, const Interval& b) { return a = a / b; }

/// x², never below 0.
inline Interval square(const Interval& a)
{
    const double near = a.mignitude();
    const double far = a.magnitude();
    const Interval u = outward::product(near * near, far * far);
    if (!(u.hi - u.lo < Interval::kInfinity)) [[unlikely]]
        return outward::squareAtLimits(a);
    return {outward::greater(u.lo, 0.0), far == 0.0 ? 0.0 : u.hi};
}

// Functions: sharp up to a few units in the last place --------------------------------------------

Interval abs(const Interval& a);
/// Between sign(lo) and sign(hi).
Interval sign(const Interval& a);
Interval min(const Interval& a, const Interval& b);
Interval max(const Interval& a, const Interval& b);
/// max(x, 0).
Interval relu(const Interval& a);

/// On x ≥ 0.
Interval sqrt(const Interval& a);
Interval cbrt(const Interval& a);
/// √(a² + b²).
Interval hypot(const Interval& a, const Interval& b);

Interval exp(const Interval& a);
/// On x > 0; likewise log2 and log10.
Interval log(const Interval& a);
/// ln(1 + x) on x > −1.
Interval log1p(const Interval& a);
Interval log2(const Interval& a);
Interval log10(const Interval& a);

Interval sin(const Interval& a);
Interval cos(const Interval& a);
SineCosine<Interval> sinCos(const Interval& a);
/// cos 2πa, of the real number π, sharp relative to 1 + |a|; likewise both.
Interval cosTwoPi(const Interval& a);
SineCosine<Interval> sinCosTwoPi(const Interval& a);
/// Entire across a pole.
Interval tan(const Interval& a);
/// On [−1, 1]; likewise acos.
Interval asin(const Interval& a);
Interval acos(const Interval& a);
Interval atan(const Interval& a);
/// The angle of (x, y) in [−π, π]; all of it where the box meets the cut along negative x.
Interval atan2(const Interval& y, const Interval& x);

Interval sinh(const Interval& a);
Interval cosh(const Interval& a);
Interval tanh(const Interval& a);
Interval erf(const Interval& a);
/// 1 / (1 + e⁻ˣ).
Interval sigmoid(const Interval& a);
/// ln(1 + eˣ).
Interval softplus(const Interval& a);
/// ln(eᵃ + eᵇ). Where it is close to 0 it is sharp relative to the arguments, not to itself.
Interval logSumExp(const Interval& a, const Interval& b);

/// aⁿ: even powers are never below 0, odd ones monotone; across 0 a negative n gives a half line
/// (even) or everything (odd). power(a, 0) is 1.
Interval power(const Interval& a, int n);
/// aᵇ on a ≥ 0 (a > 0 where b ≤ 0 may turn it infinite), and on a < 0 where b is a whole number.
Interval pow(const Interval& a, const Interval& b);

// What derivatives ask of the scalar: see dual.h --------------------------------------------------

/// All of the half line that a vertical tangent gives is kept.
inline Interval finiteSlope(const Interval& slope) { return slope; }

inline Interval bendAtZero(const Interval& x)
{
    return x.mayContain(0.0) ? Interval::entire() : Interval();
}
inline Interval notBelow0(const Interval& x) { return {x.lo < 0.0 ? 0.0 : x.lo, x.hi}; }
inline Interval slopeOfAbs(const Interval& x)
{
    return x.lo > 0.0 ? Interval(1.0) : x.hi < 0.0 ? Interval(-1.0) : Interval(-1.0, 1.0);
}
inline Interval slopeOfRelu(const Interval& x)
{
    return x.lo > 0.0 ? Interval(1.0) : x.hi < 0.0 ? Interval(0.0) : Interval(0.0, 1.0);
}
inline Interval slopeOfLesser(const Interval& keyA, const Interval& keyB, const Interval& da,
                              const Interval& db)
{
    return keyA.hi < keyB.lo ? da : keyB.hi < keyA.lo ? db : hull(da, db);
}
/// A tie bends without bound, unless both slopes are the same number all over the box.
inline Interval bendOfLesser(const Interval& keyA, const Interval& keyB, const Interval& jump,
                             const Interval& da, const Interval& db)
{
    if (keyA.hi < keyB.lo || keyB.hi < keyA.lo || jump.isZero())
        return slopeOfLesser(keyA, keyB, da, db);
    return Interval::entire();
}
inline Interval slopeOffCut(const Interval& y, const Interval& x, const Interval& slope)
{
    return y.mayContain(0.0) && !(x.lo > 0.0) ? Interval::entire() : slope;
}
inline Interval cosineOf(const Interval& a, const Interval& r)
{
    return intersect(a / r, Interval(-1.0, 1.0));
}
inline Interval logOfBase(const Interval& x) { return x.lo > 0.0 ? log(x) : Interval::entire(); }
/// Unbounded where the domain ends inside the box: there is no second derivative beyond.
inline Interval bendAbove(const Interval& x, const Interval& bend)
{
    return x.lo >= 0.0 ? bend : Interval::entire();
}

} // namespace thalweg
