#pragma once

#include "model/scene_model.h"

#include <QMenu>

#include <optional>

class QActionGroup;

namespace thalweg::app {

/// Where the runs begin: at the one start, or at many as well, on a line, on a grid, or around it.
class StartsMenu : public QMenu {
    Q_OBJECT
public:
    using Kind = std::optional<Starts::Kind>; ///< nothing: only the one start

    StartsMenu(SceneModel& model, QWidget* parent);

    /// Adds a key that goes on to the next kind, in the whole window.
    void addKey(QWidget& window);

    /// The choice in force.
    QAction* current() const;

    static QString nameOf(Kind kind);
    static QString tipOf(Kind kind);

signals:
    void refused(const QString& sentence);

private:
    void addChoice(QActionGroup& group, Kind kind);
    void choose(Kind kind);
    void chooseNext();

    SceneModel& m_model;
};

} // namespace thalweg::app
