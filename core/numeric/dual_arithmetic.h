#pragma once

#include "numeric/elementary.h"

#include <concepts>
#include <limits>
#include <type_traits>

/// Dual numbers by themselves: their parts, sums and products, and the chain rule. dual.h, which says what
/// they are for, has the functions.
namespace thalweg {

/// f and its gradient.
template <class T> struct Dual {
    using Scalar = T;

    T v{};
    T dx{};
    T dy{};

    Dual() = default;
    Dual(double constant) : v(constant), dx(0.0), dy(0.0) {}
    Dual(const T& value, const T& alongX, const T& alongY) : v(value), dx(alongX), dy(alongY) {}
    explicit Dual(const T& constant) requires(!std::same_as<T, double>)
        : v(constant), dx(0.0), dy(0.0)
    {
    }

    static Dual variableX(const T& x) { return {x, T(1.0), T(0.0)}; }
    static Dual variableY(const T& y) { return {y, T(0.0), T(1.0)}; }
};

/// f, its gradient and its Hessian.
template <class T> struct Dual2 {
    using Scalar = T;

    T v{};
    T dx{};
    T dy{};
    T dxx{};
    T dxy{};
    T dyy{};

    Dual2() = default;
    Dual2(double constant) : v(constant), dx(0.0), dy(0.0), dxx(0.0), dxy(0.0), dyy(0.0) {}
    Dual2(const T& value, const T& alongX, const T& alongY, const T& xx, const T& xy, const T& yy)
        : v(value), dx(alongX), dy(alongY), dxx(xx), dxy(xy), dyy(yy)
    {
    }
    explicit Dual2(const T& constant) requires(!std::same_as<T, double>)
        : v(constant), dx(0.0), dy(0.0), dxx(0.0), dxy(0.0), dyy(0.0)
    {
    }

    static Dual2 variableX(const T& x) { return {x, T(1.0), T(0.0), T(0.0), T(0.0), T(0.0)}; }
    static Dual2 variableY(const T& y) { return {y, T(0.0), T(1.0), T(0.0), T(0.0), T(0.0)}; }
};

template <class D> inline constexpr bool kIsDual = false;
template <class T> inline constexpr bool kIsDual<Dual<T>> = true;
template <class T> inline constexpr bool kIsDual<Dual2<T>> = true;

template <class D>
concept AnyDual = kIsDual<std::remove_cvref_t<D>>;

// What depends on the scalar: doubles -------------------------------------------------------------

inline constexpr double kNoDerivative = std::numeric_limits<double>::quiet_NaN();

/// The slope itself, but NaN where it is infinite: a vertical tangent is no derivative.
inline double finiteSlope(double slope) { return slope + 0.0 * slope; }

/// Second derivative of |x|, and derivative of sign(x): 0, but NaN at 0.
inline double bendAtZero(double x) { return x > 0.0 || x < 0.0 ? 0.0 : kNoDerivative; }

inline double slopeOfAbs(double x) { return sign(x) + bendAtZero(x); }
inline double slopeOfRelu(double x) { return x > 0.0 ? 1.0 : bendAtZero(x); }

/// x where a function defined on x ≥ 0 is defined at all.
inline double notBelow0(double x) { return x < 0.0 ? kNoDerivative : x; }

/// Derivative of the branch that counts: da where keyA is the smaller, db where keyB is; at a tie
/// their common value, or NaN.
inline double slopeOfLesser(double keyA, double keyB, double da, double db)
{
    return keyA < keyB ? da : keyB < keyA ? db : da == db ? da : kNoDerivative;
}

/// The same for second derivatives; at a tie the slopes have to join as well, so jump must be 0.
inline double bendOfLesser(double keyA, double keyB, double jump, double da, double db)
{
    return keyA == keyB && jump != 0.0 ? kNoDerivative : slopeOfLesser(keyA, keyB, da, db);
}

/// A slope of the angle of (x, y), which jumps where y = 0 and x ≤ 0.
inline double slopeOffCut(double y, double x, double slope) { return y == 0.0 && !(x > 0.0) ? kNoDerivative : slope; }

/// a / r for r = √(a² + …), so within [−1, 1].
inline double cosineOf(double a, double r) { return a / r; }

/// ln x for the derivatives of xʸ along y, which exist only for x > 0.
inline double logOfBase(double x) { return log(x); }

/// Second derivative of a function of which the domain ends at x = 0.
inline double bendAbove(double /*x*/, double bend) { return bend; }

// Arithmetic ------------------------------------------------------------------------------------

template <class T> Dual<T> operator+(const Dual<T>& a, const Dual<T>& b)
{
    return {a.v + b.v, a.dx + b.dx, a.dy + b.dy};
}
template <class T> Dual<T> operator-(const Dual<T>& a, const Dual<T>& b)
{
    return {a.v - b.v, a.dx - b.dx, a.dy - b.dy};
}
template <class T> Dual<T> operator-(const Dual<T>& a) { return {-a.v, -a.dx, -a.dy}; }
template <class T> Dual<T> operator*(const Dual<T>& a, const Dual<T>& b)
{
    return {a.v * b.v, a.dx * b.v + a.v * b.dx, a.dy * b.v + a.v * b.dy};
}
template <class T> Dual<T> operator+(const Dual<T>& a, double c) { return {a.v + c, a.dx, a.dy}; }
template <class T> Dual<T> operator*(const Dual<T>& a, double c)
{
    return {a.v * c, a.dx * c, a.dy * c};
}

template <class T> Dual2<T> operator+(const Dual2<T>& a, const Dual2<T>& b)
{
    return {a.v + b.v, a.dx + b.dx, a.dy + b.dy, a.dxx + b.dxx, a.dxy + b.dxy, a.dyy + b.dyy};
}
template <class T> Dual2<T> operator-(const Dual2<T>& a, const Dual2<T>& b)
{
    return {a.v - b.v, a.dx - b.dx, a.dy - b.dy, a.dxx - b.dxx, a.dxy - b.dxy, a.dyy - b.dyy};
}
template <class T> Dual2<T> operator-(const Dual2<T>& a)
{
    return {-a.v, -a.dx, -a.dy, -a.dxx, -a.dxy, -a.dyy};
}
template <class T> Dual2<T> operator*(const Dual2<T>& a, const Dual2<T>& b)
{
    return {a.v * b.v,
            a.dx * b.v + a.v * b.dx,
            a.dy * b.v + a.v * b.dy,
            a.dxx * b.v + 2.0 * (a.dx * b.dx) + a.v * b.dxx,
            a.dxy * b.v + (a.dx * b.dy + a.dy * b.dx) + a.v * b.dxy,
            a.dyy * b.v + 2.0 * (a.dy * b.dy) + a.v * b.dyy};
}
template <class T> Dual2<T> operator+(const Dual2<T>& a, double c)
{
    return {a.v + c, a.dx, a.dy, a.dxx, a.dxy, a.dyy};
}
template <class T> Dual2<T> operator*(const Dual2<T>& a, double c)
{
    return {a.v * c, a.dx * c, a.dy * c, a.dxx * c, a.dxy * c, a.dyy * c};
}

template <AnyDual D> D& operator+=(D& a, const D& b) { return a = a + b; }
template <AnyDual D> D& operator-=(D& a, const D& b) { return a = a - b; }
template <AnyDual D> D& operator*=(D& a, const D& b) { return a = a * b; }
template <AnyDual D> D operator+(const D& a) { return a; }
template <AnyDual D> D operator+(double c, const D& a) { return a + c; }
template <AnyDual D> D operator-(const D& a, double c) { return a + (-c); }
template <AnyDual D> D operator-(double c, const D& a) { return -a + c; }
template <AnyDual D> D operator*(double c, const D& a) { return a * c; }
/// Derivatives are multiplied by 1/c, which costs a fifth of a division and at most a rounding error more; the value is
/// divided, so that it is that of plain numbers.
template <AnyDual D> D operator/(const D& a, double c)
{
    using T = decltype(a.v);
    const T share = T(1.0) / T(c); // an Interval encloses 1/c
    D quotient = a;
    quotient.v = a.v / c;
    quotient.dx = a.dx * share;
    quotient.dy = a.dy * share;
    if constexpr (requires { a.dxx; }) {
        quotient.dxx = a.dxx * share;
        quotient.dxy = a.dxy * share;
        quotient.dyy = a.dyy * share;
    }
    return quotient;
}

// The chain rule, once --------------------------------------------------------------------------

/// u = φ(a), from φ, φ′ and φ″ at a.v. The last is unused, and left out by the compiler, for Dual.
template <class T> Dual<T> chain(const Dual<T>& a, const T& f, const T& f1, const T&)
{
    return {f, f1 * a.dx, f1 * a.dy};
}
template <class T> Dual2<T> chain(const Dual2<T>& a, const T& f, const T& f1, const T& f2)
{
    return {f,
            f1 * a.dx,
            f1 * a.dy,
            f1 * a.dxx + f2 * square(a.dx),
            f1 * a.dxy + f2 * (a.dx * a.dy),
            f1 * a.dyy + f2 * square(a.dy)};
}

} // namespace thalweg
