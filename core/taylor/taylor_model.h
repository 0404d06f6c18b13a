#pragma once

#include "critical/classify.h"
#include "numeric/objective.h"

#include <optional>

namespace thalweg {

/// A function as it looks from one point: its Taylor polynomial of second order,
///
///     m(c + Δ) = L + gᵀΔ + ½ ΔᵀHΔ.
struct TaylorModel {
    Point centre;     ///< c
    double value = 0; ///< L = f(c)
    Point gradient;   ///< g, in f per axis unit
    double xx = 0;    ///< the Hessian, in f per squared axis unit
    double xy = 0;
    double yy = 0;

    /// The model of f at a point; nothing where value, gradient or Hessian is not finite.
    static std::optional<TaylorModel> of(const Objective& f, Point centre);

    double at(Point p) const { return value + change(p - centre); }

    /// m(c + Δ) − L.
    double change(Point way) const
    {
        return dot(gradient, way)
               + 0.5 * (xx * way.x * way.x + 2.0 * xy * way.x * way.y + yy * way.y * way.y);
    }

    /// The model's own gradient, g + HΔ.
    Point slope(Point p) const
    {
        const Point way = p - centre;
        return gradient + Point{xx * way.x + xy * way.y, xy * way.x + yy * way.y};
    }

    /// Where the model's own gradient is zero: c − H⁻¹g. Nothing when H is singular, beside its larger
    /// eigenvalue up to 1e-9: then there is no such point, or a whole line of them.
    std::optional<Point> stationaryPoint() const;

    /// What stands there, which is all that the signs of H say.
    CriticalKind kind() const;
};

/// How far a model can be trusted: the radius of the largest circle about its centre, up to a limit,
/// inside which
///
///     max |m − f|  ≤  share · max |m − L|,
///
/// both over the whole disc. So it is a share of the greatest change that the model itself foretells in
/// the circle, not of the change at each point, which is 0 along a curve through the centre.
///
/// Both maxima are taken on 64 directions of circles that grow by 10 %, and the last one is bisected: a
/// bump of f that is narrower than that is missed. A point where f has no value ends the circle.
/// @param share  > 0, such as 0.1.
/// @param limit  > 0, in axis units; for an f that is quadratic it is the answer.
/// @return 0 … limit; 0 where no circle down to a millionth of the limit will do.
double trustRadius(const Objective& f, const TaylorModel& model, double share, double limit);

} // namespace thalweg
