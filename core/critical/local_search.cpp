#include "critical/local_search.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thalweg {

namespace {

/// Newton's steps from far away shrink a polynomial of degree 8 by 6/7 each: this is a factor 10⁴.
constexpr int kMostSteps = 60;
/// Where ∇f has become this much smaller by then, the end is near but degenerate, and worth more steps.
constexpr double kNearTheEnd = 1e-4;
constexpr int kMostStepsNearTheEnd = 400;
/// Damping relative to the largest entry of H².
constexpr double kFirstDamping = 1e-3;
constexpr double kLeastDamping = 1e-20;
constexpr double kMostDamping = 1e8;
constexpr double kDampingAgain = 1e-12; ///< after a step without any that failed
/// A root of order 7 shrinks by 6/7 with each of these, or with every other on a bent floor.
constexpr int kMostNewtonSteps = 250;
constexpr int kMostSinceBest = 4;
/// So much has ∇f become smaller at an end, if not a step that is all rounding tells of it.
constexpr double kConverged = 1e-8;
/// How far the last of Newton's steps may end from the best, in numbers as large as those there.
constexpr double kStall = 1e-5;
constexpr double kHair = 1e-12;
constexpr double kFourUlps = 4.0 * std::numeric_limits<double>::epsilon();

/// ∇f and H in units of the scale.
struct Local {
    double gx, gy, xx, xy, yy;

    double slope() const { return std::hypot(gx, gy); }
    double curvature() const { return std::max({std::fabs(xx), std::fabs(xy), std::fabs(yy)}); }
};

Local localAt(const Objective& f, Point p, Point scale)
{
    const Dual2<double> d = f.secondOrder(p);
    return {d.dx * scale.x, d.dy * scale.y, d.dxx * scale.x * scale.x, d.dxy * scale.x * scale.y,
            d.dyy * scale.y * scale.y};
}

/// −(H² + μ)⁻¹H∇f; not finite where H is 0 or unknown.
Point dampedStep(const Local& l, double damping)
{
    const double unit = l.curvature();
    const double a = l.xx / unit;
    const double b = l.xy / unit;
    const double c = l.yy / unit;
    const double u = l.gx / unit;
    const double v = l.gy / unit;
    if (damping <= kLeastDamping) { // H² would lose half of the digits
        const double determinant = a * c - b * b;
        return {(b * v - c * u) / determinant, (b * u - a * v) / determinant};
    }
    const double p = a * a + b * b + damping;
    const double q = b * (a + c);
    const double r = c * c + b * b + damping;
    const double determinant = p * r - q * q;
    const double x = a * u + b * v;
    const double y = b * u + c * v;
    return {(q * y - r * x) / determinant, (q * x - p * y) / determinant};
}

bool isRounding(Point step, Point at, Point scale)
{
    return std::fabs(step.x) <= kFourUlps * std::fabs(at.x) + kFourUlps * kFourUlps * scale.x
           && std::fabs(step.y) <= kFourUlps * std::fabs(at.y) + kFourUlps * kFourUlps * scale.y;
}

class Search {
public:
    Search(const Objective& f, Point start, Point scale)
        : m_f(f), m_scale(scale), m_here(localAt(f, start, scale)),
          m_first(m_here.slope()), m_end{start, false, 1}
    {
    }

    LocalEnd run()
    {
        damped();
        newton();
        m_end.converged |= m_here.slope() == 0.0;
        return m_end;
    }

private:
    /// Levenberg's and Marquardt's steps, each of which makes |∇f| smaller.
    void damped()
    {
        double damping = kFirstDamping;
        for (int i = 0; i < kMostStepsNearTheEnd && damping < kMostDamping && !isOver(); ++i) {
            if (i >= kMostSteps && !(m_here.slope() < kNearTheEnd * m_first))
                return;
            const Point step = inUnits(dampedStep(m_here, damping));
            if (tryStep(m_end.at + step, step))
                damping = std::max(0.1 * damping, kLeastDamping);
            else if (isRounding(step, m_end.at, m_scale))
                m_end.converged = true;
            else
                damping = std::max(100.0 * damping, kDampingAgain);
        }
    }

    /// Newton's own steps, which on a bent floor make |∇f| larger before it becomes smaller.
    void newton()
    {
        Point p = m_end.at;
        Local there = m_here;
        int sinceBest = 0;
        for (int i = 0; i < kMostNewtonSteps && sinceBest < kMostSinceBest && m_here.slope() > 0.0;
             ++i) {
            const Point step = inUnits(dampedStep(there, 0.0));
            p = p + step;
            if (!isFinite(p))
                break;
            there = localAt(m_f, p, m_scale);
            ++m_end.evaluations;
            sinceBest = there.slope() < m_here.slope() ? 0 : sinceBest + 1;
            if (sinceBest == 0)
                accept(p, there, step);
        }
        m_end.converged |= m_here.slope() < kConverged * m_first || isLevel() || hasStalledNear(p);
    }

    /// Whether ∇f would be 0 a hair away if H were as large along every direction as along its steepest.
    bool isLevel() const
    {
        const double hair = kHair
                            * std::min({1.0, (1.0 + std::fabs(m_end.at.x)) / m_scale.x,
                                        (1.0 + std::fabs(m_end.at.y)) / m_scale.y});
        return m_here.slope() <= hair * m_here.curvature();
    }

    /// In noise, steps no longer shrink, but they stay small.
    bool hasStalledNear(Point p) const
    {
        const auto isSmall = [](double moved, double at, double scale) {
            return std::fabs(moved) <= kStall * std::min(scale, 1.0 + std::fabs(at));
        };
        return isSmall(p.x - m_end.at.x, p.x, m_scale.x)
               && isSmall(p.y - m_end.at.y, p.y, m_scale.y);
    }

    bool isOver() const { return m_end.converged || m_here.slope() == 0.0; }

    Point inUnits(Point step) const { return {step.x * m_scale.x, step.y * m_scale.y}; }

    bool tryStep(Point next, Point step)
    {
        if (!isFinite(next))
            return false;
        const Local there = localAt(m_f, next, m_scale);
        ++m_end.evaluations;
        const bool isBetter = there.slope() < m_here.slope();
        if (isBetter)
            accept(next, there, step);
        return isBetter;
    }

    void accept(Point next, const Local& there, Point step)
    {
        m_end.at = next;
        m_here = there;
        m_end.converged = isRounding(step, next, m_scale);
    }

    const Objective& m_f;
    const Point m_scale;
    Local m_here;
    const double m_first;
    LocalEnd m_end;
};

} // namespace

LocalEnd searchedFrom(const Objective& f, Point start, Point scale)
{
    return Search(f, start, scale).run();
}

} // namespace thalweg
