#pragma once

#include "numeric/dual.h"

/// Dual numbers whose zero and unit slopes are left out of the arithmetic.
///
/// Strict arithmetic may not drop 0 · a or a + 0, so a plain Dual multiplies and adds the 0 and 1
/// that it was seeded with through the whole formula. A Slope knows what it is; once a formula is
/// inlined where it is seeded, the compiler knows too, and what remains is the derivative as it
/// would be written by hand. Results are those of Dual, bit for bit, but for the sign of zeros; and
/// where an infinite or undefined slope meets a derivative that is 0 for sure, the product is 0.
namespace thalweg {

enum class Known : char { Zero, One, Nothing };

/// A derivative, and what is known of it before it is computed.
template <class T> struct Slope {
    T value{};
    Known known = Known::Zero;

    Slope() = default;
    Slope(const T& some) : value(some), known(Known::Nothing) {}
    Slope(const T& some, Known what) : value(some), known(what) {}

    [[gnu::always_inline]] bool isZero() const { return known == Known::Zero; }
};

template <class T>
[[gnu::always_inline]] inline Slope<T> operator+(const Slope<T>& a, const Slope<T>& b)
{
    return a.isZero() ? b : b.isZero() ? a : Slope<T>(a.value + b.value);
}
template <class T> [[gnu::always_inline]] inline Slope<T> operator-(const Slope<T>& a)
{
    return a.isZero() ? a : Slope<T>(-a.value);
}
template <class T>
[[gnu::always_inline]] inline Slope<T> operator-(const Slope<T>& a, const Slope<T>& b)
{
    return b.isZero() ? a : a.isZero() ? -b : Slope<T>(a.value - b.value);
}
template <class T>
[[gnu::always_inline]] inline Slope<T> operator*(const T& factor, const Slope<T>& a)
{
    return a.isZero() ? a : a.known == Known::One ? Slope<T>(factor) : Slope<T>(factor * a.value);
}
template <class T>
[[gnu::always_inline]] inline Slope<T> operator*(const Slope<T>& a, const T& factor)
{
    return factor * a;
}
template <class T> [[gnu::always_inline]] inline Slope<T> operator/(const Slope<T>& a, double c)
{
    return a.isZero() ? a : Slope<T>(a.value * (1.0 / c));
}

/// f and its gradient. Evaluate formulas on it from a function that is [[gnu::flatten]].
template <class T> struct SeededDual {
    using Scalar = T;

    T v{};
    Slope<T> dx;
    Slope<T> dy;

    SeededDual() = default;
    [[gnu::always_inline]] SeededDual(double constant)
        : v(constant), dx(T(0.0), Known::Zero), dy(T(0.0), Known::Zero)
    {
    }
    [[gnu::always_inline]] SeededDual(const T& value, const Slope<T>& alongX,
                                      const Slope<T>& alongY)
        : v(value), dx(alongX), dy(alongY)
    {
    }
    [[gnu::always_inline]] explicit SeededDual(const T& constant) requires(!std::same_as<T, double>)
        : v(constant), dx(T(0.0), Known::Zero), dy(T(0.0), Known::Zero)
    {
    }

    [[gnu::always_inline]] static SeededDual variableX(const T& x)
    {
        return {x, {T(1.0), Known::One}, {T(0.0), Known::Zero}};
    }
    [[gnu::always_inline]] static SeededDual variableY(const T& y)
    {
        return {y, {T(0.0), Known::Zero}, {T(1.0), Known::One}};
    }

    [[gnu::always_inline]] operator Dual<T>() const { return {v, dx.value, dy.value}; }
};

template <class T> inline constexpr bool kIsDual<SeededDual<T>> = true;

template <class T>
[[gnu::always_inline]] inline SeededDual<T> operator+(const SeededDual<T>& a,
                                                      const SeededDual<T>& b)
{
    return {a.v + b.v, a.dx + b.dx, a.dy + b.dy};
}
template <class T>
[[gnu::always_inline]] inline SeededDual<T> operator-(const SeededDual<T>& a,
                                                      const SeededDual<T>& b)
{
    return {a.v - b.v, a.dx - b.dx, a.dy - b.dy};
}
template <class T> [[gnu::always_inline]] inline SeededDual<T> operator-(const SeededDual<T>& a)
{
    return {-a.v, -a.dx, -a.dy};
}
template <class T>
[[gnu::always_inline]] inline SeededDual<T> operator*(const SeededDual<T>& a,
                                                      const SeededDual<T>& b)
{
    return {a.v * b.v, a.dx * b.v + a.v * b.dx, a.dy * b.v + a.v * b.dy};
}
template <class T>
[[gnu::always_inline]] inline SeededDual<T> operator+(const SeededDual<T>& a, double c)
{
    return {a.v + c, a.dx, a.dy};
}
template <class T>
[[gnu::always_inline]] inline SeededDual<T> operator*(const SeededDual<T>& a, double c)
{
    return {a.v * c, T(c) * a.dx, T(c) * a.dy};
}

template <class T>
[[gnu::always_inline]] inline SeededDual<T> chain(const SeededDual<T>& a, const T& f, const T& f1,
                                                  const T&)
{
    return {f, f1 * a.dx, f1 * a.dy};
}
template <class T>
[[gnu::always_inline]] inline SeededDual<T> chain(const SeededDual<T>& a, const SeededDual<T>& b,
                                                  const T& f, const Partials<T>& p)
{
    return {f, p.a * a.dx + p.b * b.dx, p.a * a.dy + p.b * b.dy};
}
/// a²; the slope is a (2a′), to the last bit that of (2a) a′, but 2a′ does not wait for a: one run of descent
/// is bound by how soon the gradient is there. Packs are bound by the number of operations instead.
[[gnu::always_inline]] inline SeededDual<double> square(const SeededDual<double>& a)
{
    return {a.v * a.v, a.v * (2.0 * a.dx), a.v * (2.0 * a.dy)};
}
template <class T>
[[gnu::always_inline]] inline SeededDual<T> branch(const T& value, const T& keyA, const T& keyB,
                                                   const SeededDual<T>& a, const SeededDual<T>& b)
{
    return {value, Slope<T>(slopeOfLesser(keyA, keyB, a.dx.value, b.dx.value)),
            Slope<T>(slopeOfLesser(keyA, keyB, a.dy.value, b.dy.value))};
}

} // namespace thalweg
