#include "model/clinic.h"

#include "diagnosis/diagnose.h"
#include "model/classroom_sight.h"
#include "model/playback.h"
#include "model/scene_model.h"
#include "model/selection.h"
#include "model/undo_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace thalweg::app {

namespace {

using Findings = Clinic::Findings;
using Race = std::shared_ptr<const RacedScene>;

Diagnosis examined(const RacedScene& race, std::size_t run, int step)
{
    const RunChoice& choice = race.scene.runs[run];
    return withNoiseSet(diagnose(race.trajectories[run], step, race.scene.steps, race.land),
                        choice.batch == 0 ? choice.noise.deviation() : 0.0);
}

std::vector<Diagnosis> withoutSettings(const std::vector<Diagnosis>& diagnoses)
{
    std::vector<Diagnosis> quiet;
    std::ranges::transform(diagnoses, std::back_inserter(quiet),
                           [](const Diagnosis& diagnosis) { return thalweg::withoutSettings(diagnosis); });
    return quiet;
}

std::optional<Help> helpOf(const RacedScene& race, std::size_t run, const std::vector<Diagnosis>& atEnd)
{
    const auto& cure = race.scene.runs[run].cure;
    if (!cure || cure->of >= atEnd.size())
        return std::nullopt;
    return compare(race.trajectories[cure->of], atEnd[cure->of].verdict, race.trajectories[run], race.land);
}

Findings examinedAtEnd(const Race& race)
{
    Findings findings{race, {}, {}, -1, {}, {}, {}};
    for (std::size_t i = 0; i < race->trajectories.size(); ++i)
        findings.atEnd.push_back(examined(*race, i, race->trajectories[i].lastStep()));
    findings.quietAtEnd = withoutSettings(findings.atEnd);
    for (std::size_t i = 0; i < race->trajectories.size(); ++i)
        findings.help.push_back(helpOf(*race, i, findings.atEnd));
    return findings;
}

/// The findings at a step; what was found at the end of the same race before is not looked for again.
std::shared_ptr<const Findings> examinedAt(const Race& race, int step, const std::shared_ptr<const Findings>& before)
{
    Findings findings = before && before->race == race ? *before : examinedAtEnd(race);
    findings.step = step;
    findings.now.clear();
    for (std::size_t i = 0; i < race->trajectories.size(); ++i)
        findings.now.push_back(step >= race->trajectories[i].lastStep() ? findings.atEnd[i] : examined(*race, i, step));
    findings.quietNow = withoutSettings(findings.now);
    return std::make_shared<const Findings>(std::move(findings));
}

} // namespace

Clinic::Clinic(SceneModel& model, Study& study, Playback& playback, Selection& selection, QObject* parent)
    : QObject(parent), m_model(model), m_study(study), m_playback(playback), m_selection(selection),
      m_apply([this](const Scene& remedied, const QString& name) { return m_model.apply(remedied, name); }),
      m_examination(this, LatestTask<std::shared_ptr<const Findings>>::Running::Finish,
                    [this](std::shared_ptr<const Findings> findings) {
                        m_findings = std::move(findings);
                        emit changed();
                    }),
      m_cure(this, LatestTask<Cured>::Running::Cancel, [this](const Cured& cured) { take(cured); })
{
    connect(&study, &Study::runsReady, this, &Clinic::examine);
    connect(&playback, &Playback::stepChanged, this, &Clinic::examine);
    connect(&model, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & SceneModel::ClassroomPart)
            emit changed();
    });
    examine();
}

void Clinic::examine()
{
    m_examination.request([race = m_study.race(), step = m_playback.step(), before = m_findings](
                              const std::atomic<bool>&) { return examinedAt(race, step, before); });
}

/// Findings may be about the list as it was a moment ago; and the scene may want nobody to know.
bool Clinic::isKnown(std::size_t run) const
{
    if (!showsVerdicts(m_model.scene()))
        return false;
    if (!m_findings || run >= m_findings->now.size() || run >= m_model.scene().runs.size())
        return false;
    const RunChoice& then = m_findings->race->scene.runs[run];
    const RunChoice& now = m_model.scene().runs[run];
    return then.optimizer == now.optimizer && then.look == now.look;
}

const Diagnosis* Clinic::now(std::size_t run) const
{
    if (!isKnown(run))
        return nullptr;
    return showsHyperparameters(m_model.scene()) ? &m_findings->now[run] : &m_findings->quietNow[run];
}

const Diagnosis* Clinic::atEnd(std::size_t run) const
{
    if (!isKnown(run))
        return nullptr;
    return showsHyperparameters(m_model.scene()) ? &m_findings->atEnd[run] : &m_findings->quietAtEnd[run];
}

std::vector<std::string_view> Clinic::remedies(std::size_t run) const
{
    if (!isKnown(run))
        return {};
    const RacedScene& race = *m_findings->race;
    return remediesFor({race.scene, run, race.trajectories[run], m_findings->now[run], *race.surface.surface, race.land});
}

void Clinic::apply(std::size_t run, std::string_view remedy)
{
    if (!isKnown(run))
        return;
    const QString name = undoText(staticMetaObject.className(), QT_TR_NOOP("Remedy for %1"),
                                  {QString::fromStdString(m_model.runNames()[run])});
    m_cure.request([findings = m_findings, run, remedy, name](const std::atomic<bool>&) {
        const RacedScene& race = *findings->race;
        const Patient patient{race.scene, run, race.trajectories[run], findings->now[run], *race.surface.surface, race.land};
        return Cured{race.scene, withRemedy(patient, remedy), name};
    });
}

/// The scene may have changed while the rate was looked for: then what was found is about another one.
void Clinic::take(const Cured& cured)
{
    if (m_model.scene() != cured.before)
        return emit refused(tr("The scene has changed meanwhile: ask for the remedy once more."));
    if (const auto reason = m_apply(cured.after, cured.name))
        return emit refused(*reason);
    if (cured.after.runs.size() <= cured.before.runs.size())
        return emit applied(m_selection.run());
    m_selection.select(static_cast<int>(cured.after.runs.size()) - 1);
    emit applied(m_selection.run());
}

void Clinic::waitForFinished()
{
    m_cure.waitForFinished();
    m_study.waitForFinished();
    m_examination.waitForFinished();
}

} // namespace thalweg::app
