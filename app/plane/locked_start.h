#pragma once

#include "plane/view_target.h"

#include <QString>

namespace thalweg {
struct Scene;
}

namespace thalweg::app {

/// Gives a view of a scene the cursor that says what a click or a drag would do there: nothing to the start while that
/// is locked.
void showCursorOver(QWidget& view, TargetKind target, PlaneGestures::Doing doing, const Scene& scene);

/// Says at the mouse that the start is locked, where it is and somebody wants it to move. @return whether it is.
bool tellIfLocked(QWidget& view, const Scene& scene);

/// What the start itself tells: empty where it can be moved.
QString startTip(TargetKind target, const Scene& scene);

} // namespace thalweg::app
