#include "plane/colour_ramp.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thalweg::app {

ColourRamp::ColourRamp(const Theme& theme, const FieldScale& scale) : m_limits(kColours + 1)
{
    constexpr double kEndless = std::numeric_limits<double>::infinity();
    constexpr double kSteps = kColours - 1;
    const QVector<QColor> stops = scale.stops(theme);
    for (std::size_t i = 0; i < kColours; ++i)
        m_colours[i] = colourBetween(stops, double(i) / kSteps);
    const bool flat = !(scale.valueAt(0.0) < scale.valueAt(1.0));
    for (std::size_t i = 1; i < kColours; ++i)
        m_limits[i] = flat ? (i <= kColours / 2 ? -kEndless : kEndless) : scale.valueAt((double(i) - 0.5) / kSteps);
    m_limits.front() = -kEndless;
    m_limits.back() = kEndless;
    for (std::size_t i = 1; i < m_limits.size(); ++i) // rounding may upset the order
        m_limits[i] = std::max(m_limits[i], m_limits[i - 1]);
}

std::size_t ColourRamp::indexOf(double value, std::size_t near) const
{
    constexpr std::size_t kNear = 8;
    for (std::size_t tries = 0; tries < kNear; ++tries) {
        if (value < m_limits[near])
            --near;
        else if (!(value < m_limits[near + 1]))
            ++near;
        else
            return near;
    }
    const auto above = std::upper_bound(m_limits.begin() + 1, m_limits.end() - 1, value);
    return std::size_t(above - m_limits.begin()) - 1;
}

bool ColourRamp::paint(std::span<const double> values, QRgb* pixels) const
{
    bool hole = false;
    std::size_t colour = kColours / 2;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool finite = std::isfinite(values[i]);
        hole = hole || !finite;
        if (finite)
            colour = indexOf(values[i], colour);
        pixels[i] = finite ? m_colours[colour] : 0U;
    }
    return hole;
}

} // namespace thalweg::app
