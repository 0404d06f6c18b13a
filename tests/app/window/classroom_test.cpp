#include "charts/chart_view.h"
#include "charts/charts_panel.h"
#include "inspector/rates_view.h"
#include "model/settings.h"
#include "panels/number_field.h"
#include "panels/run_details.h"
#include "panels/runs_panel.h"
#include "panels/run_row.h"
#include "plane/plane_view.h"
#include "table/run_table.h"
#include "window/classroom_menu.h"
#include "window/main_window.h"

#include <gtest/gtest.h>

#include <QDockWidget>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

namespace thalweg::app {
namespace {

class ClassroomTest : public ::testing::Test {
protected:
    ClassroomTest() { window.show(); }

    QDockWidget* dock(const char* name) { return window.findChild<QDockWidget*>(QLatin1String(name)); }
    void hide(const std::string& control) { EXPECT_FALSE(session.model.setClassroom({{control}, {}})); }
    void lock(const std::string& control) { EXPECT_FALSE(session.model.setClassroom({{}, {control}})); }
    void lift() { EXPECT_FALSE(session.model.setClassroom({})); }
    bool showsTab(const QString& name)
    {
        auto* tabs = dock("readout")->findChild<QTabWidget*>();
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i) == name)
                return tabs->isTabVisible(i);
        return false;
    }

    Session session;
    MainWindow window{session, nullptr};
};

TEST_F(ClassroomTest, HidesPanelsAndBringsThemBack)
{
    for (const char* name : {"landscape", "runs", "readout", "charts"}) {
        ASSERT_TRUE(dock(name)->isVisible());
        hide(name);
        EXPECT_FALSE(dock(name)->isVisible()) << name;
        EXPECT_FALSE(dock(name)->toggleViewAction()->isVisible()) << "nor can it be opened from the menu";
        lift();
        EXPECT_TRUE(dock(name)->isVisible()) << name;
    }
    dock("charts")->hide();
    hide("charts");
    lift();
    EXPECT_FALSE(dock("charts")->isVisible()) << "who closed it finds it closed";
}

TEST_F(ClassroomTest, HiddenVerdictsAreNowhere)
{
    session.playback.toLast();
    window.waitForFinished();
    auto* panel = window.findChild<RunsPanel*>();
    ASSERT_TRUE(panel->row(0).text().badge);
    hide("verdicts");
    EXPECT_FALSE(panel->row(0).text().badge);
    EXPECT_TRUE(panel->row(0).text().sentence.isEmpty());
    EXPECT_FALSE(showsTab(QStringLiteral("Why")));
    EXPECT_FALSE(showsTab(QStringLiteral("Ends")));
    EXPECT_TRUE(session.clinic.remedies(0).empty());
    session.playback.toFirst();
    window.waitForFinished();
    EXPECT_FALSE(panel->row(0).text().badge) << "nor at another step";
    lift();
    EXPECT_TRUE(panel->row(0).text().badge);
    EXPECT_TRUE(showsTab(QStringLiteral("Why")));
}

TEST_F(ClassroomTest, HiddenHyperparametersAreNowhere)
{
    auto* panel = window.findChild<RunsPanel*>();
    auto* rates = window.findChild<RatesView*>();
    auto* table = window.findChild<RunTable*>();
    dock("table")->show();
    dock("table")->raise();
    EXPECT_FALSE(session.model.setRunValue(1, 1, 0.75)); // a momentum that settings tell
    const auto settle = [this] {
        window.waitForFinished();
        EXPECT_TRUE(QTest::qWaitFor([this] { return session.study.runsScene() == session.model.scene(); }));
        QTest::qWait(50); // the table is filled by a worker
    };
    settle();
    const auto isTold = [&] { return table->csv().contains(QStringLiteral("0.75")); };
    ASSERT_TRUE(QTest::qWaitFor(isTold));
    ASSERT_FALSE(panel->row(0).text().rate.isEmpty());
    ASSERT_FALSE(rates->rows().empty());
    hide("hyperparameters");
    settle();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !isTold(); })) << table->csv().toStdString();
    EXPECT_TRUE(panel->row(0).text().rate.isEmpty());
    EXPECT_FALSE(panel->row(0).accessibleName().contains(QStringLiteral("0.0192")));
    EXPECT_FALSE(panel->row(0).toolTip().contains(QStringLiteral("0.0192")));
    EXPECT_TRUE(rates->rows().empty());
    EXPECT_FALSE(showsTab(QStringLiteral("Step"))) << "its arithmetic has them";
    lift();
    settle();
    EXPECT_TRUE(QTest::qWaitFor(isTold));
    EXPECT_FALSE(rates->rows().empty());
    EXPECT_TRUE(showsTab(QStringLiteral("Step")));
}

