#include "window/main_window.h"

#include "accessibility/landscape_voice.h"
#include "beside/beside_views.h"
#include "beside/land_pages.h"
#include "charts/charts_panel.h"
#include "model/unsaved_work.h"
#include "palette/command_desk.h"
#include "panels/landscape_panel.h"
#include "panels/runs_panel.h"
#include "panels/starts_menu.h"
#include "panels/timeline_bar.h"
#include "plane/layers_menu.h"
#include "plane/plane_view.h"
#include "predict/predictor.h"
#include "presentation/presentation.h"
#include "presentation/presenter.h"
#include "relief/plane_and_relief.h"
#include "relief/relief_view.h"
#include "samples/samples_view.h"
#include "scene/two_landscapes.h"
#include "table/run_table.h"
#include "window/after_popups.h"
#include "window/appearance_menus.h"
#include "window/bar_look.h"
#include "window/card_dock.h"
#include "window/classroom_menu.h"
#include "window/classroom_rules.h"
#include "window/data_dock.h"
#include "window/focus_keeper.h"
#include "window/focus_order.h"
#include "window/land_readouts.h"
#include "window/language_menu.h"
#include "window/room_keeper.h"
#include "window/top_bar.h"
#include "window/view_switch.h"

#include <QAction>
#include <QCoreApplication>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace thalweg::app {

namespace {

constexpr int kLeftWidth = 280;
constexpr int kRightWidth = 284;
constexpr int kChartsHeight = 196;

QFrame* card(QWidget* parent)
{
    auto* frame = new QFrame(parent);
    frame->setProperty("card", true);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    return frame;
}

} // namespace

MainWindow::MainWindow(Session& session, Settings* settings, const QString& opening, QWidget* parent)
    : QMainWindow(parent), m_session(session), m_settings(settings)
{
    setAcceptDrops(true);
    setAnimated(false);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    build();
    resize(kDefaultSize);
    m_defaultLayout = saveState();
    restore(opening);
    m_classroom->obey();
    connect(session.model.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::showName);
    connect(&session.model, &SceneModel::changed, this, &MainWindow::showName);
    showName();
    session.selection.select(0);
    m_landscape->setFocus(); // so that the keys of the timeline work at once
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    buildViews();
    buildPanels();
    buildBars();
    connectKeys();
    new FocusKeeper(m_landscape, this);
    connect(&m_session.model, &SceneModel::changed, m_notice, &QLabel::hide);
}

void MainWindow::buildViews()
{
    auto* frame = card(this);
    auto& [model, study, playback, selection, clinic, appearance, lands] = m_session;
    m_views = new BesideViews(m_session, frame);
    m_plane = &m_views->plane();
    m_relief = new ReliefView(model, study, playback, selection, appearance, frame);
    m_relief->follow(*m_plane);
    tellVerdicts(*m_plane, clinic);
    tellVerdicts(*m_relief, clinic);
    m_landscape = new PlaneAndRelief(m_views, m_plane, m_relief, frame);
    m_landscape->follow(lands);
    m_switch = new ViewSwitch(*m_landscape, this);
    frame->layout()->addWidget(m_landscape);
    m_notice = new QLabel(frame);
    m_notice->setWordWrap(true);
    m_notice->setMinimumWidth(1); // not its longest word: a path has no blanks
    m_notice->setContentsMargins(12, 4, 12, 6);
    m_notice->hide();
    frame->layout()->addWidget(m_notice);

    auto* middle = new QWidget(this);
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(CardDock::kMargin, CardDock::kMargin, CardDock::kMargin, CardDock::kMargin);
    layout->addWidget(frame);
    setCentralWidget(middle);
    m_predictor = new Predictor(*this, *m_plane, m_session); // before all that obeys the scene: it ends first
    m_predictor->setRelief(*m_landscape, *m_relief);
    connect(m_predictor, &Predictor::refused, this, &MainWindow::tell);
}

