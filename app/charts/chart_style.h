#pragma once

#include "theme/theme.h"

#include <QFont>

namespace thalweg::app {

/// What a chart is painted with.
struct ChartStyle {
    const Theme* theme = &lightTheme();
    QFont font;
    double scale = 1.0; ///< of lines and heads; 2 for presentations

    QFont title() const
    {
        QFont f = font;
        f.setWeight(QFont::DemiBold);
        return f;
    }
    QFont marks() const { return resized(0.85); }
    QFont exponents() const { return resized(0.68); }

private:
    QFont resized(double factor) const
    {
        QFont f = font;
        if (font.pixelSize() > 0)
            f.setPixelSize(qRound(factor * font.pixelSize()));
        else
            f.setPointSizeF(factor * font.pointSizeF());
        return f;
    }
};

} // namespace thalweg::app
