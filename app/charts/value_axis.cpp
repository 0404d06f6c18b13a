#include "charts/value_axis.h"

#include "plane/axis_ticks.h"
#include "text/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

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

void ValueAxis::span(double low, double high)
{
    m_low = low;
    m_high = high;
    m_origin = m_logarithmic ? std::log10(low) : low;
    m_scale = 1.0 / ((m_logarithmic ? std::log10(high) : high) - m_origin);
}

ValueAxis ValueAxis::linear(const ValueRange& range, int ticks)
{
    ValueAxis axis;
    const auto [low, high] = padded(range);
    axis.span(low, high);
    axis.markMultiples(ticks);
    return axis;
}

ValueAxis ValueAxis::logarithmic(const ValueRange& range, int ticks, bool cut)
{
    ValueAxis axis;
    axis.m_logarithmic = true;
    const bool powers = std::log10(range.high / range.low) >= kFewDecades;
    const double low = powers ? std::pow(10.0, std::floor(std::log10(range.low) + 1e-9)) : roundNumber(range.low, false);
    const double high = powers ? std::pow(10.0, std::ceil(std::log10(range.high) - 1e-9)) : roundNumber(range.high, true);
    axis.span(low, low < high ? high : 10.0 * low);
    powers ? axis.markPowers(ticks) : axis.markRoundNumbers(ticks);
    if (cut)
        axis.markCut();
    return axis;
}

ValueAxis ValueAxis::exactly(const ValueRange& range, bool logarithmic, int ticks)
{
    constexpr double kRoundNumbers = 5.0; // high over low, from which there are two of them and more
    ValueAxis axis;
    axis.m_logarithmic = logarithmic;
    axis.m_isExact = true;
    axis.span(range.low, range.high);
    const double times = logarithmic ? range.high / range.low : 1.0;
    if (std::log10(times) >= kFewDecades)
        axis.markPowers(ticks);
    else if (times >= kRoundNumbers)
        axis.markRoundNumbers(ticks);
    else
        axis.markMultiples(ticks);
    return axis;
}

void ValueAxis::markPowers(int most)
{
    const int first = int(std::ceil(m_origin - 1e-9));
    const int last = int(std::floor(m_origin + 1.0 / m_scale + 1e-9));
    const int stride = std::max(1, int(std::ceil(double(last - first) / std::max(most - 1, 1))));
    for (int exponent = first; exponent <= last; exponent += stride)
        m_ticks.push_back({(exponent - m_origin) * m_scale, QStringLiteral("10"), minused(exponent)});
}

void ValueAxis::markRoundNumbers(int most)
{
    for (double value = roundNumber(m_low, true); value <= m_high * (1 + 1e-9); value = roundNumber(1.5 * value, true))
        m_ticks.push_back({position(value), shortNumber(value), {}});
    if (int(m_ticks.size()) > most) // the ends say enough
        m_ticks.erase(m_ticks.begin() + 1, m_ticks.end() - 1);
}

void ValueAxis::markMultiples(int most)
{
    const AxisTicks marks = axisTicks(m_low, m_high, std::max(most - 1, 2));
    for (const AxisTick& tick : marks.ticks)
        m_ticks.push_back({position(tick.value), tick.text, {}});
    m_rule = marks.rule;
}

void ValueAxis::markCut() { m_ticks.front().text.prepend(u'≤'); }

double ValueAxis::position(double value) const
{
    if (!m_logarithmic)
        return std::clamp((value - m_origin) * m_scale, -kFarOutside, kFarOutside);
    if (m_isExact && value <= 0.0)
        return -kFarOutside;
    if (!m_isExact && value <= m_low)
        return 0.0;
    // Charts ask for thousands of them a frame, and the natural logarithm is several times faster than the decimal one.
    return std::clamp((std::log(value) * std::numbers::log10e - m_origin) * m_scale, -kFarOutside, kFarOutside);
}

double ValueAxis::valueAt(double position) const
{
    constexpr double kGreatest = 300.0; // power of ten
    const double at = m_origin + position / m_scale;
    return m_logarithmic ? std::pow(10.0, std::clamp(at, -kGreatest, kGreatest)) : at;
}

} // namespace thalweg::app
