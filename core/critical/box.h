#pragma once

#include "numeric/geometry.h"
#include "numeric/interval.h"

#include <algorithm>

namespace thalweg {

/// A rectangle of the plane as a pair of intervals; empty if one of them is.
struct Box {
    Interval x;
    Interval y;

    bool isEmpty() const { return x.isEmpty() || y.isEmpty(); }
    Point centre() const { return {x.middle(), y.middle()}; }
    bool encloses(const Box& other) const { return x.encloses(other.x) && y.encloses(other.y); }
    Point nearest(Point p) const
    {
        return {std::clamp(p.x, x.lo, x.hi), std::clamp(p.y, y.lo, y.hi)};
    }
};

/// Whether 0 is certainly no member, of an interval that has members.
inline bool leavesOut0(const Interval& a) { return (a.lo > 0.0 || a.hi < 0.0) && !a.isEmpty(); }

inline Box intersect(const Box& a, const Box& b)
{
    return {intersect(a.x, b.x), intersect(a.y, b.y)};
}
inline Box hull(const Box& a, const Box& b) { return {hull(a.x, b.x), hull(a.y, b.y)}; }
/// Whether two boxes have a point in common, or would have if both were larger by the margin.
inline bool meet(const Box& a, const Box& b, Point margin = {})
{
    return a.x.lo <= b.x.hi + margin.x && b.x.lo <= a.x.hi + margin.x && a.y.lo <= b.y.hi + margin.y
           && b.y.lo <= a.y.hi + margin.y;
}

} // namespace thalweg
