#include "presentation/presentation.h"

#include "beside/beside_views.h"
#include "beside/land_header.h"
#include "beside/second_pane.h"
#include "beside/verdict_strip.h"
#include "charts/chart_view.h"
#include "charts/charts_panel.h"
#include "palette/shortcuts_sheet.h"
#include "panels/chooser_button.h"
#include "panels/timeline_bar.h"
#include "plane/plane_view.h"
#include "presentation/pointer_halo.h"
#include "presentation/presenter.h"
#include "presentation/run_legend.h"
#include "presentation/verdict_card.h"
#include "relief/plane_and_relief.h"
#include "relief/relief_view.h"
#include "window/main_window.h"

#include <gtest/gtest.h>

#include <QDockWidget>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <utility>

namespace thalweg::app {
namespace {

/// The window rests meanwhile; then nothing old may be left in it.
TEST(Presentation, LeavesAWindowThatShowsWhatHappenedMeanwhile)
{
    Session session;
    MainWindow window(session, nullptr);
    window.views().setMode(ViewMode::Both);
    window.resize(1200, 700);
    window.show();
    session.playback.toLast();
    window.waitForFinished();
    ChartView* chart = window.findChild<ChartsPanel*>()->findChildren<ChartView*>().front();
    ASSERT_TRUE(chart->isVisible());
    const auto firstLoss = [&] { return chart->picture().runs().front().values.front(); };
    const double before = firstLoss();
    auto* presenter = window.findChild<Presenter*>();
    presenter->present();
    session.model.setStart({2.0, -1.0});
    session.study.waitForFinished();
    presenter->presentation()->waitForFinished();
    EXPECT_EQ(firstLoss(), before) << "nobody sees it";
    presenter->leave();
    EXPECT_EQ(firstLoss(), session.study.runs().front().at(0).loss);
    auto* relief = window.findChild<ReliefView*>();
    const auto pictures = [&] { return std::pair(window.plane().grab().toImage(), relief->grab().toImage()); };
    QTest::qWait(400);
    const auto soon = pictures();
    window.waitForFinished();
    QCoreApplication::processEvents();
    const auto atRest = pictures();
    EXPECT_EQ(soon.first, atRest.first);
    EXPECT_EQ(soon.second, atRest.second);
}

TEST(Presentation, LeavesEverythingAsItWas)
{
    Session session;
    MainWindow window(session, nullptr);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    window.findChild<QDockWidget*>(QStringLiteral("charts"))->hide();
    window.plane().zoomBy(0.5);
    window.waitForFinished();
    const QByteArray layout = window.saveState();
    const Domain visible = window.plane().visible();
    const Scene scene = session.model.scene();
    auto* presenter = window.findChild<Presenter*>();
    presenter->action()->trigger();
    Presentation* presentation = presenter->presentation();
    ASSERT_NE(presentation, nullptr);
    EXPECT_TRUE(presentation->isFullScreen());
    EXPECT_NEAR(presentation->plane().visible().centre().x, visible.centre().x, 1e-9);
    QTest::keyClick(presentation, Qt::Key_Escape);
    EXPECT_EQ(presenter->presentation(), nullptr);
    QCoreApplication::processEvents();
    EXPECT_EQ(window.saveState(), layout);
    EXPECT_EQ(window.plane().visible(), visible);
    EXPECT_EQ(session.model.scene(), scene);
    EXPECT_TRUE(window.updatesEnabled());
    presenter->action()->trigger();
    ASSERT_NE(presenter->presentation(), nullptr) << "again and again";
    ASSERT_TRUE(QTest::qWaitForWindowActive(presenter->presentation()));
    QTest::keyClick(presenter->presentation(), Qt::Key_F11);
    EXPECT_EQ(presenter->presentation(), nullptr);
}

TEST(Presentation, HidesWhatTheSceneHidesFromTheClass)
{
    Session session;
    Scene scene = session.model.scene();
    scene.classroom.hide = {"charts"};
    ASSERT_FALSE(session.model.apply(scene, QStringLiteral("classroom")));
    Presentation presentation(session);
    presentation.show();
    EXPECT_FALSE(presentation.findChild<ChartsPanel*>()->isVisible());
    EXPECT_TRUE(presentation.plane().isVisible());
}

class PresentationTest : public ::testing::Test {
protected:
    PresentationTest()
    {
        presentation.resize(1920, 1080);
        presentation.show();
        presentation.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&presentation));
        session.selection.select(0);
        presentation.waitForFinished();
        QCoreApplication::processEvents();
    }

    Session session;
    Presentation presentation{session};
};

TEST_F(PresentationTest, TheChartOfTheLossHasItsCardToItself)
{
    const auto* charts = presentation.findChild<ChartsPanel*>();
    ASSERT_EQ(charts->charts().size(), 1U);
    const ChartView* chart = charts->charts().front();
    EXPECT_EQ(chart->quantity().id, QuantityId::Loss);
    EXPECT_GT(chart->height(), 0.9 * charts->height());
    EXPECT_GT(chart->width(), 0.9 * charts->width());
    EXPECT_EQ(chart->legendRoom(), 0.0) << "there is one above";
}

