#include "critical/proved_point.h"

#include "critical/polish.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace thalweg {

namespace {

bool isFinite(const Dual2<double>& d)
{
    return std::isfinite(d.v + d.dx + d.dy + d.dxx + d.dxy + d.dyy);
}

/// Whether the Hessian has a determinant of 0, but for rounding errors: no proof can succeed.
bool isNearlySingular(const Dual2<double>& d)
{
    const double unit = std::max({std::fabs(d.dxx), std::fabs(d.dxy), std::fabs(d.dyy)}); // against overflow
    const double product = (d.dxx / unit) * (d.dyy / unit);
    const double square = (d.dxy / unit) * (d.dxy / unit);
    return !(std::fabs(product - square) > 1e-9 * (std::fabs(product) + square));
}

/// Encloses the point that `near` holds better and better, for as long as that helps. From a p
/// that Newton's method has found, the first step is nearly always the last.
Box tightened(const Objective& f, Point p, const Box& near, const RegularHessian& hessian)
{
    constexpr double tight = 1e-9;
    constexpr int most = 60;
    Box enclosure = near;
    for (int i = 0; i < most; ++i) {
        const Dual<Interval> atP = f.encloseFirst(p.x, p.y);
        const Box next = intersect(criticalPointNear(p, atP, hessian), enclosure);
        const bool helped = next.x.width() < 0.5 * enclosure.x.width()
                            || next.y.width() < 0.5 * enclosure.y.width();
        enclosure = next;
        const bool isTight = next.x.width() < tight * near.x.width()
                             && next.y.width() < tight * near.y.width();
        if (next.isEmpty() || isTight || !helped)
            break;
        p = enclosure.centre();
    }
    return enclosure;
}

} // namespace

std::optional<ProvedPoint> located(const Objective& f, const Box& near,
                                   const RegularHessian& hessian)
{
    // In units of the Hessian's box: `near` may be as thin as rounding errors along one axis.
    Point p = near.nearest(polished(f, near.centre(), hessian.box));
    const Box enclosure = tightened(f, p, near, hessian);
    if (enclosure.isEmpty())
        return std::nullopt;
    p = enclosure.nearest(p);
    if (!isFinite(f.secondOrder(p)))
        return std::nullopt;
    return ProvedPoint{p, enclosure, hessian.box, hessian.kind};
}

std::optional<ProvedPoint> provedAt(const Objective& f, Point p, Point reach)
{
    constexpr int most = 10;
    if (isNearlySingular(f.secondOrder(p)))
        return std::nullopt;
    const Dual<Interval> atP = f.encloseFirst(p.x, p.y);
    for (int i = 0; i < most; ++i, reach = 0.1 * reach) {
        const Box box{{p.x - reach.x, p.x + reach.x}, {p.y - reach.y, p.y + reach.y}};
        const auto system = GradientSystem::of(box, p, atP, f.enclose(box.x, box.y));
        const auto hessian = system ? system->regular(box) : std::nullopt;
        if (!hessian)
            continue;
        const Box near = criticalPointNear(p, atP, *hessian);
        if (box.encloses(near))
            return located(f, near, *hessian);
    }
    return std::nullopt;
}

std::vector<ProvedPoint> distinct(std::vector<ProvedPoint> points, std::vector<Box>& doubtful)
{
    std::sort(points.begin(), points.end(), [](const ProvedPoint& a, const ProvedPoint& b) {
        return a.enclosure.x.lo < b.enclosure.x.lo;
    });
    double widest = 0.0;
    std::vector<ProvedPoint> result;
    for (const ProvedPoint& p : points) {
        widest = std::max(widest, p.enclosure.x.width());
        bool isNew = true;
        for (auto q = result.rbegin(); isNew && q != result.rend(); ++q) {
            if (q->enclosure.x.lo + widest < p.enclosure.x.lo)
                break;
            if (!meet(p.enclosure, q->enclosure))
                continue;
            isNew = false;
            if (!p.alone.encloses(q->enclosure) && !q->alone.encloses(p.enclosure))
                doubtful.push_back(hull(p.enclosure, q->enclosure));
        }
        if (isNew)
            result.push_back(p);
    }
    return result;
}

} // namespace thalweg
