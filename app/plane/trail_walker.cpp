#include "plane/trail_walker.h"

#include "plane/pixel_length.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace thalweg::app {

namespace {

/// Shorter moves are left out: they cannot be seen, and a run at rest makes thousands of them.
constexpr double kLeastMove = 1.2;

QPointF unit(QPointF v)
{
    const double largest = std::max(std::fabs(v.x()), std::fabs(v.y()));
    if (!(largest > 0.0) || !std::isfinite(largest))
        return {1.0, 0.0};
    const QPointF scaled = v / largest;
    return scaled / length(scaled);
}

} // namespace

TrailWalker::TrailWalker(const Viewport& viewport, QList<double> dash, double margin)
    : m_viewport(viewport),
      m_reach(viewport.toDomain(viewport.rect.adjusted(-margin, -margin, margin, margin))),
      m_dash(std::move(dash)), m_period(std::accumulate(m_dash.begin(), m_dash.end(), 0.0))
{
    if (!m_dash.isEmpty())
        m_left = m_dash.first();
}

void TrailWalker::advance(const Trajectory& run, int step, std::vector<TrailPiece>& dashes,
                          std::vector<TrailPiece>& whole)
{
    const int last = std::min(step, run.lastStep());
    if (m_step < 0 && last >= 0) {
        m_at = run.steps.front().point;
        m_step = 0;
    }
    for (; m_step < last; ++m_step)
        goTo(run.steps[std::size_t(m_step) + 1].point, dashes, whole);
}

void TrailWalker::goTo(Point next, std::vector<TrailPiece>& dashes, std::vector<TrailPiece>& whole)
{
    const QPointF start = m_viewport.toPixel(m_at);
    const QPointF end = m_viewport.toPixel(next);
    const double moved = length(end - start);
    if (moved < kLeastMove)
        return;
    const Point from = std::exchange(m_at, next);
    noteExit(from, next);
    const auto seen = clipped(m_reach, from, next);
    if (!seen)
        return skipAlong(moved);
    const QPointF a = m_viewport.toPixel(seen->first);
    const QPointF b = m_viewport.toPixel(seen->second);
    skipAlong(length(a - start));
    whole.push_back({a, b});
    cutIntoDashes(a, b, dashes);
    skipAlong(length(end - b));
}

void TrailWalker::noteExit(Point from, Point to)
{
    if (m_viewport.domain.contains(to)) {
        m_exit.reset();
    } else if (const auto seen = clipped(m_viewport.domain, from, to)) {
        const QPointF at = m_viewport.toPixel(seen->second);
        m_exit = TrailExit{at, unit(m_viewport.toPixel(to) - m_viewport.toPixel(from))};
    }
}

void TrailWalker::cutIntoDashes(QPointF from, QPointF to, std::vector<TrailPiece>& dashes)
{
    if (m_dash.isEmpty()) {
        dashes.push_back({from, to});
        return;
    }
    const double whole = length(to - from);
    for (double done = 0.0; done < whole;) {
        const double piece = std::min(m_left, whole - done);
        const bool ends = m_left <= whole - done;
        if (m_stroke % 2 == 0) {
            const bool begins = m_left == m_dash[m_stroke];
            const QPointF until = ends ? from + (done + piece) / whole * (to - from) : to;
            dashes.push_back({from + done / whole * (to - from), until, begins, ends});
        }
        done = ends ? done + piece : whole;
        skipAlong(piece);
    }
}

void TrailWalker::skipAlong(double way)
{
    if (m_dash.isEmpty() || !std::isfinite(way))
        return;
    way = std::fmod(way, m_period);
    while (way >= m_left) {
        way -= m_left;
        m_stroke = (m_stroke + 1) % m_dash.size();
        m_left = m_dash[m_stroke];
    }
    m_left -= way;
}

} // namespace thalweg::app
