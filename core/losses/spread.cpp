#include "losses/spread.h"

#include "numeric/decimal.h"

#include <algorithm>
#include <cmath>

namespace thalweg {

namespace {

/// The next number of one telling digit, 1e-30 … 1e30.
double roundedUp(double value)
{
    const double within = std::clamp(value, 1e-30, 1e30);
    const double power = std::floor(std::log10(within));
    return decimal(std::ceil(within / std::pow(10.0, power)), static_cast<int>(power));
}

} // namespace

double rootMeanSquare(std::span<const Sample> samples, double Sample::*member)
{
    double sum = 0.0;
    for (const Sample& sample : samples)
        sum += sample.*member * (sample.*member);
    return sum > 0.0 ? std::sqrt(sum / static_cast<double>(samples.size())) : 1.0;
}

Point leastSquaresLine(std::span<const Sample> samples)
{
    const auto n = static_cast<double>(samples.size());
    double x = 0.0;
    double y = 0.0;
    for (const Sample& sample : samples) {
        x += sample.x1 / n;
        y += sample.y / n;
    }
    double xx = 0.0;
    double xy = 0.0;
    for (const Sample& sample : samples) {
        xx += (sample.x1 - x) * (sample.x1 - x);
        xy += (sample.x1 - x) * (sample.y - y);
    }
    const double slope = xx > 0.0 ? xy / xx : 0.0;
    return {slope, y - slope * x};
}

double leastSquaresSlope(std::span<const Sample> samples)
{
    double xx = 0.0;
    double xy = 0.0;
    for (const Sample& sample : samples) {
        xx += sample.x1 * sample.x1;
        xy += sample.x1 * sample.y;
    }
    return xx > 0.0 ? xy / xx : 0.0;
}

Domain domainReaching(double x, double y)
{
    const double right = roundedUp(x);
    const double top = roundedUp(y);
    return {-right, right, -top, top};
}

} // namespace thalweg
