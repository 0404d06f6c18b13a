#include "numeric/eigen2.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thalweg {

namespace {

/// ac − b², without cancellation (Kahan).
double determinant(double a, double b, double c)
{
    const double square = b * b;
    const double error = std::fma(-b, b, square);
    return std::fma(a, c, -square) + error;
}

/// Along v, with its first nonzero component positive. Adding 0 turns −0 into 0.
Point unit(Point v)
{
    const bool turned = v.x < 0.0 || (v.x == 0.0 && v.y < 0.0);
    const double scale = (turned ? -1.0 : 1.0) / norm(v);
    return {scale * v.x + 0.0, scale * v.y + 0.0};
}

/// Entries of about 1, so that no product overflows.
Eigen2 eigenOfScaled(double a, double b, double c)
{
    const double mean = 0.5 * (a + c);
    const double half = 0.5 * (a - c);
    const double radius = std::hypot(half, b);
    if (radius < std::numeric_limits<double>::min()) // beside entries of about 1: no direction can be told from it
        return {{mean, mean}, {Point{1.0, 0.0}, Point{0.0, 1.0}}};
    const double outer = mean < 0.0 ? mean - radius : mean + radius;
    const double inner = determinant(a, b, c) / outer;
    const Point steep = half < 0.0 ? Point{b, radius - half} : Point{half + radius, b};
    return {{std::min(inner, outer), std::max(inner, outer)},
            {unit({-steep.y, steep.x}), unit(steep)}};
}

} // namespace

Eigen2 eigen(double a, double b, double c)
{
    const double largest = std::max({std::fabs(a), std::fabs(b), std::fabs(c)});
    if (!std::isfinite(a) || !std::isfinite(b) || !std::isfinite(c)) {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        return {{nan, nan}, {Point{nan, nan}, Point{nan, nan}}};
    }
    if (largest == 0.0)
        return {{0.0, 0.0}, {Point{1.0, 0.0}, Point{0.0, 1.0}}};
    const int exponent = std::ilogb(largest);
    Eigen2 result = eigenOfScaled(std::scalbn(a, -exponent), std::scalbn(b, -exponent),
                                  std::scalbn(c, -exponent));
    for (double& value : result.values)
        value = std::scalbn(value, exponent);
    return result;
}

} // namespace thalweg
