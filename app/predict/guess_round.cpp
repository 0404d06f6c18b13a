#include "predict/guess_round.h"

#include "diagnosis/diagnose.h"
#include "model/classroom_sight.h"
#include "plane/locked_start.h"
#include "text/number_text.h"

#include <algorithm>

namespace thalweg::app {

namespace {

/// The first landscape alone, with everything locked: it is looked at, not worked with.
Scene lookedAt(Scene scene)
{
    scene.beside.reset();
    scene.classroom.lock.clear();
    for (const ClassroomControl& control : classroomControls())
        if (control.canLock)
            scene.classroom.lock.emplace_back(control.id);
    return scene;
}

Scene withoutRuns(Scene scene)
{
    scene.runs.clear();
    return scene;
}

/// "η = 0.02": the hyperparameter that every optimizer has.
QString rateText(const RunChoice& run)
{
    const OptimizerEntry* entry = findOptimizer(run.optimizer);
    if (!entry || entry->parameters.empty() || run.values.empty())
        return {};
    const std::string_view symbol = entry->parameters.front().symbol;
    return QString::fromUtf8(symbol.data(), qsizetype(symbol.size())) + QStringLiteral(" = ")
           + shortNumber(run.values.front());
}

std::vector<GuessRound::Entry> entriesOf(const Scene& scene)
{
    const bool hidesRates = !showsHyperparameters(scene);
    const std::vector<std::string> names = runNames(scene);
    std::vector<GuessRound::Entry> entries;
    for (std::size_t run = 0; run < scene.runs.size(); ++run)
        if (scene.runs[run].shown)
            entries.push_back({run, QString::fromStdString(names[run]),
                               hidesRates ? QString() : rateText(scene.runs[run])});
    return entries;
}

} // namespace

GuessRound::GuessRound(const Scene& scene, double speed, QObject* parent)
    : QObject(parent), m_scene(lookedAt(scene)), m_model(withoutRuns(m_scene)), m_entries(entriesOf(scene))
{
    setWhyLocked(m_model, tr("The start stays where it is while you guess"));
    m_playback.setSpeed(speed);
    connect(&m_study, &Study::runsReady, this, &GuessRound::takeRuns);
    connect(&m_study, &Study::outcomesReady, this, &GuessRound::score);
    connect(&m_playback, &Playback::stepChanged, this, &GuessRound::finish);
}

std::size_t GuessRound::guessCount() const
{
    return std::size_t(std::ranges::count_if(m_entries, [](const Entry& e) { return e.guess.has_value(); }));
}

void GuessRound::setCursor(std::optional<Point> at)
{
    if (at == m_cursor)
        return;
    m_cursor = at;
    emit changed();
}

const Trajectory* GuessRound::trajectory(std::size_t entry) const
{
    const bool isThere = m_phase != Phase::Guessing && m_study.runs().size() == m_scene.runs.size();
    return isThere ? &m_study.runs()[m_entries[entry].run] : nullptr;
}

void GuessRound::ask(std::size_t entry)
{
    if (entry >= m_entries.size())
        return;
    m_current = entry;
    if (m_phase != Phase::Guessing) // afterwards it is a selection
        m_selection.select(int(m_entries[entry].run));
    emit changed();
}

void GuessRound::guess(const Guess& guess)
{
    if (m_phase != Phase::Guessing || m_entries.empty())
        return;
    m_entries[m_current].guess = guess;
    emit changed();
}

void GuessRound::takeBack()
{
    if (m_phase != Phase::Guessing || m_entries.empty())
        return;
    m_entries[m_current].guess.reset();
    emit changed();
}

void GuessRound::resume(const GuessRound& other)
{
    if (m_phase != Phase::Guessing || other.m_phase != Phase::Guessing || m_scene != other.m_scene)
        return;
    m_entries = other.m_entries;
    ask(other.m_current);
}

void GuessRound::askNext()
{
    for (std::size_t i = 1; m_phase == Phase::Guessing && i < m_entries.size(); ++i) {
        const std::size_t next = (m_current + i) % m_entries.size();
        if (!m_entries[next].guess)
            return ask(next);
    }
}

void GuessRound::run()
{
    if (m_phase != Phase::Guessing || guessCount() == 0)
        return;
    m_cursor.reset();
    enter(Phase::Running);
    m_model.open(m_scene);
}

void GuessRound::again()
{
    m_playback.pause();
    m_playback.setLastStep(0);
    m_selection.select(-1);
    m_scores.clear();
    m_cursor.reset();
    m_current = 0;
    for (Entry& entry : m_entries)
        entry.guess.reset();
    m_model.open(withoutRuns(m_scene));
    enter(Phase::Guessing);
}

void GuessRound::enter(Phase phase)
{
    m_phase = phase;
    emit phaseChanged();
    emit changed();
}

/// They are computed: off they go.
void GuessRound::takeRuns()
{
    if (m_phase != Phase::Running || m_study.runsScene().runs.size() != m_scene.runs.size())
        return;
    m_playback.setLastStep(m_scene.steps);
    m_selection.select(int(m_entries[m_current].run));
    m_playback.play();
    emit changed();
}

void GuessRound::finish()
{
    if (m_phase != Phase::Running || m_playback.step() < m_playback.lastStep())
        return;
    enter(Phase::Over);
    score();
}

void GuessRound::score()
{
    if (m_phase != Phase::Over || m_study.outcomes().size() != m_scene.runs.size())
        return; // the critical points are still searched for
    const RacedScene& race = *m_study.race();
    const auto critical = withKnownMinima(m_study.critical().points, race.surface.minima, *race.surface.surface,
                                          m_scene.domain);
    m_scores.clear();
    for (const Entry& entry : m_entries) {
        m_scores.push_back(scoreOf(entry.guess, race.trajectories[entry.run], m_study.outcomes()[entry.run], critical,
                                   *race.surface.surface, m_scene.domain));
    }
    ask(ranking(m_scores).front());
}

void GuessRound::waitForFinished()
{
    m_study.waitForFinished();
    score();
}

} // namespace thalweg::app
