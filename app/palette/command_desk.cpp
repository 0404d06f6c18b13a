#include "palette/command_desk.h"

#include "model/settings.h"
#include "palette/palette.h"
#include "palette/shortcuts_sheet.h"
#include "window/session.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMainWindow>

namespace thalweg::app {

namespace {

constexpr qsizetype kMostRecent = 6;

} // namespace

CommandDesk::CommandDesk(QMainWindow& window, Session& session, Settings* settings)
    : QObject(&window), m_window(window), m_session(session), m_settings(settings),
      m_palette(new Palette(session.appearance, &window)), m_sheet(new ShortcutsSheet(session.appearance, &window)),
      m_openPalette(new QAction(tr("Command palette…"), &window)),
      m_openSheet(new QAction(tr("Keys and gestures"), &window))
{
    m_openPalette->setShortcut(QKeyCombination(Qt::ControlModifier, Qt::Key_K));
    m_openPalette->setToolTip(tr("Find anything by its name (Ctrl+K)"));
    m_openSheet->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(QKeyCombination(Qt::ControlModifier, Qt::Key_Slash)),
                               QKeySequence(Qt::Key_Question)});
    window.addActions({m_openPalette, m_openSheet});
    qApp->installEventFilter(this);
    m_recent = settings ? settings->recentCommands() : QStringList();
    connect(m_openPalette, &QAction::triggered, this, &CommandDesk::openPalette);
    connect(m_openSheet, &QAction::triggered, this, &CommandDesk::openSheet);
    connect(m_palette, &Palette::chosen, this, &CommandDesk::run);
}

QList<PaletteEntry> CommandDesk::entries()
{
    return actionEntries(m_window) + viewEntries(m_window) + panelEntries(m_window)
           + catalogueEntries(m_session.model, m_session.selection,
                              [this](const QString& sentence) { emit refused(sentence); });
}

void CommandDesk::openPalette()
{
    m_sheet->close();
    if (m_palette->isVisible())
        return m_palette->close();
    m_palette->offer(entries(), m_recent);
}

void CommandDesk::openSheet()
{
    m_palette->close();
    if (m_sheet->isVisible())
        return m_sheet->close();
    m_sheet->show(actionEntries(m_window, Which::All));
}

void CommandDesk::run(const PaletteEntry& entry)
{
    m_recent.removeAll(entry.id);
    m_recent.prepend(entry.id);
    m_recent = m_recent.mid(0, kMostRecent);
    if (m_settings)
        m_settings->setRecentCommands(m_recent);
    entry.run();
}

/// In a field Ctrl+K would cut the rest of the line.
bool CommandDesk::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_window.isActiveWindow()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_K && key->modifiers() == Qt::ControlModifier) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace thalweg::app
