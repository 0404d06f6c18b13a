#include "contour/value_scale.h"

#include "contour/poles.h"
#include "contour/round_numbers.h"

#include <algorithm>
#include <cmath>

namespace thalweg {

namespace {

/// Beyond this, differences of values would overflow; such values take the end colours.
constexpr double kLargest = 1e307;

constexpr double kLinear = std::numeric_limits<double>::infinity();

/// A contour scale is this many times softer than the colours'.
constexpr double kContourSoftness = 50.0;

/// At most this many samples a side are looked at: quantiles need no more.
constexpr int kSamplesPerSide = 100;

double smoothStep(double from, double to, double x)
{
    const double t = std::clamp((x - from) / (to - from), 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

/// Samples above the lowest value, rounding errors apart, sorted, spread evenly over the grid.
std::vector<double> sortedSamples(const Grid& grid, double lowest)
{
    const double floor = lowest + 4.0 * std::numeric_limits<double>::epsilon() * std::abs(lowest);
    std::vector<double> samples;
    const int across = std::min(grid.columns, kSamplesPerSide);
    const int down = std::min(grid.rows, kSamplesPerSide);
    samples.reserve(static_cast<std::size_t>(across) * static_cast<std::size_t>(down));
    for (int j = 0; j < down; ++j) {
        for (int i = 0; i < across; ++i) {
            const double value = grid.at((2 * i + 1) * grid.columns / (2 * across),
                                         (2 * j + 1) * grid.rows / (2 * down));
            if (std::isfinite(value) && value > floor)
                samples.push_back(std::clamp(value, -kLargest, kLargest));
        }
    }
    std::sort(samples.begin(), samples.end());
    return samples;
}

/// The value below which the share q of the samples lies, interpolated; samples not empty.
double quantile(const std::vector<double>& samples, double q)
{
    const double place = q * static_cast<double>(samples.size() - 1);
    const auto before = static_cast<std::size_t>(place);
    const std::size_t after = std::min(before + 1, samples.size() - 1);
    return std::lerp(samples[before], samples[after], place - static_cast<double>(before));
}

/// Where the logarithm starts: the lowest value, unless that lies far below nearly all others,
/// near a pole or a needle's point.
double anchorOf(double lowest, double q02, double q50)
{
    constexpr double kReach = 30.0;
    return std::max(lowest, q50 - kReach * (q50 - q02));
}

/// How logarithmic the scale shall be, 0 … 1: by the median's height in the range, and by the
/// depth of what lies below the anchor.
double logarithmicShare(double lowest, double highest, double anchor, double q50)
{
    if (!(q50 > anchor))
        return 0.0; // more than half of the map is a plain
    const double median = (q50 - anchor) / (highest - anchor);
    const double depth = (anchor - lowest) / (q50 - anchor);
    return std::max(1.0 - smoothStep(0.10, 0.30, median), smoothStep(3.0, 30.0, depth));
}

/// Small beside what most of the map shows, and large beside chance: of a valley's depth only
/// the share that has some area counts.
double softeningOf(double lowest, double anchor, const std::vector<double>& samples)
{
    const auto height = [&](double q) { return quantile(samples, q) - anchor; };
    const double bottom = std::max(
        {5e-3 * height(0.05), 5e-4 * height(0.25), 5e-5 * height(0.50), 1e-7 * height(0.98)});
    const double depth = anchor - lowest;
    return std::max({bottom, std::min(depth, height(0.50)), 1e-2 * depth});
}

Grid clamped(Grid grid, const ValueRange& range)
{
    for (double& value : grid.values)
        if (std::isfinite(value))
            value = std::clamp(value, range.lowest, range.highest);
    return grid;
}

/// Where the flattest quarter of the map lies, when it is as good as level.
/// @param positions  of samples on a scale, ascending.
std::optional<ValueRange> plainOf(const std::vector<double>& positions)
{
    constexpr double kLevel = 1e-6; // of the scale
    constexpr std::size_t kFewest = 16;
    const std::size_t quarter = positions.size() / 4;
    if (positions.size() < kFewest)
        return std::nullopt;
    ValueRange flattest{positions.front(), positions.back()};
    for (std::size_t i = 0; i + quarter < positions.size(); ++i) {
        if (positions[i + quarter] - positions[i] < flattest.highest - flattest.lowest)
            flattest = {positions[i], positions[i + quarter]};
    }
    if (flattest.highest - flattest.lowest > kLevel)
        return std::nullopt;
    return ValueRange{flattest.lowest - kLevel, flattest.highest + kLevel};
}

} // namespace

ValueScale ValueScale::of(const Grid& grid)
{
    ValueScale scale;
    const std::optional<ValueRange> range = grid.range();
    if (!range)
        return scale;
    scale.m_lowest = std::clamp(range->lowest, -kLargest, kLargest);
    scale.m_highest = std::clamp(range->highest, -kLargest, kLargest);
    scale.m_anchor = scale.m_lowest;
    scale.setUnit(kLinear);

    std::vector<double> samples = sortedSamples(grid, range->lowest);
    if (samples.empty())
        return scale;
    const double q50 = quantile(samples, 0.50);
    scale.m_anchor = anchorOf(scale.m_lowest, quantile(samples, 0.02), q50);
    scale.soften(softeningOf(scale.m_lowest, scale.m_anchor, samples),
                 logarithmicShare(scale.m_lowest, scale.m_highest, scale.m_anchor, q50));
    for (double& sample : samples)
        sample = scale.position(sample);
    scale.m_plain = plainOf(samples);
    return scale;
}

ValueScale ValueScale::of(const Grid& grid, const Objective& f)
{
    constexpr double kFar = 3.0;      // spreads, up to which both poles count for nothing
    constexpr double kVeryFar = 8.0;  // and from which on they decide
    const std::optional<ShownValues> shown = shownValues(grid, f);
    if (!shown || !(shown->isCutBelow || shown->isCutAbove || shown->hasBothPoles))
        return of(grid);
    ValueScale scale = of(clamped(grid, shown->range));
    scale.m_isCutBelow = shown->isCutBelow;
    scale.m_isCutAbove = shown->isCutAbove;
    scale.m_hasBothPoles = shown->hasBothPoles;
    if (shown->hasBothPoles)
        scale.centre(shown->median, 0.5 * shown->spread, smoothStep(kFar, kVeryFar, shown->farness));
    return scale;
}

/// The same range with its middle elsewhere.
void ValueScale::centre(double middle, double softening, double share)
{
    std::optional<ValueRange> plain;
    if (m_plain)
        plain = {valueAt(m_plain->lowest), valueAt(m_plain->highest)};
    m_anchor = middle;
    soften(softening, share);
    if (plain)
        m_plain = {position(plain->lowest), position(plain->highest)};
}

bool ValueScale::onPlain(double value) const
{
    const double here = position(value);
    return m_plain && m_plain->lowest <= here && here <= m_plain->highest;
}

/// Sets the unit such that the whole scale spans `share` times as many e-folds as with
/// `softening` itself; share 0 is linear.
void ValueScale::soften(double softening, double share)
{
    constexpr double kSmallest = 1e-200; // of the span: quotients stay finite
    const double span = std::max(m_highest - m_anchor, m_anchor - m_lowest);
    m_softening = std::max(softening, kSmallest * span);
    m_share = share;
    const double unit = span / std::expm1(share * std::log1p(span / m_softening));
    setUnit(softening > 0.0 && unit < 1e6 * span ? unit : kLinear);
}

void ValueScale::setUnit(double unit)
{
    m_unit = unit;
    m_bottom = warp(m_lowest);
    m_top = warp(m_highest);
}

ValueScale ValueScale::forContours() const
{
    ValueScale gentle = *this;
    if (!m_hasBothPoles) // there is no bottom that they would crowd at
        gentle.soften(kContourSoftness * m_softening, m_share);
    return gentle;
}

bool ValueScale::logarithmic() const
{
    constexpr double kClearly = 8.0; // steepest over flattest slope of the scale, minus one
    return (m_highest - m_anchor) > kClearly * m_unit || (m_anchor - m_lowest) > kClearly * m_unit;
}

double ValueScale::warp(double value) const
{
    const double height = value - m_anchor;
    return std::isinf(m_unit) ? height
                              : std::copysign(std::log1p(std::abs(height) / m_unit), height);
}

double ValueScale::unwarp(double warped) const
{
    return m_anchor
           + (std::isinf(m_unit) ? warped
                                 : std::copysign(m_unit * std::expm1(std::abs(warped)), warped));
}

double ValueScale::position(double value) const
{
    if (std::isnan(value) || std::isnan(m_lowest))
        return std::numeric_limits<double>::quiet_NaN();
    if (m_lowest == m_highest)
        return value < m_lowest ? 0.0 : value > m_highest ? 1.0 : 0.5;
    if (value <= m_lowest)
        return 0.0;
    if (value >= m_highest)
        return 1.0;
    return std::min((warp(value) - m_bottom) / (m_top - m_bottom), 1.0);
}

double ValueScale::valueAt(double position) const
{
    if (std::isnan(position))
        return position;
    if (position <= 0.0)
        return m_lowest;
    if (position >= 1.0)
        return m_highest;
    return std::clamp(unwarp(std::lerp(m_bottom, m_top, position)), m_lowest, m_highest);
}

/// The lower end, rounded as far as half a hundredth of the bar, to 0 as far as a fiftieth.
double ValueScale::roundedLowest() const
{
    if (std::abs(m_lowest) < valueAt(0.02) - m_lowest)
        return 0.0;
    const double tolerance = valueAt(0.005) - m_lowest;
    return roundestWithin(m_lowest - tolerance, m_lowest + tolerance, m_lowest);
}

/// The upper end, rounded as far as a five-hundredth of the range: to three digits or so.
double ValueScale::roundedHighest() const
{
    const double tolerance = 0.002 * (m_highest - m_lowest);
    return roundestWithin(m_highest - tolerance, m_highest + tolerance, m_highest);
}

/// Multiples of a round step, well inside the ends.
std::vector<double> ValueScale::evenTicks(int count) const
{
    std::vector<double> values;
    const double spacing = (m_highest - m_lowest) / (count - 1);
    const RoundStep step = nearestRoundStep(spacing);
    const double first = std::ceil((m_lowest + 0.5 * spacing) / step.size());
    for (int i = 0; i < 2 * count; ++i) {
        const double value = step.multiple(first + i);
        if (!(value < m_highest - 0.5 * spacing))
            break;
        values.push_back(value);
    }
    return values;
}

/// Puts the roundest value into the middle of (low, high), and goes on in both parts as long
/// as neighbours stay `gap` apart. All in positions; `values` are not sorted.
void ValueScale::addRoundTicks(double low, double high, double gap,
                               std::vector<double>& values) const
{
    constexpr double kShort = 1.5; // one digit; more only where a wide gap would be left
    if (high - low < 2.0 * gap)
        return;
    const double value =
        roundestWithin(valueAt(low + gap), valueAt(high - gap), valueAt(0.5 * (low + high)));
    const double here = position(value);
    const bool needed = high - low > 3.0 * gap;
    if (!(here > low && here < high) || (!needed && readingEffort(value) > kShort))
        return;
    values.push_back(value);
    addRoundTicks(low, here, gap, values);
    addRoundTicks(here, high, gap, values);
}

std::vector<Tick> ValueScale::ticks(int count) const
{
    if (!(m_lowest < m_highest))
        return std::isnan(m_lowest) ? std::vector<Tick>{}
                                    : std::vector<Tick>{{m_lowest, position(m_lowest)}};
    std::vector<double> values;
    if (count > 2 && logarithmic())
        addRoundTicks(0.0, 1.0, 0.6 / (count - 1), values);
    else if (count > 2)
        values = evenTicks(count);
    std::sort(values.begin(), values.end());

    std::vector<Tick> ticks{{roundedLowest(), 0.0}};
    for (const double value : values)
        ticks.push_back({value, position(value)});
    ticks.push_back({roundedHighest(), 1.0});
    return ticks;
}

} // namespace thalweg
