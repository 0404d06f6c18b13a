#include "charts/value_range.h"

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr double kManyTimes = 10.0;      ///< largest over smallest, where a logarithm shows more
constexpr double kLeastShare = 1e-12;    ///< of the highest value, on a logarithmic axis
constexpr double kGreatest = 1e300;      ///< beyond it and below its inverse, arithmetic overflows
constexpr double kLeavingMultiple = 1e3; ///< of the others' highest value, on a logarithmic axis

/// The spans of all runs together, `first` left out.
ValueSpan together(std::span<const ValueSpan> runs)
{
    ValueSpan all;
    for (const ValueSpan& run : runs) {
        all.low = std::min(all.low, run.low);
        all.high = std::max(all.high, run.high);
        all.leastPositive = std::min(all.leastPositive, run.leastPositive);
    }
    return all;
}

/// The same, but of runs that leave only their start, as long as there are others.
ValueSpan ofThoseThatStay(std::span<const ValueSpan> runs)
{
    if (std::ranges::all_of(runs, &ValueSpan::leaves))
        return together(runs);
    ValueSpan all;
    for (const ValueSpan& run : runs) {
        all.add(run.first);
        if (!run.leaves && run.low <= run.high) {
            all.add(run.low);
            all.add(run.high);
        }
    }
    return all;
}

} // namespace

ValueRange linearRange(std::span<const ValueSpan> runs)
{
    const ValueSpan all = together(runs);
    const ValueSpan staying = ofThoseThatStay(runs);
    if (!(all.low <= all.high))
        return {};
    const auto bounded = [](double value) { return std::clamp(value, -kGreatest, kGreatest); };
    const double room = staying.high - staying.low;
    if (!(room > 0.0))
        return {bounded(all.low), bounded(all.high)};
    return {bounded(std::max(all.low, staying.low - room)),
            bounded(std::min(all.high, staying.high + room))};
}

ValueRange logarithmicRange(std::span<const ValueSpan> runs)
{
    const ValueSpan all = together(runs);
    const ValueSpan staying = ofThoseThatStay(runs);
    if (!std::isfinite(all.leastPositive))
        return {0.1, 1.0};
    double high = all.high;
    if (staying.high > 0.0 && staying.high < high / kLeavingMultiple)
        high = staying.high * kLeavingMultiple;
    high = std::clamp(std::max(high, all.leastPositive), 1.0 / kGreatest, kGreatest);
    return {std::clamp(all.leastPositive, std::max(high * kLeastShare, 1.0 / kGreatest), high),
            high};
}

bool prefersLogarithm(std::span<const ValueSpan> runs)
{
    const ValueSpan all = together(runs);
    const ValueRange positive = logarithmicRange(runs);
    return all.low >= 0.0 && positive.high > kManyTimes * positive.low;
}

} // namespace thalweg::app
