#include "charts/charts_panel.h"

#include "charts/chart_view.h"
#include "model/appearance.h"
#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"

#include <QHBoxLayout>

namespace thalweg::app {

namespace {

/// The values of all shown runs. During a drag the study may be a moment behind the scene; it says
/// itself which scene its runs are of.
std::vector<ChartRun> shownRuns(const Study& study, const Quantity& quantity, const Theme& theme)
{
    const Scene& scene = study.runsScene();
    const auto names = runNames(scene);
    std::vector<ChartRun> runs;
    for (std::size_t i = 0; i < study.runs().size(); ++i) {
        if (!scene.runs[i].shown)
            continue;
        runs.push_back(chartRun(int(i), study.runs()[i], quantity, scene.domain));
        runs.back().name = QString::fromStdString(names[i]);
        runs.back().look = runLook(theme, scene.runs[i].look);
        const auto& bundles = study.bundles();
        if (quantity.id == QuantityId::Loss && i < bundles.size() && bundles[i])
            addBand(runs.back(), bundles[i]->loss);
    }
    return runs;
}

} // namespace

ChartsPanel::ChartsPanel(SceneModel& model, Study& study, Playback& playback, Selection& selection,
                         Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_model(model), m_study(study), m_playback(playback), m_selection(selection),
      m_appearance(appearance), m_scrub(playback), m_surface(model.scene().surface)
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

void ChartsPanel::showRuns()
{
    for (ChartView* chart : m_charts)
        chart->showRuns(shownRuns(m_study, chart->quantity(), m_appearance.theme()),
                        m_study.runsScene().steps);
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
