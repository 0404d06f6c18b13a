#pragma once

#include "plane/view_target.h"

#include <QString>

namespace thalweg::app {

class SceneModel;

/// Gives a view of a scene the cursor that says what a click or a drag would do there: nothing to the start while that
/// is locked.
void showCursorOver(QWidget& view, TargetKind target, PlaneGestures::Doing doing, const SceneModel& model);

/// Says at the mouse that the start is locked, where it is and somebody wants it to move. @return whether it is.
bool tellIfLocked(QWidget& view, const SceneModel& model);

/// The same of a click on the ground. It is not said where the start is locked because clicks have another purpose:
/// there each of them would bring the sentence again.
bool tellClickIfLocked(QWidget& view, const SceneModel& model);

/// Why the start of a model's scene is locked, if it is not the scene that wants it: told in place of that.
void setWhyLocked(SceneModel& model, const QString& sentence);

/// What the start itself tells: empty where it can be moved.
QString startTip(TargetKind target, const SceneModel& model);

} // namespace thalweg::app
