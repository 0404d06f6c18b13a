#include "panels/coordinate_text.h"

#include "text/number_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

QString coordinateText(double value, double span, int more)
{
    constexpr int kMostDecimals = 9;
    const int decimals = std::max(0, 3 - int(std::floor(std::log10(span))) + more);
    if (!std::isfinite(value) || decimals > kMostDecimals || std::fabs(value) > 1e9)
        return shortNumber(value, 10, Zeros::Keep);
    const bool isZero = std::fabs(value) < 0.5 * std::pow(10.0, -decimals); // which has no sign
    return QLocale().toString(isZero ? 0.0 : value, 'f', decimals).replace(u'-', QChar(u'−'));
}

} // namespace thalweg::app