void MainWindow::buildPanels()
{
    auto& [model, study, playback, selection, clinic, appearance, lands] = m_session;
    m_classroom = new ClassroomRules(model, this);
    auto* landscape = new LandscapePanel(model, study, appearance);
    auto* runs = new RunsPanel(model, lands.models(lands.inFocus()).clinic, selection, appearance);
    runs->setSettings(m_settings);
    connect(&lands, &Lands::focusChanged, runs, [this, runs](LandPlace place) {
        runs->speakOf(m_session.lands.models(place).clinic);
    });
    auto* readout = new LandReadouts(m_session, *m_views, *m_classroom);
    m_charts = new ChartsPanel(model, study, playback, selection, appearance);
    m_charts->showBoth(lands);
    auto* tables = new LandPages(lands, appearance, [this](LandPlace place, QWidget* pages) {
        const LandModels land = m_session.lands.models(place);
        return new RunTable(land.study, land.clinic, m_session.playback, m_session.selection, m_session.appearance,
                            pages);
    });
    connect(landscape, &LandscapePanel::samplesWanted, this, &MainWindow::askForSamples);

    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    auto* top = new CardDock(QStringLiteral("landscape"), tr("Landscape"), landscape, this);
    top->setHugging(true);
    addPanel(Qt::LeftDockWidgetArea, top);
    addPanel(Qt::LeftDockWidgetArea, new CardDock(QStringLiteral("runs"), tr("Runs"), runs, this));
    addPanel(Qt::RightDockWidgetArea, new CardDock(QStringLiteral("readout"), tr("Read-out"), readout, this));
    addPanel(Qt::BottomDockWidgetArea, new CardDock(QStringLiteral("charts"), tr("Charts"), m_charts, this));
    auto* table = new CardDock(QStringLiteral("table"), tr("Table"), tables, this);
    addPanel(Qt::BottomDockWidgetArea, table);
    tabifyDockWidget(m_panels[3], table);
    table->hide(); // behind the charts, until it is asked for
    connect(table->toggleViewAction(), &QAction::triggered, table, &QDockWidget::raise);
    m_samples = new DataDock(QStringLiteral("samples"), tr("Samples"),
                             new SamplesView(study, playback, selection, appearance), model, this);
    addPanel(Qt::RightDockWidgetArea, m_samples);
    addRules(landscape);
    m_room = new RoomKeeper(*this, {m_panels[2], m_samples}, lands);
    resizeDocks({m_panels[0], m_panels[2]}, {kLeftWidth, kRightWidth}, Qt::Horizontal);
    resizeDocks({m_panels[0], m_panels[1]}, {200, 480}, Qt::Vertical);
    resizeDocks({m_panels[3]}, {kChartsHeight}, Qt::Vertical);
}

/// Which panels a scene can hide or lock.
void MainWindow::addRules(QWidget* landscape)
{
    m_classroom->addPanel("landscape", m_panels[0], landscape);
    m_classroom->addPanel("runs", m_panels[1]);
    m_classroom->addPanel("readout", m_panels[2]);
    m_classroom->addPanel("charts", m_panels[3]);
}

void MainWindow::addPanel(Qt::DockWidgetArea area, QDockWidget* panel)
{
    addDockWidget(area, panel);
    m_panels.append(panel);
}

void MainWindow::buildBars()
{
    auto* stack = m_session.model.undoStack();
    TopBar::Actions actions;
    actions.file = fileMenu();
    actions.lessons = lessonMenu();
    actions.undo = stack->createUndoAction(this, tr("Undo"));
    actions.undo->setShortcut(QKeySequence::Undo);
    actions.redo = stack->createRedoAction(this, tr("Redo"));
    actions.redo->setShortcut(QKeySequence::Redo);
    actions.undo->setIconText(tr("Undo"));
    actions.redo->setIconText(tr("Redo"));
    addActions({actions.undo, actions.redo});
    for (QAction* change : {actions.undo, actions.redo})
        change->setProperty("group", tr("Changes"));
    actions.views = m_switch;
    actions.beside = besideAction();
    actions.equalScale = action(tr("Equal scale on both axes"), {Qt::Key_E});
    actions.equalScale->setCheckable(true);
    actions.equalScale->setToolTip(tr("Equal scale on both axes (E): only then does the gradient stand "
                                      "at right angles to the contours"));
    actions.equalScale->setChecked(m_plane->equalScale());
    connect(actions.equalScale, &QAction::triggered, this, &MainWindow::chooseEqualScale);
    connect(m_plane, &PlaneView::equalScaleChanged, actions.equalScale, &QAction::setChecked);
    actions.resetView = action(tr("Show the whole domain"), {Qt::Key_0});
    connect(actions.resetView, &QAction::triggered, m_plane, &PlaneView::resetView);
    for (QAction* show : {actions.beside, actions.equalScale, actions.resetView})
        show->setProperty("group", tr("View"));
    actions.layers = layersMenu();
    actions.view = viewMenu();
    auto* starts = new StartsMenu(m_session.model, this);
    starts->addKey(*this);
    connect(starts, &StartsMenu::refused, this, &MainWindow::tell);
    auto* desk = new CommandDesk(*this, m_session, m_settings);
    connect(desk, &CommandDesk::refused, this, &MainWindow::tell);
    actions.view->addSeparator();
    actions.view->addActions({desk->paletteAction(), desk->sheetAction()});
    m_bar = new TopBar(m_session.appearance, actions, this);
    addToolBar(Qt::TopToolBarArea, m_bar);

    auto* time = new QToolBar(tr("Timeline"), this);
    time->setObjectName(QStringLiteral("timeline"));
    wearAsBar(*time);
    time->setMovable(false);
    time->setContextMenuPolicy(Qt::PreventContextMenu);
    time->addWidget(new TimelineBar(m_session.model, m_session.playback, m_session.appearance, time));
    addToolBar(Qt::BottomToolBarArea, time);
    m_timeline = time;
}

