#include "inspector/inspection.h"
#include "model/playback.h"
#include "model/selection.h"
#include "model/settings.h"
#include "model/study.h"
#include "plane/layers_menu.h"
#include "plane/mechanism_arrows.h"
#include "plane/plane_view.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace thalweg::app {
namespace {

struct LayersTest : testing::Test {
    LayersTest()
    {
        appearance.choose(Appearance::Choice::Light);
        playback.setLastStep(model.scene().steps);
        playback.seek(40);
        selection.select(4);
        view.resize(700, 500);
        view.show();
        view.waitForFinished();
    }

    QPoint pixelOf(Point p) const { return view.viewport().toPixel(p).toPoint(); }
    void moveTo(QPoint at)
    {
        QMouseEvent move(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(&view, &move);
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

TEST_F(LayersTest, EachLayerChangesThePictureAndGoesAwayAgain)
{
    const QImage plain = picture();
    Layers& layers = view.layers();
    const LayerChoice usual = layers.choice();
    for (const MapField field : {MapField::LeastCurvature, MapField::GreatestCurvature, MapField::Condition,
                                 MapField::Signs, MapField::Basins}) {
        layers.set(&LayerChoice::field, field);
        EXPECT_NE(picture(), plain) << int(field);
    }
    layers.choose(usual);
    EXPECT_EQ(picture(), plain);
    for (const auto layer : {&LayerChoice::arrows, &LayerChoice::mechanism}) {
        layers.set(layer, true);
        EXPECT_NE(picture(), plain);
        layers.set(layer, false);
        EXPECT_EQ(picture(), plain);
    }
    layers.set(&LayerChoice::taylor, TaylorPlace::Fixed);
    EXPECT_NE(picture(), plain);
    layers.set(&LayerChoice::taylor, TaylorPlace::Nowhere);
    EXPECT_EQ(picture(), plain);
}

TEST_F(LayersTest, AClickWithControlPinsAndMovesNothing)
{
    const Point start = model.scene().start;
    QTest::mouseClick(&view, Qt::LeftButton, Qt::ControlModifier, pixelOf({-1.0, 2.0}));
    EXPECT_EQ(model.scene().start, start);
    EXPECT_FALSE(model.undoStack()->canUndo());
    ASSERT_TRUE(view.inspection().pin());
    EXPECT_NEAR(view.inspection().pin()->x, -1.0, view.viewport().unitX());
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_FALSE(view.inspection().pin());
}

TEST_F(LayersTest, APinOnACriticalPointIsExactlyThere)
{
    QTest::mouseClick(&view, Qt::LeftButton, Qt::ControlModifier, pixelOf({3.0, 2.0}) + QPoint(3, 2));
    ASSERT_TRUE(view.inspection().pin());
    EXPECT_NEAR(view.inspection().pin()->x, 3.0, 1e-12);
    EXPECT_NEAR(view.inspection().pin()->y, 2.0, 1e-12);
}

TEST_F(LayersTest, ThePinIsDraggedWithControl)
{
    QTest::mousePress(&view, Qt::LeftButton, Qt::ControlModifier, pixelOf({-1.0, 2.0}));
    const QPoint to = pixelOf({-1.6, 1.4});
    QMouseEvent move(QEvent::MouseMove, to, view.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::ControlModifier);
    QApplication::sendEvent(&view, &move);
    QTest::mouseRelease(&view, Qt::LeftButton, Qt::ControlModifier, to);
    EXPECT_NEAR(view.inspection().pin()->x, -1.6, view.viewport().unitX());
    EXPECT_FALSE(model.undoStack()->canUndo());
}

TEST_F(LayersTest, TheCrossFollowsTheMouseOverPlainGround)
{
    const QImage plain = picture();
    moveTo(pixelOf({-1.0, 2.0}));
    EXPECT_NE(picture(), plain);
    view.layers().set(&LayerChoice::cross, false);
    EXPECT_EQ(picture(), plain);
}

TEST_F(LayersTest, TheModelFollowsTheStartWhileItIsDragged)
{
    view.layers().set(&LayerChoice::taylor, TaylorPlace::Fixed);
    view.waitForFinished();
    ASSERT_TRUE(view.taylor().reach());
    EXPECT_EQ(view.taylor().reach()->model.centre, model.scene().start);
    model.setStart({1.0, 1.0}, QStringLiteral("start"));
    QSignalSpy explained(&view, &PlaneView::explained);
    ASSERT_TRUE(explained.wait(2000));
    EXPECT_EQ(view.taylor().reach()->model.centre, (Point{1.0, 1.0}));
}

TEST_F(LayersTest, KeysSwitchThemInTheWholeWindow)
{
    QMainWindow window;
    LayersMenu menu(view.layers(), view.inspection(), &window);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_G);
    EXPECT_TRUE(view.layers().choice().arrows);
    QTest::keyClick(&window, Qt::Key_M);
    EXPECT_TRUE(view.layers().choice().mechanism);
    QTest::keyClick(&window, Qt::Key_C);
    EXPECT_FALSE(view.layers().choice().cross);
    QTest::keyClick(&window, Qt::Key_T);
    EXPECT_EQ(view.layers().choice().taylor, TaylorPlace::Fixed);
    QTest::keyClick(&window, Qt::Key_T);
    EXPECT_EQ(view.layers().choice().taylor, TaylorPlace::Nowhere);
    for (const MapField field : {MapField::LeastCurvature, MapField::GreatestCurvature, MapField::Condition,
                                 MapField::Signs, MapField::Basins, MapField::Loss}) {
        QTest::keyClick(&window, Qt::Key_L);
        EXPECT_EQ(view.layers().choice().field, field);
    }
    QTest::keyClick(&window, Qt::Key_P);
    EXPECT_EQ(view.inspection().pin(), study.runs()[4].at(40).point) << "no mouse: the selected run's head";
}

TEST_F(LayersTest, TheMenuMirrorsTheChoice)
{
    QMainWindow window;
    LayersMenu menu(view.layers(), view.inspection(), &window);
    const auto checked = [&menu] {
        QStringList texts;
        for (const QAction* action : menu.actions())
            if (action->isChecked())
                texts << action->text();
        return texts;
    };
    EXPECT_EQ(checked(),
              (QStringList{QStringLiteral("Loss"), QStringLiteral("Same colours for both"), QStringLiteral("None"),
                           QStringLiteral("Cross of curvature")}));
    view.layers().choose({MapField::Signs, TaylorPlace::Mouse, false, true, false, false, false});
    EXPECT_EQ(checked(),
              (QStringList{QStringLiteral("Signs of the curvatures"), QStringLiteral("At the inspected point"),
                           QStringLiteral("Gradient arrows")}));
}

TEST(MechanismArrows, EnlargesStepsByARoundFactorUntilTheyAreSeen)
{
    const Viewport viewport{{-5.0, 5.0, -5.0, 5.0}, QRectF(0, 0, 500, 500)}; // 50 pixels a unit
    const auto scaleOf = [&](Point move) {
        Mechanism m;
        m.gradient = {1.0, 0.0};
        m.move = move;
        return MechanismArrows(m, viewport, {}, Qt::red).moveScale();
    };
    EXPECT_EQ(scaleOf({1.0, 0.0}), 1.0);
    EXPECT_EQ(scaleOf({0.0, 0.05}), 20.0) << "2.5 pixels to 50";
    EXPECT_EQ(scaleOf({40.0, 0.0}), 0.02) << "2000 pixels to 40";
    EXPECT_EQ(scaleOf({0.0, 0.0}), 1.0);
}

TEST(MechanismArrows, HaveNoStepOfNoLengthWhereNoneFollows)
{
    const Viewport viewport{{-5.0, 5.0, -5.0, 5.0}, QRectF(0, 0, 500, 500)};
    const auto stepIn = [&](std::optional<Point> move) {
        Mechanism m;
        m.gradient = {1.0, 0.0};
        m.move = move;
        return MechanismArrows(m, viewport, {}, Qt::red).rows().back().size;
    };
    EXPECT_EQ(stepIn(Point{0.0, 0.0}), QStringLiteral("0")) << "a step on flat ground";
    EXPECT_EQ(stepIn({}), QStringLiteral("—"));
}

TEST(LayerSettings, ComeBack)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("test.ini")), QSettings::IniFormat);
    Settings settings(store);
    EXPECT_EQ(settings.layers(), LayerChoice());
    const LayerChoice chosen{MapField::Condition, TaylorPlace::Mouse, false, true, true, false, false};
    settings.setLayers(chosen);
    EXPECT_EQ(settings.layers(), chosen);
    store.setValue(QStringLiteral("plane/map"), QStringLiteral("nonsense"));
    EXPECT_EQ(settings.layers().field, MapField::Loss);
}

} // namespace
} // namespace thalweg::app
