#include "land/land.h"

#include "numeric/eigen2.h"
#include "optimizers/along_curvature.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace thalweg {

namespace {

constexpr int kGrid = 33; ///< points of the survey along each axis

bool isFinite(const Dual2<double>& d)
{
    return std::isfinite(d.v) && std::isfinite(d.dx) && std::isfinite(d.dy) && std::isfinite(d.dxx)
           && std::isfinite(d.dxy) && std::isfinite(d.dyy);
}

Point onCircle(Point centre, double radius, double angle)
{
    return centre + radius * Point{std::cos(angle), std::sin(angle)};
}

/// The least value of a function of an angle: of an even set, then nearer between its neighbours.
template <class Function> double leastOnCircle(Function value)
{
    constexpr int kDirections = 48;
    constexpr double kStep = 2.0 * std::numbers::pi / kDirections;
    double best = 0.0;
    double least = value(0.0);
    for (int i = 1; i < kDirections; ++i)
        if (const double v = value(i * kStep); v < least) {
            least = v;
            best = i * kStep;
        }
    double width = kStep;
    for (int i = 0; i < 30; ++i) {
        width *= 0.6;
        for (const double angle : {best - width, best + width})
            if (const double v = value(angle); v < least) {
                least = v;
                best = angle;
            }
    }
    return least;
}

/// A step downhill whose part along each eigenvector is at most radius long.
Point downhill(const Dual2<double>& d, double radius)
{
    const Eigen2 curvature = eigen(d.dxx, d.dxy, d.dyy);
    Point step;
    for (std::size_t i = 0; i < 2; ++i) {
        const double slope = dot(curvature.vectors[i], {d.dx, d.dy});
        if (slope != 0.0)
            step = step - (slope / std::max(std::fabs(curvature.values[i]), std::fabs(slope) / radius)) * curvature.vectors[i];
    }
    return step;
}

/// Whether the smaller curvature is no more than rounding beside the larger: Newton's step leaves it out.
bool hasFlatSide(const Eigen2& curvature)
{
    const auto [low, high] = curvature.values;
    return std::min(std::fabs(low), std::fabs(high)) <= 1e-14 * std::max(std::fabs(low), std::fabs(high));
}

} // namespace

double distanceOutside(const Domain& domain, Point p)
{
    const Point nearest{std::clamp(p.x, domain.xmin, domain.xmax), std::clamp(p.y, domain.ymin, domain.ymax)};
    return distance(p, nearest);
}

Land::Land(const Objective& f, const Domain& domain, std::span<const Point> minima)
    : m_f(f), m_domain(domain), m_diagonal(domain.diagonal()), m_minima(minima.begin(), minima.end()),
      m_lowest{domain.centre(), std::numeric_limits<double>::infinity()},
      m_highest(-std::numeric_limits<double>::infinity())
{
    const auto consider = [this](Point p) {
        const double v = m_f.value(p);
        if (v < m_lowest.value)
            m_lowest = {p, v};
        if (std::isfinite(v))
            m_highest = std::max(m_highest, v);
    };
    for (int i = 0; i < kGrid; ++i)
        for (int j = 0; j < kGrid; ++j)
            consider({domain.xmin + i * domain.width() / (kGrid - 1), domain.ymin + j * domain.height() / (kGrid - 1)});
    std::ranges::for_each(m_minima, consider);
}

/// Where Newton's steps lead along a direction whose curvature vanishes at the end of it, as that of x⁴ and x⁶ does:
/// each is the same share of the one before. Nothing when they do not shrink so, or have not become short.
std::optional<Point> Land::endOfSeries(Point p, Point before, Point last) const
{
    constexpr double kShort = 1e-3; // diagonals
    constexpr double kShrinking = 0.92; // 1 − 1/(m − 1) at a minimum of order m, so up to order 12
    const double ratio = norm(last) / norm(before);
    if (!(ratio <= kShrinking) || !(dot(last, before) > 0.0) || norm(last) > kShort * m_diagonal)
        return std::nullopt;
    return p + (ratio / (1.0 - ratio)) * last;
}

std::optional<Point> Land::newtonFrom(Point from, double reach) const
{
    constexpr int kMostSteps = 60;
    const double settled = 1e-10 * m_diagonal;
    Point p = from;
    Point before;
    Point last;
    for (int i = 0; i < kMostSteps; ++i) {
        const Dual2<double> d = m_f.secondOrder(p);
        if (!isFinite(d))
            return std::nullopt;
        const Eigen2 curvature = eigen(d.dxx, d.dxy, d.dyy);
        const Point step = -1.0 * dividedAlong(curvature.vectors[1], curvature.values, Point{d.dx, d.dy});
        if (d.dx == 0.0 && d.dy == 0.0)
            return p;
        if (hasFlatSide(curvature) && norm(step) <= settled)
            return endOfSeries(p, before, last);
        p = p + step;
        if (!(distance(p, from) <= reach))
            return std::nullopt;
        if (norm(step) <= settled)
            return p;
        before = std::exchange(last, step);
    }
    return endOfSeries(p, before, last);
}

