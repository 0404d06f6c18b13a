// How the window opens and saves scenes.

#include "beside/beside_views.h"
#include "beside/second_pane.h"
#include "command/shipped_scenes.h"
#include "export/window_export.h"
#include "lessons/lessons.h"
#include "model/samples_file.h"
#include "model/scene_file.h"
#include "model/undo_text.h"
#include "model/unsaved_work.h"
#include "panels/catalogue_text.h"
#include "predict/predictor.h"
#include "scene/scene_json.h"
#include "window/main_window.h"
#include "window/recent_menu.h"
#include "window/top_bar.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QStyle>

#include <algorithm>

namespace thalweg::app {

QMenu* MainWindow::fileMenu()
{
    auto* menu = new QMenu(tr("Scene"), this);
    const auto add = [&](const QString& text, const QKeySequence& keys, auto slot) {
        auto* entry = action(text, keys);
        connect(entry, &QAction::triggered, this, slot);
        menu->addAction(entry);
    };
    add(tr("New"), QKeySequence::New, [this] { newScene(); });
    add(tr("Open…"), QKeySequence::Open, [this] { askToOpen(); });
    menu->addMenu(recentMenu());
    add(tr("Open samples (CSV)…"), {}, [this] { askForSamples(); });
    add(tr("Save"), QKeySequence::Save, [this] { save(); });
    add(tr("Save as…"), QKeySequence::SaveAs, [this] { saveAs(); });
    menu->addSeparator();
    addExport(*menu);
    menu->addSeparator();
    add(tr("Quit"), QKeySequence::Quit, [this] { close(); });
    return menu;
}

QMenu* MainWindow::recentMenu()
{
    m_recent = new RecentMenu(m_settings, this);
    connect(m_recent, &RecentMenu::chosen, this, &MainWindow::openRecent);
    return m_recent;
}

/// The list was made when the file was still there.
void MainWindow::openRecent(const QString& path)
{
    if (QFileInfo(path).isFile())
        return openFile(path);
    m_recent->forget(path);
    tell(tr("%1 is no longer there; it was taken off the list.").arg(path));
}

/// As a file of the list, in the folder that the next dialogue begins with.
void MainWindow::rememberFile(const QString& path)
{
    m_recent->add(path);
    if (m_settings)
        m_settings->setFolder(QFileInfo(path).absolutePath());
}

void MainWindow::addExport(QMenu& menu)
{
    auto* out = new WindowExport({*this, [this] { return figureViews(); }}, m_session.study, m_settings);
    out->addTo(menu);
    connect(out, &WindowExport::failed, this, &MainWindow::tell);
}

FigureViews MainWindow::figureViews()
{
    const auto titleOf = [](SceneModel& model) { return coreText(model.surface().name); };
    FigureViews views{m_session.model, m_session.playback, m_session.appearance.theme(), {{m_plane, QString()}},
                      m_relief, m_charts, font()};
    if (SecondPane* second = m_views->second())
        views.planes = {{m_plane, titleOf(m_session.model)}, {&second->plane(), titleOf(second->land().model())}};
    return views;
}

QMenu* MainWindow::lessonMenu()
{
    auto* menu = new QMenu(tr("Lesson"), this);
    menu->setToolTipsVisible(true);
    std::optional<Chapter> chapter;
    for (const Lesson& lesson : lessons()) {
        if (lesson.chapter != chapter) { // a heading, for the style shows no title on a section
            chapter = lesson.chapter;
            menu->addSeparator();
            menu->addAction(chapterTitle(lesson.chapter))->setEnabled(false);
        }
        auto* entry = menu->addAction(lesson.title);
        entry->setToolTip(lesson.line);
        connect(entry, &QAction::triggered, this, [this, lesson] { openLesson(lesson.scene, lesson.key); });
    }
    return menu;
}

/// As a change that can be undone, so that nothing is lost; from the first step, so that it can be played.
void MainWindow::openLesson(std::string_view scene, const QString& title)
{
    for (const ShippedScene& shipped : shippedScenes()) {
        if (shipped.id != scene)
            continue;
        m_session.model.apply(std::get<Scene>(sceneFromJson(shipped.json)),
                              undoText(staticMetaObject.className(), QT_TR_NOOP("Lesson: %1"), {title}));
        m_session.selection.select(0);
        m_session.playback.pause();
        m_session.playback.toFirst();
    }
    askForGuesses();
}

/// A scene may want them before its runs are seen.
void MainWindow::askForGuesses()
{
    const Scene& scene = m_session.model.scene();
    if (scene.classroom.guess && std::ranges::any_of(scene.runs, &RunChoice::shown))
        m_predictor->enter();
}

void MainWindow::newScene()
{
    if (m_path.isEmpty()) { // then it can be undone
        m_session.model.apply(defaultScene(), undoText(staticMetaObject.className(), QT_TR_NOOP("New scene")));
        return;
    }
    if (!mayReplaceScene())
        return;
    m_path.clear();
    m_session.model.open(defaultScene());
    showName();
}

void MainWindow::askToOpen()
{
    const QString folder = m_settings ? m_settings->folder() : QString();
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a scene"), folder,
                                                      tr("Scenes (*.thalweg *.json);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::askForSamples()
{
    const QString folder = m_settings ? m_settings->folder() : QString();
    const QString path = QFileDialog::getOpenFileName(this, tr("Open samples"), folder,
                                                      tr("Samples (*.csv);;All files (*)"));
    if (!path.isEmpty())
        openSamples(path);
}

/// They become the surface of the scene: one change, which can be undone.
void MainWindow::openSamples(const QString& path)
{
    const auto read = readSamplesFile(path, m_session.model.scene().surface);
    if (const auto* problem = std::get_if<QString>(&read))
        return tell(*problem);
    if (const auto refusal = m_session.model.chooseData(std::get<DataChoice>(read)))
        return tell(*refusal);
    if (m_settings)
        m_settings->setFolder(QFileInfo(path).absolutePath());
}

void MainWindow::openFile(const QString& path)
{
    if (isSamplesFile(path))
        return openSamples(path);
    auto scene = readSceneFile(path);
    if (const auto* problem = std::get_if<QString>(&scene)) {
        tell(*problem);
        return;
    }
    if (!mayReplaceScene())
        return;
    m_path = QFileInfo(path).absoluteFilePath();
    m_session.model.open(std::get<Scene>(scene));
    rememberFile(m_path);
    showName();
    askForGuesses();
}

bool MainWindow::save()
{
    if (m_path.isEmpty())
        return saveAs();
    saveTo(m_path);
    return m_session.model.undoStack()->isClean();
}

bool MainWindow::saveAs()
{
    const QString folder = m_settings ? m_settings->folder() + QLatin1Char('/') : QString();
    QFileDialog dialog(this, tr("Save the scene"), folder, tr("Scenes (*.thalweg *.json)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("thalweg"));
    if (dialog.exec() != QDialog::Accepted)
        return false;
    saveTo(dialog.selectedFiles().first());
    return m_session.model.undoStack()->isClean();
}

void MainWindow::saveTo(const QString& path)
{
    if (const auto problem = writeSceneFile(path, m_session.model.scene())) {
        tell(*problem);
        return;
    }
    m_path = path;
    rememberFile(m_path);
    m_session.model.undoStack()->setClean();
    showName();
}

bool MainWindow::mayReplaceScene()
{
    if (m_session.model.undoStack()->isClean())
        return true;
    const QString name = m_path.isEmpty() ? tr("This scene") : QFileInfo(m_path).fileName();
    const auto answer = QMessageBox::question(this, tr("Unsaved changes"),
                                              tr("%1 has changes that are not saved.").arg(name),
                                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel,
                                              QMessageBox::Save);
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

/// A scene without a name is not worth a question: it is there again when the program starts next.
bool MainWindow::mayClose()
{
    if (m_path.isEmpty() && m_unsaved && m_unsaved->keep())
        return true;
    if (!mayReplaceScene())
        return false;
    if (m_unsaved)
        m_unsaved->forget();
    return true;
}

/// With no history, so it counts as changed: opening another scene asks first.
void MainWindow::takeUpUnsavedWork(const QString& opening)
{
    m_unsaved = std::make_unique<UnsavedWork>(m_session.model, m_settings->unsavedScene(), opening);
    connect(m_unsaved.get(), &UnsavedWork::failed, this, &MainWindow::tell);
    const auto& left = m_unsaved->left();
    if (!left || m_session.model.open(left->scene))
        return;
    m_session.model.undoStack()->resetClean();
    m_path = left->file;
    showName();
    if (!m_path.isEmpty())
        mention(tr("Thalweg was not closed in order. These are your changes to %1, which are not saved.").arg(m_path));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) { openFile(event->mimeData()->urls().first().toLocalFile()); }

void MainWindow::showNotice(const QString& sentence, bool isError)
{
    m_notice->setProperty("error", isError);
    m_notice->style()->unpolish(m_notice); // a style sheet looks at properties only when it is put on
    m_notice->style()->polish(m_notice);
    m_notice->setText(sentence);
    m_notice->show();
}

void MainWindow::showName()
{
    const bool changed = !m_session.model.undoStack()->isClean();
    const QString name = m_path.isEmpty() ? coreText(m_session.model.surface().name)
                                          : QFileInfo(m_path).completeBaseName();
    m_bar->setSceneName(name, changed && !m_path.isEmpty());
    setWindowTitle(name + (changed ? QStringLiteral(" • Thalweg") : QStringLiteral(" – Thalweg")));
    setWindowFilePath(m_path);
    if (m_unsaved)
        m_unsaved->setFile(m_path);
}

} // namespace thalweg::app
