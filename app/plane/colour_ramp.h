#pragma once

#include "plane/field_scale.h"
#include "theme/theme.h"

#include <QRgb>

#include <array>
#include <span>
#include <vector>

namespace thalweg::app {

/// A theme's colours over a scale of values, as a table of the values where the colour changes.
/// Looking a colour up is a few comparisons: neighbouring pixels have neighbouring colours.
class ColourRamp {
public:
    ColourRamp(const Theme& theme, const FieldScale& scale);

    /// A colour for each value; transparent where it is not finite. Returns whether one was not.
    bool paint(std::span<const double> values, QRgb* pixels) const;

private:
    static constexpr std::size_t kColours = 1024;

    std::size_t indexOf(double value, std::size_t near) const;

    std::array<QRgb, kColours> m_colours{};
    std::vector<double> m_limits; ///< the colour i lies between limits i and i + 1
};

} // namespace thalweg::app
