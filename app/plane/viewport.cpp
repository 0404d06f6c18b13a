#include "plane/viewport.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

/// Cuts off the part of a segment where a coordinate lies beyond a limit, below it with sign = 1,
/// above it with −1. False when nothing is left. The cut has the limit as its coordinate exactly,
/// however far away the ends are.
bool cutAt(double limit, double sign, double Point::*coordinate, double Point::*other, Point& from, Point& to)
{
    const auto isOut = [&](const Point& p) { return sign * p.*coordinate < sign * limit; };
    if (isOut(from) && isOut(to))
        return false;
    if (!isOut(from) && !isOut(to))
        return true;
    // A quarter of everything: differences of far numbers stay finite.
    const double way = 0.25 * to.*coordinate - 0.25 * from.*coordinate;
    const double t = (0.25 * limit - 0.25 * from.*coordinate) / way;
    Point cut;
    cut.*coordinate = limit;
    cut.*other = (1.0 - t) * from.*other + t * to.*other;
    (isOut(from) ? from : to) = cut;
    return true;
}

} // namespace

QRectF Viewport::toPixels(const Domain& part) const
{
    return {toPixel({part.xmin, part.ymax}), toPixel({part.xmax, part.ymin})};
}

Point Viewport::toPoint(QPointF pixel) const
{
    return {domain.xmin + (pixel.x() - rect.left()) / rect.width() * domain.width(),
            domain.ymin + (rect.bottom() - pixel.y()) / rect.height() * domain.height()};
}

Domain Viewport::toDomain(const QRectF& pixels) const
{
    const Point low = toPoint(pixels.bottomLeft());
    const Point high = toPoint(pixels.topRight());
    return {low.x, high.x, low.y, high.y};
}

Domain withEqualScale(const Domain& wanted, QSizeF room)
{
    const double unit = std::max(wanted.width() / room.width(), wanted.height() / room.height());
    const double halfWidth = 0.5 * unit * room.width();
    const double halfHeight = 0.5 * unit * room.height();
    const Point c = wanted.centre();
    // The axis that decides keeps its ends exactly.
    Domain fitted = wanted;
    if (wanted.width() / room.width() < unit)
        fitted = {c.x - halfWidth, c.x + halfWidth, wanted.ymin, wanted.ymax};
    else if (wanted.height() / room.height() < unit)
        fitted = {wanted.xmin, wanted.xmax, c.y - halfHeight, c.y + halfHeight};
    return fitted;
}

double filledShare(const Domain& wanted, QSizeF room)
{
    const double ratio = (wanted.width() / wanted.height()) / (room.width() / room.height());
    return std::min(ratio, 1.0 / ratio);
}

Domain zoomed(const Domain& d, Point fixed, double factor)
{
    return {fixed.x - (fixed.x - d.xmin) * factor, fixed.x + (d.xmax - fixed.x) * factor,
            fixed.y - (fixed.y - d.ymin) * factor, fixed.y + (d.ymax - fixed.y) * factor};
}

Domain shifted(const Domain& d, Point by)
{
    return {d.xmin + by.x, d.xmax + by.x, d.ymin + by.y, d.ymax + by.y};
}

namespace {

double greatest(Point p) { return std::max(std::fabs(p.x), std::fabs(p.y)); }

/// a × b, exact to its last digits however much its parts cancel (Kahan).
double cross(Point a, Point b)
{
    const double product = a.y * b.x;
    const double error = std::fma(-a.y, b.x, product);
    return std::fma(a.x, b.y, -product) + error;
}

/// Ends far outside the domain come nearer along their line, for which there the digits of far ends are too few: the
/// line is that through the points as they are, and passes the domain where that does.
void bringNearer(const Domain& domain, Point& from, Point& to)
{
    const double reach = 1e3 * domain.diagonal();
    const Point centre = domain.centre();
    const double size = std::max(greatest(from), greatest(to));
    if (!(size > reach + greatest(centre)))
        return;
    const int exponent = std::ilogb(size);
    const auto scaled = [exponent](Point p) { return Point{std::scalbn(p.x, -exponent), std::scalbn(p.y, -exponent)}; };
    const Point way = scaled(to) - scaled(from);
    const double length = norm(way);
    if (!(length > 0.0))
        return;
    const Point u = (1.0 / length) * way;
    const Point normal{u.y, -u.x};
    const double offset = std::scalbn(cross(scaled(from), scaled(to)) / length, exponent); // of the line, along normal
    const Point foot = centre + (offset - dot(normal, centre)) * normal;
    for (Point* end : {&from, &to})
        if (greatest(*end) > reach + greatest(centre))
            *end = foot + std::clamp(dot(*end - foot, u), -reach, reach) * u;
}

} // namespace

std::optional<std::pair<Point, Point>> clipped(const Domain& domain, Point from, Point to)
{
    if (!isFinite(from) || !isFinite(to))
        return std::nullopt;
    bringNearer(domain, from, to);
    if (cutAt(domain.xmin, 1.0, &Point::x, &Point::y, from, to) && cutAt(domain.xmax, -1.0, &Point::x, &Point::y, from, to)
        && cutAt(domain.ymin, 1.0, &Point::y, &Point::x, from, to)
        && cutAt(domain.ymax, -1.0, &Point::y, &Point::x, from, to))
        return std::pair(from, to);
    return std::nullopt;
}

} // namespace thalweg::app
