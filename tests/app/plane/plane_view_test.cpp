#include "plane/plane_view.h"

#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"
#include "scene/scene.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgGenerator>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

namespace thalweg::app {
namespace {

struct PlaneViewTest : testing::Test {
    PlaneViewTest()
    {
        appearance.choose(Appearance::Choice::Light);
        playback.setLastStep(model.scene().steps);
        view.resize(700, 500);
        view.show();
        view.waitForFinished();
    }

    QPoint pixelOf(Point p) const { return view.viewport().toPixel(p).toPoint(); }
    double tolerance() const { return view.viewport().unitX(); }
    Point start() const { return model.scene().start; }
    int historySize() { return model.undoStack()->count(); }

    void expectStart(Point expected)
    {
        EXPECT_NEAR(start().x, expected.x, tolerance());
        EXPECT_NEAR(start().y, expected.y, tolerance());
    }

    void press(QPoint at) { QTest::mousePress(&view, Qt::LeftButton, {}, at); }
    void release(QPoint at) { QTest::mouseRelease(&view, Qt::LeftButton, {}, at); }
    void dragTo(QPoint at)
    {
        QMouseEvent move(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&view, &move);
    }
    void wheel(QPoint at, int angle, QPoint pixels = {})
    {
        QWheelEvent event(at, view.mapToGlobal(at), pixels, {0, angle}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &event);
    }
    QImage picture()
    {
        view.waitForFinished();
        return view.grab().toImage();
    }

