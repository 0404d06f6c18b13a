#include "critical/second_search.h"

#include "critical/frame.h"
#include "critical/local_search.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace thalweg {

namespace {

/// Each window is so much smaller than the one before, unless that makes too many.
constexpr double kZoom = 4.0;
constexpr int kMostWindows = 12;
/// No window is smaller than this: numbers in formulas are of about 1.
constexpr double kSmallestWindow = 4.0;
/// About what one local search takes.
constexpr double kUsualSearch = 25.0;
constexpr int kMostOnASide = 24;

/// What a proof that fails costs, in evaluations at points.
constexpr std::size_t kFailedProof = 100;
/// Evaluations in one area, and the places in it to start from.
constexpr std::size_t kMostInOneArea = 4000;
constexpr std::size_t kStartsInOneArea = 7;
/// Ends this close together, relative to the reach, are one.
constexpr double kSame = 1e-6;
/// How many estimates may turn out to be none. Curves of critical points make many.
constexpr int kMostFailures = 40;

Box around(Point p, Point half)
{
    return {{p.x - half.x, p.x + half.x}, {p.y - half.y, p.y + half.y}};
}

bool contains(const Box& box, Point p) { return box.nearest(p) == p; }

/// A window of these widths around p, moved into the domain.
Box windowAt(Point p, Point widths, const Box& all)
{
    const auto placed = [](double at, double width, const Interval& limits) {
        const double lo =
            std::clamp(at - 0.5 * width, limits.lo, std::max(limits.lo, limits.hi - width));
        return Interval(lo, std::min(lo + width, limits.hi));
    };
    return {placed(p.x, widths.x, all.x), placed(p.y, widths.y, all.y)};
}

bool isIn(const std::vector<Cluster>& areas, Point p)
{
    return std::any_of(areas.begin(), areas.end(), [p](const Cluster& area) {
        return std::any_of(area.boxes.begin(), area.boxes.end(),
                           [p](const Box& b) { return contains(b, p); });
    });
}

} // namespace

SecondSearch::SecondSearch(const Objective& f, const Box& all, const CriticalOptions& options,
                           std::vector<ProvedPoint>& proved)
    : m_f(f), m_all(all), m_widths{all.x.width(), all.y.width()}, m_options(options),
      m_proved(proved), m_leftInAreas(options.boxBudget)
{
}

void SecondSearch::overGrids()
{
    const double zooms =
        std::log(std::max(m_widths.x, m_widths.y) / kSmallestWindow) / std::log(kZoom);
    const int windows = 1 + static_cast<int>(std::clamp(std::ceil(zooms), 0.0, kMostWindows - 1.0));
    const double zoom = windows > 1 ? std::pow(kZoom, zooms / (windows - 1)) : 1.0;
    const double searches = static_cast<double>(m_options.boxBudget) / kUsualSearch / windows;
    const int side = std::min(static_cast<int>(std::sqrt(searches)), kMostOnASide);
    for (int i = 0; i < windows; ++i) {
        m_left = m_options.boxBudget / static_cast<std::size_t>(windows);
        overGrid(windowAt({}, std::pow(zoom, -i) * m_widths, m_all), side);
    }
}

void SecondSearch::overGrid(const Box& window, int side)
{
    // Off the axes of symmetry, which steps along them never leave.
    for (int i = 0; i < side; ++i)
        for (int j = 0; j < side; ++j)
            searchFrom({window.x.lo + window.x.width() * (j + 0.47) / side,
                        window.y.lo + window.y.width() * (i + 0.53) / side});
}

void SecondSearch::into(const Cluster& area)
{
    const std::size_t share = std::min({m_leftInAreas, m_options.boxBudget, kMostInOneArea});
    m_left = share;
    overGrid(area.hull, 1);
    const std::size_t stride = area.boxes.size() / kStartsInOneArea + 1;
    for (std::size_t i = 0; i < area.boxes.size() && area.boxes.size() > 1; i += stride)
        searchFrom(area.boxes[i].centre());
    m_leftInAreas -= share - m_left;
}

void SecondSearch::searchFrom(Point start)
{
    if (m_left == 0 || (m_options.cancelled != nullptr && *m_options.cancelled))
        return;
    const LocalEnd end = searchedFrom(m_f, start, m_widths);
    m_left -= std::min(m_left, end.evaluations);
    if (end.converged && contains(m_all, end.at) && !isKnown(end.at))
        examine(end.at);
}

