#pragma once

class QMenu;
class QWidget;

namespace thalweg::app {

class Appearance;
class Settings;

/// Light, dark, high contrast, or as the desktop. settings: remembers the choice; may be null.
QMenu* themeMenu(Appearance& appearance, Settings* settings, QWidget* parent);

/// The colours of the map: the theme's own, and those of others' figures.
QMenu* mapColoursMenu(Appearance& appearance, Settings* settings, QWidget* parent);

} // namespace thalweg::app