    SceneModel model;
    Study study{model};
    Playback playback;
    Selection selection;
    Appearance appearance;
    PlaneView view{model, study, playback, selection, appearance};
};

TEST_F(PlaneViewTest, ClickPutsTheStartThere)
{
    QTest::mouseClick(&view, Qt::LeftButton, {}, pixelOf({-2.0, 1.0}));
    expectStart({-2.0, 1.0});
    EXPECT_EQ(historySize(), 1);
    QTest::mouseClick(&view, Qt::LeftButton, {}, pixelOf({1.0, 0.5}));
    expectStart({1.0, 0.5});
    EXPECT_EQ(historySize(), 2);
}

TEST_F(PlaneViewTest, ClickOutsideTheMapDoesNothing)
{
    const Point before = start();
    QTest::mouseClick(&view, Qt::LeftButton, {}, {5, 5});
    QTest::mouseClick(&view, Qt::LeftButton, {}, {690, 495});
    EXPECT_EQ(start(), before);
}

TEST_F(PlaneViewTest, DragOfTheHandleMovesTheStartLiveAsOneUndoStep)
{
    const Point before = start();
    const QPoint grip = pixelOf(before) + QPoint(9, -8); // near the handle's rim
    press(grip);
    for (int i = 1; i <= 20; ++i)
        dragTo(grip + QPoint(5 * i, -3 * i));
    QSignalSpy changes(&model, &SceneModel::changed);
    EXPECT_TRUE(changes.wait(1000) || !changes.isEmpty()); // live, before the release
    expectStart(view.viewport().toPoint(pixelOf(before) + QPoint(100, -60)));
    release(grip + QPoint(110, -60));
    expectStart(view.viewport().toPoint(pixelOf(before) + QPoint(110, -60)));
    EXPECT_EQ(historySize(), 1);
    model.undoStack()->undo();
    EXPECT_EQ(start(), before);
}

TEST_F(PlaneViewTest, NothingGoesOnAfterTheRelease)
{
    const QPoint grip = pixelOf(start());
    press(grip);
    for (int i = 1; i <= 50; ++i)
        dragTo(grip + QPoint(i, i));
    release(grip + QPoint(50, 50));
    const Point after = start();
    QSignalSpy changes(&model, &SceneModel::changed);
    EXPECT_FALSE(changes.wait(50));
    EXPECT_EQ(start(), after);
}

TEST_F(PlaneViewTest, RunsFollowTheDrag)
{
    const QPoint grip = pixelOf(start());
    press(grip);
    dragTo(grip + QPoint(60, 0));
    QSignalSpy runs(&study, &Study::runsReady);
    ASSERT_TRUE(runs.wait(5000));
    EXPECT_EQ(study.runs().front().steps.front().point, start());
    release(grip + QPoint(60, 0));
}

TEST_F(PlaneViewTest, EscapeTakesADragBack)
{
    const Point before = start();
    press(pixelOf(before));
    dragTo(pixelOf(before) + QPoint(50, 30));
    EXPECT_NE(start(), before);
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_EQ(start(), before);
    dragTo(pixelOf(before) + QPoint(80, 30));
    release(pixelOf(before) + QPoint(80, 30));
    EXPECT_EQ(start(), before);
    EXPECT_FALSE(model.undoStack()->canUndo());
}

TEST_F(PlaneViewTest, DragOnTheGroundMovesTheView)
{
    const Point before = start();
    const Domain home = view.visible();
    const QPoint from = pixelOf({-3.0, 1.0});
    press(from);
    dragTo(from + QPoint(30, 10));
    dragTo(from + QPoint(60, 20));
    const Point under = view.viewport().toPoint(from + QPoint(60, 20));
    EXPECT_NEAR(under.x, view.viewport().toPoint(from).x + home.width() * 60 / view.viewport().rect.width(), 1e-9);
    EXPECT_NEAR(under.x, -3.0, tolerance());
    EXPECT_NEAR(under.y, 1.0, tolerance());
    release(from + QPoint(60, 20));
    EXPECT_EQ(start(), before);
    EXPECT_EQ(historySize(), 0);
    EXPECT_NEAR(view.visible().width(), home.width(), 1e-12);
}

TEST_F(PlaneViewTest, EscapeTakesAMoveOfTheViewBack)
{
    const Domain home = view.visible();
    const QPoint from = pixelOf({-3.0, 1.0});
    press(from);
    dragTo(from + QPoint(60, 20));
    EXPECT_NE(view.visible(), home);
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_EQ(view.visible(), home);
    release(from);
    EXPECT_EQ(historySize(), 0);
}

TEST_F(PlaneViewTest, WheelZoomsAtTheCursor)
{
    const QPoint at = pixelOf({2.0, -3.0});
    const Point fixed = view.viewport().toPoint(at);
    QSignalSpy changes(&view, &PlaneView::viewChanged);
    for (int i = 0; i < 5; ++i)
        wheel(at, 120);
    EXPECT_NEAR(view.viewport().toPoint(at).x, fixed.x, 1e-12);
    EXPECT_NEAR(view.viewport().toPoint(at).y, fixed.y, 1e-12);
    EXPECT_EQ(changes.size(), 5);
    const double width = view.visible().width();
    wheel(at, 0, {0, 10}); // a touchpad
    EXPECT_LT(view.visible().width(), width);
    EXPECT_GT(view.visible().width(), 0.9 * width);
    wheel(at, -60);
    EXPECT_GT(view.visible().width(), width);
}

TEST_F(PlaneViewTest, DoubleClickResetsTheViewAndLeavesTheStart)
{
    const Domain home = view.visible();
    const Point before = start();
    wheel(pixelOf({2.0, -3.0}), 360);
    EXPECT_NE(view.visible(), home);
    const QPoint at = pixelOf({2.0, -2.0});
    QTest::mouseClick(&view, Qt::LeftButton, {}, at);
    EXPECT_NE(start(), before);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, at);
    EXPECT_EQ(view.visible(), home);
    EXPECT_EQ(start(), before);
}

TEST_F(PlaneViewTest, DoubleClickKeepsWhatCanBeRedone)
{
    const Point before = start();
    model.setStart({1.0, 1.0});
    model.setSteps(77);
    model.undoStack()->undo();
    model.undoStack()->undo();
    const QPoint at = pixelOf({2.0, -2.0});
    QTest::mouseClick(&view, Qt::LeftButton, {}, at);
    EXPECT_FALSE(model.undoStack()->canRedo());
    QTest::mouseDClick(&view, Qt::LeftButton, {}, at);
    EXPECT_EQ(start(), before);
    model.undoStack()->redo();
    EXPECT_EQ(start(), (Point{1.0, 1.0}));
    model.undoStack()->redo();
    EXPECT_EQ(model.scene().steps, 77);
    EXPECT_FALSE(model.undoStack()->canRedo());
}

TEST_F(PlaneViewTest, DoubleClickOnTheHandleKeepsWhatWasDoneBefore)
{
    QTest::mouseClick(&view, Qt::LeftButton, {}, pixelOf({-2.0, 1.0}));
    const Point put = start();
    QTest::mouseClick(&view, Qt::LeftButton, {}, pixelOf(put));
    QTest::mouseDClick(&view, Qt::LeftButton, {}, pixelOf(put));
    EXPECT_EQ(start(), put);
}

TEST_F(PlaneViewTest, KeysZoomResetAndNudge)
{
    const Domain home = view.visible();
    QTest::keyClick(&view, Qt::Key_Plus);
    EXPECT_LT(view.visible().width(), home.width());
    QTest::keyClick(&view, Qt::Key_0);
    EXPECT_EQ(view.visible(), home);
    const Point before = start();
    for (int i = 0; i < 3; ++i) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Right, Qt::ShiftModifier);
        QApplication::sendEvent(&view, &press);
    }
    QTest::keyRelease(&view, Qt::Key_Shift);
    EXPECT_NEAR(start().x, before.x + 3.0 * tolerance(), 1e-9);
    EXPECT_EQ(start().y, before.y);
    EXPECT_EQ(historySize(), 1);
}

