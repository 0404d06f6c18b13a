#include "plane/locked_start.h"

#include "model/classroom_sight.h"
#include "model/scene_model.h"

#include <QCoreApplication>
#include <QCursor>
#include <QToolTip>

namespace thalweg::app {

namespace {

constexpr const char* kWhyLocked = "whyLocked"; ///< a property of the model

QString lockedText(const SceneModel& model)
{
    const QString why = model.property(kWhyLocked).toString();
    return why.isEmpty() ? QCoreApplication::translate("LockedStart", "The start is locked in this scene") : why;
}

} // namespace

void showCursorOver(QWidget& view, TargetKind target, PlaneGestures::Doing doing, const SceneModel& model)
{
    const bool isLocked = isStartLocked(model.scene());
    const bool isAtStart = target == TargetKind::Handle || doing == PlaneGestures::Doing::MovingStart;
    if (isLocked && isAtStart)
        view.setCursor(Qt::ForbiddenCursor);
    else if (isLocked && target == TargetKind::Ground && doing == PlaneGestures::Doing::Nothing)
        view.setCursor(Qt::OpenHandCursor); // the ground can be dragged still
    else
        showCursorOver(view, target, doing);
}

bool tellIfLocked(QWidget& view, const SceneModel& model)
{
    if (isStartLocked(model.scene()))
        QToolTip::showText(QCursor::pos(), lockedText(model), &view);
    return isStartLocked(model.scene());
}

bool tellClickIfLocked(QWidget& view, const SceneModel& model)
{
    const bool isForAnother = isStartLocked(model.scene()) && !model.property(kWhyLocked).toString().isEmpty();
    return isForAnother || tellIfLocked(view, model);
}

void setWhyLocked(SceneModel& model, const QString& sentence) { model.setProperty(kWhyLocked, sentence); }

QString startTip(TargetKind target, const SceneModel& model)
{
    return target == TargetKind::Handle && isStartLocked(model.scene()) ? lockedText(model) : QString();
}

} // namespace thalweg::app
