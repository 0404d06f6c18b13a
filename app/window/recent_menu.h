#pragma once

#include <QList>
#include <QMenu>

namespace thalweg::app {

class Settings;

/// "Open recent": the scene files that were last opened or saved, the newest first, as far as they are still there.
class RecentMenu : public QMenu {
    Q_OBJECT
public:
    static constexpr qsizetype kMost = 10;

    /// settings: where they are remembered, or null to remember them only while this is there.
    explicit RecentMenu(Settings* settings, QWidget* parent = nullptr);

    const QStringList& paths() const { return m_paths; }
    void add(const QString& path);
    void forget(const QString& path);
    void clearList();

signals:
    void chosen(const QString& path); ///< it may have gone since

private:
    void setPaths(const QStringList& paths);
    void show();

    Settings* m_settings;
    QStringList m_paths;
    QList<QAction*> m_files; ///< as many as there can be; owned by this
};

} // namespace thalweg::app
