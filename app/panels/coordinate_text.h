#pragma once

#include <QString>

namespace thalweg::app {

/// A coordinate of an axis that is `span` long, always with the same number of decimals: as fine as a
/// pixel of a map, or finer by so many `more` digits.
QString coordinateText(double value, double span, int more = 0);

/// A coordinate that is known better than a pixel shows it: six significant digits, and more where the axis is so short
/// that these would not tell two of its places apart.
QString exactCoordinateText(double value, double span);

} // namespace thalweg::app
