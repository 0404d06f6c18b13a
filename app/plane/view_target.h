#pragma once

#include "plane/plane_gestures.h"

#include <QWidget>

namespace thalweg::app {

/// What the cursor can be over in a view of the landscape.
enum class TargetKind { Nothing, Ground, Handle, Grip, Head, Mark };

/// Gives a view the cursor that says what a click or a drag would do there.
inline void showCursorOver(QWidget& view, TargetKind target, PlaneGestures::Doing doing)
{
    if (doing == PlaneGestures::Doing::MovingStart || doing == PlaneGestures::Doing::Panning)
        view.setCursor(Qt::ClosedHandCursor);
    else if (target == TargetKind::Handle || target == TargetKind::Grip)
        view.setCursor(Qt::OpenHandCursor);
    else if (target == TargetKind::Head)
        view.setCursor(Qt::PointingHandCursor);
    else if (target == TargetKind::Nothing)
        view.unsetCursor();
    else
        view.setCursor(Qt::CrossCursor);
}

} // namespace thalweg::app
