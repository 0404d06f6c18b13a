#include "relief/relief_view.h"

#include "inspector/inspection.h"
#include "model/appearance.h"
#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"
#include "plane/plane_view.h"
#include "relief/plane_and_relief.h"
#include "relief/relief_controls.h"
#include "scene/scene.h"
#include "window/main_window.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

namespace thalweg::app {
namespace {

constexpr int kPatience = 30'000; ///< milliseconds, on a busy machine

struct ReliefViewTest : testing::Test {
    ReliefViewTest()
    {
        appearance.choose(Appearance::Choice::Light);
        playback.setLastStep(model.scene().steps);
        view.resize(700, 500);
        view.show();
        view.waitForFinished();
    }

    QPoint pixelOf(Point p) const { return view.pixelOf(p)->toPoint(); }
    Point start() const { return model.scene().start; }
    QPoint beside() const { return {690, 495}; } ///< no ground there

    void press(QPoint at, Qt::MouseButton button = Qt::LeftButton) { QTest::mousePress(&view, button, {}, at); }
    void release(QPoint at, Qt::MouseButton button = Qt::LeftButton) { QTest::mouseRelease(&view, button, {}, at); }
    void dragTo(QPoint at, Qt::MouseButton button = Qt::LeftButton)
    {
        QMouseEvent move(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, button, {});
        QApplication::sendEvent(&view, &move);
    }
    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton)
    {
        press(from, button);
        for (int i = 1; i <= 5; ++i)
            dragTo(from + i * (to - from) / 5, button);
        release(to, button);
    }
    QImage shown()
    {
        view.waitForFinished();
        return view.grab().toImage();
    }
    /// The distance of the start from a point, in the view's pixels.
    double pixelsFromStart(QPoint pixel)
    {
        const QPoint away = pixelOf(start()) - pixel;
        return std::hypot(away.x(), away.y());
    }

    SceneModel model;
    Study study{model};
    Playback playback;
    Selection selection;
    Appearance appearance;
    ReliefView view{model, study, playback, selection, appearance};
};

TEST_F(ReliefViewTest, ClickPutsTheStartOnTheGroundThere)
{
    for (const Point at : {Point{-2.0, -3.0}, {1.0, 0.5}}) {
        const QPoint pixel = pixelOf(at);
        QTest::mouseClick(&view, Qt::LeftButton, {}, pixel);
        EXPECT_LE(pixelsFromStart(pixel), 1.0);
        EXPECT_LT(distance(start(), at), 0.1);
    }
    EXPECT_EQ(model.undoStack()->count(), 2);
    const Point before = start();
    QTest::mouseClick(&view, Qt::LeftButton, {}, beside());
    EXPECT_EQ(start(), before);
}

TEST_F(ReliefViewTest, ADragOfTheGroundTurnsTheBlock)
{
    const Camera before = view.camera();
    const Point kept = start();
    drag(pixelOf({-2.0, -3.0}), pixelOf({-2.0, -3.0}) + QPoint(60, 20));
    EXPECT_LT(view.camera().azimuth, before.azimuth - 10.0);
    EXPECT_GT(view.camera().tilt, before.tilt + 4.0);
    EXPECT_EQ(view.camera().zoom, before.zoom);
    EXPECT_EQ(start(), kept);
    EXPECT_EQ(model.undoStack()->count(), 0);
}

TEST_F(ReliefViewTest, ThePictureFollowsTheCameraQuicklyAndThenFinely)
{
    view.setCamera(view.camera().turned(40.0, 0.0));
    const auto shows = [this](bool fine) {
        return view.picture()->request.camera == view.camera() && view.picture()->request.isFine == fine;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return shows(false); }, kPatience));
    ASSERT_TRUE(QTest::qWaitFor([&] { return shows(true); }, kPatience));
    QSignalSpy painted(view.findChild<ReliefPainter*>(), &ReliefPainter::painted);
    EXPECT_FALSE(painted.wait(300)); // and then rests
}

TEST_F(ReliefViewTest, PathsFromManyStartsFollowTheStep)
{
    playback.seek(20);
    const QImage one = shown();
    ASSERT_FALSE(model.setStarts(usualStarts(Starts::Kind::Line, 40, model.scene().domain)));
    const QImage many = shown();
    EXPECT_NE(many, one);
    playback.seek(0);
    const QImage atStart = shown();
    EXPECT_NE(atStart, many);
    playback.seek(20); // on from there, step by step
    EXPECT_EQ(shown(), many);
    ASSERT_FALSE(model.setStarts(std::nullopt));
    EXPECT_EQ(shown(), one);
}

