#pragma once

class QToolBar;

namespace thalweg::app {

/// Makes a bar one of the window's, with the margins and the gaps that the style sheet gives those. It has its name.
void wearAsBar(QToolBar& bar);

} // namespace thalweg::app
