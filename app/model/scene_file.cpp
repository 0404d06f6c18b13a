#include "model/scene_file.h"

#include "scene/scene_json.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <cerrno>

namespace thalweg::app {

namespace {

QString sentence(const char* text) { return QCoreApplication::translate("SceneFile", text); }

/// Why a write failed, in words; error: the system's number of it, 0 when there is none.
QString writeReason(int error, const QFileDevice& file)
{
    switch (error) {
    case ENOSPC:
        return sentence(QT_TRANSLATE_NOOP("SceneFile", "the disk is full"));
    case EDQUOT:
        return sentence(QT_TRANSLATE_NOOP("SceneFile", "your share of the disk is used up"));
    case EFBIG:
        return sentence(QT_TRANSLATE_NOOP("SceneFile", "the file is larger than files may be here"));
    default:
        return file.errorString();
    }
}

/// Until all is written or the system refuses: a full disk takes a part first, and says why only when asked again.
/// @return the system's number of the error; 0 when all is written.
int writeAll(QFileDevice& file, const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        errno = 0;
        const qint64 more = file.write(bytes.constData() + done, bytes.size() - done);
        if (more <= 0)
            return errno ? errno : EIO;
        done += more;
    }
    return 0;
}

} // namespace

std::variant<QByteArray, QString> readUpTo(const QString& path, std::size_t most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return sentence(QT_TRANSLATE_NOOP("SceneFile", "%1 cannot be read: %2")).arg(path, file.errorString());
    return file.read(qint64(most) + 1);
}

std::variant<Scene, QString> readSceneFile(const QString& path)
{
    const auto read = readUpTo(path, kMaxSceneBytes);
    if (const auto* problem = std::get_if<QString>(&read))
        return *problem;
    const QByteArray& bytes = std::get<QByteArray>(read);
    auto scene = sceneFromJson({bytes.constData(), std::size_t(bytes.size())});
    if (const auto* problem = std::get_if<std::string>(&scene))
        return path + QStringLiteral(": ") + QString::fromStdString(*problem);
    return std::get<Scene>(std::move(scene));
}

std::optional<QString> writeSceneFile(const QString& path, const Scene& scene)
{
    return writeWhole(path, QByteArray::fromStdString(toJson(scene)));
}

std::optional<QString> writeWhole(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    int error = 0;
    // commit() alone would replace the good file by a truncated one when the disk is full.
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        error = writeAll(file, bytes);
        if (error == 0 && file.commit())
            return std::nullopt;
    }
    const QString reason = writeReason(error, file);
    file.cancelWriting();
    return sentence(QT_TRANSLATE_NOOP("SceneFile", "%1 cannot be written: %2")).arg(path, reason);
}

} // namespace thalweg::app
