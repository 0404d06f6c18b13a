#pragma once

#include "numeric/dual_arithmetic.h"

#include <numbers>

/// Dual numbers in two variables: a value that carries its exact derivatives.
///
/// Dual<T> carries ∂x and ∂y; Dual2<T> also ∂xx, ∂xy and ∂yy. T is the scalar underneath: a
/// double, an Interval, a pack. Derivatives follow the chain rule, so they are as exact as the
/// arithmetic of T and no derivative of any formula is written by hand.
///
/// Where a function has a value but no derivative (|x| and √x at 0), the derivative is NaN on
/// doubles. On intervals the first derivative encloses every slope nearby (over a jump it is entire) and
/// the second is unbounded, so that no proof can pass over a kink or a jump: nothing is invented.
///
/// The value of a dual number is, bit for bit, what the same formula gives on plain T.
///
/// Whatever depends on the kind of scalar (which branch of |x| holds, say) stands in small
/// functions that each scalar overloads: those for double are in dual_arithmetic.h, those for Interval
/// beside it.
///
/// Source: Griewank & Walther, Evaluating Derivatives, 2nd ed., ch. 3 and 13.
namespace thalweg {

template <AnyDual D> D square(const D& a)
{
    using T = typename D::Scalar;
    return chain(a, T(square(a.v)), T(2.0 * a.v), T(2.0));
}

/// A function of one variable there, and its derivatives.
template <class T> struct Derivatives {
    T f;
    T f1;
    T f2;
};
template <class T> Derivatives<T> derivativesOfPowers(const T& a, double c1)
{
    return {T(c1 * a), T(c1), T(0.0)};
}
template <class T, class... C> Derivatives<T> derivativesOfPowers(const T& a, double c1, double c2, C... more)
{
    const Derivatives<T> rest = derivativesOfPowers(a, c2, more...);
    const T f1 = c1 + rest.f;
    return {T(f1 * a), T(f1 + a * rest.f1), T(2.0 * rest.f1 + a * rest.f2)};
}
/// c₁ a + c₂ a² + …: the slopes of a come in once, at the end, not in every product.
template <AnyDual D, class... C> D powersOf(const D& a, double c1, double c2, C... more)
{
    const auto p = derivativesOfPowers(a.v, c1, c2, more...);
    return chain(a, p.f, p.f1, p.f2);
}

/// c / a. On an interval across a pole the slope −c/a² still knows its sign.
template <AnyDual D> D operator/(double c, const D& a)
{
    using T = typename D::Scalar;
    const T f1 = -c / square(a.v);
    return chain(a, T(c / a.v), f1, T(-2.0 * f1 / a.v));
}
template <AnyDual D> D operator/(const D& a, const D& b)
{
    D quotient = a * (1.0 / b);
    quotient.v = a.v / b.v;
    return quotient;
}
template <AnyDual D> D& operator/=(D& a, const D& b) { return a = a / b; }

/// √a; no derivative at 0.
template <AnyDual D> D sqrt(const D& a)
{
    using T = typename D::Scalar;
    const T r = sqrt(a.v);
    const T f1 = finiteSlope(T(0.5 / r));
    return chain(a, r, f1, T(-0.5 * f1 / a.v));
}
/// ∛a, for negative a too; no derivative at 0.
template <AnyDual D> D cbrt(const D& a)
{
    using T = typename D::Scalar;
    const T r = cbrt(a.v);
    const T f1 = finiteSlope(T(1.0 / (3.0 * square(r))));
    return chain(a, r, f1, T(-2.0 * f1 / (3.0 * a.v)));
}
template <AnyDual D> D exp(const D& a)
{
    const auto e = exp(a.v);
    return chain(a, e, e, e);
}
template <AnyDual D> D log(const D& a)
{
    using T = typename D::Scalar;
    const T r = 1.0 / notBelow0(a.v);
    return chain(a, T(log(a.v)), r, T(-square(r)));
}
template <AnyDual D> D log1p(const D& a)
{
    using T = typename D::Scalar;
    const T r = 1.0 / notBelow0(T(1.0 + a.v));
    return chain(a, T(log1p(a.v)), r, T(-square(r)));
}
template <AnyDual D> D log2(const D& a)
{
    using T = typename D::Scalar;
    const T x = notBelow0(a.v);
    const T r = nearest<T>(std::numbers::log2e) / x;
    return chain(a, T(log2(a.v)), r, T(-r / x));
}
template <AnyDual D> D log10(const D& a)
{
    using T = typename D::Scalar;
    const T x = notBelow0(a.v);
    const T r = nearest<T>(std::numbers::log10e) / x;
    return chain(a, T(log10(a.v)), r, T(-r / x));
}
template <AnyDual D> D sin(const D& a)
{
    using T = typename D::Scalar;
    const SineCosine<T> v = sinCos(a.v);
    return chain(a, v.sine, v.cosine, T(-v.sine));
}
template <AnyDual D> D cos(const D& a)
{
    using T = typename D::Scalar;
    const SineCosine<T> v = sinCos(a.v);
    return chain(a, v.cosine, T(-v.sine), T(-v.cosine));
}
/// cos 2πa.
template <AnyDual D> D cosTwoPi(const D& a)
{
    using T = typename D::Scalar;
    const SineCosine<T> v = sinCosTwoPi(a.v);
    const T turn = nearest<T>(2.0 * std::numbers::pi);
    return chain(a, v.cosine, T(-turn * v.sine), T(-square(turn) * v.cosine));
}
template <AnyDual D> D tan(const D& a)
{
    using T = typename D::Scalar;
    const T t = tan(a.v);
    const T f1 = 1.0 + square(t);
    return chain(a, t, f1, T(2.0 * t * f1));
}
/// arcsin a; no derivative at ±1.
template <AnyDual D> D asin(const D& a)
{
    using T = typename D::Scalar;
    const T w = 1.0 - square(a.v);
    const T f1 = finiteSlope(T(1.0 / sqrt(w)));
    return chain(a, T(asin(a.v)), f1, T(a.v * f1 / w));
}
/// arccos a; no derivative at ±1.
template <AnyDual D> D acos(const D& a)
{
    using T = typename D::Scalar;
    const T w = 1.0 - square(a.v);
    const T f1 = finiteSlope(T(-1.0 / sqrt(w)));
    return chain(a, T(acos(a.v)), f1, T(a.v * f1 / w));
}
template <AnyDual D> D atan(const D& a)
{
    using T = typename D::Scalar;
    const T f1 = 1.0 / (1.0 + square(a.v));
    return chain(a, T(atan(a.v)), f1, T(-2.0 * a.v * square(f1)));
}
template <AnyDual D> D sinh(const D& a)
{
    using T = typename D::Scalar;
    const T s = sinh(a.v);
    return chain(a, s, T(cosh(a.v)), s);
}
template <AnyDual D> D cosh(const D& a)
{
    using T = typename D::Scalar;
    const T c = cosh(a.v);
    return chain(a, c, T(sinh(a.v)), c);
}
/// tanh a. Its slope 1 − tanh² is taken as 4σ(2a)σ(−2a), which keeps its digits as it vanishes.
template <AnyDual D> D tanh(const D& a)
{
    using T = typename D::Scalar;
    const T t = tanh(a.v);
    const T f1 = 4.0 * (sigmoid(T(2.0 * a.v)) * sigmoid(T(-2.0 * a.v)));
    return chain(a, t, f1, T(-2.0 * t * f1));
}
template <AnyDual D> D erf(const D& a)
{
    using T = typename D::Scalar;
    const T f1 = nearest<T>(2.0 * std::numbers::inv_sqrtpi) * exp(-square(a.v));
    return chain(a, T(erf(a.v)), f1, T(-2.0 * a.v * f1));
}
template <AnyDual D> D sigmoid(const D& a)
{
    using T = typename D::Scalar;
    const T p = sigmoid(a.v);
    const T q = sigmoid(-a.v);
    const T f1 = p * q;
    return chain(a, p, f1, T(f1 * (q - p)));
}
template <AnyDual D> D softplus(const D& a)
{
    using T = typename D::Scalar;
    const T p = sigmoid(a.v);
    return chain(a, T(softplus(a.v)), p, T(p * sigmoid(-a.v)));
}

// Functions with a kink or a jump -----------------------------------------------------------------

/// |a|; no derivative at 0, on intervals a slope in [−1, 1] there.
template <AnyDual D> D abs(const D& a)
{
    using T = typename D::Scalar;
    return chain(a, T(abs(a.v)), T(slopeOfAbs(a.v)), T(bendAtZero(a.v)));
}
/// −1, 0 or 1; no derivative at 0.
template <AnyDual D> D sign(const D& a)
{
    using T = typename D::Scalar;
    const T zero = bendAtZero(a.v);
    return chain(a, T(sign(a.v)), zero, zero);
}
/// max(a, 0); no derivative at 0, on intervals a slope in [0, 1] there.
template <AnyDual D> D relu(const D& a)
{
    using T = typename D::Scalar;
    return chain(a, T(relu(a.v)), T(slopeOfRelu(a.v)), T(bendAtZero(a.v)));
}

/// A value with the derivatives of a where keyA is the smaller key, of b where keyB is.
template <class T>
Dual<T> branch(const T& value, const T& keyA, const T& keyB, const Dual<T>& a, const Dual<T>& b)
{
    return {value, slopeOfLesser(keyA, keyB, a.dx, b.dx), slopeOfLesser(keyA, keyB, a.dy, b.dy)};
}
template <class T>
Dual2<T> branch(const T& value, const T& keyA, const T& keyB, const Dual2<T>& a, const Dual2<T>& b)
{
    const T jumpX = a.dx - b.dx;
    const T jumpY = a.dy - b.dy;
    return {value,
            slopeOfLesser(keyA, keyB, a.dx, b.dx),
            slopeOfLesser(keyA, keyB, a.dy, b.dy),
            bendOfLesser(keyA, keyB, jumpX, a.dxx, b.dxx),
            bendOfLesser(keyA, keyB, T(jumpX * jumpY), a.dxy, b.dxy),
            bendOfLesser(keyA, keyB, jumpY, a.dyy, b.dyy)};
}

/// The smaller of two; no derivative at a tie, unless both have the same.
template <AnyDual D> D min(const D& a, const D& b)
{
    using T = typename D::Scalar;
    return branch(T(min(a.v, b.v)), a.v, b.v, a, b);
}
/// The larger of two; no derivative at a tie, unless both have the same.
template <AnyDual D> D max(const D& a, const D& b)
{
    using T = typename D::Scalar;
    return branch(T(max(a.v, b.v)), b.v, a.v, a, b);
}

// Functions of two arguments ----------------------------------------------------------------------

/// The partial derivatives of φ(a, b) at (a.v, b.v).
template <class T> struct Partials {
    T a, b, aa, ab, bb;
};

/// u = φ(a, b), from the value and the partial derivatives of φ.
template <class T>
Dual<T> chain(const Dual<T>& a, const Dual<T>& b, const T& f, const Partials<T>& p)
{
    return {f, p.a * a.dx + p.b * b.dx, p.a * a.dy + p.b * b.dy};
}
template <class T>
Dual2<T> chain(const Dual2<T>& a, const Dual2<T>& b, const T& f, const Partials<T>& p)
{
    return {
        f,
        p.a * a.dx + p.b * b.dx,
        p.a * a.dy + p.b * b.dy,
        p.a * a.dxx + p.b * b.dxx
            + (p.aa * square(a.dx) + 2.0 * p.ab * (a.dx * b.dx) + p.bb * square(b.dx)),
        p.a * a.dxy + p.b * b.dxy
            + (p.aa * (a.dx * a.dy) + p.ab * (a.dx * b.dy + a.dy * b.dx) + p.bb * (b.dx * b.dy)),
        p.a * a.dyy + p.b * b.dyy
            + (p.aa * square(a.dy) + 2.0 * p.ab * (a.dy * b.dy) + p.bb * square(b.dy))};
}

/// √(a² + b²); no derivative at (0, 0).
template <AnyDual D> D hypot(const D& a, const D& b)
{
    using T = typename D::Scalar;
    const T r = hypot(a.v, b.v);
    const T p = cosineOf(a.v, r);
    const T q = cosineOf(b.v, r);
    return chain(a, b, r, Partials<T>{p, q, T(square(q) / r), T(-(p * q) / r), T(square(p) / r)});
}

/// The angle of (x, y) in [−π, π], as std::atan2; no derivative on the cut along x ≤ 0, where it jumps by 2π.
template <AnyDual D> D atan2(const D& y, const D& x)
{
    using T = typename D::Scalar;
    const T r2 = square(x.v) + square(y.v);
    const T p = slopeOffCut(y.v, x.v, T(x.v / r2));
    const T q = slopeOffCut(y.v, x.v, T(y.v / r2));
    const T pq = 2.0 * (p * q);
    return chain(y, x, T(atan2(y.v, x.v)),
                 Partials<T>{p, T(-q), T(-pq), T(square(q) - square(p)), pq});
}

/// ln(eᵃ + eᵇ). Its slopes are σ(a − b) and σ(b − a), both with all their digits.
template <AnyDual D> D logSumExp(const D& a, const D& b)
{
    using T = typename D::Scalar;
    const T p = sigmoid(T(a.v - b.v));
    const T q = sigmoid(T(b.v - a.v));
    const T pq = p * q;
    return chain(a, b, T(logSumExp(a.v, b.v)), Partials<T>{p, q, pq, T(-pq), pq});
}

// Powers ------------------------------------------------------------------------------------------

/// aⁿ by repeated multiplication: smooth at and below 0. power(a, 0) is 1.
template <AnyDual D> D power(D a, int n)
{
    using T = typename D::Scalar;
    if (n == 0)
        return D(1.0);
    if (n == 1)
        return a;
    const double k = n;
    return chain(a, T(power(a.v, n)), T(k * power(a.v, n - 1)),
                 T(k * (k - 1.0) * power(a.v, n - 2)));
}

/// aᶜ. A whole c goes by repeated multiplication; any other makes it undefined (NaN) for a < 0.
template <AnyDual D> D pow(const D& a, double c)
{
    using T = typename D::Scalar;
    if (isWhole(c))
        return power(a, static_cast<int>(c));
    const T c1 = T(c) - 1.0;
    const T f1 = finiteSlope(T(c * pow(a.v, c1)));
    const T f2 = finiteSlope(T(c * c1 * pow(a.v, T(T(c) - 2.0))));
    return chain(a, T(pow(a.v, T(c))), f1, T(bendAbove(a.v, f2)));
}

/// cᵇ for a fixed base; undefined (NaN) for c < 0, no derivative for c = 0.
template <AnyDual D> D pow(double c, const D& b)
{
    using T = typename D::Scalar;
    const T f = pow(T(c), b.v);
    const T ln = logOfBase(T(c));
    const T f1 = f * ln;
    return chain(b, f, f1, T(f1 * ln));
}

/// aᵇ; differentiable for a > 0 only, since b may not stay whole.
template <AnyDual D> D pow(const D& a, const D& b)
{
    using T = typename D::Scalar;
    const T f = pow(a.v, b.v);
    const T f1 = pow(a.v, T(b.v - 1.0));
    const T ln = logOfBase(a.v);
    const T faa = b.v * (b.v - 1.0) * pow(a.v, T(b.v - 2.0));
    const T fb = f * ln;
    return chain(
        a, b, f,
        Partials<T>{T(b.v * f1), fb, T(bendAbove(a.v, faa)), T(f1 * (1.0 + b.v * ln)), T(fb * ln)});
}

// Mixed with constants ----------------------------------------------------------------------------

template <AnyDual D> D min(const D& a, double c) { return min(a, D(c)); }
template <AnyDual D> D min(double c, const D& a) { return min(D(c), a); }
template <AnyDual D> D max(const D& a, double c) { return max(a, D(c)); }
template <AnyDual D> D max(double c, const D& a) { return max(D(c), a); }
template <AnyDual D> D hypot(const D& a, double c) { return hypot(a, D(c)); }
template <AnyDual D> D hypot(double c, const D& a) { return hypot(D(c), a); }
template <AnyDual D> D atan2(const D& y, double c) { return atan2(y, D(c)); }
template <AnyDual D> D atan2(double c, const D& x) { return atan2(D(c), x); }

} // namespace thalweg
