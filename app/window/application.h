#pragma once

class QApplication;

namespace thalweg::app {

class Appearance;

/// From here on, Qt's messages are single lines on standard error that name the program, what it says of
/// its platform is left out, and a missing display ends the program with one line and exit code 1
/// instead of an abort.
void speakPlainly();

/// Name, version, desktop file, style and font. Call once, after QApplication is made.
void describeApplication();

/// Dresses the application in the theme, now and whenever it changes.
void wear(Appearance& appearance);

} // namespace thalweg::app
