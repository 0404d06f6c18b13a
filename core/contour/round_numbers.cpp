#include "contour/round_numbers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace thalweg {

double RoundStep::multiple(double count) const
{
    const double whole = count * digit + 0.0; // and never −0
    return exponent < 0 ? whole / std::pow(10.0, -exponent) : whole * std::pow(10.0, exponent);
}

RoundStep nearestRoundStep(double size)
{
    const double decades = std::log10(size);
    const double exponent = std::floor(decades);
    const double rest = decades - exponent; // in [0, 1); 1, 2, 5, 10 lie at 0, .301, .699, 1
    const int power = static_cast<int>(exponent);
    if (rest < 0.1505)
        return {1, power};
    if (rest < 0.5)
        return {2, power};
    if (rest < 0.8495)
        return {5, power};
    return {1, power + 1};
}

double roundestWithin(double low, double high, double wanted)
{
    const double largest = std::max(std::abs(low), std::abs(high));
    if (!(low <= high) || !(largest < 1e300) || !(largest > 1e-290))
        return wanted;
    const int top = static_cast<int>(std::ceil(std::log10(largest)));
    for (int exponent = top; exponent > top - 17; --exponent) {
        const RoundStep step{1, exponent};
        const double first = std::ceil(low / step.size());
        const double last = std::floor(high / step.size());
        if (first <= last)
            return step.multiple(std::clamp(std::round(wanted / step.size()), first, last));
    }
    return wanted;
}

double readingEffort(double value)
{
    constexpr int kDigits = 12;
    if (value == 0.0 || !std::isfinite(value))
        return 0.0;
    const double exponent = std::floor(std::log10(std::abs(value)));
    double whole = std::round(std::abs(value) / std::pow(10.0, exponent - (kDigits - 1)));
    int digits = kDigits;
    while (digits > 1 && std::fmod(whole, 10.0) == 0.0) {
        whole /= 10.0;
        --digits;
    }
    const double last = std::fmod(whole, 10.0);
    return digits + (last == 1.0 || last == 5.0 ? 0.0 : 0.5);
}

} // namespace thalweg