TEST_F(ReliefViewTest, PaintsOnAnyDeviceInAnySize)
{
    playback.seek(40);
    const QImage screen = shown();
    QImage image(1400, 1000, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(2.0, 2.0);
    view.renderTo(&painter, {700, 500}, 2.0);
    painter.end();
    for (const Point p : {Point{0.5, 0.3}, Point{-2.0, -1.0}, Point{3.9, -3.2}})
        EXPECT_NEAR(qGray(image.pixel(2 * pixelOf(p))), qGray(screen.pixel(pixelOf(p))), 12) << p.x;
    EXPECT_EQ(view.size(), QSize(700, 500)); // what is on the screen stays as it is
    EXPECT_EQ(shown(), screen);
}

TEST_F(ReliefViewTest, OtherButtonsAndShiftMoveTheBlock)
{
    const QPoint from = pixelOf({-2.0, -3.0});
    drag(from, from + QPoint(50, 10), Qt::RightButton);
    EXPECT_EQ(view.camera().azimuth, Camera{}.azimuth);
    EXPECT_GT(view.camera().pan.x(), 0.05);
    const Point kept = start();
    QTest::mouseClick(&view, Qt::RightButton, {}, from);
    EXPECT_EQ(start(), kept);
}

TEST_F(ReliefViewTest, TheWheelZoomsAboutTheCursor)
{
    const Point there{2.0, -1.0};
    const QPointF before = *view.pixelOf(there);
    QWheelEvent event(before, view.mapToGlobal(before), {}, {0, 240}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &event);
    view.waitForFinished();
    EXPECT_GT(view.camera().zoom, 1.3);
    EXPECT_NEAR(view.pixelOf(there)->x(), before.x(), 1e-6);
    EXPECT_NEAR(view.pixelOf(there)->y(), before.y(), 1e-6);
}

// Closer to nothing, or far away, the block would be lost.
TEST_F(ReliefViewTest, TheWheelNeverLosesTheBlock)
{
    const auto turn = [this](QPoint at, int notches) {
        QWheelEvent event(at, view.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &event);
    };
    const QPoint middle = view.rect().center();
    for (int i = 0; i < 12; ++i)
        turn(beside(), 1);
    EXPECT_TRUE(view.pointAt(middle));
    drag(middle, middle + QPoint(0, 120), Qt::RightButton);
    for (int i = 0; i < 40; ++i)
        turn({60, 60}, -1);
    EXPECT_TRUE(view.rect().adjusted(200, 100, -200, -100).contains(pixelOf(model.scene().domain.centre())));
}

TEST_F(ReliefViewTest, DoubleClickResetsTheCameraAndNothingElse)
{
    view.setCamera({100.0, 70.0, 2.0, {}, 2.0});
    view.waitForFinished();
    const Point kept = start();
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.rect().center());
    QTest::mouseDClick(&view, Qt::LeftButton, {}, view.rect().center());
    EXPECT_EQ(view.camera(), Camera{});
    EXPECT_EQ(start(), kept);
}

TEST_F(ReliefViewTest, DragOfTheHandleMovesTheStartAsOneUndoStep)
{
    const Point before = start();
    const QPoint handle = pixelOf(before);
    const QPoint to = pixelOf({2.0, -3.0});
    drag(handle, to);
    EXPECT_LE(pixelsFromStart(to), 1.5);
    EXPECT_EQ(view.camera(), Camera{});
    EXPECT_EQ(model.undoStack()->count(), 1);
    model.undoStack()->undo();
    EXPECT_EQ(start(), before);
    press(pixelOf(before));
    dragTo(to);
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_EQ(start(), before);
}

TEST_F(ReliefViewTest, KeysTurnZoomAndLift)
{
    QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Plus);
    QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(view.camera().azimuth, Camera{}.azimuth + 5.0);
    EXPECT_EQ(view.camera().tilt, Camera{}.tilt + 5.0);
    EXPECT_GT(view.camera().zoom, 1.2);
    EXPECT_GT(view.camera().exaggeration, 1.1);
    QTest::keyClick(&view, Qt::Key_0);
    EXPECT_EQ(view.camera(), Camera{});
}

