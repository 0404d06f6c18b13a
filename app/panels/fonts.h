#pragma once

#include <QFont>

namespace thalweg::app {

inline QFont boldened(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

/// The font a little larger or smaller, whether its size is in points or in pixels.
inline QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0.0)
        font.setPointSizeF(factor * font.pointSizeF());
    else
        font.setPixelSize(qRound(factor * font.pixelSize()));
    return font;
}

} // namespace thalweg::app