TEST_F(PlaneViewTest, ClickOnAHeadSelectsItsRun)
{
    const Point before = start();
    playback.seek(12);
    const Point head = study.runs()[4].at(12).point;
    QTest::mouseClick(&view, Qt::LeftButton, {}, pixelOf(head));
    EXPECT_EQ(selection.run(), 4);
    EXPECT_EQ(start(), before);
}

TEST_F(PlaneViewTest, TellsWhatTheCursorIsOver)
{
    QSignalSpy spy(&view, &PlaneView::hovered);
    QTest::mouseMove(&view, pixelOf({1.0, 2.0}));
    ASSERT_FALSE(spy.isEmpty());
    const auto at = spy.last().first().value<std::optional<Point>>();
    ASSERT_TRUE(at);
    EXPECT_NEAR(at->x, 1.0, tolerance());
    QTest::mouseMove(&view, {3, 3});
    EXPECT_FALSE(spy.last().first().value<std::optional<Point>>());
}

TEST_F(PlaneViewTest, TellsTheStudyOfAViewAtRest)
{
    view.showDomain({2.0, 4.0, 1.0, 3.0});
    QSignalSpy ready(&study, &Study::criticalReady);
    ASSERT_TRUE(ready.wait(5000));
    EXPECT_EQ(study.criticalInView().points.size(), 1U);
}

TEST_F(PlaneViewTest, ShowsTheMapsColours)
{
    const QImage image = picture();
    const auto at = [&](Point p) { return qGray(image.pixel(pixelOf(p))); };
    EXPECT_LT(at({3.02, 2.3}), at({0.0, 0.3}) - 20); // beside a minimum's mark
    EXPECT_LT(at({0.0, 0.3}), at({6.5, 4.6}));
}

TEST_F(PlaneViewTest, DrawsTheStartsHandleAndTheHeads)
{
    playback.seek(0);
    const QImage start = picture();
    playback.seek(12);
    const QImage later = picture();
    const QPoint head = pixelOf(study.runs()[4].at(12).point);
    EXPECT_EQ(QColor(later.pixel(head)), runLook(lightTheme(), 4).colour);
    EXPECT_NE(start.pixel(head), later.pixel(head));
    playback.seek(0);
    EXPECT_EQ(picture(), start);
}

TEST_F(PlaneViewTest, IsTheSameAfterPlayingAsAfterSeeking)
{
    for (int step = 0; step <= 150; step += 7) {
        playback.seek(step);
        QApplication::processEvents();
    }
    playback.seek(150);
    const QImage played = picture();
    playback.seek(300);
    playback.seek(150);
    EXPECT_EQ(picture(), played);
}

TEST_F(PlaneViewTest, HidesRunsThatAreNotShown)
{
    playback.seek(12);
    const QPoint head = pixelOf(study.runs()[4].at(12).point);
    model.setRunShown(4, false);
    EXPECT_NE(QColor(picture().pixel(head)), runLook(lightTheme(), 4).colour);
}

TEST_F(PlaneViewTest, FollowsTheTheme)
{
    const int light = qGray(picture().pixel(2, 2));
    appearance.choose(Appearance::Choice::Dark);
    const QImage dark = picture();
    EXPECT_LT(qGray(dark.pixel(2, 2)), light - 100);
    EXPECT_LT(qGray(dark.pixel(pixelOf({0.0, 0.3}))), 140);
}

TEST_F(PlaneViewTest, OldPictureStaysUntilTheNewOneIsReady)
{
    const QImage before = picture();
    wheel(pixelOf({0.0, 0.0}), 120);
    QApplication::sendPostedEvents();
    const QImage during = view.grab().toImage();
    int white = 0;
    const QRect map = view.viewport().rect.toRect().adjusted(1, 40, -1, -1);
    for (int y = map.top(); y < map.bottom(); y += 3)
        for (int x = map.left(); x < map.right(); x += 3)
            white += during.pixel(x, y) == appearance.theme().card.rgb() ? 1 : 0;
    EXPECT_LT(white, 40); // no more than marks and labels
    EXPECT_NE(during, before);
}

