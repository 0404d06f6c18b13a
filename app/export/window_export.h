#pragma once

#include "export/figure_maker.h"

#include <QObject>

class QMenu;

namespace thalweg::app {

class Settings;
class Study;

/// A window's ways out: figures, the picture on the clipboard, the runs as numbers.
class WindowExport : public QObject {
    Q_OBJECT
public:
    /// settings: what to remember, or null.
    WindowExport(FigureMaker maker, Study& study, Settings* settings);

    /// Adds the entries, whose keys work in the whole window.
    void addTo(QMenu& menu);

    void copyPicture();
    /// Writes every step of every run, as "thalweg trace" prints it. The reason when that cannot be done.
    std::optional<QString> saveData(const QString& path);

signals:
    void failed(const QString& sentence);

private:
    void askForFigure();
    void askForData();

    FigureMaker m_maker;
    Study& m_study;
    Settings* m_settings;
};

} // namespace thalweg::app
