#pragma once

#include <cmath>
#include <limits>
#include <span>

namespace thalweg::app {

/// Between which values a run moves while it is anywhere near the domain.
struct ValueSpan {
    double first = std::numeric_limits<double>::quiet_NaN();
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    double leastPositive = std::numeric_limits<double>::infinity();
    double lowestOfAll = std::numeric_limits<double>::infinity(); ///< also of what lies far away
    bool leaves = false; ///< it diverged, or ended far outside the domain

    void add(double value)
    {
        if (!std::isfinite(value))
            return;
        low = std::fmin(low, value);
        high = std::fmax(high, value);
        if (value > 0.0)
            leastPositive = std::fmin(leastPositive, value);
    }
};

/// What an axis has to show, low ≤ high.
struct ValueRange {
    double low = 0.0;
    double high = 1.0;

    friend bool operator==(const ValueRange&, const ValueRange&) = default;
};

/// The values of all runs; of those that leave only as much as would double the room of the others,
/// so that a run that diverges does not press them flat.
ValueRange linearRange(std::span<const ValueSpan> runs);

/// The positive values of all runs, at most 12 powers of ten; of runs that leave three powers of ten
/// above the others at most. {0.1, 1} when no value is positive.
ValueRange logarithmicRange(std::span<const ValueSpan> runs);

/// Whether a logarithmic axis shows more: no value is negative, and the positive ones span more than
/// one power of ten.
bool prefersLogarithm(std::span<const ValueSpan> runs);

} // namespace thalweg::app