/// A rate could be read from a chart, or from what a verdict says.
TEST_F(ClassroomTest, HiddenHyperparametersAreInNoChartAndNoVerdict)
{
    Scene scene = defaultScene();
    scene.runs.resize(1);
    scene.runs[0] = newRun(*findOptimizer("sgd"), Scene{});
    scene.runs[0].values[0] = 0.0192; // just above what is stable: it swings
    session.model.open(scene);
    auto* charts = window.findChild<ChartsPanel*>();
    for (const QuantityId id : {QuantityId::EffectiveRate, QuantityId::Sharpness})
        charts->choice().choose(id, true);
    session.playback.toLast();
    const auto settle = [&] {
        window.waitForFinished();
        session.clinic.waitForFinished();
        charts->waitForFinished();
        QCoreApplication::processEvents();
    };
    settle();
    ChartView& rate = charts->chart(QuantityId::EffectiveRate, ChartAxis::X);
    ChartView& sharpness = charts->chart(QuantityId::Sharpness);
    ASSERT_FALSE(rate.picture().runs().empty());
    ASSERT_FALSE(sharpness.picture().runs().at(0).bound.empty());
    ASSERT_TRUE(session.clinic.now(0)->find("rate"));
    hide("hyperparameters");
    settle();
    EXPECT_TRUE(rate.picture().runs().empty());
    EXPECT_TRUE(rate.accessibleDescription().contains(QStringLiteral("hides the hyperparameters")))
        << rate.accessibleDescription().toStdString();
    EXPECT_TRUE(sharpness.picture().runs().at(0).bound.empty());
    EXPECT_FALSE(session.clinic.now(0)->find("rate"));
    EXPECT_FALSE(session.clinic.atEnd(0)->find("rate"));
    auto* panel = window.findChild<RunsPanel*>();
    EXPECT_FALSE(panel->row(0).text().sentence.isEmpty());
    EXPECT_FALSE(panel->row(0).text().sentence.contains(QStringLiteral("0.0192")));
    EXPECT_FALSE(panel->row(0).text().sentence.contains(u'—')) << "no gap where it was";
    lift();
    settle();
    EXPECT_FALSE(rate.picture().runs().empty());
    EXPECT_TRUE(session.clinic.now(0)->find("rate"));
}

TEST_F(ClassroomTest, ALockedStartSaysSo)
{
    const Point start = session.model.scene().start;
    PlaneView& plane = window.plane();
    window.waitForFinished();
    const QPoint handle = plane.viewport().toPixel(start).toPoint();
    QWidget* target = plane.childAt(handle) ? plane.childAt(handle) : &plane;
    const auto at = [&](QPoint place) { return target->mapFrom(&plane, place); };
    QTest::mouseMove(target, at(handle));
    EXPECT_EQ(plane.cursor().shape(), Qt::OpenHandCursor);
    lock("start");
    QTest::mouseMove(target, at(handle + QPoint(60, 40)));
    EXPECT_NE(plane.cursor().shape(), Qt::CrossCursor) << "a click would put nothing there";
    QTest::mouseMove(target, at(handle));
    EXPECT_EQ(plane.cursor().shape(), Qt::ForbiddenCursor);
    QTest::mouseClick(target, Qt::LeftButton, {}, at(handle + QPoint(60, 40)));
    EXPECT_TRUE(QToolTip::isVisible());
    EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("locked")));
    EXPECT_EQ(session.model.scene().start, start);
}

TEST_F(ClassroomTest, HiddenCriticalPointsAreNotOnTheMap)
{
    window.waitForFinished();
    const QImage with = window.plane().grab().toImage();
    hide("critical_points");
    window.waitForFinished();
    EXPECT_NE(window.plane().grab().toImage(), with);
    EXPECT_FALSE(showsTab(QStringLiteral("Points")));
    lift();
    window.waitForFinished();
    EXPECT_EQ(window.plane().grab().toImage(), with);
}

