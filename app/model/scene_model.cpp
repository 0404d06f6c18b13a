#include "model/scene_model.h"

#include "model/undo_text.h"
#include "scene/run_list.h"

#include <QCoreApplication>
#include <QScopedValueRollback>
#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace thalweg::app {

namespace {

SceneModel::Parts difference(const Scene& a, const Scene& b)
{
    SceneModel::Parts parts;
    parts.setFlag(SceneModel::SurfacePart, a.surface != b.surface);
    parts.setFlag(SceneModel::BesidePart, a.beside != b.beside);
    parts.setFlag(SceneModel::DomainPart, a.domain != b.domain);
    parts.setFlag(SceneModel::StartPart, a.start != b.start);
    parts.setFlag(SceneModel::StartsPart, a.starts != b.starts);
    parts.setFlag(SceneModel::StepsPart, a.steps != b.steps);
    parts.setFlag(SceneModel::ClassroomPart, a.classroom != b.classroom);
    parts.setFlag(SceneModel::SeedPart, a.seed != b.seed);
    const auto sameOptimizer = [](const RunChoice& r, const RunChoice& s) { return r.optimizer == s.optimizer; };
    const bool sameList = std::ranges::equal(a.runs, b.runs, sameOptimizer);
    parts.setFlag(SceneModel::RunListPart, !sameList);
    parts.setFlag(SceneModel::RunPart, a.runs != b.runs);
    return parts;
}

/// The starts of a scene for another landscape, as far as they fit there: kind and number stay.
std::optional<Starts> startsIn(const Scene& next, const Scene& before)
{
    Scene trial = next;
    if (before.starts)
        trial.starts = usualStarts(before.starts->kind, before.starts->count, next.domain);
    return problemWith(trial) ? std::nullopt : trial.starts;
}

QString fromCore(const std::string& text) { return QString::fromStdString(text); }
QString fromCore(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

/// The name of a change: a text of SceneModel's, marked for translation.
QString named(const char* source, const QStringList& arguments = {})
{
    return undoText(SceneModel::staticMetaObject.className(), source, arguments);
}

} // namespace

/// From one scene to the next, as one step of the history.
class SceneModel::Change : public QUndoCommand {
public:
    Change(SceneModel& model, Step step)
        : QUndoCommand(commandText(step.name)), m_model(model), m_step(std::move(step))
    {
    }

