#pragma once

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>

namespace thalweg::app {

/// A line edit takes the keys of undo and redo for itself, even when there is nothing of its own to
/// undo. @return whether this event was such a key and is left to the scene: then it is handled.
inline bool leavesUndoToScene(const QLineEdit& field, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || field.isModified())
        return false;
    const auto* key = static_cast<const QKeyEvent*>(event);
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
        return false;
    event->ignore();
    return true;
}

} // namespace thalweg::app
