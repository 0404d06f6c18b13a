#pragma once

#include "theme/theme.h"

#include <QFont>

namespace thalweg::app {

/// What everything in the plane view is painted with.
struct PlaneStyle {
    const Theme* theme = &lightTheme();
    QFont font;         ///< of the widget, with a size in pixels
    double scale = 1.0; ///< of lines and marks; 2 for presentations

    QFont small() const { return resized(0.92); }
    QFont bold() const
    {
        QFont f = font;
        f.setWeight(QFont::DemiBold);
        return f;
    }

private:
    QFont resized(double factor) const
    {
        QFont f = font;
        f.setPixelSize(qRound(factor * font.pixelSize()));
        return f;
    }
};

} // namespace thalweg::app
