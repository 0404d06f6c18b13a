#include "critical/polish.h"

#include <algorithm>
#include <cmath>

namespace thalweg {

namespace {

/// Enough for a root of any order: steps then shrink by a constant factor only.
constexpr int kMostSteps = 120;
/// Steps that shrink less than this have met rounding errors; but one may, where a floor bends.
constexpr double kProgress = 0.95;
constexpr int kMostWithoutProgress = 2;

/// −H⁻¹∇f; not finite where H is singular.
Point newtonStep(const Dual2<double>& d)
{
    const double unit = std::max({std::fabs(d.dxx), std::fabs(d.dxy), std::fabs(d.dyy)}); // against overflow
    const double a = d.dxx / unit;
    const double b = d.dxy / unit;
    const double c = d.dyy / unit;
    const double u = d.dx / unit;
    const double v = d.dy / unit;
    const double determinant = a * c - b * b;
    return {(b * v - c * u) / determinant, (b * u - a * v) / determinant};
}

double lengthIn(const Box& unit, Point v)
{
    return std::max(std::fabs(v.x) / unit.x.width(), std::fabs(v.y) / unit.y.width());
}

double slope(const Objective& f, Point p, const Box& box)
{
    const Dual<double> d = f.firstOrder(p);
    return std::hypot(d.dx * box.x.width(), d.dy * box.y.width());
}

} // namespace

Point polished(const Objective& f, Point start, const Box& box)
{
    Point p = start;
    double last = Interval::kInfinity;
    int withoutProgress = 0;
    for (int i = 0; i < kMostSteps; ++i) {
        const Point step = newtonStep(f.secondOrder(p));
        const double length = lengthIn(box, step);
        withoutProgress = length < kProgress * last ? 0 : withoutProgress + 1;
        if (withoutProgress == kMostWithoutProgress || !(lengthIn(box, p + step - start) <= 1.5))
            break;
        p = p + step;
        last = length;
    }
    return p;
}

std::vector<Point> endsWithin(const Objective& f, const Box& box)
{
    const Dual2<Interval> over = f.enclose(box.x, box.y);
    if (!over.dxx.isBounded() || !over.dxy.isBounded() || !over.dyy.isBounded())
        return {};
    const Point c = box.centre();
    const double dx = 0.45 * box.x.width();
    const double dy = 0.45 * box.y.width();
    std::vector<Point> ends;
    for (const Point start : {c, Point{c.x - dx, c.y - dy}, Point{c.x - dx, c.y + dy},
                              Point{c.x + dx, c.y - dy}, Point{c.x + dx, c.y + dy}}) {
        const Point end = polished(f, start, box);
        if (box.nearest(end) == end && !(slope(f, end, box) > 0.1 * slope(f, start, box)))
            ends.push_back(end);
    }
    return ends;
}

bool agree(const std::vector<Point>& points, const Box& box)
{
    const auto isNear = [&](Point p) { return lengthIn(box, p - points.front()) < 0.2; };
    return points.size() >= 5 && std::all_of(points.begin(), points.end(), isNear);
}

} // namespace thalweg
