#pragma once

#include "theme/theme.h"

#include <QDBusVariant>
#include <QObject>

namespace thalweg::app {

/// Which theme is in use: a fixed one, or the desktop's.
class Appearance : public QObject {
    Q_OBJECT
public:
    enum class Choice { Desktop, Light, Dark, HighContrast };

    explicit Appearance(QObject* parent = nullptr);

    const Theme& theme() const { return *m_theme; }
    Choice choice() const { return m_choice; }
    void choose(Choice choice);
    MapPalette palette() const { return m_palette; }
    void choosePalette(MapPalette palette); ///< of the map, in any theme

    /// Starts to ask the desktop, and to listen to it. Without this, Desktop means light unless the
    /// palette of the application is dark.
    void followDesktop();

signals:
    void themeChanged();

private slots:
    void readSetting(const QString& group, const QString& key, const QDBusVariant& value);

private:
    ThemeKind kind() const;
    void update();

    Choice m_choice = Choice::Desktop;
    MapPalette m_palette = MapPalette::Usual;
    bool m_desktopIsDark = false;
    const Theme* m_theme = &lightTheme();
};

} // namespace thalweg::app
