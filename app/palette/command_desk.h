#pragma once

#include <QObject>
#include <QStringList>

class QAction;
class QMainWindow;

namespace thalweg::app {

class Palette;
class Settings;
class ShortcutsSheet;
struct PaletteEntry;
struct Session;

/// Command palette and sheet of keys of one window, with the actions that open them.
class CommandDesk : public QObject {
    Q_OBJECT
public:
    /// window: the parent, whose actions are found. settings: what was used last, or null.
    CommandDesk(QMainWindow& window, Session& session, Settings* settings);

    QAction* paletteAction() { return m_openPalette; }
    QAction* sheetAction() { return m_openSheet; }
    Palette& palette() { return *m_palette; }

    void openPalette();
    void openSheet();

signals:
    void refused(const QString& sentence); ///< the scene did not take what was chosen

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QList<PaletteEntry> entries();
    void run(const PaletteEntry& entry);

    QMainWindow& m_window;
    Session& m_session;
    Settings* m_settings;
    Palette* m_palette;      // owned by the window, as all below
    ShortcutsSheet* m_sheet;
    QAction* m_openPalette;
    QAction* m_openSheet;
    QStringList m_recent; ///< ids, the last used first
};

} // namespace thalweg::app
