#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace thalweg::app {

struct Theme;

/// An icon of resources/icons in the theme's colours: the text's, paler when it is disabled, the
/// accent's while it is switched on. It is drawn anew at any size and resolution.
QIcon themedIcon(const QString& name, const Theme& theme);

/// The same in one colour, for grounds that are not a card's.
QIcon themedIcon(const QString& name, const QColor& colour);

} // namespace thalweg::app
