#pragma once

#include <QString>
#include <QStringList>

class QUndoStack;

namespace thalweg::app {

/// The name of a change as a key that every language can be made of: what tr() is given, and what stands for %1, %2,
/// … there. source: marked for translation in this context. An argument may be such a key itself.
QString undoText(const char* context, const char* source, const QStringList& arguments = {});

/// What a key says in the language of the application; any other text is itself.
QString shownUndoText(const QString& key);

/// For QUndoCommand::setText(): the key as the command's text, what it says now as the action's.
QString commandText(const QString& key);

/// Says the names of all changes in the language that the application has now. Their QUndoCommand::text() is the key.
void retranslate(const QUndoStack& history);

} // namespace thalweg::app
