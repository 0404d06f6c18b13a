#include "model/unsaved_work.h"

#include "model/scene_file.h"
#include "model/scene_model.h"
#include "scene/scene_json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QUndoStack>
#include <QtConcurrent>

namespace thalweg::app {

namespace {

constexpr int kMostWindows = 64;
constexpr std::size_t kMaxNameBytes = 100'000;

const QString& fileKey()
{
    static const QString kKey = QStringLiteral("file");
    return kKey;
}

/// Of the window so numbered: unsaved.thalweg, unsaved-2.thalweg, …
QString pathOf(const QString& first, int window)
{
    const QFileInfo info(first);
    return window == 1 ? first
                       : QStringLiteral("%1/%2-%3.%4").arg(info.path(), info.completeBaseName()).arg(window).arg(info.suffix());
}

/// The lock of a file; null while another window has it.
std::unique_ptr<QLockFile> locked(const QString& path)
{
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // however long a window stays open
    return lock->tryLock() ? std::move(lock) : nullptr;
}

/// What a kill in the middle of writing left beside the file.
void removePieces(const QString& path)
{
    const QFileInfo info(path);
    QDir folder = info.dir();
    for (const QString& piece : folder.entryList({info.fileName() + QStringLiteral(".??????")}, QDir::Files))
        folder.remove(piece);
}

/// The scene as it would be saved; before it, where it has a file, a line that names it.
QByteArray keptBytes(const Scene& scene, const QString& file)
{
    const QByteArray bytes = QByteArray::fromStdString(toJson(scene));
    if (file.isEmpty())
        return bytes;
    return QJsonDocument(QJsonObject{{fileKey(), file}}).toJson(QJsonDocument::Compact) + '\n' + bytes;
}

/// The file that the first line names; empty where that line belongs to the scene.
QString fileIn(const QByteArray& line) { return QJsonDocument::fromJson(line).object().value(fileKey()).toString(); }

std::optional<UnsavedWork::Kept> keptIn(const QString& path)
{
    const auto read = readUpTo(path, kMaxSceneBytes + kMaxNameBytes);
    if (std::holds_alternative<QString>(read))
        return std::nullopt;
    QByteArray bytes = std::get<QByteArray>(read);
    const qsizetype line = bytes.indexOf('\n') + 1;
    const QString file = fileIn(bytes.left(line));
    if (!file.isEmpty())
        bytes.remove(0, line);
    const auto scene = sceneFromJson({bytes.constData(), std::size_t(bytes.size())});
    const auto* kept = std::get_if<Scene>(&scene);
    return kept ? std::optional(UnsavedWork::Kept{*kept, file}) : std::nullopt;
}

} // namespace

UnsavedWork::UnsavedWork(SceneModel& model, const QString& first, const QString& opening) : m_model(model)
{
    m_pool.setMaxThreadCount(1);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    QDir().mkpath(QFileInfo(first).path());
    takeFile(first, opening);
    if (m_lock)
        removePieces(m_path);
    connect(&m_patience, &QTimer::timeout, this, &UnsavedWork::write);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &UnsavedWork::tellEnd);
    connect(&m_model, &SceneModel::changed, this, &UnsavedWork::follow);
    connect(m_model.undoStack(), &QUndoStack::cleanChanged, this, &UnsavedWork::follow);
}

UnsavedWork::~UnsavedWork() { m_pool.waitForDone(); }

/// The first with something to take up, or else the first that is not there: what cannot be taken up stays.
void UnsavedWork::takeFile(const QString& first, const QString& opening)
{
    for (const bool fresh : {false, true})
        for (int window = 1; window <= kMostWindows && !m_lock; ++window) {
            m_path = pathOf(first, window);
            if (QFile::exists(m_path) == fresh)
                continue;
            m_lock = locked(m_path);
            m_left = m_lock && !fresh ? keptIn(m_path) : std::nullopt;
            if (!fresh && (!m_left || (!opening.isEmpty() && m_left->file != opening)))
                m_lock.reset();
        }
    if (!m_lock)
        m_left.reset();
}

void UnsavedWork::setFile(const QString& file)
{
    if (file == m_file)
        return;
    m_file = file;
    follow();
}

/// A scene that has just been saved goes at once: otherwise a kill now would bring back what is older than the file.
void UnsavedWork::follow()
{
    if (!isWorthKeeping())
        forget();
    else if (!m_patience.isActive())
        m_patience.start();
}

void UnsavedWork::write()
{
    if (!m_lock)
        return;
    if (m_writing.isRunning()) {
        m_patience.start();
        return;
    }
    m_writing.setFuture(QtConcurrent::run(&m_pool, [scene = m_model.scene(), path = m_path, file = m_file] {
        return writeWhole(path, keptBytes(scene, file));
    }));
}

void UnsavedWork::tellEnd()
{
    const std::optional<QString> problem = m_writing.result();
    if (problem && !m_hasFailed)
        emit failed(*problem);
    m_hasFailed = problem.has_value();
}

bool UnsavedWork::keep()
{
    if (!isWorthKeeping()) {
        forget();
        return true;
    }
    m_patience.stop();
    m_pool.waitForDone();
    return m_lock && !writeWhole(m_path, keptBytes(m_model.scene(), m_file));
}

void UnsavedWork::forget()
{
    m_patience.stop();
    m_pool.waitForDone();
    if (m_lock)
        QFile::remove(m_path);
}

bool UnsavedWork::isWorthKeeping() const
{
    return m_file.isEmpty() ? m_model.scene() != defaultScene() : !m_model.undoStack()->isClean();
}

} // namespace thalweg::app
