#include "beside/land_edits.h"

namespace thalweg::app {

namespace {

/// The undo steps of a slider: one for each time that it is held.
QString gestureOf(const QString& land, std::size_t parameter)
{
    return QStringLiteral("%1/%2").arg(land).arg(parameter);
}

SurfaceChoice surfaceOf(const SurfaceEntry& entry) { return {std::string(entry.id), {}, {}, {}}; }

SurfaceChoice formulaOf(const QString& text) { return {{}, text.toStdString(), {}, {}}; }

} // namespace

LandEdits editsOfFirst(SceneModel& model)
{
    const QString name = QStringLiteral("surface");
    return {[&model](const SurfaceEntry& entry) { return model.chooseSurface(entry); },
            [&model](const QString& formula) { return model.chooseFormula(formula); },
            [&model, name](std::size_t parameter, double value) {
                return model.setSurfaceValue(parameter, value, gestureOf(name, parameter));
            },
            [&model, name] { model.endGesture(name); },
            {}};
}

LandEdits editsOfSecond(SceneModel& model)
{
    const QString name = QStringLiteral("beside");
    return {[&model](const SurfaceEntry& entry) { return model.setBeside(surfaceOf(entry)); },
            [&model](const QString& formula) { return model.setBeside(formulaOf(formula)); },
            [&model, name](std::size_t parameter, double value) {
                return model.setBesideValue(parameter, value, gestureOf(name, parameter));
            },
            [&model, name] { model.endGesture(name); },
            [&model] { model.setBeside(std::nullopt); }};
}

} // namespace thalweg::app
