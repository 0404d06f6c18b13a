#pragma once

#include "descent/guess.h"
#include "model/playback.h"
#include "model/scene_model.h"
#include "model/selection.h"
#include "model/study.h"

#include <QObject>

#include <optional>
#include <vector>

namespace thalweg::app {

/// One round of guessing where the runs of a scene end: first each run that is shown is asked for, then they run, then
/// there are scores. It has models of its own, which change nothing of the scene they were made from. While guesses are
/// made the scene of these models has no runs at all: so whatever shows them cannot tell how a run goes on.
class GuessRound : public QObject {
    Q_OBJECT
public:
    enum class Phase { Guessing, Running, Over };

    /// One run that is asked for.
    struct Entry {
        std::size_t run = 0; ///< its place in the scene
        QString name;
        QString rate;        ///< "η = 0.02"; empty when the scene hides hyperparameters
        std::optional<Guess> guess{};
    };

    /// scene: with nothing wrong. speed: of the playback, in steps a second.
    GuessRound(const Scene& scene, double speed, QObject* parent = nullptr);

    const Scene& scene() const { return m_scene; } ///< with its runs, also while they are not to be seen
    SceneModel& model() { return m_model; }
    Study& study() { return m_study; }
    Playback& playback() { return m_playback; }
    Selection& selection() { return m_selection; }

    Phase phase() const { return m_phase; }
    const std::vector<Entry>& entries() const { return m_entries; } ///< in the scene's order
    std::size_t current() const { return m_current; } ///< the entry that is asked for
    std::size_t guessCount() const;
    bool isComplete() const { return guessCount() == m_entries.size(); }
    const RunChoice& choice(std::size_t entry) const { return m_scene.runs[m_entries[entry].run]; }
    Point startOf(std::size_t entry) const { return choice(entry).start.value_or(m_scene.start); }

    /// Where the keyboard's cursor is; nothing while the mouse is used.
    std::optional<Point> cursor() const { return m_cursor; }
    void setCursor(std::optional<Point> at);

    /// The run as it is shown at this moment; null while it is not to be seen, or not computed.
    const Trajectory* trajectory(std::size_t entry) const;

    /// One for each entry; empty before the end.
    const std::vector<GuessScore>& scores() const { return m_scores; }

    /// Goes on where another round over the same scene was, while guesses were made.
    void resume(const GuessRound& other);

    /// Blocks until everything shown is computed: for pictures and tests.
    void waitForFinished();

public slots:
    // While guesses are made; nothing happens later.
    void ask(std::size_t entry);
    void guess(const thalweg::Guess& guess); ///< of the run asked for
    void takeBack();                         ///< the same
    void askNext();                          ///< for the next one without a guess, if there is one
    void run();                              ///< as soon as there is a guess

    void again(); ///< forgets all guesses

signals:
    void changed();      ///< a guess, the cursor, the run that is asked for, or the scores
    void phaseChanged();

private:
    void enter(Phase phase);
    void takeRuns();
    void finish();
    void score();

    Scene m_scene;
    SceneModel m_model;
    Study m_study{m_model};
    Playback m_playback;
    Selection m_selection;
    Phase m_phase = Phase::Guessing;
    std::vector<Entry> m_entries;
    std::size_t m_current = 0;
    std::optional<Point> m_cursor;
    std::vector<GuessScore> m_scores;
};

} // namespace thalweg::app
