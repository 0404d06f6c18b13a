#include "critical/branch_and_bound.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thalweg {

namespace {

/// Off the middle, so that critical points at symmetric places do not fall on edges of boxes.
constexpr double kCut = 0.4987;
/// A box that shrank to less than this part of its area is examined again before it is cut.
constexpr double kWorthwhile = 0.5;
/// Boxes are not cut below this part of the domain's width, nor below this width.
constexpr double kFinest = 1e-7;
/// When the Hessian varies by less than this part over a box and may be singular all the same, the
/// box counts as degenerate. So does a box smaller than this over which there is no Hessian.
constexpr double kNearlyConstant = 1.0 / 64.0;
/// The part of the budget that degenerate boxes may use.
constexpr double kShareOfDegenerate = 0.25;
/// Where f varies by less than this part of its range over the domain, it is called faint.
constexpr double kFaint = 1e-9;
/// A gradient that changes f by less than this over the domain is 0 as far as numbers go.
constexpr double kNothing = 1e-180;

/// The smallest width of a box at places x of an axis that is this wide.
double finest(const Interval& x, double width)
{
    constexpr double ulp = std::numeric_limits<double>::epsilon();
    return std::max({std::min(kFinest, kFinest * width), 1e-17 * width, 8.0 * ulp * x.magnitude()});
}

/// Whether the gradient over the box is hardly less certain than that at its centre: then rounding
/// errors are all there is to see, and smaller boxes show no more.
bool isNoise(const Dual<Interval>& atC, const Dual2<Interval>& over)
{
    return atC.dx.mayContain(0.0) && atC.dy.mayContain(0.0)
           && atC.dx.width() >= 0.25 * over.dx.width() && atC.dy.width() >= 0.25 * over.dy.width();
}

/// The width along which a cut may show more: none if it is too small, or if nothing depends on
/// that axis.
double usefulWidth(const Interval& along, double least, const Interval& own, const Interval& mixed)
{
    const bool nothingDepends = own.isZero() && mixed.isZero();
    return along.width() <= least || nothingDepends ? 0.0 : along.width();
}

} // namespace

BranchAndBound::BranchAndBound(const Objective& f, const Box& all, const CriticalOptions& options)
    : m_f(f), m_all(all), m_width(all.x.width()), m_height(all.y.width()), m_options(options)
{
}

void BranchAndBound::run()
{
    const Interval range = m_f.encloseFirst(m_all.x, m_all.y).v;
    m_range = range.isBounded() ? range.width() : 0.0;
    push(m_all, Urgency::Normal);
    while (const auto next = m_queue.pop()) {
        if (isOver(*next)) {
            m_pending.push_back(*next);
            continue;
        }
        ++m_boxes;
        examine(*next);
    }
}

bool BranchAndBound::isOver(const PendingBox& next)
{
    if (m_boxes % 64 == 0 && m_options.cancelled != nullptr && *m_options.cancelled)
        m_isCancelled = true;
    const auto share = kShareOfDegenerate * static_cast<double>(m_options.boxBudget);
    if (next.urgency == Urgency::Degenerate && static_cast<double>(m_degenerate++) >= share)
        return true;
    return m_isCancelled || m_boxes >= m_options.boxBudget;
}

void BranchAndBound::examine(const PendingBox& pending)
{
    const Box& box = pending.box;
    const Box wider = padded(box);
    const Dual2<Interval> over = m_f.enclose(wider.x, wider.y);
    if (over.v.isEmpty() || leavesOut0(over.dx) || leavesOut0(over.dy))
        return;
    if (isFlat(over)) {
        m_undecided.push_back(box);
        return;
    }
    const Urgency urgency =
        isFaint(over) ? std::max(pending.urgency, Urgency::Faint) : pending.urgency;
    const Point c = box.centre();
    const Dual<Interval> atC = m_f.encloseFirst(c.x, c.y);
    const auto system = GradientSystem::of(box, c, atC, over);
    if (!system) {
        cut(box, over, size(box) < kNearlyConstant ? Urgency::Degenerate : urgency);
        return;
    }
    const auto hessian = system->regular(wider);
    if (!hessian)
        narrow(box, *system, atC, over, isNearlyConstant(over) ? Urgency::Degenerate : urgency);
    else if (!settled(box, *hessian, atC))
        narrow(box, *system, atC, over, urgency);
}

