#include "plane/locked_start.h"

#include "model/classroom_sight.h"

#include <QCoreApplication>
#include <QCursor>
#include <QToolTip>

namespace thalweg::app {

namespace {

QString lockedText() { return QCoreApplication::translate("LockedStart", "The start is locked in this scene"); }

} // namespace

void showCursorOver(QWidget& view, TargetKind target, PlaneGestures::Doing doing, const Scene& scene)
{
    const bool isLocked = isStartLocked(scene);
    const bool isAtStart = target == TargetKind::Handle || doing == PlaneGestures::Doing::MovingStart;
    if (isLocked && isAtStart)
        view.setCursor(Qt::ForbiddenCursor);
    else if (isLocked && target == TargetKind::Ground && doing == PlaneGestures::Doing::Nothing)
        view.setCursor(Qt::OpenHandCursor); // the ground can be dragged still
    else
        showCursorOver(view, target, doing);
}

bool tellIfLocked(QWidget& view, const Scene& scene)
{
    if (isStartLocked(scene))
        QToolTip::showText(QCursor::pos(), lockedText(), &view);
    return isStartLocked(scene);
}

QString startTip(TargetKind target, const Scene& scene)
{
    return target == TargetKind::Handle && isStartLocked(scene) ? lockedText() : QString();
}

} // namespace thalweg::app
