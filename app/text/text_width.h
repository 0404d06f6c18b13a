#pragma once

class QFont;
class QString;

namespace thalweg::app {

/// The horizontal advance of a line of text. Widths are kept: shaping a text again takes many times longer, and most
/// that are asked for in a frame were asked for in the one before. For the GUI thread.
double textWidth(const QString& text, const QFont& font);

} // namespace thalweg::app
