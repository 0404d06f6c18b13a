#include "model/scene_file.h"

#include "scene/scene_json.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace thalweg::app {

namespace {

QString sentence(const char* text) { return QCoreApplication::translate("SceneFile", text); }

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
    // commit() alone would replace the good file by a truncated one when the disk is full.
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    if (written && file.commit())
        return std::nullopt;
    const QString reason = file.errorString();
    file.cancelWriting();
    return sentence(QT_TRANSLATE_NOOP("SceneFile", "%1 cannot be written: %2")).arg(path, reason);
}

} // namespace thalweg::app
