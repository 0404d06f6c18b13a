#pragma once

#include "diagnosis/remedies.h"
#include "diagnosis/verdict.h"
#include "model/latest_task.h"
#include "model/scene_model.h"
#include "model/study.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace thalweg::app {

class Playback;
class Selection;

/// What is the matter with the runs at the step that is shown, and what helps: computed on a worker. Old findings
/// stay until new ones are ready.
class Clinic : public QObject {
    Q_OBJECT
public:
    Clinic(SceneModel& model, Study& study, Playback& playback, Selection& selection, QObject* parent = nullptr);

    /// Findings about one race; each list has an entry for each of its runs.
    struct Findings {
        std::shared_ptr<const RacedScene> race;
        std::vector<Diagnosis> atEnd;
        std::vector<std::optional<Help>> help; ///< for a run that is a remedy: how it did beside the other
        int step = -1;
        std::vector<Diagnosis> now;            ///< at that step
        std::vector<Diagnosis> quietNow{};     ///< the same without the runs' settings
        std::vector<Diagnosis> quietAtEnd{};
    };

    /// Null before the first findings.
    std::shared_ptr<const Findings> findings() const { return m_findings; }

    /// The verdict at the shown step of the run at this place of the model's scene; nothing while it is not known,
    /// or while the scene hides verdicts; without the run's settings while it hides these. So with all that follows.
    const Diagnosis* now(std::size_t run) const;
    const Diagnosis* atEnd(std::size_t run) const;

    /// The remedies for a run as it is now, by id.
    std::vector<std::string_view> remedies(std::size_t run) const;

    /// Adds the remedied run, as soon as its rate is found.
    void apply(std::size_t run, std::string_view remedy);
    /// How a remedied scene comes into the model from now on: where the model only mirrors another one.
    using Apply = std::function<SceneModel::Refusal(const Scene& remedied, const QString& name)>;
    void applyBy(Apply apply) { m_apply = std::move(apply); }
    bool isApplying() const { return m_cure.isBusy(); }

    /// Blocks until everything is computed: for pictures and tests.
    void waitForFinished();

signals:
    void changed();
    void applied(int run);              ///< the place of the remedied run
    void refused(const QString& reason);

private:
    struct Cured {
        Scene before;
        Scene after;
        QString name;
    };

    void examine();
    bool isKnown(std::size_t run) const;
    void take(const Cured& cured);

    SceneModel& m_model;
    Study& m_study;
    Playback& m_playback;
    Selection& m_selection;
    Apply m_apply;
    std::shared_ptr<const Findings> m_findings;
    LatestTask<std::shared_ptr<const Findings>> m_examination;
    LatestTask<Cured> m_cure;
};

} // namespace thalweg::app
