#pragma once

#include "scene/scene.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

namespace thalweg::app {

/// The first `most` + 1 bytes of a file, so that one that is too large shows itself; the reason when it
/// cannot be read.
std::variant<QByteArray, QString> readUpTo(const QString& path, std::size_t most);

/// Reads a scene; the reason, in one sentence that names the file, when that cannot be done.
std::variant<Scene, QString> readSceneFile(const QString& path);

/// Writes a scene so that the file is either the old one or the whole new one, also when the disk
/// fills up or the program is killed. The reason when it could not be written.
std::optional<QString> writeSceneFile(const QString& path, const Scene& scene);

/// The same for any bytes.
std::optional<QString> writeWhole(const QString& path, const QByteArray& bytes);

} // namespace thalweg::app
