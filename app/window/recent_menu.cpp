#include "window/recent_menu.h"

#include "model/settings.h"

#include <QDir>
#include <QFileInfo>

namespace thalweg::app {

namespace {

constexpr int kLongestFolder = 260; // pixels; the tooltip has all of it

/// Under the home folder as people write it: "~/scenes".
QString folderText(const QString& path)
{
    const QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
    const QString home = QDir::toNativeSeparators(QDir::homePath());
    const bool isInHome = folder == home || folder.startsWith(home + QDir::separator());
    return isInHome ? u'~' + folder.mid(home.size()) : folder;
}

} // namespace

RecentMenu::RecentMenu(Settings* settings, QWidget* parent)
    : QMenu(tr("Open recent"), parent), m_settings(settings),
      m_paths(settings ? settings->recentScenes() : QStringList())
{
    setToolTipsVisible(true);
    // They stay when the list changes, which the choice of one of them may do.
    for (qsizetype i = 0; i < kMost; ++i) {
        QAction* file = addAction(QString());
        connect(file, &QAction::triggered, this, [this, file] { emit chosen(file->data().toString()); });
        m_files.append(file);
    }
    addSeparator();
    addAction(tr("Clear list"), this, &RecentMenu::clearList);
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::show);
    show();
}

void RecentMenu::add(const QString& path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList paths = m_paths;
    paths.removeAll(whole);
    paths.prepend(whole);
    setPaths(paths.mid(0, kMost));
}

void RecentMenu::forget(const QString& path)
{
    QStringList paths = m_paths;
    paths.removeAll(QFileInfo(path).absoluteFilePath());
    setPaths(paths);
}

void RecentMenu::clearList() { setPaths({}); }

void RecentMenu::setPaths(const QStringList& paths)
{
    m_paths = paths;
    if (m_settings)
        m_settings->setRecentScenes(paths);
    show();
}

/// The name comes first, and whole, for it is what is looked for.
void RecentMenu::show()
{
    QStringList there = m_paths;
    there.removeIf([](const QString& path) { return !QFileInfo(path).isFile(); });
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        const QString path = there.value(i);
        const QString folder = fontMetrics().elidedText(folderText(path), Qt::ElideMiddle, kLongestFolder);
        QString text = QFileInfo(path).fileName() + QStringLiteral("  –  ") + folder;
        m_files[i]->setText(path.isEmpty() ? QString() : text.replace(u'&', QLatin1String("&&")));
        m_files[i]->setToolTip(QDir::toNativeSeparators(path));
        m_files[i]->setData(path);
        m_files[i]->setVisible(!path.isEmpty());
    }
    menuAction()->setEnabled(!there.isEmpty());
}

} // namespace thalweg::app
