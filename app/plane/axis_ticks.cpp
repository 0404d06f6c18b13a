#include "plane/axis_ticks.h"

#include "contour/round_numbers.h"
#include "text/number_text.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr int kDigits = 15;          ///< more would show rounding errors
constexpr double kMostPlain = 1e5;   ///< from here on with a power of ten
constexpr qsizetype kLongest = 6;    ///< characters of a tick
constexpr double kMostSteps = 1e4;   ///< from zero to the ticks, without a number to start from

QString superscript(int exponent)
{
    static const QString kDigitsAbove = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = QString::number(std::abs(exponent));
    for (QChar& c : text)
        c = kDigitsAbove[c.digitValue()];
    return exponent < 0 ? u'⁻' + text : text;
}

QString powerText(int exponent) { return exponent == 0 ? QString() : QStringLiteral("×10") + superscript(exponent); }

QString offsetText(double base)
{
    const QString sign = base < 0.0 ? QStringLiteral(" − ") : QStringLiteral(" + ");
    return base == 0.0 ? QString() : sign + shortNumber(std::fabs(base), kDigits);
}

/// Every multiple of the step within the range, counted from base.
template <class Text> std::vector<AxisTick> multiples(double from, double to, double base, RoundStep step, Text text)
{
    std::vector<AxisTick> ticks;
    const double first = std::ceil((from - base) / step.size() - 1e-9);
    const double last = std::floor((to - base) / step.size() + 1e-9);
    for (double k = first; k <= last; ++k)
        ticks.push_back({base + step.multiple(k), text(k)});
    return ticks;
}

bool areShort(const std::vector<AxisTick>& ticks)
{
    return std::ranges::all_of(ticks, [](const AxisTick& tick) {
        return tick.text.size() <= kLongest && !tick.text.contains(u'e');
    });
}

} // namespace

AxisTicks axisTicks(double from, double to, int count)
{
    const RoundStep step = nearestRoundStep((to - from) / std::max(count, 1));
    const double farthest = std::max(std::fabs(from), std::fabs(to));
    const bool few = farthest / step.size() < kMostSteps;
    const auto inUnits = [step](double k) { return shortNumber(k * step.digit, kDigits); };
    const auto asIs = [step](double k) { return shortNumber(step.multiple(k), kDigits); };
    if (few && farthest < kMostPlain)
        if (auto ticks = multiples(from, to, 0.0, step, asIs); areShort(ticks))
            return {std::move(ticks), {}};
    if (few)
        return {multiples(from, to, 0.0, step, inUnits), powerText(step.exponent)};
    const double base = roundestWithin(from, to, 0.5 * from + 0.5 * to);
    return {multiples(from, to, base, step, inUnits), (powerText(step.exponent) + offsetText(base)).trimmed()};
}

} // namespace thalweg::app
