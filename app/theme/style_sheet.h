#pragma once

namespace thalweg::app {

struct Theme;

/// Gives the application the theme's palette and style sheet.
void applyTheme(const Theme& theme);

} // namespace thalweg::app
