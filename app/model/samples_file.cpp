#include "model/samples_file.h"

#include "losses/csv.h"
#include "model/scene_file.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace thalweg::app {

namespace {

struct SamplesFile {
    Q_DECLARE_TR_FUNCTIONS(SamplesFile)
};

/// How many values the first row that is not empty has.
std::size_t columnsIn(const QByteArray& bytes)
{
    for (const QByteArray& line : bytes.split('\n'))
        if (!line.trimmed().isEmpty())
            return std::size_t(line.count(',')) + 1;
    return 0;
}

/// The model that learns from rows of so many values: the present one if it does. Null if none does.
const ModelEntry* modelFor(std::size_t columns, const SurfaceChoice& now)
{
    const auto suits = [columns](const ModelEntry& model) { return columnsOf(model).size() == columns; };
    const ModelEntry* present = now.data ? findModel(now.data->model) : nullptr;
    if (present && suits(*present))
        return present;
    const auto all = modelCatalogue();
    const auto found = std::ranges::find_if(all, suits);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

bool isSamplesFile(const QString& path)
{
    return QFileInfo(path).suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0;
}

std::variant<DataChoice, QString> readSamplesFile(const QString& path, const SurfaceChoice& now)
{
    const auto read = readUpTo(path, kMaxCsvBytes);
    if (const auto* problem = std::get_if<QString>(&read))
        return *problem;
    const QByteArray& bytes = std::get<QByteArray>(read);
    const ModelEntry* model = modelFor(columnsIn(bytes), now);
    if (!model)
        return SamplesFile::tr("%1: a file of samples has two columns, x and y, or three: x1, x2 and label").arg(path);
    auto samples = samplesFromCsv({bytes.constData(), std::size_t(bytes.size())}, *model);
    if (const auto* problem = std::get_if<std::string>(&samples))
        return path + QStringLiteral(": ") + QString::fromStdString(*problem);
    return DataChoice{.model = std::string(model->id), .samples = std::get<std::vector<Sample>>(std::move(samples))};
}

} // namespace thalweg::app
