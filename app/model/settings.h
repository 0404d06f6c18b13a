#pragma once

#include "model/appearance.h"
#include "model/figure_choice.h"
#include "model/layers.h"
#include "model/tune_choice.h"
#include "model/view_mode.h"
#include "relief/camera.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace thalweg::app {

/// What the program remembers between sessions, in a QSettings that it is given (tests give a
/// temporary file). A value that cannot be read is the default.
class Settings {
public:
    explicit Settings(QSettings& store) : m_store(store) {}

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    QByteArray windowLayout() const;
    void setWindowLayout(const QByteArray& layout);
    Appearance::Choice theme() const;
    void setTheme(Appearance::Choice choice);
    MapPalette mapPalette() const;
    void setMapPalette(MapPalette palette);
    QString language() const; ///< "en", "zh_CN", or empty for the desktop's
    void setLanguage(const QString& language);
    double speed() const; ///< steps per second
    void setSpeed(double speed);
    std::optional<bool> equalScale() const; ///< nothing: as suits the room
    void setEqualScale(bool equal);
    ViewMode viewMode() const;
    void setViewMode(ViewMode mode);
    QByteArray viewSplit() const; ///< between plane and relief
    void setViewSplit(const QByteArray& split);
    Camera camera() const; ///< of the relief
    void setCamera(const Camera& camera);
    bool logHeight() const; ///< of the relief
    void setLogHeight(bool on);
    LayerChoice layers() const;
    void setLayers(const LayerChoice& layers);
    std::optional<QStringList> charts() const; ///< see ChartChoice::words(); nothing: the usual ones
    void setCharts(const QStringList& words);
    QString unsavedScene() const; ///< the file that keeps a scene without a name between sessions
    QStringList recentCommands() const; ///< ids of the palette's entries, the last used first
    void setRecentCommands(const QStringList& ids);
    QStringList recentScenes() const; ///< files that were opened or saved, the last first
    void setRecentScenes(const QStringList& paths);
    QString folder() const; ///< where scenes were last opened or saved
    void setFolder(const QString& folder);
    FigureChoice figure() const; ///< how pictures were last exported; the caption is the scene's, so it is not kept
    void setFigure(const FigureChoice& figure);
    TuneChoice tune() const; ///< how runs were last tuned
    void setTune(const TuneChoice& tune);

private:
    QSettings& m_store;
};

} // namespace thalweg::app