TEST_F(PlaneViewTest, ShowsHolesQuietly)
{
    ASSERT_FALSE(model.chooseFormula(QStringLiteral("log(x)")));
    const QImage image = picture();
    EXPECT_GT(qGray(image.pixel(pixelOf({-3.0, 0.0}))), 200);
    EXPECT_LT(qGray(image.pixel(pixelOf({0.3, 2.0}))), 200);
}

TEST_F(PlaneViewTest, BearsNarrowAndWideViews)
{
    for (const double half : {5e-10, 5e8, 1e50}) {
        view.showDomain({3.0 - half, 3.0 + half, 2.0 - half, 2.0 + half});
        picture();
        const Point fixed = view.viewport().toPoint({350, 250});
        wheel({350, 250}, 120);
        EXPECT_NEAR(view.viewport().toPoint({350, 250}).x, fixed.x, 1e-6 * half);
    }
}

TEST_F(PlaneViewTest, BearsRunsThatDiverge)
{
    model.setRunValue(0, 0, 0.5);
    model.setRunValue(1, 0, 30.0);
    study.waitForFinished();
    for (int step = 0; step < 60; step += 3) {
        playback.seek(step);
        picture();
    }
    EXPECT_EQ(study.runs()[0].stop, Stop::Diverged);
}

TEST_F(PlaneViewTest, BearsManyRuns)
{
    Scene scene = model.scene();
    while (scene.runs.size() < 50)
        scene.runs.push_back(newRun(*findOptimizer("adam"), scene));
    ASSERT_FALSE(model.open(scene));
    playback.seek(300);
    picture();
    selection.select(49);
    picture();
    selection.select(63); // no such run
    picture();
}

TEST_F(PlaneViewTest, BearsHavingNoRoom)
{
    view.setMinimumSize(0, 0);
    for (const QSize size : {QSize(0, 0), QSize(1, 1), QSize(130, 40), QSize(2000, 37)}) {
        view.resize(size);
        picture();
        wheel({0, 0}, 120);
        QTest::mouseClick(&view, Qt::LeftButton, {}, {0, 0});
    }
    EXPECT_FALSE(problemWith(view.visible()));
}

TEST_F(PlaneViewTest, DescribesItself)
{
    playback.seek(7);
    view.waitForFinished();
    const QString text = view.accessibleDescription();
    EXPECT_TRUE(text.contains(QStringLiteral("Himmelblau"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("(0.25, −1.25)"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("Step 7"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("Adagrad at"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("9 critical points"))) << qPrintable(text);
    EXPECT_FALSE(view.accessibleName().isEmpty());
}

TEST_F(PlaneViewTest, EqualScaleIsFollowedByMenus)
{
    QSignalSpy changes(&view, &PlaneView::equalScaleChanged);
    view.setEqualScale(false);
    EXPECT_FALSE(view.equalScale());
    EXPECT_EQ(view.visible(), model.scene().domain);
    EXPECT_EQ(changes.size(), 1);
    view.setEqualScale(true);
    EXPECT_DOUBLE_EQ(view.viewport().unitX(), view.viewport().unitY());
}

TEST_F(PlaneViewTest, IsReadyWithoutEverBeingShown)
{
    PlaneView hidden(model, study, playback, selection, appearance);
    hidden.resize(700, 500);
    playback.seek(30);
    hidden.waitForFinished();
    const QImage image = hidden.grab().toImage();
    EXPECT_EQ(image, picture());
}

TEST_F(PlaneViewTest, PaintsOnAnyDeviceInAnySize)
{
    playback.seek(40);
    QImage image(1400, 1000, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(2.0, 2.0);
    view.renderTo(&painter, {700, 500}, 2.0);
    painter.end();
    const QImage screen = picture();
    for (const Point p : {Point{0.0, 0.3}, Point{-2.3, 3.0}, Point{5.9, -3.8}})
        EXPECT_NEAR(qGray(image.pixel(2 * pixelOf(p))), qGray(screen.pixel(pixelOf(p))), 8) << p.x;
    EXPECT_EQ(view.size(), QSize(700, 500)); // what is on the screen stays as it is
}

TEST_F(PlaneViewTest, SaysThatOnLevelGroundEveryPointIsCritical)
{
    model.chooseFormula(QStringLiteral("0*x + 3"));
    view.waitForFinished();
    EXPECT_TRUE(view.accessibleDescription().contains(QStringLiteral("every point is critical")))
        << view.accessibleDescription().toStdString();
    model.chooseFormula(QStringLiteral("max(x, 0)"));
    view.waitForFinished();
    EXPECT_FALSE(view.accessibleDescription().contains(QStringLiteral("every point is critical")));
}

} // namespace
} // namespace thalweg::app
