#include "charts/charts_panel.h"

#include "charts/chart_view.h"
#include "charts/test_loss.h"
#include "model/appearance.h"
#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"

#include <QHBoxLayout>

#include <algorithm>

namespace thalweg::app {

namespace {

/// The shown runs of a race, each as `make` has it from its place.
template <class Make> std::vector<ChartRun> shownRuns(const RacedScene& race, const Theme& theme, Make make)
{
    const auto names = runNames(race.scene);
    std::vector<ChartRun> runs;
    for (std::size_t i = 0; i < race.trajectories.size(); ++i) {
        if (!race.scene.runs[i].shown)
            continue;
        runs.push_back(make(i));
        runs.back().name = QString::fromStdString(names[i]);
        runs.back().look = runLook(theme, race.scene.runs[i].look);
    }
    return runs;
}

} // namespace

ChartsPanel::ChartsPanel(SceneModel& model, Study& study, Playback& playback, Selection& selection,
                         Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_model(model), m_study(study), m_playback(playback), m_selection(selection),
      m_appearance(appearance), m_scrub(playback), m_testLoss(new TestLoss(study, this)),
      m_surface(model.scene().surface)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const Quantity& quantity : quantities()) {
        m_charts.push_back(new ChartView(quantity, appearance, this));
        layout->addWidget(m_charts.back());
        connectChart(m_charts.back());
    }
    connect(&study, &Study::runsReady, this, &ChartsPanel::showRuns);
    connect(&study, &Study::bundlesReady, this, &ChartsPanel::showRuns);
    connect(m_testLoss, &TestLoss::ready, this, &ChartsPanel::showRuns);
    connect(&appearance, &Appearance::themeChanged, this, &ChartsPanel::showRuns);
    connect(&playback, &Playback::stepChanged, this, &ChartsPanel::describe);
    connect(&playback, &Playback::playingChanged, this, &ChartsPanel::describe);
    connect(&model, &SceneModel::changed, this, &ChartsPanel::forgetChoices);
    showRuns();
}

void ChartsPanel::connectChart(ChartView* chart)
{
    connect(&m_playback, &Playback::stepChanged, chart, &ChartView::setStep);
    connect(&m_selection, &Selection::runSelected, chart, &ChartView::select);
    connect(chart, &ChartView::runChosen, &m_selection, &Selection::select);
    connect(chart, &ChartView::sought, &m_playback, &Playback::seek);
    connect(chart, &ChartView::scrubBegun, this, [this] { m_scrub.begin(); });
    connect(chart, &ChartView::scrubEnded, this, [this] { m_scrub.end(); });
    connect(chart, &ChartView::stepRangeChosen, this, [this](const StepRange& range) {
        for (ChartView* each : m_charts)
            each->setStepRange(range);
    });
    chart->setStep(m_playback.step());
    chart->select(m_selection.run());
}

ChartView& ChartsPanel::chart(QuantityId id)
{
    return **std::ranges::find(m_charts, id, [](const ChartView* chart) { return chart->quantity().id; });
}

/// During a drag the study may be a moment behind the scene, and the test loss behind the study; each says itself
/// which scene its runs are of.
std::vector<ChartRun> ChartsPanel::runsOf(const Quantity& quantity) const
{
    const Theme& theme = m_appearance.theme();
    const TestLoss::Curves& test = m_testLoss->curves();
    if (!quantity.of)
        return !test.race ? std::vector<ChartRun>() : shownRuns(*test.race, theme, [&](std::size_t i) {
            return chartRun(int(i), test.race->trajectories[i], test.values[i], test.race->scene.domain);
        });
    const auto race = m_study.race();
    const auto& bundles = m_study.bundles();
    return shownRuns(*race, theme, [&](std::size_t i) {
        ChartRun run = chartRun(int(i), race->trajectories[i], quantity, race->scene.domain);
        if (quantity.id == QuantityId::Loss && i < bundles.size() && bundles[i])
            addBand(run, bundles[i]->loss);
        return run;
    });
}

void ChartsPanel::waitForFinished() { m_testLoss->waitForFinished(); }

void ChartsPanel::showRuns()
{
    const int lastStep = m_study.runsScene().steps;
    const auto loss = runsOf(quantity(QuantityId::Loss));
    const auto test = runsOf(quantity(QuantityId::TestLoss));
    chart(QuantityId::Loss).showRuns(loss, lastStep, test);
    chart(QuantityId::TestLoss).showRuns(test, lastStep, loss);
    chart(QuantityId::TestLoss).setVisible(!test.empty());
    chart(QuantityId::GradientNorm).showRuns(runsOf(quantity(QuantityId::GradientNorm)), lastStep);
    describe();
}

/// Not while it plays: a screen reader could not follow.
void ChartsPanel::describe()
{
    if (m_playback.isPlaying())
        return;
    for (ChartView* chart : m_charts)
        chart->describe();
}

/// What suited one surface may hide everything of the next.
void ChartsPanel::forgetChoices()
{
    const SurfaceChoice& surface = m_model.scene().surface;
    const auto modelOf = [](const SurfaceChoice& choice) { return choice.data ? choice.data->model : std::string(); };
    const bool same = surface.id == m_surface.id && surface.formula == m_surface.formula
                      && modelOf(surface) == modelOf(m_surface);
    m_surface = surface;
    if (same)
        return;
    for (ChartView* chart : m_charts)
        chart->setLogarithmic(std::nullopt);
}

} // namespace thalweg::app
