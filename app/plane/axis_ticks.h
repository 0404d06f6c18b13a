#pragma once

#include <QString>

#include <vector>

namespace thalweg::app {

struct AxisTick {
    double value = 0.0;
    QString text;
};

/// Round numbers along an axis. Where they would be too long to read, each is only what is to be
/// put into `rule`: "×10⁻¹⁰ + 3" with the ticks −4, −2, 0, 2, 4.
struct AxisTicks {
    std::vector<AxisTick> ticks;
    QString rule; ///< empty where the ticks are the numbers themselves
};

/// @param count  about how many.
AxisTicks axisTicks(double from, double to, int count);

} // namespace thalweg::app
