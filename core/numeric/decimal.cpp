#include "numeric/decimal.h"

#include "numeric/text.h"

#include <cmath>
#include <string>

namespace thalweg {

double decimal(double count, int exponent)
{
    constexpr double kLongest = 1e15;
    const double whole = std::round(count);
    if (!(std::fabs(whole) < kLongest))
        return count * std::pow(10.0, exponent);
    return toNumber(toText(whole) + "e" + std::to_string(exponent)).value_or(whole * std::pow(10.0, exponent));
}

double roundedToPlaces(double value, int places) { return decimal(value * std::pow(10.0, places), -places); }

} // namespace thalweg
