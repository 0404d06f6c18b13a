#pragma once

#include "contour/grid.h"
#include "plane/axis_ticks.h"
#include "surfaces/surface.h"

#include <vector>

namespace thalweg::app {

/// How values become heights between 0 and 1: evenly, or by their logarithm above the lowest.
///
///     t = (v − lowest) / (highest − lowest),  height = t  or  log1p(t/s) / log1p(1/s)
///
/// with the 5 % quantile s of t, kept within 1e-5 … 0.1. Beside a pole the scale ends where ShownValues
/// does; the values that it leaves out have the height of its end.
class HeightScale {
public:
    HeightScale() = default;
    static HeightScale of(const Grid& grid, const Surface& surface, bool logarithmic);

    double lowest() const { return m_lowest; }
    double highest() const { return m_highest; }
    bool isLogarithmic() const { return m_isLogarithmic; }

    /// NaN where there is no finite value; 0.5 everywhere on a flat surface.
    double height(double value) const;
    double valueAt(double height) const;

    /// Whether the value lies beyond an end: there the surface is cut open.
    bool isCut(double value) const { return value < m_lowest || value > m_highest; }

    /// Round values along the scale; about so many.
    AxisTicks ticks(int count) const;

private:
    std::vector<double> roundValues(int count) const;

    double m_lowest = 0.0;
    double m_highest = 0.0;
    bool m_isLogarithmic = false;
    double m_softening = 0.1; ///< s
};

} // namespace thalweg::app
