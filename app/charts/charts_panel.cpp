#include "charts/charts_panel.h"

#include "charts/chart_view.h"
#include "charts/charts_menu.h"
#include "charts/land_curves.h"
#include "model/appearance.h"
#include "model/classroom_sight.h"
#include "model/playback.h"
#include "model/selection.h"
#include "theme/icons.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace thalweg::app {

namespace {

constexpr QSize kLeastRoom(280, 96);
constexpr int kButtonSize = 22;
constexpr int kButtonRoom = 20; ///< that the tools of the chart below it leave free

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
      m_appearance(appearance), m_scrub(playback), m_curves(study), m_scroll(new QScrollArea(this)),
      m_page(new QWidget(this)), m_empty(new QLabel(tr("No chart is chosen"), m_page)), m_button(new QToolButton(this)),
      m_surface(model.scene().surface)
{
    buildPage();
    buildButton();
    connectPanel();
    chooseCharts();
}

/// Charts tell each other when they are hidden: while they are still known.
ChartsPanel::~ChartsPanel() { hide(); }

void ChartsPanel::buildPage()
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setMinimumSize(kLeastRoom);
    m_scroll->setWidget(m_page);
    m_scroll->viewport()->installEventFilter(this);
    m_page->installEventFilter(this);
    m_empty->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
}

void ChartsPanel::buildButton()
{
    m_button->setAccessibleName(tr("Choose the charts"));
    m_button->setToolTip(tr("Choose the charts"));
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(new ChartsMenu(m_choice, m_study, m_button));
    m_button->menu()->setProperty("findable", false); // where each chart can be found by itself
    m_button->setStyleSheet(QStringLiteral("QToolButton { padding: 0; } QToolButton::menu-indicator { image: none; }"));
    m_button->resize(kButtonSize, kButtonSize);
    showIcon();
}

void ChartsPanel::showIcon()
{
    m_button->setIcon(themedIcon(QStringLiteral("add"), m_appearance.theme().secondText));
}

QMenu* ChartsPanel::menu() const { return m_button->menu(); }

void ChartsPanel::setChoosable(bool on) { m_button->setVisible(on); }

void ChartsPanel::connectPanel()
{
    const auto show = qOverload<>(&ChartsPanel::showRuns);
    connect(&m_study, &Study::runsReady, this, &ChartsPanel::chooseCharts);
    connect(&m_study, &Study::bundlesReady, this, show);
    connect(&m_curves, &Curves::ready, this, show);
    connect(&m_appearance, &Appearance::themeChanged, this, &ChartsPanel::showAnew);
    connect(&m_appearance, &Appearance::themeChanged, this, &ChartsPanel::showIcon);
    connect(&m_choice, &ChartChoice::changed, this, &ChartsPanel::chooseCharts);
    connect(&m_choice, &ChartChoice::changed, this, &ChartsPanel::arrange);
    connect(&m_playback, &Playback::stepChanged, this, &ChartsPanel::setStep);
    connect(&m_playback, &Playback::playingChanged, this, &ChartsPanel::describe);
    connect(&m_model, &SceneModel::changed, this, &ChartsPanel::forgetChoices);
    connect(&m_model, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & SceneModel::ClassroomPart)
            showRuns();
    });
}

void ChartsPanel::connectChart(ChartView* chart)
{
    connect(&m_selection, &Selection::runSelected, chart, &ChartView::select);
    connect(chart, &ChartView::runChosen, &m_selection, &Selection::select);
    connect(chart, &ChartView::sought, &m_playback, &Playback::seek);
    connect(chart, &ChartView::scrubBegun, this, [this] { m_scrub.begin(); });
    connect(chart, &ChartView::scrubEnded, this, [this] { m_scrub.end(); });
    connect(chart, &ChartView::stepRangeChosen, this, [this](const StepRange& range) {
        for (ChartView* each : m_charts)
            each->setStepRange(range);
    });
    connect(chart, &ChartView::valueRangeChosen, this, [this, chart](const std::optional<ValueRange>& range) {
        for (ChartView* each : companionsOf(*chart))
            each->setValueRange(range);
        alignCharts();
    });
    connect(chart, &ChartView::hovered, this, [this](std::optional<int> step) {
        for (ChartView* each : m_shown)
            each->setHovered(step);
    });
    chart->setStep(m_playback.step());
    chart->select(m_selection.run());
}