void SecondSearch::examine(Point end)
{
    if (const auto point = provedAt(m_f, end, reach(end))) {
        m_proved.push_back(*point);
        return;
    }
    m_left -= std::min(m_left, kFailedProof);
    m_ends.push_back(end);
}

bool SecondSearch::isKnown(Point p) const
{
    const Box near = around(p, kSame * reach(p));
    return std::any_of(m_ends.begin(), m_ends.end(), [&](Point q) { return contains(near, q); })
           || std::any_of(m_proved.begin(), m_proved.end(),
                          [&](const ProvedPoint& q) { return contains(q.alone, p); });
}

/// A part of the domain, or of the numbers around p if the domain is large.
Point SecondSearch::reach(Point p) const
{
    return {1e-3 * std::min(m_widths.x, 1.0 + std::fabs(p.x)),
            1e-3 * std::min(m_widths.y, 1.0 + std::fabs(p.y))};
}

std::vector<Point> SecondSearch::degenerate(const std::vector<Cluster>& areas,
                                            const std::vector<Point>& known)
{
    std::vector<Box> taken;
    for (const Point p : known)
        taken.push_back(around(p, {}));
    sortEnds();
    std::vector<Point> found;
    int failures = 0;
    for (const Point p : m_ends) {
        const auto isTaken = [p](const Box& box) { return contains(box, p); };
        if (failures == kMostFailures || !isIn(areas, p)
            || std::any_of(taken.begin(), taken.end(), isTaken))
            continue;
        if (const auto box = apart(p, taken)) {
            taken.push_back(*box);
            found.push_back(p);
        } else {
            ++failures;
        }
    }
    return found;
}

/// The best of several estimates of one point comes first.
void SecondSearch::sortEnds()
{
    std::vector<std::pair<double, Point>> bySlope;
    for (const Point p : m_ends) {
        const Dual<double> d = m_f.firstOrder(p);
        bySlope.emplace_back(std::hypot(d.dx * m_widths.x, d.dy * m_widths.y), p);
    }
    std::stable_sort(bySlope.begin(), bySlope.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::transform(bySlope.begin(), bySlope.end(), m_ends.begin(),
                   [](const auto& entry) { return entry.second; });
}

/// The smallest of some boxes around p that is proved to be apart and to hold a critical point. One where the indices
/// add up to 0 is the second choice: in noise the estimate may be off by more than the size of such a box.
std::optional<Box> SecondSearch::apart(Point p, const std::vector<Box>& known) const
{
    std::optional<Box> second;
    for (const double part : {1e-3, 1e-2, 1e-1, 1.0, 10.0}) {
        const Box box = around(p, part * reach(p));
        const auto isKnown = [&box](const Box& other) { return meet(box, other); };
        if (std::any_of(m_proved.begin(), m_proved.end(),
                        [&](const auto& q) { return isKnown(q.enclosure); }))
            return second;
        if (std::any_of(known.begin(), known.end(), isKnown))
            return std::nullopt;
        const auto index = indexWithin(m_f, box);
        if (index.value_or(0) != 0)
            return box;
        if (index && !second && isLevel(p))
            second = box;
        else if (index && !isNearlyLevel(p))
            return second;
    }
    return second;
}

/// Whether ∇f may be 0 at p or at a float beside it.
bool SecondSearch::isLevel(Point p) const
{
    constexpr double ulps = 4.0 * outward::kUlp;
    const Box box = around(p, {ulps * std::fabs(p.x), ulps * std::fabs(p.y)});
    const Dual<Interval> d = m_f.encloseFirst(box.x, box.y);
    return !d.v.isEmpty() && !leavesOut0(d.dx) && !leavesOut0(d.dy);
}

/// Whether ∇f would be 0 a hair away if H were as large along every direction as along its steepest.
bool SecondSearch::isNearlyLevel(Point p) const
{
    constexpr double hair = 1e-8;
    const Dual2<double> d = m_f.secondOrder(p);
    const auto [x, y] = reach(p);
    return std::hypot(d.dx * x, d.dy * y)
           <= hair
                  * std::max({std::fabs(d.dxx) * x * x, std::fabs(d.dxy) * x * y,
                              std::fabs(d.dyy) * y * y});
}

} // namespace thalweg
