#pragma once

#include <QPaintEngine>
#include <QPainter>

namespace thalweg::app {

/// Whether a painter makes a figure, of lines and text or of pixels finer than the screen's, instead of painting the
/// screen: then pictures kept for the screen are no good.
inline bool paintsLines(const QPainter& painter) { return painter.paintEngine()->type() != QPaintEngine::Raster; }

} // namespace thalweg::app
