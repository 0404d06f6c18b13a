#pragma once

#include <cmath>
#include <numbers>

/// Elementary functions on plain doubles, under the names that formulas use. Every scalar
/// (Dual, Dual2, Interval) offers the same set, so that a formula is written once for all.
namespace thalweg {

using std::acos;
using std::asin;
using std::atan;
using std::atan2;
using std::cbrt;
using std::cos;
using std::cosh;
using std::erf;
using std::exp;
using std::log;
using std::log10;
using std::log1p;
using std::log2;
using std::sin;
using std::sinh;
using std::sqrt;
using std::tan;
using std::tanh;

inline double abs(double x) { return std::fabs(x); }
inline double square(double x) { return x * x; }
inline double min(double a, double b) { return b < a ? b : a; }
inline double max(double a, double b) { return a < b ? b : a; }
inline double hypot(double a, double b) { return std::hypot(a, b); }

/// Both at once: derivatives need the pair, and much of the work is the same.
template <class T> struct SineCosine {
    T sine;
    T cosine;
};
template <class T> SineCosine<T> sinCos(const T& x) { return {sin(x), cos(x)}; }

/// x less the whole number nearest to it, in [−½, ½]: exact.
inline double lessWhole(double x)
{
    constexpr double kRounder = 0x1.8p52; // added and taken away again, it rounds to whole numbers
    constexpr double kLimit = 0x1p51;     // below this
    return std::fabs(x) < kLimit ? x - ((x + kRounder) - kRounder) : std::remainder(x, 1.0);
}

/// sin 2πx and cos 2πx: as exact for large x as for small ones, which sin(2πx) is not, since 2πx is rounded.
inline SineCosine<double> sinCosTwoPi(double x)
{
    const double angle = 2.0 * std::numbers::pi * lessWhole(x);
    return {std::sin(angle), std::cos(angle)};
}
inline double cosTwoPi(double x) { return std::cos(2.0 * std::numbers::pi * lessWhole(x)); }

/// √x: packs have another way to the same bits where the next step is a division.
inline double rootToDivideBy(double x) { return std::sqrt(x); }

/// −1, 0 or 1; NaN stays NaN.
inline double sign(double x) { return x > 0.0 ? 1.0 : x < 0.0 ? -1.0 : x; }

/// 1 / (1 + e⁻ˣ), without overflow on either side.
inline double sigmoid(double x)
{
    const double e = std::exp(-std::fabs(x));
    return (x < 0.0 ? e : 1.0) / (1.0 + e);
}

/// ln(1 + eˣ), without overflow and with full relative accuracy on either side.
inline double softplus(double x) { return max(x, 0.0) + std::log1p(std::exp(-std::fabs(x))); }

/// ln(eᵃ + eᵇ), without overflow. NaN where both are infinite and equal.
/// This form serves every scalar that has its operations; duals and intervals have better ones.
template <class T> T logSumExp(const T& a, const T& b)
{
    return max(a, b) + log1p(exp(-abs(a - b)));
}

/// max(x, 0).
inline double relu(double x) { return x > 0.0 ? x : 0.0 * x; }

/// The scalar T that stands for a real number of which only the nearest double is written down:
/// that double itself; an Interval steps outward so that it contains the number.
template <class T> T nearest(double rounded) { return T(rounded); }

/// x to an integer power by repeated squaring; power(x, 0) is 1.
/// Works on every scalar that multiplies and divides and is made from a double.
template <class T> T power(T base, int exponent)
{
    if (exponent < 0)
        return 1.0 / power(base, -exponent);
    T result(1.0);
    for (bool started = false; exponent != 0; exponent >>= 1) {
        if (exponent & 1) {
            result = started ? result * base : base;
            started = true;
        }
        if (exponent > 1)
            base = square(base);
    }
    return result;
}

/// c₁ a + c₂ a² + c₃ a³ + …, by Horner's rule.
/// This form serves every scalar that adds and multiplies; duals have one that is made for derivatives.
template <class T> T powersOf(const T& a, double c1) { return c1 * a; }
template <class T, class... C> T powersOf(const T& a, double c1, double c2, C... more)
{
    return (c1 + powersOf(a, c2, more...)) * a;
}

/// Up to here powers go by repeated multiplication; beyond, its rounding errors would add up.
inline constexpr int kLargestMultipliedPower = 64;

/// Whether pow takes y as a whole number, so that negative bases are smooth.
inline bool isWhole(double y)
{
    return std::fabs(y) <= 1e9 && y == static_cast<double>(static_cast<int>(y));
}

inline double power(double base, int exponent)
{
    if (exponent < -kLargestMultipliedPower || exponent > kLargestMultipliedPower)
        return std::pow(base, exponent);
    return power<double>(base, exponent);
}

/// xʸ; a whole y allows x ≤ 0 and multiplies, any other makes it NaN for x < 0.
inline double pow(double x, double y)
{
    return isWhole(y) ? power(x, static_cast<int>(y)) : std::pow(x, y);
}

} // namespace thalweg
