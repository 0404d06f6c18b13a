#include "accessibility/landscape_voice.h"

#include "accessibility/plot_voice.h"
#include "model/clinic.h"
#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"
#include "panels/verdict_badge.h"
#include "text/number_text.h"

#include <QPointer>

#include <memory>

namespace thalweg::app {

namespace {

/// What the runs of a landscape are told from.
struct Landscape {
    Study& study;
    Playback& playback;
    Selection& selection;
    std::function<std::optional<QPointF>(Point)> placeOf;
    QPointer<Clinic> clinic{};

    QString valueOf(std::size_t run, const TrajectoryStep& row) const
    {
        const QString value = PlotVoice::tr("loss %1 at %2").arg(shortNumber(row.loss), pointText(row.point));
        const Diagnosis* verdict = clinic ? clinic->now(run) : nullptr;
        return verdict ? PlotVoice::tr("%1, %2", "where a run is, its verdict").arg(value, verdictBadge(verdict->verdict).word)
                       : value;
    }

    std::vector<SpokenRun> runs() const
    {
        const auto race = study.race();
        const auto names = runNames(race->scene);
        std::vector<SpokenRun> runs;
        for (std::size_t i = 0; i < race->trajectories.size(); ++i) {
            if (!race->scene.runs[i].shown)
                continue;
            const TrajectoryStep& row = race->trajectories[i].at(playback.step());
            runs.push_back({int(i), QString::fromStdString(names[i]), valueOf(i, row), placeOf(row.point),
                            int(i) == selection.run()});
        }
        return runs;
    }
};

/// A voice that shares what it tells from, so that a clinic can be added.
class LandscapeVoice : public PlotVoice {
public:
    LandscapeVoice(QWidget& view, std::shared_ptr<Landscape> told)
        : PlotVoice(view, {[told] { return told->runs(); }, [told] { return told->playback.step(); },
                           [told] { return told->playback.lastStep(); },
                           [told](int step) { told->playback.seek(step); },
                           [told](int run) { told->selection.select(run); }}),
          m_told(std::move(told))
    {
    }

    void setClinic(Clinic& clinic)
    {
        m_told->clinic = &clinic;
        connect(&clinic, &Clinic::changed, this, &PlotVoice::change);
    }

private:
    std::shared_ptr<Landscape> m_told;
};

} // namespace

void giveVoice(QWidget& view, Study& study, Playback& playback, Selection& selection,
               std::function<std::optional<QPointF>(Point)> placeOf)
{
    auto* voice = new LandscapeVoice(
        view, std::make_shared<Landscape>(Landscape{study, playback, selection, std::move(placeOf)}));
    QObject::connect(&study, &Study::runsReady, voice, &PlotVoice::change);
    QObject::connect(&playback, &Playback::stepChanged, voice, &PlotVoice::change);
    QObject::connect(&selection, &Selection::runSelected, voice, &PlotVoice::change);
}

void tellVerdicts(QWidget& view, Clinic& clinic)
{
    if (auto* voice = dynamic_cast<LandscapeVoice*>(voiceOf(&view)))
        voice->setClinic(clinic);
}

} // namespace thalweg::app
