#include "critical/interval_newton.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace thalweg {

namespace {

/// Covers the rounding errors of the few dozen operations on radii below, 1e-16 each.
constexpr double kSlack = 1.0 + 1e-12;
/// Bounds the relative rounding error of a sum of two products.
constexpr double kRounding = 1e-15;

bool isBounded(const Dual<Interval>& g) { return g.dx.isBounded() && g.dy.isBounded(); }
bool isBounded(const Dual2<Interval>& d)
{
    return d.dxx.isBounded() && d.dxy.isBounded() && d.dyy.isBounded();
}

CriticalKind kindOf(double determinant, double trace)
{
    if (determinant < 0.0)
        return CriticalKind::Saddle;
    return trace > 0.0 ? CriticalKind::Minimum : CriticalKind::Maximum;
}

/// Brings entries of a matrix to about 1, where products of them would over- or underflow; otherwise 1.
double bringsToOne(double largest)
{
    const bool isUsual = largest > 1e-100 && largest < 1e100;
    return isUsual || !(largest > 0.0) ? 1.0 : std::scalbn(1.0, -std::ilogb(largest));
}

/// Of a matrix of entries ≥ 0.
double spectralRadius(const std::array<double, 4>& e)
{
    const double half = 0.5 * (e[0] - e[3]);
    return 0.5 * (e[0] + e[3]) + std::sqrt(half * half + e[1] * e[2]);
}

} // namespace

Box criticalPointNear(Point p, const Dual<Interval>& atP, const RegularHessian& hessian)
{
    if (!isBounded(atP))
        return {Interval::entire(), Interval::entire()};
    const std::array<double, 4>& y = hessian.inverse;
    const std::array<double, 4>& e = hessian.error;
    const Interval sx = y[0] * atP.dx + y[1] * atP.dy;
    const Interval sy = y[2] * atP.dx + y[3] * atP.dy;
    // (I − E)⁻¹|s| by Cramer's rule; the determinant is large enough for its rounding not to matter.
    const double determinant = (1.0 - e[0]) * (1.0 - e[3]) - e[1] * e[2];
    const double dx = ((1.0 - e[3]) * sx.magnitude() + e[1] * sy.magnitude()) / determinant;
    const double dy = (e[2] * sx.magnitude() + (1.0 - e[0]) * sy.magnitude()) / determinant;
    constexpr double room = 1.0 + 1e-8;
    const double rx = room * (e[0] * dx + e[1] * dy);
    const double ry = room * (e[2] * dx + e[3] * dy);
    return {p.x - sx + Interval(-rx, rx), p.y - sy + Interval(-ry, ry)};
}

GradientSystem::Uncertain::Uncertain(const Interval& a)
    : middle(a.middle()), radius(kSlack * std::max(a.hi - middle, middle - a.lo))
{
}

std::optional<GradientSystem>
GradientSystem::of(const Box& part, Point c, const Dual<Interval>& atC, const Dual2<Interval>& over)
{
    if (!isBounded(atC) || !isBounded(over))
        return std::nullopt;
    return GradientSystem(part, c, atC, over);
}

GradientSystem::GradientSystem(const Box& part, Point c, const Dual<Interval>& atC,
                               const Dual2<Interval>& over)
    : m_part(part),
      m_centre(c), m_equations{
                       Equation{Uncertain(atC.dx), Uncertain(over.dxx), Uncertain(over.dxy)},
                       Equation{Uncertain(atC.dy), Uncertain(over.dxy), Uncertain(over.dyy)}}
{
    invert();
}

/// Finds Y, unless rounding errors blur the determinant of M, and
/// E = |Y|·rad[H] + |YM − I|, of which the second part is rounding alone.
void GradientSystem::invert()
{
    const auto& [xx, xy] = std::tie(m_equations[0].a, m_equations[0].b);
    const auto& yy = m_equations[1].b;
    const double unit = bringsToOne(std::max({std::fabs(xx.middle), std::fabs(xy.middle), std::fabs(yy.middle)}));
    const double a = xx.middle * unit;
    const double b = xy.middle * unit;
    const double c = yy.middle * unit;
    const double product = a * c;
    const double square = b * b;
    const double determinant = product - square;
    const double terms = std::fabs(product) + square;
    constexpr double underflow = 1e-280;
    if (!(std::fabs(determinant) > 1e-12 * terms) || !(terms > underflow))
        return;
    m_determinant = determinant;
    m_inverse = {c / determinant * unit, -b / determinant * unit, -b / determinant * unit, a / determinant * unit};
    const double lost = kRounding * terms / std::fabs(determinant);
    const auto bounded = [](const Uncertain& u) {
        return u.radius + kRounding * std::fabs(u.middle);
    };
    const double rxx = bounded(xx);
    const double rxy = bounded(xy);
    const double ryy = bounded(yy);
    const std::array y{std::fabs(m_inverse[0]), std::fabs(m_inverse[1]), std::fabs(m_inverse[3])};
    m_error = {kSlack * (y[0] * rxx + y[1] * rxy + lost), kSlack * (y[0] * rxy + y[1] * ryy),
               kSlack * (y[1] * rxx + y[2] * rxy), kSlack * (y[1] * rxy + y[2] * ryy + lost)};
    m_spectralRadius = spectralRadius(m_error);
}

