#include "taylor/neighbourhood.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thalweg {

namespace {

constexpr double kLong = 10.0; ///< condition number of a valley

} // namespace

Neighbourhood neighbourhoodOf(const std::array<double, 2>& curvature, double flat)
{
    const auto [low, high] = curvature;
    const double zero = flat * std::max(std::fabs(low), std::fabs(high));
    const bool up = high > zero;
    const bool down = low < -zero;
    if (up && down)
        return Neighbourhood::SaddleLike;
    if (!up && !down)
        return Neighbourhood::Plain;
    if (up)
        return low * kLong > high ? Neighbourhood::Bowl : Neighbourhood::Valley;
    return high * kLong < low ? Neighbourhood::Dome : Neighbourhood::Ridge;
}

double conditionNumber(const std::array<double, 2>& curvature, double flat)
{
    const auto [smaller, larger] = std::minmax({std::fabs(curvature[0]), std::fabs(curvature[1])});
    if (smaller > flat * larger)
        return larger / smaller;
    return larger > 0.0 ? std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
}

} // namespace thalweg
