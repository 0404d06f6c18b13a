#include "beside/lands.h"

#include "beside/beside_views.h"
#include "beside/land_header.h"
#include "beside/land_pages.h"
#include "beside/second_pane.h"
#include "inspector/why_view.h"
#include "panels/here_view.h"
#include "panels/readout_panel.h"
#include "panels/runs_panel.h"
#include "plane/plane_view.h"
#include "table/run_table.h"
#include "window/land_readouts.h"
#include "window/main_window.h"

#include <gtest/gtest.h>

#include <QDockWidget>
#include <QLabel>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

namespace thalweg::app {
namespace {

Scene theLossItself()
{
    Scene scene = sceneFor(*findSurface("softmax_squared_error"));
    scene.start = {-9.0, 9.0};
    scene.runs.resize(2); // SGD and Momentum
    scene.beside = usualBeside(scene.surface);
    return scene;
}

struct LandsTest : testing::Test {
    LandsTest()
    {
        session.model.open(theLossItself());
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        session.playback.toLast();
        wait();
    }

    void wait()
    {
        window.waitForFinished();
        QCoreApplication::processEvents();
    }

    BesideViews& views() { return *window.findChild<BesideViews*>(); }
    LandReadouts& readouts() { return *window.findChild<LandReadouts*>(); }
    WhyView& why(LandPlace place) { return *readouts().readout(place).findChild<WhyView*>(); }
    void pressOther() { QTest::keyClick(&window, Qt::Key_B, Qt::ShiftModifier); }