std::optional<RegularHessian> GradientSystem::regular(const Box& box) const
{
    // Enough room below 1 for the determinant of I − E to keep 8 digits and more.
    const auto& e = m_error;
    if (!(m_spectralRadius < 1.0 - 1e-3) || !((1.0 - e[0]) * (1.0 - e[3]) - e[1] * e[2] > 1e-6))
        return std::nullopt;
    const double trace = m_equations[0].a.middle + m_equations[1].b.middle;
    return RegularHessian{box, m_inverse, m_error, kindOf(m_determinant, trace)};
}

/// u times the first equation plus v times the second.
GradientSystem::Equation GradientSystem::combined(double u, double v) const
{
    const auto sum = [=](const Uncertain& p, const Uncertain& q) {
        const double up = u * p.middle;
        const double vq = v * q.middle;
        const double radius = std::fabs(u) * p.radius + std::fabs(v) * q.radius;
        return Uncertain(up + vq, kSlack * radius + kRounding * (std::fabs(up) + std::fabs(vq)));
    };
    const auto& [p, q] = m_equations;
    return {sum(p.g, q.g), sum(p.a, q.a), sum(p.b, q.b)};
}

/// What is left of the box, as offsets from the centre.
struct GradientSystem::Reach {
    double halfX;
    double halfY;
    Interval x{-halfX, halfX};
    Interval y{-halfY, halfY};

    bool isEmpty() const { return x.lo > x.hi || y.lo > y.hi; }

    void apply(const Equation& e)
    {
        solve(e.g, e.a, x, e.b, halfY);
        solve(e.g, e.b, y, e.a, halfX);
    }

    /// Solves 0 = g + a·t + b·u for t, given |u| ≤ half. With a certain to be 0 there is nothing to
    /// solve, but t may have become impossible.
    static void solve(const Uncertain& g, const Uncertain& a, Interval& t, const Uncertain& b,
                      double half)
    {
        const double radius = kSlack * (g.radius + (std::fabs(b.middle) + b.radius) * half);
        const double steep = std::fabs(a.middle) + a.radius;
        const double flat = std::fabs(a.middle) - a.radius;
        const double towards = a.middle > 0.0 ? -g.middle : g.middle;
        const double low = towards - radius;
        const double high = towards + radius;
        if (flat > 0.0) {
            t.lo = std::max(t.lo, stretched(low / (low < 0.0 ? flat : steep), -1.0));
            t.hi = std::min(t.hi, stretched(high / (high < 0.0 ? steep : flat), 1.0));
        } else if (std::max(low, -high) > kSlack * steep * std::max(t.hi, -t.lo)) {
            t = Interval::empty();
        }
    }
    static double stretched(double bound, double side)
    {
        return bound + side * 1e-12 * std::fabs(bound);
    }
};

Box GradientSystem::contracted() const
{
    const auto half = [](const Interval& a, double c) {
        return kSlack * std::max(a.hi - c, c - a.lo);
    };
    Reach reach{half(m_part.x, m_centre.x), half(m_part.y, m_centre.y)};
    reach.apply(m_equations[0]);
    reach.apply(m_equations[1]);
    if (m_determinant != 0.0 && !reach.isEmpty()) {
        reach.apply(combined(m_inverse[0], m_inverse[1]));
        reach.apply(combined(m_inverse[2], m_inverse[3]));
    }
    if (reach.isEmpty())
        return {Interval::empty(), Interval::empty()};
    return intersect(m_part, {m_centre.x + reach.x, m_centre.y + reach.y});
}

} // namespace thalweg
