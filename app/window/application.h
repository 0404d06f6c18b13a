#pragma once

class QApplication;

namespace thalweg::app {

class Appearance;

/// From here on, a platform plugin that finds no display ends the program with one line on standard
/// error and exit code 1, instead of an abort.
void sayWhenThereIsNoDisplay();

/// Name, version, desktop file, style and font. Call once, after QApplication is made.
void describeApplication();

/// Dresses the application in the theme, now and whenever it changes.
void wear(Appearance& appearance);

} // namespace thalweg::app