    Session session;
    MainWindow window{session, nullptr};
};

TEST_F(LandsTest, AClickPutsALandscapeInFocusAndItsHeaderSaysSo)
{
    EXPECT_EQ(session.lands.inFocus(), LandPlace::First);
    EXPECT_TRUE(views().header()->isInFocus());
    QTest::mouseClick(&views().second()->header().slope(), Qt::LeftButton);
    EXPECT_EQ(session.lands.inFocus(), LandPlace::Second);
    EXPECT_FALSE(views().header()->isInFocus());
    EXPECT_TRUE(views().second()->header().isInFocus());
    const QImage header = views().second()->header().grab().toImage();
    EXPECT_EQ(header.pixelColor(header.width() / 2, 0), session.appearance.theme().accent);
    views().plane().setFocus(Qt::TabFocusReason);
    EXPECT_EQ(session.lands.inFocus(), LandPlace::First);
    views().second()->plane().setFocus(Qt::ActiveWindowFocusReason);
    EXPECT_EQ(session.lands.inFocus(), LandPlace::First) << "the window came back, which nobody meant";
}

TEST_F(LandsTest, AKeyChangesIt)
{
    views().plane().setFocus();
    pressOther();
    EXPECT_EQ(session.lands.inFocus(), LandPlace::Second);
    EXPECT_EQ(window.focusWidget(), &views().second()->plane()) << "the keyboard goes along";
    pressOther();
    EXPECT_EQ(session.lands.inFocus(), LandPlace::First);
    session.model.setBeside(std::nullopt);
    pressOther();
    EXPECT_EQ(session.lands.inFocus(), LandPlace::First) << "there is no other";
}

TEST_F(LandsTest, ThePanelsSpeakOfIt)
{
    readouts().readout(LandPlace::First).tabs().setCurrentIndex(2);
    EXPECT_TRUE(why(LandPlace::First).isVisible());
    EXPECT_TRUE(readouts().line().contains(QStringLiteral("squared error"))) << readouts().line().toStdString();
    EXPECT_TRUE(why(LandPlace::First).text().contains(QStringLiteral("plateau")));
    pressOther();
    wait();
    EXPECT_FALSE(why(LandPlace::First).isVisible());
    EXPECT_TRUE(why(LandPlace::Second).isVisible()) << "the same page";
    EXPECT_TRUE(readouts().line().contains(QStringLiteral("cross-entropy"))) << readouts().line().toStdString();
    EXPECT_FALSE(why(LandPlace::Second).text().contains(QStringLiteral("plateau")));
}

TEST_F(LandsTest, TheTableTellsTheLossesOfIt)
{
    auto* dock = window.findChild<QDockWidget*>(QStringLiteral("table"));
    dock->show();
    dock->raise();
    pressOther();
    wait();
    QList<RunTable*> tables = window.findChildren<RunTable*>();
    EXPECT_EQ(tables.removeIf([](const RunTable* table) { return !table->isVisible(); }), 1) << "one for each";
    ASSERT_EQ(tables.size(), 1);
    const auto& runs = session.lands.second()->study().runs();
    const QStringList row = tables[0]->csv().split(u'\n').at(1).split(u',');
    EXPECT_TRUE(std::ranges::any_of(row, [&](const QString& cell) {
        return cell.toDouble() == runs[0].steps.back().loss;
    })) << row.join(u',').toStdString();
}

TEST_F(LandsTest, NamesTellTwoOfTheSameKindApart)
{
    EXPECT_EQ(session.lands.title(LandPlace::First), QStringLiteral("Softmax, squared error"));
    session.model.setBeside(session.model.scene().surface);
    EXPECT_EQ(session.lands.title(LandPlace::First), QStringLiteral("Softmax, squared error (left)"));
    EXPECT_EQ(session.lands.title(LandPlace::Second), QStringLiteral("Softmax, squared error (right)"));
}

TEST_F(LandsTest, AClosedLandscapeLeavesTheOtherInFocusAndNoLine)
{
    pressOther();
    session.model.setBeside(std::nullopt);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    wait();
    EXPECT_EQ(session.lands.inFocus(), LandPlace::First);
    EXPECT_EQ(readouts().page(LandPlace::Second), nullptr);
    EXPECT_EQ(readouts().line(), QString());
    EXPECT_TRUE(readouts().page(LandPlace::First)->isVisible());
    session.model.undoStack()->undo();
    wait();
    ASSERT_NE(readouts().page(LandPlace::Second), nullptr);
    EXPECT_FALSE(readouts().page(LandPlace::Second)->isVisible());
}

TEST_F(LandsTest, ARemedyInTheSecondIsAddedToTheScene)
{
    Scene scene = sceneFor(*findSurface("elliptic_bowl"));
    scene.surface = {"sphere", {}, {}};
    scene.beside = SurfaceChoice{"elliptic_bowl", {}, {}};
    scene.start = {0.1, 2.0};
    scene.runs.resize(1);
    scene.runs[0].values[0] = 0.2; // 2/λ in the steepest direction of the second
    session.model.open(scene);
    session.playback.toLast();
    Clinic& clinic = session.lands.second()->clinic();
    clinic.waitForFinished();
    const auto offered = clinic.remedies(0);
    ASSERT_FALSE(offered.empty());
    const Scene before = session.model.scene();
    clinic.apply(0, offered.front());
    clinic.waitForFinished();
    EXPECT_EQ(session.model.scene().surface, before.surface);
    EXPECT_EQ(session.model.scene().beside, before.beside);
    ASSERT_EQ(session.model.scene().runs.size(), before.runs.size() + 1);
    EXPECT_EQ(session.model.scene().runs.back().cure->remedy, offered.front());
    session.model.undoStack()->undo();
    EXPECT_EQ(session.model.scene(), before) << "one step of the scene's own history";
}

TEST_F(LandsTest, CrossEntropyComesBesideASecondWithSquaredError)
{
    Scene scene = session.model.scene();
    scene.surface = {"himmelblau", {}, {}};
    scene.beside = SurfaceChoice{"softmax_squared_error", {}, {}};
    session.model.open(scene);
    wait();
    Clinic& clinic = session.lands.second()->clinic();
    clinic.waitForFinished();
    ASSERT_TRUE(std::ranges::count(clinic.remedies(0), "cross_entropy"));
    clinic.apply(0, "cross_entropy");
    clinic.waitForFinished();
    EXPECT_EQ(session.model.scene().surface.id, "softmax_cross_entropy");
    EXPECT_EQ(session.model.scene().beside->id, "softmax_squared_error") << "where it was";
}

} // namespace
} // namespace thalweg::app