ChartView& ChartsPanel::chart(QuantityId id, ChartAxis axis)
{
    const auto isIt = [&](const ChartView* chart) { return chart->quantity().id == id && chart->axis() == axis; };
    if (const auto known = std::ranges::find_if(m_charts, isIt); known != m_charts.end())
        return **known;
    auto* chart = new ChartView(quantity(id), axis, m_appearance, m_page);
    chart->hide();
    if (!m_charts.empty()) { // the same steps as the others
        chart->showRuns({}, m_charts.front()->picture().lastStep());
        chart->setStepRange(m_charts.front()->picture().stepRange());
    }
    m_charts.push_back(chart);
    connectChart(chart);
    return *chart;
}

/// Those that are chosen and that the surface has.
void ChartsPanel::chooseCharts()
{
    std::vector<ChartView*> shown;
    for (const Quantity& quantity : quantities())
        if (m_choice.isChosen(quantity.id) && isOffered(quantity, *m_study.race()))
            for (const ChartAxis axis : axesOf(quantity))
                shown.push_back(&chart(quantity.id, axis));
    const bool isSame = shown == m_shown;
    m_shown = std::move(shown);
    wantCurves();
    showRuns();
    if (isSame)
        return;
    for (ChartView* chart : m_charts)
        chart->setVisible(std::ranges::find(m_shown, chart) != m_shown.end());
    m_empty->setVisible(m_shown.empty());
    arrange();
}

/// Only while somebody can see them.
void ChartsPanel::wantCurves()
{
    std::vector<ChartKey> wanted;
    if (isWanted())
        for (const ChartView* chart : m_shown)
            if (chart->quantity().along)
                wanted.push_back({chart->quantity().id, chart->axis()});
    if (m_second)
        m_second->curves.want(wanted);
    m_curves.want(std::move(wanted));
}

void ChartsPanel::showBoth(Lands& lands)
{
    connect(&lands, &Lands::secondChanged, this, [this, &lands] { takeSecond(lands); });
    takeSecond(lands);
}

void ChartsPanel::takeSecond(Lands& lands)
{
    m_second = lands.second() ? std::make_unique<LandCurves>(lands.second()) : nullptr;
    if (m_second) {
        const auto show = qOverload<>(&ChartsPanel::showRuns);
        connect(&m_second->land->study(), &Study::runsReady, this, show);
        connect(&m_second->land->study(), &Study::bundlesReady, this, show);
        connect(&m_second->curves, &Curves::ready, this, show);
    }
    wantCurves();
    showAnew();
}

void ChartsPanel::showEvent(QShowEvent* event)
{
    wantCurves();
    showRuns();
    arrange();
    QWidget::showEvent(event);
}

void ChartsPanel::hideEvent(QHideEvent* event)
{
    wantCurves();
    QWidget::hideEvent(event);
}

bool ChartsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        watched == m_page ? placeCharts() : arrange();
    return QWidget::eventFilter(watched, event);
}

/// The page is as high as the room, or higher, and then it scrolls.
void ChartsPanel::arrange()
{
    m_page->setMinimumHeight(
        ChartGrid(int(m_shown.size()), m_scroll->viewport()->size(), m_choice.arrangement()).height());
    placeCharts();
}