TEST_F(PresentationTest, IsLegibleFromTheBackRow)
{
    EXPECT_EQ(presentation.size(), QSize(1920, 1080));
    const auto* chart = presentation.findChild<ChartView*>();
    EXPECT_GE(qRound(0.85 * QFontInfo(chart->font()).pixelSize()), 24) << "the smallest type, of the axes";
    EXPECT_GE(QFontInfo(presentation.findChild<RunLegend*>()->font()).pixelSize(), 24);
    int charts = 0;
    for (const ChartView* each : presentation.findChildren<ChartView*>())
        charts += each->isVisible();
    EXPECT_EQ(charts, 1);
    presentation.resize(960, 540);
    EXPECT_EQ(presentation.type(), 14) << "it grows and shrinks with the window";
    EXPECT_EQ(presentation.size(), QSize(960, 540));
}

TEST_F(PresentationTest, CountsTheRunsThatTheLegendLeavesOut)
{
    auto& legend = *presentation.findChild<RunLegend*>();
    EXPECT_EQ(legend.names().size(), 5);
    for (int run = 5; run < 50; ++run)
        ASSERT_FALSE(session.model.addRun(*findOptimizer("adam")));
    QCoreApplication::processEvents();
    const QStringList names = legend.names();
    EXPECT_EQ(names.first(), QStringLiteral("SGD"));
    EXPECT_EQ(names.last(), QStringLiteral("and %1 more").arg(50 - (names.size() - 1)));
    EXPECT_GT(names.size(), 10);
    session.selection.select(48);
    const QStringList now = legend.names();
    EXPECT_EQ(now[now.size() - 2], QString::fromStdString(session.model.runNames()[48])) << "the one that is spoken of";
}

/// The bar of the time would hide the names of the axes.
TEST_F(PresentationTest, TheControlsCoverNothing)
{
    for (const QSize size : {QSize(1920, 1080), QSize(1366, 768)}) {
        presentation.resize(size);
        presentation.showControls();
        QCoreApplication::processEvents();
        const auto* bar = presentation.findChild<TimelineBar*>()->parentWidget()->parentWidget();
        ASSERT_TRUE(bar->isVisible());
        EXPECT_LE(bar->geometry().bottom(), size.height());
        for (const QWidget* each : std::initializer_list<QWidget*>{presentation.findChild<PlaneAndRelief*>(),
                                                                   presentation.findChild<VerdictCard*>()})
            EXPECT_FALSE(QRect(each->mapTo(&presentation, QPoint()), each->size()).intersects(bar->geometry()))
                << size.width() << " " << each->metaObject()->className();
    }
}

TEST_F(PresentationTest, HeadersOfTwoLandscapesGrowWithTheType)
{
    session.model.setBeside(usualBeside(session.model.scene().surface));
    presentation.waitForFinished();
    auto& views = *presentation.findChild<BesideViews*>();
    for (LandHeader* header : {views.header(), &views.second()->header()}) {
        EXPECT_GE(QFontInfo(header->slope().font()).pixelSize(), 24);
        EXPECT_GE(QFontInfo(header->verdicts().font()).pixelSize(), 24);
        EXPECT_GT(header->verdicts().height(), 30);
        EXPECT_GE(QFontInfo(header->findChild<ChooserButton*>()->font()).pixelSize(), 24);
        for (const QLabel* name : header->slope().parentWidget()->findChildren<QLabel*>())
            EXPECT_GE(QFontInfo(name->font()).pixelSize(), 24) << name->text().toStdString();
    }
    EXPECT_EQ(views.header()->height(), views.second()->header().height());
    presentation.resize(960, 540);
    EXPECT_LT(QFontInfo(views.header()->slope().font()).pixelSize(), 24);
}

TEST_F(PresentationTest, SpeaksOfTheLandscapeInFocus)
{
    Scene scene = sceneFor(*findSurface("softmax_squared_error"));
    scene.start = {-9.0, 9.0};
    scene.beside = usualBeside(scene.surface);
    session.model.open(scene);
    session.playback.toLast();
    presentation.waitForFinished();
    const auto says = [&](const QString& words) {
        for (const auto* label : presentation.findChild<VerdictCard*>()->findChildren<QLabel*>())
            if (label->text().contains(words))
                return true;
        return false;
    };
    EXPECT_TRUE(says(QStringLiteral("on Softmax, squared error")));
    EXPECT_TRUE(says(QStringLiteral("plateau")));
    QTest::keyClick(&presentation, Qt::Key_B, Qt::ShiftModifier);
    EXPECT_TRUE(says(QStringLiteral("on Softmax, cross-entropy")));
    EXPECT_FALSE(says(QStringLiteral("plateau")));
}