TEST_F(ReliefViewTest, ControlsChangeHeights)
{
    auto& controls = *view.findChild<ReliefControls*>();
    auto& slider = *controls.findChild<QSlider*>();
    slider.setValue(slider.maximum());
    EXPECT_EQ(view.camera().exaggeration, Camera::kMostExaggeration);
    const double before = view.picture()->request.field->heightAt({1.0, 1.0});
    const auto buttons = controls.findChildren<QToolButton*>();
    QTest::mouseClick(buttons.front(), Qt::LeftButton);
    EXPECT_TRUE(view.logHeight());
    view.waitForFinished();
    EXPECT_GT(view.picture()->request.field->heightAt({1.0, 1.0}), before + 0.2);
    QTest::mouseClick(buttons.back(), Qt::LeftButton);
    EXPECT_EQ(view.camera().exaggeration, 1.0);
    EXPECT_NEAR(slider.value(), slider.maximum() * std::log(10.0) / std::log(40.0), 1.0);
}

TEST_F(ReliefViewTest, FollowsTheModel)
{
    model.chooseSurface(*findSurface("rastrigin"));
    view.waitForFinished();
    EXPECT_EQ(view.picture()->request.field->request.map.surface, model.surface().surface);
    EXPECT_EQ(view.picture()->request.field->domain(), model.scene().domain);
    EXPECT_TRUE(view.accessibleDescription().contains(QStringLiteral("Rastrigin")));
}

TEST_F(ReliefViewTest, FollowsPlaybackWithoutPaintingTheGroundAnew)
{
    playback.seek(0);
    const QImage atFirst = shown();
    QSignalSpy painted(view.findChild<ReliefPainter*>(), &ReliefPainter::painted);
    const ReliefPicturePointer ground = view.picture();
    playback.seek(100);
    EXPECT_NE(shown(), atFirst);
    EXPECT_EQ(view.picture(), ground);
    EXPECT_EQ(painted.count(), 0);
    playback.seek(0);
    EXPECT_EQ(shown(), atFirst);
}

TEST_F(ReliefViewTest, HiddenRunsLeaveNoTraceAndTheSelectedOneIsStronger)
{
    playback.seek(100);
    const QImage all = shown();
    selection.select(1);
    const QImage selected = shown();
    EXPECT_NE(selected, all);
    selection.select(-1);
    for (std::size_t run = 0; run < model.scene().runs.size(); ++run)
        model.setRunShown(run, false);
    const QImage none = shown();
    EXPECT_NE(none, all);
    playback.seek(0);
    EXPECT_EQ(shown(), none);
}

TEST_F(ReliefViewTest, ClickOnAHeadSelectsItsRun)
{
    playback.seek(60);
    view.waitForFinished();
    const Point at = study.runs()[2].at(60).point;
    QTest::mouseClick(&view, Qt::LeftButton, {}, pixelOf(at));
    EXPECT_GE(selection.run(), 0);
    EXPECT_LT(distance(study.runs()[std::size_t(selection.run())].at(60).point, at), 0.5);
}

TEST_F(ReliefViewTest, HidesCriticalPointsWhereTheSceneDoes)
{
    const QPoint minimum = pixelOf({3.0, 2.0});
    const QRect around(minimum - QPoint(6, 6), QSize(13, 13));
    const QImage marked = shown().copy(around);
    model.setClassroom({{"critical_points"}, {}});
    const QImage hidden = shown().copy(around);
    EXPECT_NE(hidden, marked);
    model.setClassroom({});
    EXPECT_EQ(shown().copy(around), marked);
}

TEST_F(ReliefViewTest, CostsNothingWhileHidden)
{
    view.hide();
    QSignalSpy painted(view.findChild<ReliefPainter*>(), &ReliefPainter::painted);
    model.chooseSurface(*findSurface("ackley"));
    EXPECT_FALSE(painted.wait(150));
    view.show();
    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return view.picture()->request.field->request.map.surface == model.surface().surface; }, kPatience));
}

TEST_F(ReliefViewTest, TakesColoursOfTheTheme)
{
    const QRgb light = shown().pixel(690, 495);
    appearance.choose(Appearance::Choice::Dark);
    EXPECT_EQ(light, lightTheme().card.rgb());
    EXPECT_EQ(shown().pixel(690, 495), darkTheme().card.rgb());
}