/// Newton's method from here; where it finds no curvature to go by, be it because the minimum is so near, from a little
/// beside it on either side.
std::optional<Point> Land::zeroNear(Point from, double reach) const
{
    constexpr double kBeside = 1e-3; // diagonals
    if (const auto p = newtonFrom(from, reach))
        return p;
    const Dual2<double> d = m_f.secondOrder(from);
    if (!isFinite(d))
        return std::nullopt;
    const Eigen2 curvature = eigen(d.dxx, d.dxy, d.dyy);
    if (!hasFlatSide(curvature))
        return std::nullopt;
    const Point flattest = curvature.vectors[std::fabs(curvature.values[0]) < std::fabs(curvature.values[1]) ? 0 : 1];
    for (const double side : {-kBeside, kBeside})
        if (const auto p = newtonFrom(from + side * m_diagonal * flattest, reach); p && distance(*p, from) <= reach)
            return p;
    return std::nullopt;
}

std::optional<Stationary> Land::stationaryNear(Point from, double reach) const
{
    std::optional<Stationary> nearest;
    if (const auto p = zeroNear(from, reach)) {
        nearest = {*p, shapeAround(*p)};
        reach = distance(from, *p);
    }
    for (const Point minimum : m_minima)
        if (distance(from, minimum) < reach && isTip(minimum)) {
            nearest = {minimum, Shape::Bowl};
            reach = distance(from, minimum);
        }
    return nearest;
}

bool Land::isTip(Point p) const
{
    return !isFinite(m_f.secondOrder(p)) && shapeOnCircle(p, 1e-3 * m_diagonal) == Shape::Bowl;
}

Shape Land::shapeAround(Point p) const
{
    constexpr double kClear = 1e-6; ///< of the larger eigenvalue: below, higher orders may decide
    const Dual2<double> d = m_f.secondOrder(p);
    const auto [values, vectors] = eigen(d.dxx, d.dxy, d.dyy);
    const auto [low, high] = values;
    if (std::min(std::fabs(low), std::fabs(high)) > kClear * std::max(std::fabs(low), std::fabs(high)))
        return low > 0.0 ? Shape::Bowl : high < 0.0 ? Shape::Dome : Shape::Saddle;
    Shape near = shapeOnCircle(p, 1e-3 * m_diagonal);
    if (near == Shape::Flat)
        near = shapeOnCircle(p, 1e-2 * m_diagonal);
    const Point flattest = vectors[std::fabs(low) < std::fabs(high) ? 0 : 1];
    return near == Shape::Bowl && hasLowerGroundAlong(p, flattest) ? Shape::Flat : near;
}

/// Whether descents from farther along a line end clearly lower than here.
bool Land::hasLowerGroundAlong(Point p, Point direction) const
{
    constexpr double kClearly = 1e-6; // of all heights of the domain
    const double here = m_f.value(p);
    for (const double share : {-0.5, -0.25, 0.25, 0.5})
        if (floorBelow(p + share * m_diagonal * direction).value < here - kClearly * relief())
            return true;
    return false;
}

Shape Land::shapeOnCircle(Point p, double radius) const
{
    const double here = m_f.value(p);
    const double lowest = leastOnCircle([&](double a) { return m_f.value(onCircle(p, radius, a)) - here; });
    const double highest = -leastOnCircle([&](double a) { return here - m_f.value(onCircle(p, radius, a)); });
    const double most = std::max(std::fabs(lowest), std::fabs(highest));
    if (!(most > 1e-14 * std::fabs(here)) || most == 0.0)
        return Shape::Flat;
    const double counts = std::max(1e-7 * most, 1e-14 * std::fabs(here));
    if (lowest < -counts)
        return highest > counts ? Shape::Saddle : Shape::Dome;
    return Shape::Bowl;
}

Floor Land::floorBelow(Point from) const
{
    constexpr int kMostSteps = 400;
    constexpr double kFar = 2.0; // diagonals beyond the domain, or farther out than it began
    constexpr double kFarther = 3.0;
    constexpr double kStillFalling = 0.01; // of all that was lost, on the last diagonal
    double radius = 0.02 * m_diagonal;
    Point p = from;
    Dual2<double> d = m_f.secondOrder(p);
    const double first = d.v;
    const double firstOut = distanceOutside(m_domain, from) / m_diagonal;
    double atFar = first;
    for (int i = 0; i < kMostSteps && isFinite(d) && radius > 1e-12 * m_diagonal; ++i) {
        const double out = distanceOutside(m_domain, p) / m_diagonal - firstOut;
        if (out > kFarther)
            return {p, d.v, atFar - d.v > kStillFalling * (first - d.v), true};
        if (out <= kFar)
            atFar = d.v;
        const Point step = downhill(d, radius);
        if (norm(step) <= 1e-12 * m_diagonal)
            break;
        const Point next = p + step;
        if (m_f.value(next) < d.v) {
            p = next;
            d = m_f.secondOrder(p);
            radius = std::min(2.0 * radius, 0.5 * m_diagonal);
        } else {
            radius *= 0.25;
        }
    }
    return {p, d.v};
}

double Land::steepestAround(Point p, double radius) const
{
    constexpr int kDirections = 16;
    double steepest = 0.0;
    for (int i = 0; i < kDirections; ++i) {
        const Dual<double> d = m_f.firstOrder(onCircle(p, radius, (i + 0.3) * 2.0 * std::numbers::pi / kDirections));
        const double slope = std::hypot(d.dx, d.dy);
        if (std::isfinite(slope))
            steepest = std::max(steepest, slope);
    }
    return steepest;
}

} // namespace thalweg
