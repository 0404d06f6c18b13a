#pragma once

#include "diagnosis/verdict.h"
#include "theme/theme.h"

#include <QRect>
#include <QString>

class QFont;
class QPainter;

namespace thalweg::app {

/// A verdict in a word with a sign.
struct Badge {
    QString sign;
    QString word;
    Tone tone = Tone::Neutral;

    friend bool operator==(const Badge&, const Badge&) = default;
};

Badge verdictBadge(Verdict verdict);

/// The same; at the start of a run of which nothing else can be said, that, and where the start has no loss, that.
Badge verdictBadge(const Diagnosis& diagnosis);

/// The width that holds every verdict's badge in a widget with this font, so that columns stay put.
int badgeWidth(const QFont& font);

/// Draws a badge in the middle of the area's height; pen, brush and font of the painter are as before.
void drawBadge(QPainter& painter, const Theme& theme, const Badge& badge, const QRect& area);

} // namespace thalweg::app
