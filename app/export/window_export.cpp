#include "export/window_export.h"

#include "command/trace.h"
#include "export/figure_dialog.h"
#include "model/scene_file.h"
#include "model/settings.h"
#include "model/study.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>

#include <sstream>

namespace thalweg::app {

WindowExport::WindowExport(FigureMaker maker, Study& study, Settings* settings)
    : QObject(&maker.window), m_maker(std::move(maker)), m_study(study), m_settings(settings)
{
}

void WindowExport::addTo(QMenu& menu)
{
    const auto add = [&](const QString& text, const QKeySequence& keys, void (WindowExport::*slot)()) {
        QAction* entry = menu.addAction(text);
        entry->setShortcut(keys);
        m_maker.window.addAction(entry);
        connect(entry, &QAction::triggered, this, slot);
    };
    add(tr("Export figure…"), {Qt::CTRL | Qt::Key_E}, &WindowExport::askForFigure);
    add(tr("Copy picture"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, &WindowExport::copyPicture);
    add(tr("Export data (CSV)…"), {}, &WindowExport::askForData);
}

void WindowExport::askForFigure() { FigureDialog(m_maker, m_settings, &m_maker.window).exec(); }

void WindowExport::copyPicture()
{
    QGuiApplication::clipboard()->setImage(m_maker.image(m_settings ? m_settings->figure() : FigureChoice()));
}

void WindowExport::askForData()
{
    const QString folder = m_settings ? m_settings->folder() + u'/' : QString();
    QFileDialog dialog(&m_maker.window, tr("Save the runs"), folder, tr("Tables (*.csv)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("csv"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = dialog.selectedFiles().first();
    if (const auto problem = saveData(path))
        emit failed(*problem);
    else if (m_settings)
        m_settings->setFolder(QFileInfo(path).absolutePath());
}

std::optional<QString> WindowExport::saveData(const QString& path)
{
    m_study.waitForFinished();
    const auto race = m_study.race();
    std::ostringstream text;
    Output out(text);
    writeTrace(race->scene, race->trajectories, out);
    out.finish();
    return writeWhole(path, QByteArray::fromStdString(text.str()));
}

} // namespace thalweg::app
