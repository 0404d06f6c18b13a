#include "panels/number_steps.h"

#include "numeric/decimal.h"

#include <cmath>
#include <cstdlib>

namespace thalweg::app {

namespace {

int exponentOf(double magnitude) { return static_cast<int>(std::floor(std::log10(magnitude))); }

/// The next number with two significant digits above or below a positive one.
double neighbour(double magnitude, bool up)
{
    constexpr double kSlack = 1e-9; // of a number that should be whole
    const int exponent = exponentOf(magnitude) - 1;
    const double count = magnitude / std::pow(10.0, exponent);
    const double next = up ? std::floor(count + kSlack) + 1.0 : std::ceil(count - kSlack) - 1.0;
    return next < 10.0 ? decimal(99.0, exponent - 1) : decimal(next, exponent);
}

double onceLogarithmic(const Parameter& p, double value, bool up)
{
    if (up)
        return value < p.sliderMin ? p.sliderMin : neighbour(value, true);
    const bool toZero = p.scale == Scale::LogarithmicOrZero && value <= p.sliderMin;
    return value <= 0.0 || toZero ? 0.0 : neighbour(value, false);
}

/// 1 − c for a short decimal c, as a short decimal.
double oneMinus(double c)
{
    const int places = c > 0.0 ? 1 - exponentOf(c) : 0;
    return decimal((1.0 - c) * std::pow(10.0, places), -places);
}

double onceComplement(double value, bool up)
{
    const double distance = 1.0 - value;
    return distance <= 0.0 ? value : oneMinus(neighbour(distance, !up));
}

double once(const Parameter& p, double value, bool up)
{
    switch (p.scale) {
    case Scale::Logarithmic:
    case Scale::LogarithmicOrZero:
        return onceLogarithmic(p, value, up);
    case Scale::Complement:
        return onceComplement(value, up);
    case Scale::Switch:
        return up ? 1.0 : 0.0;
    case Scale::Linear:
        break;
    }
    return steppedCoordinate(value, up ? 1 : -1, p.sliderMax - p.sliderMin);
}

} // namespace

double steppedValue(const Parameter& parameter, double value, int steps)
{
    for (int i = 0; i < std::abs(steps); ++i)
        value = once(parameter, value, steps > 0);
    return value;
}

double steppedCoordinate(double value, int steps, double width)
{
    constexpr double kSlack = 1e-9; // of a number that should be whole
    const int exponent = width > 0.0 ? exponentOf(width) - 2 : 0;
    const double count = value / std::pow(10.0, exponent);
    if (std::fabs(count) > 1e15)
        return value; // a step would be lost in rounding
    const double whole = steps > 0 ? std::floor(count + kSlack) : std::ceil(count - kSlack);
    return decimal(whole + steps, exponent);
}

} // namespace thalweg::app
