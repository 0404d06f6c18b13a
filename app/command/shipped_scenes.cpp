#include "command/shipped_scenes.h"

#include <QDir>
#include <QFile>

namespace thalweg::app {

std::vector<ShippedScene> shippedScenes()
{
    std::vector<ShippedScene> scenes;
    const QDir folder(QStringLiteral(":/scenes"));
    for (const QFileInfo& info :
         folder.entryInfoList({QStringLiteral("*.thalweg")}, QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            scenes.push_back({info.completeBaseName().toStdString(), file.readAll().toStdString()});
    }
    return scenes;
}

} // namespace thalweg::app
