#pragma once

#include <QList>
#include <QString>

namespace thalweg::app {

/// What the mouse, and keys that are no actions, do in one place.
struct GestureGroup {
    struct Row {
        QString gesture;
        QString effect;
    };
    QString place;
    QList<Row> rows;
};

/// In the order of a person's interest, in the language of the application.
QList<GestureGroup> gestureGroups();

/// What a presentation has of them.
QList<GestureGroup> presentationGroups();

} // namespace thalweg::app