TEST_F(ClassroomTest, LocksAreKeptByTheSceneAndSeenInTheFields)
{
    auto* panel = window.findChild<RunsPanel*>();
    lock("start");
    const Point start = session.model.scene().start;
    EXPECT_TRUE(session.model.setStart({1.0, 1.0}));
    EXPECT_EQ(session.model.scene().start, start);
    int greyed = 0;
    for (const NumberField* field : dock("landscape")->findChildren<NumberField*>())
        greyed += field->isVisibleTo(dock("landscape")) && !field->isEnabled();
    EXPECT_EQ(greyed, 2) << "x and y of the start";
    lock("hyperparameters");
    EXPECT_FALSE(panel->details().isEnabled());
    EXPECT_TRUE(session.model.setRunValue(0, 0, 0.5));
    EXPECT_FALSE(session.model.setStart({1.0, 1.0})) << "which is free again";
    lock("optimizers");
    EXPECT_TRUE(panel->details().isEnabled());
    EXPECT_TRUE(session.model.removeRun(0));
    EXPECT_TRUE(session.model.addRun(*findOptimizer("adam")));
    EXPECT_FALSE(session.model.setRunValue(0, 0, 0.5));
}

TEST_F(ClassroomTest, TheMenuSetsWhatIsSavedAndUndone)
{
    auto* menu = window.findChild<ClassroomMenu*>();
    const auto entry = [&](int number) { // of those that can be checked
        for (QAction* action : menu->actions())
            if (action->isCheckable() && number-- == 0)
                return action;
        return static_cast<QAction*>(nullptr);
    };
    EXPECT_EQ(entry(0)->text(), QStringLiteral("Landscape"));
    entry(0)->trigger();
    EXPECT_EQ(session.model.scene().classroom, (Classroom{{"landscape"}, {}}));
    const int controls = int(classroomControls().size());
    entry(controls)->trigger(); // the first that can be locked
    EXPECT_EQ(session.model.scene().classroom, (Classroom{{"landscape"}, {"landscape"}}));
    session.model.undoStack()->undo();
    EXPECT_FALSE(entry(controls)->isChecked());
    EXPECT_TRUE(entry(0)->isChecked());
    entry(0)->trigger();
    EXPECT_EQ(session.model.scene().classroom, Classroom());
    QAction* guess = nullptr;
    for (QAction* action : menu->actions())
        if (action->text() == QStringLiteral("Ask where the runs end"))
            guess = action;
    ASSERT_NE(guess, nullptr);
    guess->trigger();
    EXPECT_TRUE(session.model.scene().classroom.guess);
    EXPECT_TRUE(guess->isChecked());
    session.model.undoStack()->undo();
    EXPECT_FALSE(guess->isChecked());
}

/// The layout that is remembered is the one without the rules.
TEST_F(ClassroomTest, IsThereAgainAtTheNextStartAndLeavesNoTrace)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    Settings settings(store);
    {
        Session before;
        MainWindow first(before, &settings);
        first.show();
        EXPECT_FALSE(before.model.setClassroom({{"charts"}, {}}));
        first.close();
    }
    Session again;
    MainWindow second(again, &settings);
    second.show();
    ASSERT_TRUE(again.model.scene().classroom.hides("charts"));
    auto* charts = second.findChild<QDockWidget*>(QStringLiteral("charts"));
    EXPECT_FALSE(charts->isVisible());
    second.rebuild();
    charts = second.findChild<QDockWidget*>(QStringLiteral("charts"));
    EXPECT_FALSE(charts->isVisible());
    EXPECT_FALSE(again.model.setClassroom({}));
    EXPECT_TRUE(charts->isVisible());
}

TEST_F(ClassroomTest, AnotherSurfaceKeepsTheRules)
{
    lock("steps");
    ASSERT_FALSE(session.model.chooseSurface(*findSurface("booth")));
    EXPECT_TRUE(session.model.scene().classroom.locks("steps"));
    ASSERT_FALSE(session.model.chooseData({.model = "linear_regression"}));
    EXPECT_TRUE(session.model.scene().classroom.locks("steps"));
    EXPECT_TRUE(session.model.setSteps(7));
}

} // namespace
} // namespace thalweg::app
