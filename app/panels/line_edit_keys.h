#pragma once

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>

namespace thalweg::app {

/// A line edit takes the keys of undo and redo for itself, even when there is nothing of its own to
/// undo; and Ctrl+E, with which some desktops go to the end of a line, from the export of figures.
/// @return whether this event was such a key and is left to the window: then it is handled.
inline bool leavesToWindow(const QLineEdit& field, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* key = static_cast<const QKeyEvent*>(event);
    const bool isExport = key->key() == Qt::Key_E && key->modifiers() == Qt::ControlModifier;
    const bool isUndo = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
    if (!isExport && !(isUndo && !field.isModified()))
        return false;
    event->ignore();
    return true;
}

} // namespace thalweg::app
