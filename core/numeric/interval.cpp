#include "numeric/interval.h"

#include <cstdint>
#include <numbers>

namespace thalweg {

namespace {

constexpr double kInfinity = Interval::kInfinity;
constexpr double kLargest = std::numeric_limits<double>::max();

// glibc documents at most 1 or 2 units in the last place for all functions used here (4 for cbrt
// on some machines). Twice as much and more leaves room for other libraries.
constexpr double kUlps = 4.0;
constexpr double kManyUlps = 8.0;

/// Neither empty nor unknown.
bool isProper(const Interval& a) { return a.lo <= a.hi; }

/// What comes of an argument that is not proper.
Interval unusual(const Interval& a) { return a.isEmpty() ? Interval::empty() : Interval::entire(); }
Interval unusual(const Interval& a, const Interval& b)
{
    return a.isEmpty() || b.isEmpty() ? Interval::empty() : Interval::entire();
}

/// Moves outward, also from an infinite bound, and not beyond [least, most].
Interval widened(double ulps, double lo, double hi, double least = -kInfinity,
                 double most = kInfinity)
{
    const double step = ulps * outward::kUlp;
    const double below = std::min(lo, kLargest);
    const double above = std::max(hi, -kLargest);
    return {std::max(below - (step * std::fabs(below) + outward::kTiny), least),
            std::min(above + (step * std::fabs(above) + outward::kTiny), most)};
}

/// 0 · ∞ = 0, since members of an interval are finite.
double productOf(double a, double b) { return a == 0.0 || b == 0.0 ? 0.0 : a * b; }

/// A rising function of which the values lie in [least, most].
template <class F>
Interval rising(F f, double ulps, const Interval& a, double least = -kInfinity,
                double most = kInfinity)
{
    return isProper(a) ? widened(ulps, f(a.lo), f(a.hi), least, most) : unusual(a);
}

/// A logarithm, on x > least.
template <class F> Interval logarithm(F f, const Interval& a, double least)
{
    if (!isProper(a))
        return unusual(a);
    if (a.hi <= least)
        return Interval::empty();
    return widened(kUlps, a.lo <= least ? -kInfinity : f(a.lo), f(a.hi));
}

/// The whole numbers k for which (k + shift)π may lie in a. A doubtful one is counted, which costs
/// nothing: there a wave is within rounding errors of its crest.
struct Turns {
    std::int64_t first;
    std::int64_t last;
};
Turns turns(const Interval& a, double shift)
{
    const double doubt = 4.0 * outward::kUlp * (1.0 + a.magnitude());
    const double from = a.lo * std::numbers::inv_pi - shift - doubt;
    const double to = a.hi * std::numbers::inv_pi - shift + doubt;
    const auto first = static_cast<std::int64_t>(from);
    const auto last = static_cast<std::int64_t>(to);
    return {first + (static_cast<double>(first) < from), last - (static_cast<double>(last) > to)};
}

/// Beyond, the phase of an argument means little, and its turns may not fit their type.
constexpr double kLastTurn = 1e15;

/// The hull of a wave's values at both ends, and of the crests and troughs between them. There are
/// crests at (k + shift)π for even k, troughs for odd k.
Interval wave(double shift, const Interval& a, double left, double right)
{
    const Turns t = turns(a, shift);
    if (t.last > t.first)
        return {-1.0, 1.0};
    Interval r = widened(kUlps, std::min(left, right), std::max(left, right), -1.0, 1.0);
    if (t.first == t.last)
        (t.first % 2 == 0 ? r.hi : r.lo) = t.first % 2 == 0 ? 1.0 : -1.0;
    return r;
}

/// Whether a wave has all its values over an argument that is too long, or known too badly.
bool isWholeWave(const Interval& a)
{
    return !(a.hi - a.lo < 2.0 * std::numbers::pi) || a.magnitude() > kLastTurn;
}

} // namespace

// Off the fast path -------------------------------------------------------------------------------

Interval outward::sumAtLimits(const Interval& a, const Interval& b)
{
    if (!isProper(a) || !isProper(b))
        return unusual(a, b);
    return widened(1.0, a.lo + b.lo, a.hi + b.hi);
}

Interval outward::productAtLimits(const Interval& a, const Interval& b)
{
    if (!isProper(a) || !isProper(b))
        return unusual(a, b);
    const double p = productOf(a.lo, b.lo);
    const double q = productOf(a.lo, b.hi);
    const double r = productOf(a.hi, b.lo);
    const double s = productOf(a.hi, b.hi);
    return widened(1.0, std::min({p, q, r, s}), std::max({p, q, r, s}));
}

Interval outward::quotientAtLimits(const Interval& a, const Interval& b)
{
    if (!isProper(a) || !isProper(b))
        return unusual(a, b);
    if (b.hi < 0.0 || (b.hi == 0.0 && b.lo < 0.0))
        return -(a / -b);
    if (b.lo > 0.0 && a.isZero())
        return {};
    if (b.lo > 0.0)
        return widened(1.0, a.lo / (a.lo < 0.0 ? b.lo : b.hi), a.hi / (a.hi < 0.0 ? b.hi : b.lo));
    if (b.lo < 0.0 || b.hi == 0.0 || (a.lo <= 0.0 && a.hi >= 0.0))
        return Interval::entire();
    return a.lo > 0.0 ? Interval(widened(1.0, a.lo / b.hi, kInfinity))
                      : Interval(widened(1.0, -kInfinity, a.hi / b.hi));
}

Interval outward::squareAtLimits(const Interval& a)
{
    if (!isProper(a))
        return unusual(a);
    const double near = a.mignitude();
    const double far = a.magnitude();
    return widened(1.0, near * near, far * far, 0.0);
}

// Without rounding --------------------------------------------------------------------------------

Interval abs(const Interval& a)
{
    return isProper(a) ? Interval(a.mignitude(), a.magnitude()) : unusual(a);
}
Interval sign(const Interval& a)
{
    return isProper(a) ? Interval(sign(a.lo), sign(a.hi)) : unusual(a);
}
Interval min(const Interval& a, const Interval& b)
{
    if (!isProper(a) || !isProper(b))
        return unusual(a, b);
    return {std::min(a.lo, b.lo), std::min(a.hi, b.hi)};
}
Interval max(const Interval& a, const Interval& b)
{
    if (!isProper(a) || !isProper(b))
        return unusual(a, b);
    return {std::max(a.lo, b.lo), std::max(a.hi, b.hi)};
}
Interval relu(const Interval& a) { return max(a, Interval(0.0)); }

// Roots -------------------------------------------------------------------------------------------

Interval sqrt(const Interval& a)
{
    if (!isProper(a))
        return unusual(a);
    if (a.hi < 0.0)
        return Interval::empty();
    const Interval r = widened(1.0, std::sqrt(std::max(a.lo, 0.0)), std::sqrt(a.hi), 0.0);
    return a.hi == 0.0 ? Interval() : r;
}
Interval cbrt(const Interval& a)
{
    return rising([](double x) { return std::cbrt(x); }, kManyUlps, a);
}
Interval hypot(const Interval& a, const Interval& b)
{
    if (!isProper(a) || !isProper(b))
        return unusual(a, b);
    return widened(kUlps, std::hypot(a.mignitude(), b.mignitude()),
                   std::hypot(a.magnitude(), b.magnitude()), 0.0);
}

// Exponential and logarithms ----------------------------------------------------------------------

Interval exp(const Interval& a)
{
    return rising([](double x) { return std::exp(x); }, kUlps, a, 0.0);
}
Interval log(const Interval& a)
{
    return logarithm([](double x) { return std::log(x); }, a, 0.0);
}
Interval log1p(const Interval& a)
{
    return logarithm([](double x) { return std::log1p(x); }, a, -1.0);
}
Interval log2(const Interval& a)
{
    return logarithm([](double x) { return std::log2(x); }, a, 0.0);
}
Interval log10(const Interval& a)
{
    return logarithm([](double x) { return std::log10(x); }, a, 0.0);
}

// Trigonometry ------------------------------------------------------------------------------------

Interval sin(const Interval& a) { return sinCos(a).sine; }
Interval cos(const Interval& a) { return sinCos(a).cosine; }
SineCosine<Interval> sinCos(const Interval& a)
{
    if (!isProper(a))
        return {unusual(a), unusual(a)};
    if (isWholeWave(a))
        return {{-1.0, 1.0}, {-1.0, 1.0}};
    const SineCosine<double> left = sinCos(a.lo);
    const SineCosine<double> right = a.hi == a.lo ? left : sinCos(a.hi);
    return {wave(0.5, a, left.sine, right.sine), wave(0.0, a, left.cosine, right.cosine)};
}
Interval cosTwoPi(const Interval& a) { return sinCosTwoPi(a).cosine; }
SineCosine<Interval> sinCosTwoPi(const Interval& a)
{
    return sinCos(nearest<Interval>(2.0 * std::numbers::pi) * a);
}
Interval tan(const Interval& a)
{
    if (!isProper(a))
        return unusual(a);
    if (!(a.hi - a.lo < std::numbers::pi) || a.magnitude() > kLastTurn)
        return Interval::entire();
    const Turns poles = turns(a, 0.5);
    if (poles.first <= poles.last)
        return Interval::entire();
    return widened(kUlps, std::tan(a.lo), std::tan(a.hi));
}
Interval asin(const Interval& a)
{
    const Interval x = isProper(a) ? intersect(a, {-1.0, 1.0}) : a;
    return rising([](double t) { return std::asin(t); }, kUlps, x);
}
Interval acos(const Interval& a)
{
    const Interval x = isProper(a) ? intersect(a, {-1.0, 1.0}) : a;
    return rising([](double t) { return std::acos(-t); }, kUlps, -x, 0.0);
}
Interval atan(const Interval& a)
{
    return rising([](double x) { return std::atan(x); }, kUlps, a);
}
Interval atan2(const Interval& y, const Interval& x)
{
    if (!isProper(y) || !isProper(x))
        return unusual(y, x);
    const double pi = nearest<Interval>(std::numbers::pi).hi;
    const bool meetsCut = y.lo < 0.0 && y.hi >= 0.0 && x.lo < 0.0;
    if (meetsCut || (y.mayContain(0.0) && x.mayContain(0.0)))
        return {-pi, pi};
    // Elsewhere the angle is monotone in x and in y. Adding 0 turns −0 into 0: y = −0 is no cut.
    const double p = std::atan2(y.lo + 0.0, x.lo);
    const double q = std::atan2(y.lo + 0.0, x.hi);
    const double r = std::atan2(y.hi + 0.0, x.lo);
    const double s = std::atan2(y.hi + 0.0, x.hi);
    return widened(kUlps, std::min({p, q, r, s}), std::max({p, q, r, s}), -pi, pi);
}

// Hyperbolic and S-shaped -------------------------------------------------------------------------

Interval sinh(const Interval& a)
{
    return rising([](double x) { return std::sinh(x); }, kManyUlps, a);
}
Interval cosh(const Interval& a)
{
    const Interval x = isProper(a) ? abs(a) : a;
    return rising([](double t) { return std::cosh(t); }, kManyUlps, x, 1.0);
}
Interval tanh(const Interval& a)
{
    return rising([](double x) { return std::tanh(x); }, kManyUlps, a, -1.0, 1.0);
}
Interval erf(const Interval& a)
{
    return rising([](double x) { return std::erf(x); }, kManyUlps, a, -1.0, 1.0);
}
Interval sigmoid(const Interval& a)
{
    return rising([](double x) { return sigmoid(x); }, kManyUlps, a, 0.0, 1.0);
}
Interval softplus(const Interval& a)
{
    return rising([](double x) { return softplus(x); }, kManyUlps, a, 0.0);
}

Interval logSumExp(const Interval& a, const Interval& b)
{
    if (!isProper(a) || !isProper(b))
        return unusual(a, b);
    // Rising in both. The error is that of the larger argument and of a logarithm below 1.
    const auto bound = [](double p, double q, double side) {
        const double value = p == q ? p + std::numbers::ln2 : logSumExp(p, q);
        return value + side * kManyUlps * outward::kUlp * (1.0 + std::fabs(max(p, q)));
    };
    return widened(1.0, bound(a.lo, b.lo, -1.0), bound(a.hi, b.hi, 1.0));
}

// Powers ------------------------------------------------------------------------------------------

namespace {

/// xⁿ for n > 0 at the bounds of an interval on which it rises. Each of the n − 1 factors of
/// a product is off by half a unit at most, and so is the C library.
Interval risingPower(double lo, double hi, int n)
{
    const double ulps = n <= kLargestMultipliedPower ? n : kUlps;
    return widened(ulps, power(lo, n), power(hi, n));
}

/// xʸ over x ≥ 0. It is monotone along both axes, so its bounds lie at the corners.
Interval powerOfPositive(const Interval& x, const Interval& y)
{
    if (x.isZero() && y.hi < 0.0)
        return Interval::empty();
    const double p = std::pow(x.lo, y.lo);
    const double q = std::pow(x.lo, y.hi);
    const double r = std::pow(x.hi, y.lo);
    const double s = std::pow(x.hi, y.hi);
    return widened(kUlps, std::min({p, q, r, s}), std::max({p, q, r, s}), 0.0);
}

} // namespace

Interval power(const Interval& a, int n)
{
    if (!isProper(a))
        return unusual(a);
    if (n == 0)
        return 1.0;
    if (n < 0)
        return 1.0 / power(a, -n);
    if (n == 1)
        return a;
    if (n % 2 != 0)
        return risingPower(a.lo, a.hi, n);
    return intersect(risingPower(a.mignitude(), a.magnitude(), n), {0.0, kInfinity});
}

Interval pow(const Interval& a, const Interval& b)
{
    if (!isProper(a) || !isProper(b))
        return unusual(a, b);
    if (b.lo == b.hi && isWhole(b.lo))
        return power(a, static_cast<int>(b.lo));
    Interval values = Interval::empty();
    if (a.hi >= 0.0)
        values = powerOfPositive({std::max(a.lo, 0.0) + 0.0, a.hi}, b);
    if (a.lo < 0.0 && std::floor(b.hi) >= b.lo) {
        const double far = powerOfPositive({std::max(-a.hi, 0.0), -a.lo}, b).hi;
        values = hull(values, {-far, far});
    }
    return values;
}

} // namespace thalweg
