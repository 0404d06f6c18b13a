#include "numeric/parameter.h"

#include "numeric/decimal.h"
#include "numeric/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thalweg {

namespace {

/// A monotone coordinate in which the slider is uniform.
double stretched(const Parameter& p, double value)
{
    switch (p.scale) {
    case Scale::Logarithmic:
    case Scale::LogarithmicOrZero:
        return std::log10(value);
    case Scale::Complement:
        return -std::log10(1.0 - value);
    default:
        return value;
    }
}

double unstretched(const Parameter& p, double s)
{
    switch (p.scale) {
    case Scale::Logarithmic:
    case Scale::LogarithmicOrZero:
        return std::pow(10.0, s);
    case Scale::Complement:
        return 1.0 - std::pow(10.0, -s);
    default:
        return s;
    }
}

/// A slider gives numbers that a person would write: three significant digits of what matters,
/// which for a decay rate is 1 − value.
double rounded(const Parameter& p, double value)
{
    if (p.scale == Scale::Switch)
        return value < 0.5 ? 0.0 : 1.0;
    if (p.whole)
        value = std::round(value);
    double magnitude = std::fabs(value);
    if (p.scale == Scale::Linear)
        magnitude = p.sliderMax - p.sliderMin;
    if (p.scale == Scale::Complement)
        magnitude = 1.0 - value;
    const int places = 2 - static_cast<int>(std::floor(std::log10(magnitude)));
    return roundedToPlaces(value, p.whole ? std::min(places, 0) : places);
}

/// LogarithmicOrZero keeps this share of the slider's lower end for zero.
constexpr double kZeroShare = 0.04;

} // namespace

std::string allowedRange(const Parameter& p)
{
    if (p.scale == Scale::Switch)
        return "true or false";
    const std::string kind = p.whole ? "a whole number, " : "";
    if (std::isinf(p.max))
        return std::isinf(p.min) ? "any finite number" : kind + (p.minExcluded ? "above " : "at least ") + toText(p.min);
    return kind + (p.minExcluded ? "above " : "from ") + toText(p.min) + (p.maxExcluded ? " to below " : " to ") + toText(p.max);
}

std::optional<std::string> problemWith(const Parameter& p, double value)
{
    const bool belowMax = p.maxExcluded ? value < p.max : value <= p.max;
    const bool aboveMin = p.minExcluded ? p.min < value : p.min <= value;
    const bool fits = !p.whole || value == std::floor(value);
    const bool inRange = std::isfinite(value) && aboveMin && belowMax && fits;
    if (inRange && (p.scale != Scale::Switch || value == 0.0 || value == 1.0))
        return std::nullopt;
    const bool lacksFinite = std::isinf(value) && std::isinf(p.max) && std::isfinite(p.min);
    return std::string(p.id) + " = " + toText(value) + " is not allowed; it must be "
           + (lacksFinite ? "finite and " : "") + allowedRange(p);
}

std::vector<double> initialValues(std::span<const Parameter> table)
{
    std::vector<double> values;
    for (const Parameter& p : table)
        values.push_back(p.initial);
    return values;
}

std::optional<std::string> problemWithValues(std::span<const Parameter> table, std::span<const double> values)
{
    if (values.size() > table.size())
        return std::to_string(values.size()) + " parameters are too many; there are "
               + std::to_string(table.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        if (auto problem = problemWith(table[i], values[i]))
            return problem;
    return std::nullopt;
}

std::vector<double> completedValues(std::span<const Parameter> table, std::span<const double> given)
{
    std::vector<double> values = initialValues(table);
    std::ranges::copy(given, values.begin());
    return values;
}

std::optional<std::size_t> indexOf(std::span<const Parameter> table, std::string_view id)
{
    const auto found = std::ranges::find(table, id, &Parameter::id);
    if (found == table.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - table.begin());
}

double toSlider(const Parameter& p, double value)
{
    if (p.scale == Scale::LogarithmicOrZero && value < p.sliderMin)
        return 0.0;
    const double from = stretched(p, p.sliderMin);
    const double to = stretched(p, p.sliderMax);
    const double share = (stretched(p, std::clamp(value, p.sliderMin, p.sliderMax)) - from) / (to - from);
    return p.scale == Scale::LogarithmicOrZero ? kZeroShare + (1.0 - kZeroShare) * share : share;
}

double fromSlider(const Parameter& p, double position)
{
    if (p.scale == Scale::LogarithmicOrZero) {
        if (position < 0.5 * kZeroShare)
            return 0.0;
        position = (position - kZeroShare) / (1.0 - kZeroShare);
    }
    if (position <= 0.0)
        return p.sliderMin;
    if (position >= 1.0)
        return p.sliderMax;
    const double from = stretched(p, p.sliderMin);
    const double to = stretched(p, p.sliderMax);
    const double value = rounded(p, unstretched(p, from + position * (to - from)));
    return std::clamp(value, p.sliderMin, p.sliderMax);
}

} // namespace thalweg
