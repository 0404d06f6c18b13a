// How the window changes its language while it is open: its widgets are built anew over the same session.

#include "charts/chart_view.h"
#include "charts/charts_panel.h"
#include "inspector/inspection.h"
#include "model/undo_text.h"
#include "plane/plane_view.h"
#include "predict/predictor.h"
#include "relief/plane_and_relief.h"
#include "window/classroom_rules.h"
#include "window/main_window.h"
#include "window/room_keeper.h"

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMenu>
#include <QPointer>
#include <QTabWidget>
#include <QToolBar>

#include <algorithm>
#include <functional>

namespace thalweg::app {

namespace {

/// What the widgets of a window know that no model does.
struct ViewState {
    QByteArray layout;
    Domain visible;
    bool equalScale = true;
    LayerChoice layers;
    std::optional<Point> pin;
    QStringList charts;           ///< those shown
    std::vector<StepRange> steps; ///< of each chart
    ViewsLook look;
    QList<int> tabs;              ///< the page in front, of each tab widget
};

bool isOurs(const QObject* object)
{
    return QByteArray(object->metaObject()->className()).startsWith("thalweg::")
           || qobject_cast<const QDockWidget*>(object) || qobject_cast<const QToolBar*>(object)
           || qobject_cast<const QMenu*>(object) || qobject_cast<const QAction*>(object);
}

ViewState stateOf(const QMainWindow& window, PlaneView& plane, ChartsPanel& charts)
{
    ViewState state;
    state.layout = window.saveState();
    state.visible = plane.visible();
    state.equalScale = plane.equalScale();
    state.layers = plane.layers().choice();
    state.pin = plane.inspection().pin();
    state.charts = charts.choice().words();
    for (ChartView* chart : charts.charts())
        state.steps.push_back(chart->picture().stepRange());
    for (const QTabWidget* tabs : window.findChildren<QTabWidget*>())
        state.tabs.append(tabs->currentIndex());
    return state;
}

/// The layout comes first: what is in sight depends on it.
void restoreTo(QMainWindow& window, PlaneView& plane, ChartsPanel& charts, const ViewState& state)
{
    window.centralWidget()->show();
    QCoreApplication::sendPostedEvents(); // new widgets are shown, and have the sizes that they ask for
    window.restoreState(state.layout);
    QCoreApplication::sendPostedEvents();
    plane.setEqualScale(state.equalScale);
    plane.layers().choose(state.layers);
    if (plane.visible() != state.visible)
        plane.showDomain(state.visible);
    if (state.pin)
        plane.inspection().setPin(*state.pin);
    charts.choice().setWords(state.charts);
    for (std::size_t i = 0; i < std::min(state.steps.size(), charts.charts().size()); ++i)
        charts.charts()[i]->setStepRange(state.steps[i]);
    const auto tabs = window.findChildren<QTabWidget*>();
    for (qsizetype i = 0; i < std::min(tabs.size(), state.tabs.size()); ++i)
        tabs[i]->setCurrentIndex(state.tabs[i]);
}

} // namespace

/// The session stays, and with it scene, history, playback and selection.
void MainWindow::rebuild()
{
    setUpdatesEnabled(false);
    m_predictor->leave();
    m_classroom->lift();
    m_room->lift();
    ViewState state = stateOf(*this, *m_plane, *m_charts);
    state.look = m_landscape->look();
    const int run = m_session.selection.run();
    clear();
    retranslate(*m_session.model.undoStack());
    build();
    m_session.selection.select(run);
    m_landscape->setLook(state.look);
    restoreTo(*this, *m_plane, *m_charts, state);
    m_classroom->obey();
    m_room->look();
    showName();
    setUpdatesEnabled(true);
    m_landscape->setFocus();
}

/// What shows the views goes before them.
void MainWindow::clear()
{
    m_panels.clear();
    QWidget* views = takeCentralWidget();
    QList<QObject*> ours = findChildren<QObject*>(Qt::FindDirectChildrenOnly);
    ours.removeIf([views](const QObject* object) { return object == views || !isOurs(object); });
    const auto isMenu = [](QObject* object) { return qobject_cast<QMenu*>(object) || qobject_cast<QAction*>(object); };
    std::ranges::stable_partition(ours, std::not_fn(isMenu)); // which others refer to
    for (const QPointer<QObject>& object : QList<QPointer<QObject>>(ours.begin(), ours.end())) { // one may end others
        if (auto* dock = qobject_cast<QDockWidget*>(object.get()))
            removeDockWidget(dock);
        if (auto* bar = qobject_cast<QToolBar*>(object.get()))
            removeToolBar(bar);
        delete object;
    }
    delete views;
}

} // namespace thalweg::app
