#pragma once

#include "critical/classify.h"

#include <QPixmap>
#include <QString>

namespace thalweg::app {

struct Theme;

/// The kind's name: "minimum".
QString criticalName(CriticalKind kind);

/// The kind's mark for lists, on a card: a minimum is light, a maximum filled.
QPixmap criticalMark(CriticalKind kind, const Theme& theme, int size, double devicePixelRatio = 2.0);

} // namespace thalweg::app
