#include "charts/value_axis.h"

#include "plane/axis_ticks.h"
#include "text/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kFarOutside =
    1e4; ///< positions beyond it are as good as there, and painters cannot overflow
constexpr double kMargin = 0.05; ///< of a linear axis beyond its range
constexpr double kNearZero =
    0.3;                       ///< a range that begins below this share of its end is shown from 0
constexpr int kFewDecades = 2; ///< below, marks are numbers and not powers

/// The greatest of 1, 2, 5 times a power of ten that is at most value; or the least that is at least.
double roundNumber(double value, bool up)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    constexpr std::array kDigits{1.0, 2.0, 5.0, 10.0};
    constexpr double kTolerance = 1e-9;
    if (up)
        return power * *std::ranges::find_if(kDigits, [&](double d) {
                   return d * power >= value * (1 - kTolerance);
               });
    return power * *std::find_if(kDigits.rbegin(), kDigits.rend(), [&](double d) {
               return d * power <= value * (1 + kTolerance);
           });
}

QString minused(int exponent) { return shortNumber(exponent); }

/// Room around a range; some for one that has no width.
ValueRange padded(const ValueRange& range)
{
    const auto [low, high] = range;
    if (low >= 0.0 && low < kNearZero * high)
        return {0.0, high + kMargin * high};
    const double size = std::max(std::fabs(low), std::fabs(high));
    if (size == 0.0)
        return {-1.0, 1.0};
    const double margin = high - low > 1e-9 * size ? kMargin * (high - low) : 0.5 * size;
    return {low - margin, high + margin};
}

} // namespace

ValueAxis ValueAxis::linear(const ValueRange& range, int ticks)
{
    ValueAxis axis;
    const auto [low, high] = padded(range);
    axis.m_low = low;
    axis.m_high = high;
    axis.m_origin = low;
    axis.m_scale = 1.0 / (high - low);
    const AxisTicks marks = axisTicks(low, high, std::max(ticks - 1, 2));
    for (const AxisTick& tick : marks.ticks)
        axis.m_ticks.push_back({axis.position(tick.value), tick.text, {}});
    axis.m_rule = marks.rule;
    return axis;
}

ValueAxis ValueAxis::logarithmic(const ValueRange& range, int ticks, bool cut)
{
    ValueAxis axis;
    axis.m_logarithmic = true;
    const int first = int(std::floor(std::log10(range.low) + 1e-9));
    const int last = int(std::ceil(std::log10(range.high) - 1e-9));
    const int stride = std::max(1, int(std::ceil(double(last - first) / std::max(ticks - 1, 1))));
    const bool powers = std::log10(range.high / range.low) >= kFewDecades;
    axis.m_low = powers ? std::pow(10.0, first) : roundNumber(range.low, false);
    axis.m_high = powers ? std::pow(10.0, last) : roundNumber(range.high, true);
    if (!(axis.m_low < axis.m_high))
        axis.m_high = 10.0 * axis.m_low;
    axis.m_origin = std::log10(axis.m_low);
    axis.m_scale = 1.0 / (std::log10(axis.m_high) - axis.m_origin);
    powers ? axis.markPowers(stride, cut) : axis.markRoundNumbers(ticks, cut);
    return axis;
}

void ValueAxis::markPowers(int stride, bool cut)
{
    const int first = int(std::lround(m_origin));
    const int last = int(std::lround(m_origin + 1.0 / m_scale));
    for (int exponent = first; exponent <= last; exponent += stride)
        m_ticks.push_back(
            {(exponent - m_origin) * m_scale, QStringLiteral("10"), minused(exponent)});
    if (cut)
        m_ticks.front().text.prepend(u'≤');
}

void ValueAxis::markRoundNumbers(int most, bool cut)
{
    for (double value = m_low; value <= m_high * (1 + 1e-9); value = roundNumber(1.5 * value, true))
        m_ticks.push_back({position(value), shortNumber(value), {}});
    if (int(m_ticks.size()) > most) // the ends say enough
        m_ticks.erase(m_ticks.begin() + 1, m_ticks.end() - 1);
    if (cut)
        m_ticks.front().text.prepend(u'≤');
}

double ValueAxis::position(double value) const
{
    if (!m_logarithmic)
        return std::clamp((value - m_origin) * m_scale, -kFarOutside, kFarOutside);
    if (value <= m_low)
        return 0.0;
    return std::min((std::log10(value) - m_origin) * m_scale, kFarOutside);
}

} // namespace thalweg::app
