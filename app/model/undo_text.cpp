#include "model/undo_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUndoStack>

namespace thalweg::app {

namespace {

constexpr QChar kKey(0x1f); ///< begins a key and no text that is shown

/// A pattern with its %1, %2, … replaced. What is put in is left as it is, per cents and all.
QString filled(const QString& pattern, const QStringList& arguments)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : 0;
        const bool isPlace = place >= 1 && place <= arguments.size();
        text += isPlace ? arguments[place - 1] : QString(pattern[i]);
        i += isPlace;
    }
    return text;
}

} // namespace

QString undoText(const char* context, const char* source, const QStringList& arguments)
{
    QJsonArray parts{QString::fromUtf8(context), QString::fromUtf8(source)};
    for (const QString& argument : arguments)
        parts.append(argument);
    return kKey + QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

QString shownUndoText(const QString& key)
{
    if (!key.startsWith(kKey))
        return key;
    const QJsonArray parts = QJsonDocument::fromJson(key.mid(1).toUtf8()).array();
    QStringList arguments;
    for (qsizetype i = 2; i < parts.size(); ++i)
        arguments.append(shownUndoText(parts[i].toString()));
    return filled(QCoreApplication::translate(parts[0].toString().toUtf8(), parts[1].toString().toUtf8()), arguments);
}

QString commandText(const QString& key) { return key + u'\n' + shownUndoText(key); }

void retranslate(const QUndoStack& history)
{
    for (int i = 0; i < history.count(); ++i) {
        auto* command = const_cast<QUndoCommand*>(history.command(i)); // the stack has no other way to it
        command->setText(commandText(command->text()));
    }
}

} // namespace thalweg::app
