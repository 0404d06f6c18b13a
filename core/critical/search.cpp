#include "critical/search.h"

#include "critical/branch_and_bound.h"
#include "critical/clusters.h"
#include "critical/polish.h"
#include "critical/second_search.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>

namespace thalweg {

namespace {

/// Connected unresolved boxes may reach this far, relative to the domain, around one point.
constexpr double kLargestPlace = 1e-2;
/// A place in a huge domain may be wider than this: then it says nothing of a point in it, for whatever
/// varies over less looks degenerate from afar.
constexpr double kFinePlace = 1e-3;
/// Unresolved boxes count as connected up to this distance, relative to the domain if that is small.
constexpr double kGap = 1e-6;

/// One box in so many of the budget may be looked at a second time.
constexpr std::size_t kSecondLooks = 6;

/// Makes a result out of what branch and bound has left.
class Report {
public:
    Report(const Objective& f, const Box& all) : m_f(f), m_all(all) {}

    CriticalSearch of(BranchAndBound& search, const CriticalOptions& options)
    {
        m_proved = std::move(search.proved());
        m_unresolved = std::move(search.undecided());
        m_result.boxes = search.boxes();
        m_result.cancelled = search.isCancelled();
        const std::size_t coarse = takeSecondLooks(search, options);
        const std::vector<Cluster> areas = unresolvedAreas(options.unresolvedLimit);
        std::for_each(areas.begin(), areas.end(), [this](const Cluster& area) { reportArea(area); });
        if (!search.isCancelled())
            searchAgain(areas, coarse > 0, options);
        for (const ProvedPoint& p : distinct(std::move(m_proved), m_doubtful))
            list(p.at, p.kind, true);
        for (const Box& box : m_doubtful)
            if (const Box inside = intersect(box, m_all); !inside.isEmpty())
                report(inside);
        sortPoints();
        m_result.complete = m_result.unresolved.empty();
        return std::move(m_result);
    }

private:
    /// @return for how many boxes the budget was not enough, other than for what is probably degenerate.
    std::size_t takeSecondLooks(BranchAndBound& search, const CriticalOptions& options)
    {
        const auto isCoarse = [](const PendingBox& p) { return p.urgency != Urgency::Degenerate; };
        const std::vector<PendingBox>& pending = search.pending();
        const auto coarse = static_cast<std::size_t>(std::count_if(pending.begin(), pending.end(), isCoarse));
        std::size_t looks = search.isCancelled() ? 0 : options.boxBudget / kSecondLooks;
        for (const PendingBox& p : pending) {
            if (isCoarse(p) && looks > 0) {
                --looks;
                takeSecondLook(p.box);
            }
            m_unresolved.push_back(p.box);
        }
        return coarse;
    }

    /// The budget was not enough to settle this box. If Newton's method finds a point in it, that
    /// may be proved all the same; the rest of the box stays unresolved.
    void takeSecondLook(const Box& box)
    {
        const Point p = polished(m_f, box.centre(), box);
        if (box.nearest(p) == p)
            addIfProved(p, box);
    }

    bool addIfProved(Point p, const Box& box)
    {
        const auto point = provedAt(m_f, p, {0.5 * box.x.width(), 0.5 * box.y.width()});
        if (point && !intersect(point->enclosure, m_all).isEmpty())
            m_proved.push_back(*point);
        return point.has_value();
    }

    std::vector<Cluster> unresolvedAreas(std::size_t most)
    {
        const Point margin{kGap * std::min(1.0, m_all.x.width()),
                           kGap * std::min(1.0, m_all.y.width())};
        return clustered(std::move(m_unresolved), m_all, most, margin);
    }

    void reportArea(const Cluster& area)
    {
        const bool isPlace = area.hull.x.width() < kLargestPlace * m_all.x.width()
                             && area.hull.y.width() < kLargestPlace * m_all.y.width();
        if (isPlace)
            reportPlace(area.hull);
        else
            std::for_each(area.boxes.begin(), area.boxes.end(), [this](const Box& b) { report(b); });
    }