TEST(Presentation, ShowsTheViewsThatTheWindowShows)
{
    Session session;
    MainWindow window(session, nullptr);
    window.show();
    window.views().setMode(ViewMode::Both);
    window.relief().setCamera(Camera().turned(40.0, 10.0));
    window.relief().setLogHeight(true);
    auto* presenter = window.findChild<Presenter*>();
    presenter->action()->trigger();
    ASSERT_NE(presenter->presentation(), nullptr);
    Presentation& presentation = *presenter->presentation();
    EXPECT_TRUE(presentation.plane().isVisible());
    auto* relief = presentation.findChild<ReliefView*>();
    EXPECT_TRUE(relief->isVisible());
    EXPECT_EQ(relief->camera(), window.relief().camera());
    EXPECT_TRUE(relief->logHeight());
    presentation.waitForFinished();
    EXPECT_NE(relief->picture(), nullptr);
    presenter->leave();
    window.views().setMode(ViewMode::Relief);
    presenter->action()->trigger();
    EXPECT_FALSE(presenter->presentation()->plane().isVisible());
    EXPECT_TRUE(presenter->presentation()->findChild<ReliefView*>()->isVisible());
    presenter->leave();
}

TEST_F(PresentationTest, KeysMoveTimeAndRuns)
{
    QTest::keyClick(&presentation, Qt::Key_Right);
    EXPECT_EQ(session.playback.step(), 1);
    QTest::keyClick(&presentation, Qt::Key_End);
    EXPECT_EQ(session.playback.step(), session.playback.lastStep());
    QTest::keyClick(&presentation, Qt::Key_Space);
    EXPECT_TRUE(session.playback.isPlaying());
    QTest::keyClick(&presentation, Qt::Key_Space);
    EXPECT_FALSE(session.playback.isPlaying());
    QTest::keyClick(&presentation, Qt::Key_Down);
    EXPECT_EQ(session.selection.run(), 1);
    QTest::keyClick(&presentation, Qt::Key_Up);
    QTest::keyClick(&presentation, Qt::Key_Up);
    EXPECT_EQ(session.selection.run(), 0);
}

TEST_F(PresentationTest, F1ShowsItsKeys)
{
    QTest::keyClick(presentation.focusWidget(), Qt::Key_F1);
    auto& sheet = *presentation.findChild<ShortcutsSheet*>();
    ASSERT_TRUE(sheet.isVisible());
    QTest::qWait(20);
    EXPECT_EQ(sheet.room().verticalScrollBar()->maximum(), 0);
    QStringList keys;
    for (const QLabel* label : sheet.findChildren<QLabel*>()) {
        if (label->property("key").toBool())
            keys << label->text();
        EXPECT_GE(label->fontMetrics().height(), 20) << "is read from the back row";
    }
    EXPECT_TRUE(keys.contains(QStringLiteral("H")));
    presentation.showControls();
    EXPECT_FALSE(presentation.controls().isVisible());
    QTest::keyClick(presentation.focusWidget(), Qt::Key_Escape);
    EXPECT_FALSE(sheet.isVisible());
    EXPECT_TRUE(presentation.isVisible()) << "only the sheet goes";
    presentation.resize(1366, 768);
    QTest::keyClick(presentation.focusWidget(), Qt::Key_F1);
    QTest::qWait(20);
    EXPECT_EQ(sheet.room().verticalScrollBar()->maximum(), 0) << "in smaller type";
    QTest::keyClick(presentation.focusWidget(), Qt::Key_F1);
}

TEST_F(PresentationTest, ControlsComeWithTheMouseAndGo)
{
    EXPECT_FALSE(presentation.controls().isVisible());
    QTest::mouseMove(&presentation.plane(), QPoint(300, 300));
    QTest::mouseMove(&presentation.plane(), QPoint(320, 300));
    EXPECT_TRUE(presentation.controls().isVisible());
    EXPECT_TRUE(presentation.halo().isVisible());
    const QPoint pointer = presentation.plane().mapTo(&presentation, QPoint(320, 300));
    EXPECT_EQ(presentation.halo().geometry().center(), pointer);
    QTest::keyClick(&presentation, Qt::Key_H);
    EXPECT_FALSE(presentation.halo().isVisible());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !presentation.controls().isVisible(); }, 4000));
}

TEST_F(PresentationTest, ExplainsTheSelectedRunUnlessTheClassShallGuess)
{
    session.playback.toLast();
    presentation.waitForFinished();
    auto* card = presentation.findChild<VerdictCard*>();
    EXPECT_TRUE(card->accessibleName().contains(QStringLiteral("SGD"))) << card->accessibleName().toStdString();
    const QString told = card->accessibleDescription();
    EXPECT_TRUE(told.contains(QStringLiteral("0.0192"))) << told.toStdString();
    const auto* title = card->findChild<QLabel*>();
    EXPECT_GE(title->fontMetrics().height(), 24);
    EXPECT_TRUE(title->text().endsWith(QStringLiteral("(1,\u00a00.091)"))) << title->text().toStdString();
    session.model.setClassroom({{"verdicts"}, {}});
    presentation.waitForFinished();
    EXPECT_NE(card->accessibleDescription(), told);
    EXPECT_EQ(card->accessibleName(), QStringLiteral("SGD"));
    EXPECT_EQ(presentation.findChild<RunLegend*>()->accessibleDescription(),
              QStringLiteral("SGD; Momentum; Adagrad; RMSProp; Adam"));
}

} // namespace
} // namespace thalweg::app
