#include "panels/coordinate_text.h"

#include "text/number_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr int kAllDigits = 17; ///< with which a double can be told from its neighbours

/// Decimals that are as fine as a pixel of a map.
int decimalsIn(double span) { return 3 - int(std::floor(std::log10(span))); }

/// How many significant digits end at that decimal.
int significantDigits(double value, int decimals)
{
    const int leading = value == 0.0 || !std::isfinite(value) ? 0 : int(std::floor(std::log10(std::fabs(value))));
    return std::clamp(decimals + leading + 1, 1, kAllDigits);
}

} // namespace

QString coordinateText(double value, double span, int more)
{
    constexpr int kMostDecimals = 9;
    const int decimals = std::max(0, decimalsIn(span) + more);
    if (!std::isfinite(value) || decimals > kMostDecimals || std::fabs(value) > 1e9)
        return shortNumber(value, std::max(10, significantDigits(value, decimals)), Zeros::Keep);
    const bool isZero = std::fabs(value) < 0.5 * std::pow(10.0, -decimals); // which has no sign
    return QLocale().toString(isZero ? 0.0 : value, 'f', decimals).replace(u'-', QChar(u'−'));
}

QString exactCoordinateText(double value, double span)
{
    constexpr int kLeast = 6;
    constexpr int kFiner = 2; ///< decimals than a pixel
    return shortNumber(value, std::max(kLeast, significantDigits(value, decimalsIn(span) + kFiner)));
}

} // namespace thalweg::app
