#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"
#include "plane/plane_view.h"
#include "scene/scene_json.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

namespace thalweg::app {
namespace {

using enum Starts::Kind;

/// The plane with one run, which is not shown by its own trail alone.
struct StartsLayerTest : testing::Test {
    StartsLayerTest()
    {
        appearance.choose(Appearance::Choice::Light);
        Scene scene = defaultScene();
        scene.runs.resize(1);
        scene.start = {0.0, 0.0};
        model.open(scene);
        playback.setLastStep(model.scene().steps);
        playback.toLast();
        view.resize(700, 500);
        view.show();
        view.waitForFinished();
    }

    QPoint pixelOf(Point p) const { return view.viewport().toPixel(p).toPoint(); }
    void spread(const Starts& starts) { ASSERT_FALSE(model.setStarts(starts)); }
    QImage picture()
    {
        view.waitForFinished();
        return view.grab().toImage();
    }
    void press(QPoint at) { QTest::mousePress(&view, Qt::LeftButton, {}, at); }
    void dragTo(QPoint at)
    {
        QMouseEvent move(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&view, &move);
    }
    void release(QPoint at) { QTest::mouseRelease(&view, Qt::LeftButton, {}, at); }

    SceneModel model;
    Study study{model};
    Playback playback;
    Selection selection;
    Appearance appearance;
    PlaneView view{model, study, playback, selection, appearance};
};

int differing(const QImage& a, const QImage& b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    return count;
}

TEST_F(StartsLayerTest, DrawsThePathsUpToTheStep)
{
    const QImage alone = picture();
    spread({Grid, 100, {}});
    const QImage whole = picture();
    EXPECT_GT(differing(alone, whole), 3000);
    playback.seek(2);
    EXPECT_GT(differing(whole, picture()), 3000);
    model.undoStack()->undo();
    playback.toLast();
    EXPECT_EQ(differing(alone, picture()), 0);
}

TEST_F(StartsLayerTest, HidesThePathsOfARunThatIsHidden)
{
    model.setRunShown(0, false);
    const QImage alone = picture();
    spread({Grid, 100, {}});
    EXPECT_EQ(differing(alone, picture()), 0);
}

TEST_F(StartsLayerTest, FollowsTheStartWhileItIsDragged)
{
    spread({Line, 20, {1.0, 0.5}});
    study.waitForFinished();
    press(pixelOf({0.0, 0.0}));
    dragTo(pixelOf({1.5, 1.0}));
    QSignalSpy ready(&study, &Study::startsReady);
    while (study.starts()->scene.start != model.scene().start)
        ASSERT_TRUE(ready.wait(5000));
    EXPECT_EQ(study.starts()->paths[0].front().points.front(), model.scene().start - Point({1.0, 0.5}));
    release(pixelOf({1.5, 1.0}));
}

TEST_F(StartsLayerTest, FollowsAHyperparameter)
{
    spread({Line, 20, {1.0, 0.5}});
    study.waitForFinished();
    const Point before = study.starts()->paths[0].front().at(5);
    model.setRunValue(0, 0, 0.001);
    study.waitForFinished();
    EXPECT_NE(study.starts()->paths[0].front().at(5), before);
}

TEST_F(StartsLayerTest, AnEndOfTheLineIsDraggedAsOneUndoStep)
{
    spread({Line, 20, {2.0, 0.0}});
    const int before = model.undoStack()->count();
    for (const Point end : {Point{2.0, 0.0}, Point{-1.0, 1.0}}) { // the second one is the other end by then
        press(pixelOf(end));
        for (int i = 1; i <= 10; ++i)
            dragTo(pixelOf(end) + QPoint(2 * i, 3 * i));
        release(pixelOf({1.0, -1.0}));
        EXPECT_NEAR(std::abs(model.scene().starts->reach.x), 1.0, view.viewport().unitX());
        EXPECT_NEAR(std::abs(model.scene().starts->reach.y), 1.0, view.viewport().unitY());
    }
    EXPECT_EQ(model.scene().start, (Point{0.0, 0.0}));
    EXPECT_EQ(model.undoStack()->count(), before + 2);
    EXPECT_EQ(model.undoStack()->undoText(), QStringLiteral("Many starts"));
    model.undoStack()->undo();
    model.undoStack()->undo();
    EXPECT_EQ(model.scene().starts->reach, (Point{2.0, 0.0}));
}

TEST_F(StartsLayerTest, TheRimIsDragged)
{
    spread({Around, 20, {1.0, 0.0}});
    press(pixelOf({1.0, 0.0}));
    dragTo(pixelOf({1.0, 1.0}));
    release(pixelOf({0.0, 3.0}));
    EXPECT_NEAR(norm(model.scene().starts->reach), 3.0, view.viewport().unitY());
}

TEST_F(StartsLayerTest, WhatIsLockedIsNotDragged)
{
    Scene scene = model.scene();
    scene.starts = Starts{Line, 20, {2.0, 0.0}};
    scene.classroom.lock = {"start"};
    model.open(scene);
    press(pixelOf({2.0, 0.0}));
    dragTo(pixelOf({1.0, 1.0}));
    release(pixelOf({1.0, 1.0}));
    EXPECT_EQ(model.scene().starts->reach, (Point{2.0, 0.0}));
    EXPECT_EQ(model.scene().start, (Point{0.0, 0.0}));
}

TEST_F(StartsLayerTest, OnlyTheLatestIsKept)
{
    spread({Grid, 2500, {}});
    model.setStarts(std::nullopt); // while the first is being computed
    study.waitForFinished();
    EXPECT_EQ(study.starts(), nullptr);
}

} // namespace
} // namespace thalweg::app