TEST_F(ReliefViewTest, SurvivesHardLandscapesAndSizes)
{
    for (const char* text : {"sqrt(-1 - x^2)", "7", "1/(x^2 + y^2)", "log(x)", "1e307*x*y", "1/x", "tanh(1e6*x)"}) {
        ASSERT_FALSE(model.chooseFormula(QLatin1String(text)));
        for (const QSize size : {QSize(700, 500), {1, 1}, {30, 400}}) {
            view.resize(size);
            EXPECT_EQ(shown().size(), size) << text;
        }
    }
    for (const Domain& domain : {Domain{0.0, 1e-9, 0.0, 1e-9}, {-1e9, 1e9, -1e9, 1e9}, {-1e9, 1e9, 0.0, 1e-3}}) {
        ASSERT_FALSE(model.setDomain(domain));
        view.resize(300, 300);
        shown();
        EXPECT_LE(view.picture()->request.field->heights.size(), 150'000u);
    }
}

struct PlaneAndReliefTest : testing::Test {
    PlaneAndReliefTest()
    {
        playback.setLastStep(model.scene().steps);
        relief->follow(*plane);
        views.resize(900, 500);
        views.show();
        finish();
    }
    void finish()
    {
        QCoreApplication::processEvents(); // the splitter lays out
        plane->waitForFinished();
        views.waitForFinished();
    }

    SceneModel model;
    Study study{model};
    Playback playback;
    Selection selection;
    Appearance appearance;
    PlaneView* plane = new PlaneView(model, study, playback, selection, appearance);     // owned by views
    ReliefView* relief = new ReliefView(model, study, playback, selection, appearance); // as this
    PlaneAndRelief views{plane, plane, relief, nullptr};
};

TEST_F(PlaneAndReliefTest, ShowsOneOrBoth)
{
    EXPECT_TRUE(plane->isVisible());
    EXPECT_FALSE(relief->isVisible());
    views.setMode(ViewMode::Both);
    finish();
    EXPECT_TRUE(plane->isVisible() && relief->isVisible());
    EXPECT_NEAR(plane->width(), relief->width(), 2);
    views.setMode(ViewMode::Relief);
    EXPECT_FALSE(plane->isVisible());
    EXPECT_TRUE(relief->isVisible());
    EXPECT_EQ(views.focusProxy(), relief);
}

TEST_F(PlaneAndReliefTest, TheReliefShowsThePartAndTheColoursOfTheMap)
{
    views.setMode(ViewMode::Both);
    plane->showDomain({0.0, 2.0, 0.0, 2.0});
    finish();
    EXPECT_EQ(relief->picture()->request.field->domain(), plane->visible());
    plane->layers().set(&LayerChoice::field, MapField::Condition);
    finish();
    EXPECT_EQ(relief->picture()->request.field->colours.field(), MapField::Condition);
}

TEST_F(PlaneAndReliefTest, TheMouseIsSharedBothWays)
{
    views.setMode(ViewMode::Both);
    finish();
    const Point there{1.0, -3.0};
    const QPoint pixel = relief->pixelOf(there)->toPoint();
    QMouseEvent move(QEvent::MouseMove, pixel, relief->mapToGlobal(pixel), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(relief, &move);
    ASSERT_TRUE(plane->inspection().mouse());
    EXPECT_LT(distance(*plane->inspection().mouse(), there), 0.1);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(relief, &leave);
    EXPECT_FALSE(plane->inspection().mouse());
    const QImage alone = relief->grab().toImage();
    plane->inspection().hover(there);
    EXPECT_NE(relief->grab().toImage(), alone); // a cross where the mouse is in the map
}

TEST(ViewSwitch, KeysChooseTheViewsAndTheChoiceIsRemembered)
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    Settings settings(store);
    EXPECT_EQ(settings.viewMode(), ViewMode::Plane);
    {
        Session session;
        MainWindow window(session, &settings);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        EXPECT_FALSE(window.relief().isVisible());
        QTest::keyClick(&window, Qt::Key_3);
        EXPECT_TRUE(window.plane().isVisible() && window.relief().isVisible());
        QTest::keyClick(&window, Qt::Key_1);
        EXPECT_TRUE(window.plane().isVisible() && !window.relief().isVisible());
        QTest::keyClick(&window, Qt::Key_2);
        EXPECT_TRUE(!window.plane().isVisible() && window.relief().isVisible());
        EXPECT_EQ(window.focusWidget(), &window.relief());
        window.close();
    }
    EXPECT_EQ(settings.viewMode(), ViewMode::Relief);
    Session session;
    MainWindow window(session, &settings);
    window.show();
    EXPECT_TRUE(!window.plane().isVisible() && window.relief().isVisible());
    store.setValue(QStringLiteral("views/shown"), 7);
    EXPECT_EQ(settings.viewMode(), ViewMode::Plane);
}

} // namespace
} // namespace thalweg::app