bool MainWindow::focusNextPrevChild(bool next)
{
    if (m_panels.isEmpty())
        return false; // it is being built anew
    const QList<QWidget*> order =
        focusOrder(*this, {m_bar, m_panels[0], m_panels[1], m_landscape, m_panels[3], m_panels[4], m_panels[2], m_samples,
                           m_timeline});
    if (order.isEmpty())
        return false;
    const auto now = order.indexOf(focusWidget());
    const auto last = order.size() - 1;
    const auto to = next ? (now < last ? now + 1 : 0) : (now > 0 ? now - 1 : last);
    order[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget* part = order[to]; part; part = part->parentWidget())
        if (auto* scroll = qobject_cast<QScrollArea*>(part))
            scroll->ensureWidgetVisible(order[to]);
    return true;
}

QAction* MainWindow::action(const QString& text, const QKeySequence& keys)
{
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    addAction(action);
    return action;
}

void MainWindow::connectKeys()
{
    const auto key = [this](const QString& text, const QKeySequence& keys, void (Playback::*slot)()) {
        auto* command = action(text, keys);
        command->setProperty("group", tr("Playback"));
        connect(command, &QAction::triggered, &m_session.playback, slot);
    };
    key(tr("Play or pause"), {Qt::Key_Space}, &Playback::toggle);
    key(tr("One step forward"), {Qt::Key_Right}, &Playback::stepForward);
    key(tr("One step back"), {Qt::Key_Left}, &Playback::stepBack);
    key(tr("First step"), {Qt::Key_Home}, &Playback::toFirst);
    key(tr("Last step"), {Qt::Key_End}, &Playback::toLast);
}

/// Two that are of one kind can have one scale of colours.
QMenu* MainWindow::layersMenu()
{
    auto* menu = new LayersMenu(m_plane->layers(), m_plane->inspection(), this);
    const auto show = [this, sharing = menu->sharing()] {
        const Scene& scene = m_session.model.scene();
        sharing->setEnabled(scene.beside && areOfOneKind(scene.surface, *scene.beside));
    };
    connect(&m_session.model, &SceneModel::changed, menu, show);
    show();
    return menu;
}

QAction* MainWindow::besideAction()
{
    SceneModel& model = m_session.model;
    auto* beside = action(tr("Side by side"), {Qt::Key_B});
    beside->setCheckable(true);
    beside->setToolTip(tr("A second landscape with the same start and the same runs (B)"));
    const auto show = [beside, &model] { beside->setChecked(model.scene().beside.has_value()); };
    connect(&model, &SceneModel::changed, beside, show);
    connect(beside, &QAction::triggered, this, [this, &model, show](bool on) {
        const auto other = on ? std::optional(usualBeside(model.scene().surface)) : std::nullopt;
        if (const auto refusal = model.setBeside(other))
            tell(*refusal);
        show();
    });
    show();
    return beside;
}