/// Whether a regular Hessian is enough to be done with the box: because it can be located, and
/// recorded, or because there is no critical point in the box.
bool BranchAndBound::settled(const Box& box, const RegularHessian& hessian,
                             const Dual<Interval>& atC)
{
    const Box near = criticalPointNear(box.centre(), atC, hessian);
    if (intersect(near, box).isEmpty())
        return true;
    if (!hessian.box.encloses(near))
        return false;
    const auto point = located(m_f, near, hessian);
    if (!point)
        return false;
    if (!intersect(point->enclosure, box).isEmpty())
        m_proved.push_back(*point);
    return true;
}

void BranchAndBound::narrow(const Box& box, const GradientSystem& system, const Dual<Interval>& atC,
                            const Dual2<Interval>& over, Urgency urgency)
{
    const Box rest = system.contracted();
    if (rest.isEmpty())
        return;
    const Box roomier = atLeastFinest(rest, box);
    if (remaining(roomier, box) < kWorthwhile)
        push(roomier, urgency);
    else if (isNoise(atC, over))
        m_undecided.push_back(box);
    else
        cut(box, over, urgency);
}

/// Halves a box along the axis on which it is longer, where that is of use.
void BranchAndBound::cut(const Box& box, const Dual2<Interval>& over, Urgency urgency)
{
    const Sizes s = finestFor(box);
    const double x = usefulWidth(box.x, s.x, over.dxx, over.dxy) / m_width;
    const double y = usefulWidth(box.y, s.y, over.dyy, over.dxy) / m_height;
    if (x <= 0.0 && y <= 0.0) {
        m_undecided.push_back(box);
    } else if (x >= y) {
        const double at = box.x.lo + kCut * box.x.width();
        push({{box.x.lo, at}, box.y}, urgency);
        push({{at, box.x.hi}, box.y}, urgency);
    } else {
        const double at = box.y.lo + kCut * box.y.width();
        push({box.x, {box.y.lo, at}}, urgency);
        push({box.x, {at, box.y.hi}}, urgency);
    }
}

double BranchAndBound::size(const Box& box) const
{
    return std::max(box.x.width() / m_width, box.y.width() / m_height);
}

BranchAndBound::Sizes BranchAndBound::finestFor(const Box& box) const
{
    return {finest(box.x, m_width), finest(box.y, m_height)};
}

/// A little larger, so that a point on an edge is inside.
Box BranchAndBound::padded(const Box& box) const
{
    const Sizes s = finestFor(box);
    const double dx = 1e-2 * s.x + 1e-3 * box.x.width();
    const double dy = 1e-2 * s.y + 1e-3 * box.y.width();
    return {{box.x.lo - dx, box.x.hi + dx}, {box.y.lo - dy, box.y.hi + dy}};
}

/// What is left of a box, widened to the finest size as far as the box allows.
Box BranchAndBound::atLeastFinest(const Box& rest, const Box& box) const
{
    const auto widened = [](const Interval& a, double least, const Interval& limits) {
        const double lack = 0.5 * std::max(0.0, 0.5 * least - a.width());
        return intersect({a.lo - lack, a.hi + lack}, limits);
    };
    const Sizes s = finestFor(box);
    return {widened(rest.x, s.x, box.x), widened(rest.y, s.y, box.y)};
}

/// The part of the area that is left, not counting what is below the finest size.
double BranchAndBound::remaining(const Box& rest, const Box& box) const
{
    const Sizes s = finestFor(box);
    return (rest.x.width() + s.x) / (box.x.width() + s.x) * (rest.y.width() + s.y)
           / (box.y.width() + s.y);
}

bool BranchAndBound::isFlat(const Dual2<Interval>& over) const
{
    return over.dx.magnitude() * m_width <= kNothing && over.dy.magnitude() * m_height <= kNothing;
}

bool BranchAndBound::isFaint(const Dual2<Interval>& over) const
{
    return over.v.width() < kFaint * m_range;
}

bool BranchAndBound::isNearlyConstant(const Dual2<Interval>& over) const
{
    const auto largest = [this](double xx, double xy, double yy) {
        return std::max(
            {xx * m_width * m_width, xy * m_width * m_height, yy * m_height * m_height});
    };
    return largest(over.dxx.width(), over.dxy.width(), over.dyy.width())
           < kNearlyConstant
                 * largest(over.dxx.magnitude(), over.dxy.magnitude(), over.dyy.magnitude());
}

} // namespace thalweg
