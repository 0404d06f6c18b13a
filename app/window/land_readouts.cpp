#include "window/land_readouts.h"

#include "beside/beside_views.h"
#include "inspector/step_view.h"
#include "inspector/why_view.h"
#include "panels/here_view.h"
#include "panels/readout_panel.h"
#include "plane/basin_layer.h"
#include "plane/plane_view.h"
#include "window/classroom_rules.h"
#include "window/session.h"

#include <QScrollArea>
#include <QTabWidget>

namespace thalweg::app {

namespace {

QWidget* whyPage(Session& session, const LandModels& land, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(LandReadouts::tr("Why"));
    scroll->setAccessibleDescription(
        LandReadouts::tr("The selected run's verdict with its numbers, and what could help"));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(new WhyView(land.model, land.clinic, session.selection, session.appearance, scroll));
    return scroll;
}

/// What a step does, and why a run fails, beside what there is under the mouse.
void addExplanations(QTabWidget& tabs, Session& session, const LandModels& land)
{
    tabs.insertTab(1,
                   new StepView(land.model, land.study, session.playback, session.selection, session.appearance, &tabs),
                   LandReadouts::tr("Step"));
    tabs.insertTab(2, whyPage(session, land, &tabs), LandReadouts::tr("Why"));
    tabs.setTabToolTip(1, LandReadouts::tr("The selected run's next step, worked out"));
    tabs.setTabToolTip(2, LandReadouts::tr("What is the matter with the selected run, and what could help"));
}

void follow(PlaneView& plane, ReadoutPanel& readout)
{
    QObject::connect(&plane, &PlaneView::explained, &readout.here(), [&plane, here = &readout.here()] {
        here->showModel(plane.taylor().reach());
        here->showCrossHeight(plane.crossHeight());
    });
    QObject::connect(&plane, &PlaneView::viewChanged, &readout.here(), &HereView::showView);
    QObject::connect(&plane.basins(), &BasinLayer::changed, &readout.here(),
                     [&plane, here = &readout.here()] { here->showBasins(plane.basins().map()); });
    QObject::connect(&readout, &ReadoutPanel::criticalPointActivated, &plane, &PlaneView::centreOn);
}

/// Which pages a scene can hide.
void obey(ClassroomRules& rules, QTabWidget& tabs)
{
    rules.addPage({"hyperparameters"}, &tabs, tabs.widget(1)); // whose arithmetic is full of them
    rules.addPage({"verdicts"}, &tabs, tabs.widget(2));
    rules.addPage({"critical_points"}, &tabs, tabs.widget(3));
    rules.addPage({"verdicts", "critical_points"}, &tabs, tabs.widget(4));
}

ReadoutPanel* readoutOf(Session& session, const LandModels& land, PlaneView& plane, QWidget* parent)
{
    auto* readout = new ReadoutPanel(land.model, land.study, land.clinic, session.playback, session.appearance,
                                     plane.inspection(), parent);
    addExplanations(readout->tabs(), session, land);
    follow(plane, *readout);
    QObject::connect(readout, &ReadoutPanel::runActivated, &session.selection, &Selection::select);
    return readout;
}

} // namespace

LandReadouts::LandReadouts(Session& session, BesideViews& views, ClassroomRules& rules, QWidget* parent)
    : LandPages(
          session.lands, session.appearance,
          [&session, &views, &rules](LandPlace place, QWidget* pages) {
              ReadoutPanel* made = readoutOf(session, session.lands.models(place), views.planeOf(place), pages);
              obey(rules, made->tabs());
              return made;
          },
          parent)
{
    connect(this, &LandPages::turned, this, &LandReadouts::turnTo);
}

ReadoutPanel& LandReadouts::readout(LandPlace place) { return *static_cast<ReadoutPanel*>(page(place)); }

/// The same page of the other landscape.
void LandReadouts::turnTo(LandPlace place)
{
    const LandPlace other = place == LandPlace::First ? LandPlace::Second : LandPlace::First;
    if (page(other))
        readout(place).tabs().setCurrentIndex(readout(other).tabs().currentIndex());
}

} // namespace thalweg::app
