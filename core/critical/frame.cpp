#include "critical/frame.h"

#include <cmath>
#include <numbers>

namespace thalweg {

namespace {

constexpr int kMostPieces = 400;

bool leavesOut0(const Dual<Interval>& d) { return leavesOut0(d.dx) || leavesOut0(d.dy); }

/// Walks along edges of boxes and adds up how far ∇f turns.
class Walk {
public:
    explicit Walk(const Objective& f) : m_f(f) {}

    /// Along a straight line parallel to an axis. False as soon as a piece may hold a critical point.
    bool along(Point from, Point to)
    {
        if (++m_pieces > kMostPieces)
            return false;
        const Box piece{{std::min(from.x, to.x), std::max(from.x, to.x)},
                        {std::min(from.y, to.y), std::max(from.y, to.y)}};
        const Point middle = piece.centre();
        const Dual<Interval> atMiddle = m_f.encloseFirst(middle.x, middle.y);
        if (!leavesOut0(atMiddle))
            return false;
        if (holdsNone(piece, middle, atMiddle))
            return turn(from, to);
        const bool isShort = middle == from || middle == to;
        return !isShort && along(from, middle) && along(middle, to);
    }

    double turned() const { return m_turned; }

private:
    /// One component of ∇f keeps its sign, so that it turns by less than half a circle.
    bool holdsNone(const Box& piece, Point middle, const Dual<Interval>& atMiddle) const
    {
        const Dual2<Interval> over = m_f.enclose(piece.x, piece.y);
        if (leavesOut0(over.dx) || leavesOut0(over.dy))
            return true;
        const Interval x = piece.x - Interval(middle.x);
        const Interval y = piece.y - Interval(middle.y);
        return leavesOut0(atMiddle.dx + over.dxx * x + over.dxy * y)
               || leavesOut0(atMiddle.dy + over.dxy * x + over.dyy * y);
    }

    bool turn(Point from, Point to)
    {
        const auto direction = [this](Point p) {
            const Dual<double> d = m_f.firstOrder(p);
            return std::atan2(d.dy, d.dx);
        };
        m_turned += std::remainder(direction(to) - direction(from), 2.0 * std::numbers::pi);
        return std::isfinite(m_turned);
    }

    const Objective& m_f;
    int m_pieces = 0;
    double m_turned = 0.0;
};

} // namespace

std::optional<int> indexWithin(const Objective& f, const Box& box)
{
    const Dual2<Interval> over = f.enclose(box.x, box.y);
    if (!over.dxx.isBounded() || !over.dxy.isBounded() || !over.dyy.isBounded())
        return std::nullopt;
    const Point a{box.x.lo, box.y.lo};
    const Point b{box.x.hi, box.y.lo};
    const Point c{box.x.hi, box.y.hi};
    const Point d{box.x.lo, box.y.hi};
    Walk walk(f);
    if (!walk.along(a, b) || !walk.along(b, c) || !walk.along(c, d) || !walk.along(d, a))
        return std::nullopt;
    return static_cast<int>(std::lround(walk.turned() / (2.0 * std::numbers::pi)));
}

} // namespace thalweg
