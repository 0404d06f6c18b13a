#include "taylor/taylor_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace thalweg {

namespace {

constexpr int kDirections = 64;
constexpr double kGrowth = 1.1;
constexpr double kSmallest = 1e-6; ///< of the limit
constexpr int kBisections = 20;

/// Greatest error and greatest change of a model, over a circle or a disc.
struct Extremes {
    double error = 0.0;
    double change = 0.0;

    void take(const Extremes& other)
    {
        error = std::max(error, other.error);
        change = std::max(change, other.change);
    }
    bool within(double share) const { return error <= share * change; }
};

/// |m − f|, without what rounding may account for; infinite where f has no value.
double errorOf(double value, double modelled)
{
    constexpr double kRounding = 8.0 * std::numeric_limits<double>::epsilon();
    const double error = std::fabs(value - modelled) - kRounding * std::max(std::fabs(value), std::fabs(modelled));
    return std::isnan(error) ? std::numeric_limits<double>::infinity() : std::max(error, 0.0);
}

Extremes onCircle(const Objective& f, const TaylorModel& model, double radius)
{
    Extremes found;
    for (int i = 0; i < kDirections; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / kDirections;
        const Point way{radius * std::cos(angle), radius * std::sin(angle)};
        const double change = model.change(way);
        found.take({errorOf(f.value(model.centre + way), model.value + change), std::fabs(change)});
    }
    return found;
}

/// The radius between a good and a bad one at which the condition fails. disc: the extremes inside good.
double bisected(const Objective& f, const TaylorModel& model, double share, Extremes disc, double good, double bad)
{
    for (int i = 0; i < kBisections; ++i) {
        const double middle = 0.5 * (good + bad);
        Extremes wider = disc;
        wider.take(onCircle(f, model, middle));
        if (wider.within(share)) {
            good = middle;
            disc = wider;
        } else {
            bad = middle;
        }
    }
    return good;
}

} // namespace

std::optional<TaylorModel> TaylorModel::of(const Objective& f, Point centre)
{
    const Dual2<double> local = f.secondOrder(centre);
    const double sum = local.v + local.dx + local.dy + local.dxx + local.dxy + local.dyy;
    if (!isFinite(centre) || !std::isfinite(sum))
        return std::nullopt;
    return TaylorModel{centre, local.v, {local.dx, local.dy}, local.dxx, local.dxy, local.dyy};
}

std::optional<Point> TaylorModel::stationaryPoint() const
{
    if (kind() == CriticalKind::Degenerate)
        return std::nullopt;
    const Eigen2 axes = eigen(xx, xy, yy);
    Point way;
    for (std::size_t i = 0; i < 2; ++i)
        way = way - (dot(axes.vectors[i], gradient) / axes.values[i]) * axes.vectors[i];
    return isFinite(centre + way) ? std::optional(centre + way) : std::nullopt;
}

CriticalKind TaylorModel::kind() const { return classify((Eigen::Matrix2d() << xx, xy, xy, yy).finished()); }

double trustRadius(const Objective& f, const TaylorModel& model, double share, double limit)
{
    Extremes disc;
    double good = 0.0;
    for (double radius = kSmallest * limit;; radius = std::min(kGrowth * radius, limit)) {
        Extremes wider = disc;
        wider.take(onCircle(f, model, radius));
        if (!wider.within(share))
            return good == 0.0 ? 0.0 : bisected(f, model, share, disc, good, radius);
        if (radius == limit)
            return limit;
        disc = wider;
        good = radius;
    }
}

} // namespace thalweg