void ChartsPanel::placeCharts()
{
    const QSize room(m_page->width(), m_scroll->viewport()->height()); // the page may be higher: it scrolls
    m_grid = ChartGrid(int(m_shown.size()), room, m_choice.arrangement());
    for (int i = 0; i < int(m_shown.size()); ++i)
        m_shown[std::size_t(i)]->setGeometry(m_grid.cell(i));
    m_empty->setGeometry(m_page->rect());
    alignCharts();
    const QRect corner = m_grid.cell(m_grid.columns() - 1);
    m_button->move(corner.right() - kButtonSize - 4, 1);
    m_button->raise();
}

/// Below each other their plots begin and end at the same places, so that one cursor goes through all. The marks of
/// the lowest serve those above it, unless it is out of sight.
void ChartsPanel::alignCharts()
{
    double left = 0.0;
    double right = 0.0;
    for (ChartView* chart : m_shown) {
        left = m_grid.rows() > 1 ? std::max(left, chart->leftNeeded()) : 0.0;
        right = std::max(right, chart->legendRoom());
    }
    const bool scrolls = m_grid.height() > m_scroll->viewport()->height();
    for (int i = 0; i < int(m_shown.size()); ++i) {
        const bool isLowest = m_grid.isLowest(i);
        const bool isBesideButton = i == m_grid.columns() - 1;
        m_shown[std::size_t(i)]->setPlace({left, right, isLowest || scrolls, i >= m_grid.columns(), !isLowest},
                                          isBesideButton ? kButtonRoom : 0);
    }
}

/// During a drag the study may be a moment behind the scene, and what costs something behind the study; each says
/// itself which scene its runs are of.
std::vector<ChartRun> ChartsPanel::runsOf(const Quantity& quantity, ChartAxis axis) const
{
    auto runs = runsIn(m_study, m_curves, quantity, axis);
    return m_second ? paired(std::move(runs), runsIn(m_second->land->study(), m_second->curves, quantity, axis)) : runs;
}

std::vector<ChartRun> ChartsPanel::runsIn(const Study& study, const Curves& curves, const Quantity& quantity,
                                          ChartAxis axis) const
{
    const Theme& theme = m_appearance.theme();
    const auto& bundles = study.bundles();
    if (quantity.of) {
        const auto race = study.race();
        return shownRuns(*race, theme, [&](std::size_t i) {
            ChartRun run = chartRun(int(i), race->trajectories[i], quantity, race->scene.domain);
            if (i < bundles.size() && bundles[i])
                addBand(run, bandOf(*bundles[i], quantity.id, {}));
            return run;
        });
    }
    const Curves::Entry* entry = curves.find({quantity.id, axis});
    const bool hidesSettings = !showsHyperparameters(m_model.scene());
    if (!entry || !isOffered(quantity, *study.race()) || (hidesSettings && quantity.isSetting))
        return {};
    auto runs = shownRuns(*entry->race, theme, [&](std::size_t i) {
        const Curve& curve = entry->curves[i];
        if (curve.values.empty())
            return ChartRun();
        ChartRun run = chartRun(int(i), entry->race->trajectories[i],
                                hidesSettings ? Curve{curve.values, {}} : curve, // a bound has the rate in it
                                entry->race->scene.domain);
        if (i < bundles.size() && bundles[i])
            addBand(run, bandOf(*bundles[i], quantity.id, entry->lowest));
        return run;
    });
    std::erase_if(runs, [](const ChartRun& run) { return run.values.empty(); });
    return runs;
}

/// Loss and test loss are to be compared, and so are the coordinates: those shown that have the same axis.
std::vector<ChartView*> ChartsPanel::companionsOf(const ChartView& chart) const
{
    const auto isLoss = [](const Quantity& one) { return one.id == QuantityId::Loss || one.id == QuantityId::TestLoss; };
    const Quantity& own = chart.quantity();
    std::vector<ChartView*> companions;
    std::ranges::copy_if(m_shown, std::back_inserter(companions), [&](const ChartView* other) {
        const bool isSame = other->quantity().id == own.id || (isLoss(own) && isLoss(other->quantity()));
        return other != &chart && isSame;
    });
    return companions;
}