    /// The areas stay unresolved, but points in them may be found all the same.
    void searchAgain(const std::vector<Cluster>& areas, bool isCoarse, const CriticalOptions& options)
    {
        m_proved = distinct(std::move(m_proved), m_doubtful);
        std::vector<Point> known;
        for (const CriticalPoint& p : m_result.points) // so far none but degenerate ones
            known.push_back(p.at);
        SecondSearch again(m_f, m_all, options, m_proved);
        if (isCoarse)
            again.overGrids();
        for (const Cluster& area : areas) {
            const Box around = aroundPlace(area.hull);
            if (std::none_of(known.begin(), known.end(), [&](Point p) { return around.nearest(p) == p; }))
                again.into(area);
        }
        for (const Point p : again.degenerate(areas, known))
            list(p, CriticalKind::Degenerate, false);
    }

    /// A small place holds a degenerate point, if all of Newton's paths agree and none of their
    /// ends can be proved; or points that are close together; or one where f is not smooth.
    void reportPlace(const Box& box)
    {
        report(box);
        const bool isFine = std::max(box.x.width(), box.y.width()) < kFinePlace;
        const std::vector<Point> ends = endsWithin(m_f, aroundPlace(box));
        bool isProved = false;
        for (const Point end : ends)
            isProved |= addIfProved(end, box) || (!isFine && addIfProved(end, closelyAround(end)));
        if (!isProved && isFine && agree(ends, aroundPlace(box)))
            list(m_all.nearest(best(ends)), CriticalKind::Degenerate, false);
    }

    static Box closelyAround(Point p)
    {
        const double dx = 1e-3 * (1.0 + std::fabs(p.x));
        const double dy = 1e-3 * (1.0 + std::fabs(p.y));
        return {{p.x - dx, p.x + dx}, {p.y - dy, p.y + dy}};
    }

    static Box aroundPlace(const Box& b)
    {
        const double dx = 0.1 * b.x.width();
        const double dy = 0.1 * b.y.width();
        return {{b.x.lo - dx, b.x.hi + dx}, {b.y.lo - dy, b.y.hi + dy}};
    }

    Point best(const std::vector<Point>& points) const
    {
        const auto slope = [this](Point p) {
            const Dual<double> d = m_f.firstOrder(p);
            return std::hypot(d.dx * m_all.x.width(), d.dy * m_all.y.width());
        };
        return *std::min_element(points.begin(), points.end(),
                                 [&](Point a, Point b) { return slope(a) < slope(b); });
    }

    /// A proved point that rounding errors put outside the domain is moved to its edge.
    void list(Point at, CriticalKind kind, bool certified)
    {
        at = m_all.nearest(at);
        const Dual2<double> d = m_f.secondOrder(at);
        const auto [values, vectors] = eigen(d.dxx, d.dxy, d.dyy);
        m_result.points.push_back({kind, at, d.v, values, vectors, certified});
    }

    void report(const Box& b) { m_result.unresolved.push_back({b.x.lo, b.x.hi, b.y.lo, b.y.hi}); }

    void sortPoints()
    {
        const auto key = [](const CriticalPoint& p) {
            return std::tie(p.kind, p.value, p.at.x, p.at.y);
        };
        std::sort(m_result.points.begin(), m_result.points.end(),
                  [&](const CriticalPoint& a, const CriticalPoint& b) { return key(a) < key(b); });
    }

    const Objective& m_f;
    const Box m_all;
    std::vector<ProvedPoint> m_proved;
    std::vector<Box> m_unresolved;
    std::vector<Box> m_doubtful;
    CriticalSearch m_result;
};

void check(const Domain& d)
{
    const bool finite = std::isfinite(d.xmin) && std::isfinite(d.xmax) && std::isfinite(d.ymin)
                        && std::isfinite(d.ymax);
    if (!finite || !(d.xmin < d.xmax) || !(d.ymin < d.ymax) || !std::isfinite(d.diagonal()))
        throw std::invalid_argument("critical points: the domain [" + std::to_string(d.xmin) + ", "
                                    + std::to_string(d.xmax) + "] × [" + std::to_string(d.ymin)
                                    + ", " + std::to_string(d.ymax)
                                    + "] has no finite positive width");
}

} // namespace

CriticalSearch findCriticalPoints(const Objective& f, const Domain& domain,
                                  const CriticalOptions& options)
{
    check(domain);
    const Box all{{domain.xmin, domain.xmax}, {domain.ymin, domain.ymax}};
    BranchAndBound search(f, all, options);
    search.run();
    return Report(f, all).of(search, options);
}

} // namespace thalweg
