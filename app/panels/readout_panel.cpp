#include "panels/readout_panel.h"

#include "model/appearance.h"
#include "model/clinic.h"
#include "model/scene_model.h"
#include "model/study.h"
#include "panels/bundle_ends_view.h"
#include "panels/content_scroll.h"
#include "panels/critical_view.h"
#include "panels/ends_delegate.h"
#include "panels/ends_model.h"
#include "panels/here_view.h"
#include "panels/start_ends_view.h"

#include <QListView>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace thalweg::app {

namespace {

constexpr int kLeastListHeight = 160; ///< of the runs' ends: three of them above the tables

} // namespace

ReadoutPanel::ReadoutPanel(SceneModel& model, Study& study, Clinic& clinic, Playback& playback, Appearance& appearance,
                           Inspection& inspection, QWidget* parent)
    : QWidget(parent), m_tabs(new QTabWidget(this)),
      m_here(new HereView(model, study, playback, appearance, inspection, this)),
      m_critical(new CriticalView(model, study, appearance, this)),
      m_bundleEnds(new BundleEndsView(study, appearance, this)),
      m_startEnds(new StartEndsView(study, appearance, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setElideMode(Qt::ElideNone);
    m_tabs->addTab(makeHere(), tr("Here"));
    m_tabs->addTab(m_critical, tr("Points"));
    m_tabs->addTab(makeEnds(study, clinic, appearance), tr("Ends"));
    m_tabs->setTabToolTip(0, tr("The surface under the mouse, at the pin, or where the selected run is"));
    m_tabs->setTabToolTip(1, tr("Where the gradient is zero"));
    m_tabs->setTabToolTip(2, tr("Where each run came to"));
    connect(m_critical, &CriticalView::pointActivated, this, &ReadoutPanel::criticalPointActivated);
}

QWidget* ReadoutPanel::makeHere()
{
    auto* room = new QScrollArea(this);
    room->setWidget(m_here);
    room->setWidgetResizable(true);
    room->setFrameShape(QFrame::NoFrame);
    room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    room->setFocusPolicy(Qt::NoFocus);
    return room;
}

QWidget* ReadoutPanel::makeEnds(Study& study, Clinic& clinic, Appearance& appearance)
{
    auto* list = new QListView(this);
    list->setModel(new EndsModel(study, clinic, list));
    list->setItemDelegate(new EndsDelegate(appearance, list));
    list->setAccessibleName(tr("Ends of the runs"));
    list->setAccessibleDescription(tr("Where each run came to, after how many steps; Enter selects it"));
    list->setMouseTracking(true);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setMinimumHeight(kLeastListHeight);
    connect(&appearance, &Appearance::themeChanged, list->viewport(), qOverload<>(&QWidget::update));
    const auto activate = [this](const QModelIndex& index) { emit runActivated(index.row()); };
    connect(list, &QListView::clicked, this, activate);
    connect(list, &QListView::activated, this, activate);
    auto* tables = new QWidget(this);
    auto* tablesLayout = new QVBoxLayout(tables);
    tablesLayout->setContentsMargins({});
    tablesLayout->setSpacing(0);
    tablesLayout->addWidget(m_startEnds);
    tablesLayout->addWidget(m_bundleEnds);
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(list, 1);
    layout->addWidget(new ContentScroll(tables, page)); // with many runs they are higher than the screen
    return page;
}

} // namespace thalweg::app