void ChartsPanel::prepare()
{
    m_isPreparing = true;
    chooseCharts();
    waitForFinished();
    showRunsNow();
    m_isPreparing = false;
}

void ChartsPanel::waitForFinished()
{
    m_curves.waitForFinished();
    if (!m_second)
        return;
    m_second->land->study().waitForFinished();
    m_second->curves.waitForFinished();
    showRunsNow();
}

QString ChartsPanel::reasonForNothing(const ChartView& chart) const
{
    const Quantity& shown = chart.quantity();
    if (std::ranges::none_of(m_study.runsScene().runs, &RunChoice::shown))
        return tr("No run is shown");
    if (shown.isSetting && !showsHyperparameters(m_model.scene()))
        return tr("This scene hides the hyperparameters, which this would tell");
    if (shown.along && !m_curves.find({shown.id, chart.axis()}))
        return {}; // it is being computed
    return shown.id == QuantityId::AboveMinimum ? tr("No minimum is known") : tr("No run that is shown has this");
}

/// Of two landscapes the runs come one after the other, and charts that show both are made once for all that comes
/// before the window is painted.
void ChartsPanel::showRuns()
{
    if (!m_second)
        return showRunsNow();
    if (std::exchange(m_isAboutToShow, true))
        return;
    const auto show = [this] {
        m_isAboutToShow = false;
        showRunsNow();
    };
    QMetaObject::invokeMethod(this, show, Qt::QueuedConnection);
}

/// A panel that is hidden makes up for it when it is shown.
void ChartsPanel::showRunsNow()
{
    if (!isWanted())
        return;
    bool isNew = false;
    for (ChartView* chart : m_shown)
        isNew = showRuns(*chart) || isNew;
    if (!isNew)
        return;
    alignCharts();
    describe();
}

void ChartsPanel::showAnew()
{
    m_known.clear();
    showRuns();
}

ChartsPanel::Source ChartsPanel::sourceIn(const Study& study, const Curves& curves, const Quantity& quantity,
                                          ChartAxis axis) const
{
    if (quantity.of)
        return {study.race(), study.bundles(), 0};
    const Curves::Entry* entry = curves.find({quantity.id, axis});
    return entry && isOffered(quantity, *study.race()) ? Source{entry->race, study.bundles(), entry->version}
                                                       : Source();
}

ChartsPanel::Shown ChartsPanel::shownIn(const ChartView& chart) const
{
    Shown shown{{}, m_study.runsScene().steps, reasonForNothing(chart)};
    const auto add = [&](const ChartView& each) {
        shown.sources.push_back(sourceIn(m_study, m_curves, each.quantity(), each.axis()));
        if (m_second)
            shown.sources.push_back(sourceIn(m_second->land->study(), m_second->curves, each.quantity(), each.axis()));
    };
    add(chart);
    for (const ChartView* companion : companionsOf(chart))
        add(*companion);
    return shown;
}

/// @return whether they are others than before.
bool ChartsPanel::showRuns(ChartView& chart)
{
    Shown wanted = shownIn(chart);
    Shown& known = m_known[&chart];
    if (wanted == known)
        return false;
    known = std::move(wanted);
    std::vector<ChartRun> besides;
    for (const ChartView* companion : companionsOf(chart))
        std::ranges::move(runsOf(companion->quantity(), companion->axis()), std::back_inserter(besides));
    chart.showRuns(runsOf(chart.quantity(), chart.axis()), m_study.runsScene().steps, besides,
                   reasonForNothing(chart));
    return true;
}

void ChartsPanel::setStep(int step)
{
    for (ChartView* chart : m_charts)
        chart->setStep(step);
    describe();
}

/// Not while it plays: a screen reader could not follow.
void ChartsPanel::describe()
{
    if (m_playback.isPlaying())
        return;
    for (ChartView* chart : m_shown)
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
    for (ChartView* chart : m_charts) {
        chart->setLogarithmic(std::nullopt);
        chart->setValueRange(std::nullopt);
    }
}

} // namespace thalweg::app
