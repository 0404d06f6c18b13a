#pragma once

#include <QString>

namespace thalweg::app {

/// A coordinate of an axis that is `span` long, always with the same number of decimals: as fine as a
/// pixel of a map, or finer by so many `more` digits.
QString coordinateText(double value, double span, int more = 0);

} // namespace thalweg::app
