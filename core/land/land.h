#pragma once

#include "numeric/objective.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace thalweg {

/// How f behaves around a point where its gradient is zero.
enum class Shape {
    Bowl,   ///< nowhere lower nearby
    Dome,   ///< nowhere higher
    Saddle, ///< lower on some sides, higher on others
    Flat    ///< the same all around, to rounding errors
};

/// A point where ∇f = 0, or a known minimum that has no derivative.
struct Stationary {
    Point at;
    Shape shape = Shape::Flat;
};

/// Where descent from a point would lead.
struct Floor {
    Point at;
    double value = 0.0;
    bool isBottomless = false; ///< f still fell far outside the domain, and not less and less
    bool isFar = false;        ///< the descent left the domain by far and came to no minimum
};

/// A loss with what a diagnosis asks of it in the neighbourhood of a run. All lengths are measured in
/// diagonals of the domain, so that stretching the axes together changes nothing.
class Land {
public:
    /// @param f       outlives this.
    /// @param minima  known ones, for tips and creases where no derivative shows them.
    Land(const Objective& f, const Domain& domain, std::span<const Point> minima = {});

    const Objective& objective() const { return m_f; }
    const Domain& domain() const { return m_domain; }
    double diagonal() const { return m_diagonal; }

    /// The lowest of a grid of points of the domain and of the known minima.
    Floor lowest() const { return m_lowest; }

    /// From that to the highest of the grid, 0 if there is none.
    double relief() const { return std::max(0.0, m_highest - m_lowest.value); }

    /// The stationary point that Newton's method comes to from here, within reach, or a known tip that is nearer;
    /// nothing when there is no tip and Newton's method leaves that disc, or settles nowhere in it. At a minimum of a
    /// higher order its steps shrink by a fixed share, and end where their sum does.
    std::optional<Stationary> stationaryNear(Point from, double reach) const;

    /// Whether f has no derivatives here, and is nowhere lower nearby: the tip of a cone, the floor of a crease.
    bool isTip(Point p) const;

    /// How f behaves around a stationary point: by the signs of the Hessian's eigenvalues if both are
    /// well away from 0, else by f on a small circle. What looks like the floor of a straight valley is flat
    /// ground all the same if, far along it, the ground falls away.
    Shape shapeAround(Point p) const;

    /// The end of a descent from here by saddle-free Newton steps within a trust region: a minimum, or the
    /// saddle on whose stable manifold the point lies; where it left the domain by far if there is none.
    Floor floorBelow(Point from) const;

    /// The largest gradient on a circle around a point; derivatives that are not finite are left out.
    double steepestAround(Point p, double radius) const;

private:
    std::optional<Point> zeroNear(Point from, double reach) const;
    std::optional<Point> newtonFrom(Point from, double reach) const;
    std::optional<Point> endOfSeries(Point p, Point before, Point last) const;
    Shape shapeOnCircle(Point p, double radius) const;
    bool hasLowerGroundAlong(Point p, Point direction) const;

    const Objective& m_f;
    Domain m_domain;
    double m_diagonal;
    std::vector<Point> m_minima;
    Floor m_lowest;
    double m_highest;
};

/// The distance from a point to the domain, 0 inside.
double distanceOutside(const Domain& domain, Point p);

} // namespace thalweg