    const Step& step() const { return m_step; }
    void redo() override { m_model.show(m_step.after); }
    void undo() override
    {
        m_model.show(m_step.before);
        setObsolete(m_model.m_isRevoking);
    }
    int id() const override { return m_step.gesture.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* later) override
    {
        const Step& next = static_cast<const Change*>(later)->m_step;
        if (next.gesture != m_step.gesture)
            return false;
        m_step.after = next.after;
        setObsolete(m_step.after == m_step.before);
        return true;
    }

private:
    SceneModel& m_model;
    Step m_step;
};

SceneModel::SceneModel(QObject* parent) : SceneModel(defaultScene(), parent) {}

SceneModel::SceneModel(const Scene& scene, QObject* parent) : QObject(parent) { show(scene); }

SceneModel::Refusal SceneModel::apply(const Scene& next, const QString& name, const QString& gesture)
{
    if (next == m_scene)
        return std::nullopt;
    if (const auto problem = problemWith(next))
        return fromCore(*problem);
    if (const ClassroomControl* locked = lockedChange(m_scene, next))
        return tr("This is locked in this scene: %1.")
            .arg(QCoreApplication::translate("core", std::string(locked->name).c_str()));
    const int count = m_gestureCounts.value(gesture.section(u'/', 0, 0));
    const QString key = gesture.isEmpty() ? QString() : gesture + u'#' + QString::number(count);
    std::vector<Step> cutOff;
    const int place = m_undo.index();
    const int clean = m_undo.cleanIndex();
    for (int i = place; i < m_undo.count(); ++i)
        cutOff.push_back(static_cast<const Change*>(m_undo.command(i))->step());
    push({m_scene, next, name, key});
    if (m_undo.index() > place) { // else it became part of the last change
        m_cutOff = std::move(cutOff);
        m_cutOffClean = clean > place ? clean : -1;
    }
    return std::nullopt;
}

void SceneModel::push(Step step) { m_undo.push(new Change(*this, std::move(step))); } // owned by the stack

void SceneModel::revoke()
{
    {
        const QScopedValueRollback revoking(m_isRevoking, true);
        m_undo.undo(); // which deletes the change
    }
    const int now = m_undo.index();
    const QScopedValueRollback quiet(m_isRebuilding, true);
    for (Step& step : std::exchange(m_cutOff, {}))
        push(std::move(step));
    if (const int clean = std::exchange(m_cutOffClean, -1); clean >= 0) {
        m_undo.setIndex(clean);
        m_undo.setClean();
    }
    m_undo.setIndex(now);
}

SceneModel::Refusal SceneModel::open(const Scene& scene)
{
    if (const auto problem = problemWith(scene))
        return fromCore(*problem);
    m_undo.clear();
    m_cutOff.clear();
    show(scene);
    return std::nullopt;
}

void SceneModel::show(const Scene& scene)
{
    if (m_isRebuilding)
        return; // the history, not the scene
    const Parts parts = m_surface.surface ? difference(m_scene, scene) : Parts(AllParts);
    m_scene = scene;
    if (parts & SurfacePart)
        m_surface = std::get<ResolvedSurface>(resolve(scene.surface));
    if (parts & (RunListPart | RunPart | ClassroomPart)) // which may hide what tells them apart
        m_names = thalweg::runNames(scene);
    if (parts)
        emit changed(parts);
}

SceneModel::Refusal SceneModel::chooseSurface(const SurfaceEntry& entry)
{
    Scene next = sceneFor(entry);
    next.classroom = m_scene.classroom;
    next.steps = m_scene.steps;
    next.beside = m_scene.beside;
    next.starts = startsIn(next, m_scene);
    return apply(next, named(QT_TR_NOOP("Surface %1"), {fromCore(entry.name)}));
}

SceneModel::Refusal SceneModel::chooseFormula(const QString& formula)
{
    Scene next = m_scene;
    next.surface = {std::string(), formula.toStdString(), {}};
    const auto resolved = resolve(next.surface);
    if (const auto* problem = std::get_if<std::string>(&resolved))
        return fromCore(*problem);
    // Parameters that the formula had before keep their values.
    const auto& parameters = std::get<ResolvedSurface>(resolved).parameters;
    next.surface.values = initialValues(parameters);
    for (std::size_t i = 0; i < m_surface.parameters.size() && !m_scene.surface.formula.empty(); ++i)
        if (const auto same = indexOf(parameters, m_surface.parameters[i].id); same && i < m_scene.surface.values.size())
            next.surface.values[*same] = m_scene.surface.values[i];
    return apply(next, named(QT_TR_NOOP("Formula")));
}

SceneModel::Refusal SceneModel::chooseData(const DataChoice& data)
{
    const SurfaceChoice choice{{}, {}, {}, data};
    const auto resolved = resolve(choice);
    if (const auto* problem = std::get_if<std::string>(&resolved))
        return fromCore(*problem);
    const auto& surface = std::get<ResolvedSurface>(resolved);
    Scene next = sceneFor(choice, surface, surface.usualDomain);
    next.classroom = m_scene.classroom;
    next.steps = m_scene.steps;
    next.starts = startsIn(next, m_scene);
    return apply(next, named(QT_TR_NOOP("Surface %1"), {fromCore(surface.name)}));
}

SceneModel::Refusal SceneModel::setDataSeed(std::uint64_t seed, const QString& gesture)
{
    Scene next = m_scene;
    next.surface.data.value().seed = seed;
    return apply(next, named(QT_TR_NOOP("Other samples")), gesture);
}

SceneModel::Refusal SceneModel::setSurfaceValue(std::size_t parameter, double value, const QString& gesture)
{
    Scene next = m_scene;
    const auto& table = m_surface.parameters;
    next.surface.values = completedValues(table, next.surface.values);
    next.surface.values.at(parameter) = value;
    return apply(next, named(QT_TR_NOOP("%1 of the surface"), {fromCore(table[parameter].id)}), gesture);
}

SceneModel::Refusal SceneModel::setBeside(const std::optional<SurfaceChoice>& surface)
{
    Scene next = m_scene;
    next.beside = surface;
    if (!surface)
        return apply(next, named(QT_TR_NOOP("One landscape")));
    const auto resolved = resolve(*surface);
    if (const auto* problem = std::get_if<std::string>(&resolved))
        return fromCore(*problem);
    return apply(next, named(QT_TR_NOOP("%1 beside it"), {fromCore(std::get<ResolvedSurface>(resolved).name)}));
}

SceneModel::Refusal SceneModel::setBesideValue(std::size_t parameter, double value, const QString& gesture)
{
    Scene next = m_scene;
    const auto surface = std::get<ResolvedSurface>(resolve(next.beside.value()));
    next.beside->values = completedValues(surface.parameters, next.beside->values);
    next.beside->values.at(parameter) = value;
    const QString id = fromCore(surface.parameters[parameter].id);
    return apply(next, named(QT_TR_NOOP("%1 of the second surface"), {id}), gesture);
}

SceneModel::Refusal SceneModel::setDomain(const Domain& domain)
{
    Scene next = m_scene;
    next.domain = domain;
    return apply(next, named(QT_TR_NOOP("Domain")));
}

SceneModel::Refusal SceneModel::setStart(Point start, const QString& gesture)
{
    Scene next = m_scene;
    next.start = start;
    return apply(next, named(QT_TR_NOOP("Start")), gesture);
}

SceneModel::Refusal SceneModel::setStarts(const std::optional<Starts>& starts, const QString& gesture)
{
    Scene next = m_scene;
    next.starts = starts;
    return apply(next, named(starts ? QT_TR_NOOP("Many starts") : QT_TR_NOOP("One start")), gesture);
}

SceneModel::Refusal SceneModel::setClassroom(const Classroom& classroom)
{
    Scene next = m_scene;
    next.classroom = classroom;
    return apply(next, named(QT_TR_NOOP("Classroom")));
}

SceneModel::Refusal SceneModel::setSteps(int steps)
{
    Scene next = m_scene;
    next.steps = steps;
    return apply(next, named(QT_TR_NOOP("Number of steps")));
}

SceneModel::Refusal SceneModel::setSeed(std::uint64_t seed, const QString& name)
{
    Scene next = m_scene;
    next.seed = seed;
    return apply(next, name, QStringLiteral("run/seed"));
}

SceneModel::Refusal SceneModel::setRun(std::size_t run, const RunChoice& choice, const QString& what,
                                       const QString& gesture)
{
    Scene next = m_scene;
    next.runs.at(run) = choice;
    const QString name = fromCore(findOptimizer(choice.optimizer)->name);
    return apply(next, named(QT_TR_NOOP("%1 of %2"), {what, name}), gesture);
}

SceneModel::Refusal SceneModel::setRunValue(std::size_t run, std::size_t parameter, double value,
                                            const QString& gesture)
{
    RunChoice next = m_scene.runs.at(run);
    next.values.at(parameter) = value;
    return setRun(run, next, fromCore(findOptimizer(next.optimizer)->parameters[parameter].id), gesture);
}

SceneModel::Refusal SceneModel::setRunShown(std::size_t run, bool shown)
{
    Scene next = m_scene;
    next.runs.at(run).shown = shown;
    const char* source = shown ? QT_TR_NOOP("Show %1") : QT_TR_NOOP("Hide %1");
    return apply(next, named(source, {fromCore(m_names[run])}));
}

SceneModel::Refusal SceneModel::addRun(const OptimizerEntry& entry)
{
    Scene next = m_scene;
    next.runs.push_back(newRun(entry, m_scene));
    return apply(next, named(QT_TR_NOOP("Add %1"), {fromCore(entry.name)}));
}

SceneModel::Refusal SceneModel::duplicateRun(std::size_t run)
{
    Scene next = m_scene;
    RunChoice copy = next.runs.at(run);
    copy.look = newRun(*findOptimizer(copy.optimizer), m_scene).look;
    insertRun(next, run + 1, copy);
    return apply(next, named(QT_TR_NOOP("Duplicate %1"), {fromCore(m_names[run])}));
}

SceneModel::Refusal SceneModel::removeRun(std::size_t run)
{
    const QString name = fromCore(m_names.at(run));
    Scene next = m_scene;
    eraseRun(next, run);
    return apply(next, named(QT_TR_NOOP("Remove %1"), {name}));
}

SceneModel::Refusal SceneModel::resetRun(std::size_t run)
{
    Scene next = m_scene;
    next.runs.at(run) = usualRun(next.runs.at(run));
    return apply(next, named(QT_TR_NOOP("Reset %1"), {fromCore(m_names[run])}));
}

} // namespace thalweg::app