QAction* MainWindow::otherLandAction()
{
    auto* other = action(tr("Speak of the other landscape"), QKeyCombination(Qt::ShiftModifier, Qt::Key_B));
    other->setToolTip(tr("Which of two landscapes the read-out and the table speak of (Shift+B)"));
    const auto show = [this, other] { other->setEnabled(m_session.lands.second() != nullptr); };
    connect(&m_session.lands, &Lands::secondChanged, other, show);
    connect(other, &QAction::triggered, &m_session.lands, &Lands::focusOnOther);
    show();
    return other;
}

QMenu* MainWindow::viewMenu()
{
    auto* menu = new QMenu(tr("View"), this);
    for (QDockWidget* panel : m_panels)
        menu->addAction(panel->toggleViewAction());
    menu->addMenu(m_charts->menu());
    menu->addSeparator();
    menu->addActions(m_switch->actions());
    menu->addAction(otherLandAction());
    menu->addSeparator();
    connect(menu->addAction(tr("Arrange panels as at first")), &QAction::triggered, this, &MainWindow::resetLayout);
    menu->addMenu(themeMenu(m_session.appearance, m_settings, this));
    menu->addMenu(mapColoursMenu(m_session.appearance, m_settings, this));
    auto* language = new LanguageMenu(m_settings ? m_settings->language() : QLocale().name(), this);
    connect(language, &LanguageMenu::chosen, this, [this](const QString& chosen) {
        afterPopups(this, [this, chosen] { emit languageChosen(chosen); }); // it deletes this menu
    });
    menu->addMenu(language);
    menu->addMenu(new ClassroomMenu(m_session.model, this));
    menu->addSeparator();
    menu->addAction(m_predictor->action());
    auto* presenter = new Presenter(*this, *m_plane, *m_landscape, m_session);
    menu->addAction(presenter->action());
    connect(m_predictor, &Predictor::presentWanted, presenter, [this, presenter] {
        presenter->present();
        m_predictor->moveTo(presenter->presentation()->predictor());
    });
    return menu;
}

/// The usual size, or what the screen has room for beside the desktop's bars and the window's frame.
void MainWindow::fitScreen()
{
    constexpr QSize kFrame{4, 32};
    resize(kDefaultSize.boundedTo(screen()->availableSize() - kFrame));
}

void MainWindow::restore(const QString& opening)
{
    if (!m_settings)
        return;
    takeUpUnsavedWork(opening);
    m_session.playback.setSpeed(m_settings->speed());
    if (const auto equal = m_settings->equalScale())
        m_plane->setEqualScale(*equal);
    m_plane->layers().choose(m_settings->layers());
    if (const auto charts = m_settings->charts())
        m_charts->choice().setWords(*charts);
    m_landscape->setLook(
        {m_settings->viewMode(), m_settings->viewSplit(), m_settings->camera(), m_settings->logHeight()});
    if (!restoreGeometry(m_settings->windowGeometry()))
        fitScreen();
    m_classroom->lift(); // of the scene taken up: the layout is without its rules
    if (!restoreState(m_settings->windowLayout()))
        restoreState(m_defaultLayout);
    m_samples->suitScene();
}

void MainWindow::remember()
{
    if (!m_settings)
        return;
    m_settings->setWindowGeometry(saveGeometry());
    m_classroom->lift();
    m_room->lift();
    m_settings->setWindowLayout(saveState());
    const ViewsLook look = m_landscape->look();
    m_settings->setViewMode(look.mode);
    m_settings->setViewSplit(look.split);
    m_settings->setCamera(look.camera);
    m_settings->setLogHeight(look.logHeight);
    m_settings->setLayers(m_plane->layers().choice());
    m_settings->setCharts(m_charts->choice().words());
    m_settings->setSpeed(m_session.playback.speed());
}

void MainWindow::chooseEqualScale(bool equal)
{
    m_plane->setEqualScale(equal);
    if (m_settings)
        m_settings->setEqualScale(equal);
}

void MainWindow::resetLayout()
{
    m_classroom->lift();
    m_room->lift();
    restoreState(m_defaultLayout);
    m_samples->suitScene();
    m_classroom->obey();
    m_room->look();
}

void MainWindow::waitForFinished()
{
    m_session.clinic.waitForFinished();
    m_charts->waitForFinished();
    for (RunTable* table : findChildren<RunTable*>())
        table->waitForFinished();
    QCoreApplication::sendPostedEvents();
    m_plane->waitForFinished();
    m_views->waitForFinished();
    m_landscape->waitForFinished();
}

} // namespace thalweg::app
