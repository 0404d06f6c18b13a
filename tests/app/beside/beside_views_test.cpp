#include "beside/beside_views.h"

#include "beside/land_header.h"
#include "beside/land_popup.h"
#include "beside/second_pane.h"
#include "beside/verdict_strip.h"
#include "inspector/inspection.h"
#include "panels/chooser_button.h"
#include "panels/parameter_field.h"
#include "panels/parameter_list.h"
#include "panels/slider.h"
#include "panels/surface_picker.h"
#include "plane/plane_view.h"
#include "scene/two_landscapes.h"
#include "window/session.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

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

struct BesideViewsTest : testing::Test {
    BesideViewsTest()
    {
        session.model.open(theLossItself());
        views.resize(901, 560); // two halves and the line between them
        views.show();
        wait();
    }

    void wait()
    {
        session.clinic.waitForFinished();
        views.plane().waitForFinished();
        views.waitForFinished();
        QCoreApplication::processEvents();
    }

    SceneModel& model() { return session.model; }
    SecondPane& second() { return *views.second(); }
    SceneModel& mirror() { return second().land().model(); }
    PlaneView& left() { return views.plane(); }
    PlaneView& right() { return second().plane(); }

    static QPoint pixelOf(PlaneView& view, Point p) { return view.viewport().toPixel(p).toPoint(); }
    static void moveMouse(PlaneView& view, QPoint at, Qt::MouseButtons buttons = {})
    {
        QMouseEvent move(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, buttons, {});
        QApplication::sendEvent(&view, &move);
    }
    static QRgb colourAt(PlaneView& view, QPoint at)
    {
        view.waitForFinished();
        const QPixmap picture = view.grab();
        return picture.toImage().pixel(at * picture.devicePixelRatio());
    }

    static QToolButton* button(LandHeader& header, const QString& name)
    {
        for (auto* button : header.findChildren<QToolButton*>())
            if (button->text() == name || button->accessibleName() == name)
                return button;
        return nullptr;
    }

    Session session;
    BesideViews views{session};
};

TEST_F(BesideViewsTest, TheSecondMirrorsTheFirst)
{
    EXPECT_EQ(mirror().scene(), withLandscapesSwapped(model().scene()));
    EXPECT_EQ(mirror().scene().surface.id, "softmax_cross_entropy");
    model().setStart({-5.0, 3.0});
    model().setRunValue(0, 0, 0.5);
    model().setSteps(77);
    EXPECT_EQ(mirror().scene(), withLandscapesSwapped(model().scene()));
    model().undoStack()->undo();
    EXPECT_EQ(mirror().scene(), withLandscapesSwapped(model().scene()));
    EXPECT_EQ(mirror().undoStack()->count(), 0) << "one history, the first's";
}

TEST_F(BesideViewsTest, TheHalvesAndTheirMapsAreEqual)
{
    EXPECT_NEAR(left().width(), right().width(), 1);
    EXPECT_EQ(left().height(), right().height());
    EXPECT_EQ(views.header()->height(), second().header().height());
    EXPECT_EQ(left().mapTo(&views, QPoint()).y(), right().mapTo(&views, QPoint()).y());
}

TEST_F(BesideViewsTest, HeadersTellHowSteepTheStartIs)
{
    EXPECT_EQ(views.header()->slope().text(), QStringLiteral("8.6e−8")); // √2·4 p(1−p), p = 1/(1 + e¹⁸)
    EXPECT_EQ(second().header().slope().text(), QStringLiteral("1.4"));  // √2 (1 − p)
    model().setStart({-10.0, 10.0});
    EXPECT_EQ(views.header()->slope().text(), QStringLiteral("1.2e−8"));
    EXPECT_EQ(second().header().slope().text(), QStringLiteral("1.4"));
}

TEST_F(BesideViewsTest, HeadersTellTheVerdictsOfTheStepShown)
{
    session.playback.setLastStep(300);
    session.playback.toLast();
    wait();
    const QString stays = views.header()->verdicts().sentence();
    EXPECT_EQ(stays, QStringLiteral("SGD: plateau, Momentum: plateau"));
    EXPECT_TRUE(second().header().verdicts().sentence().startsWith(QStringLiteral("SGD: descending")))
        << second().header().verdicts().sentence().toStdString();
    EXPECT_EQ(second().header().verdicts().accessibleDescription(), second().header().verdicts().sentence());
}

TEST_F(BesideViewsTest, AHiddenRunHasNoVerdictThere)
{
    model().setRunShown(0, false);
    wait();
    EXPECT_TRUE(second().header().verdicts().sentence().startsWith(QStringLiteral("Momentum")));
}

TEST_F(BesideViewsTest, AClickOnAVerdictSelectsItsRun)
{
    session.selection.select(0);
    VerdictStrip& strip = second().header().verdicts();
    ASSERT_TRUE(strip.hasWords());
    QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint(strip.sizeHint().width() * 3 / 4, strip.height() / 2));
    EXPECT_EQ(session.selection.run(), 1);
}

TEST_F(BesideViewsTest, ADragInTheSecondMovesTheStartOfBothAsOneStep)
{
    const int steps = model().undoStack()->count();
    const QPoint handle = pixelOf(right(), model().scene().start);
    QTest::mousePress(&right(), Qt::LeftButton, {}, handle);
    for (const Point p : {Point{-7.0, 7.0}, Point{-5.0, 4.0}, Point{-4.0, 2.0}})
        moveMouse(right(), pixelOf(right(), p), Qt::LeftButton);
    QTest::mouseRelease(&right(), Qt::LeftButton, {}, pixelOf(right(), {-4.0, 2.0}));
    EXPECT_NEAR(model().scene().start.x, -4.0, right().viewport().unitX());
    EXPECT_NEAR(model().scene().start.y, 2.0, right().viewport().unitY());
    EXPECT_EQ(mirror().scene().start, model().scene().start);
    EXPECT_EQ(model().undoStack()->count(), steps + 1);
    model().undoStack()->undo();
    EXPECT_EQ(mirror().scene().start, (Point{-9.0, 9.0}));
}

TEST_F(BesideViewsTest, EscapeTakesADragInTheSecondBack)
{
    const int steps = model().undoStack()->count();
    QTest::mousePress(&right(), Qt::LeftButton, {}, pixelOf(right(), model().scene().start));
    moveMouse(right(), pixelOf(right(), {0.0, 0.0}), Qt::LeftButton);
    EXPECT_NE(model().scene().start, (Point{-9.0, 9.0}));
    QTest::keyClick(&right(), Qt::Key_Escape);
    EXPECT_EQ(model().scene().start, (Point{-9.0, 9.0}));
    EXPECT_EQ(model().undoStack()->count(), steps);
}

TEST_F(BesideViewsTest, AZoomInOneZoomsTheOther)
{
    const Domain before = left().visible();
    const QPoint at = pixelOf(right(), {3.0, 2.0});
    QWheelEvent wheel(at, right().mapToGlobal(at), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&right(), &wheel);
    EXPECT_LT(right().visible().width(), 0.9 * before.width());
    EXPECT_NEAR(left().visible().width(), right().visible().width(), 2.0 * right().viewport().unitX());
    EXPECT_NEAR(left().visible().centre().x, right().visible().centre().x, right().viewport().unitX());
    left().resetView();
    EXPECT_EQ(left().visible(), before);
    EXPECT_NEAR(right().visible().width(), before.width(), 2.0 * right().viewport().unitX());
    left().setEqualScale(!left().equalScale());
    EXPECT_EQ(left().equalScale(), right().equalScale());
}

TEST_F(BesideViewsTest, TheMouseInOneShowsACrossInTheOther)
{
    const Point place{4.0, -3.0};
    for (auto [here, there] : {std::pair(&left(), &right()), std::pair(&right(), &left())}) {
        const QPoint onArm = pixelOf(*there, place) + QPoint(7, 0);
        const QRgb before = colourAt(*there, onArm);
        moveMouse(*here, pixelOf(*here, place));
        EXPECT_NEAR(there->inspection().mouse()->x, place.x, here->viewport().unitX());
        EXPECT_EQ(colourAt(*there, onArm), session.appearance.theme().accent.rgb());
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(here, &leave);
        EXPECT_EQ(there->inspection().mouse(), std::nullopt);
        EXPECT_EQ(colourAt(*there, onArm), before);
    }
}

TEST_F(BesideViewsTest, PinAndLayersAreShared)
{
    right().inspection().setPin({1.0, 2.0});
    EXPECT_EQ(left().inspection().pin(), (Point{1.0, 2.0}));
    left().inspection().unpin();
    EXPECT_EQ(right().inspection().pin(), std::nullopt);
    left().layers().set(&LayerChoice::arrows, true);
    EXPECT_TRUE(right().layers().choice().arrows);
}

TEST_F(BesideViewsTest, TheHeaderChoosesTheSecondLandscape)
{
    LandHeader& header = second().header();
    QTest::mouseClick(&header.chooser(), Qt::LeftButton);
    ASSERT_TRUE(header.picker().isVisible());
    header.picker().close();
    emit header.picker().surfacePicked(QStringLiteral("rosenbrock"));
    EXPECT_EQ(model().scene().beside->id, "rosenbrock");
    EXPECT_EQ(model().scene().surface.id, "softmax_squared_error");
    EXPECT_EQ(model().scene().start, (Point{-9.0, 9.0})) << "shared";
    EXPECT_EQ(header.chooser().text(), QStringLiteral("Rosenbrock"));
    EXPECT_TRUE(second().isVisible());
    model().undoStack()->undo();
    EXPECT_EQ(model().scene(), theLossItself());
}

TEST_F(BesideViewsTest, TheHeaderOfTheFirstKeepsTheSecond)
{
    emit views.header()->picker().surfacePicked(QStringLiteral("himmelblau"));
    EXPECT_EQ(model().scene().surface.id, "himmelblau");
    EXPECT_EQ(model().scene().beside->id, "softmax_cross_entropy");
    EXPECT_EQ(mirror().scene().domain, findSurface("himmelblau")->domain);
}

TEST_F(BesideViewsTest, ASliderOfTheSecondIsOneStepOfUndo)
{
    model().setBeside(SurfaceChoice{"rosenbrock", {}, {}});
    const int steps = model().undoStack()->count();
    LandPopup& popup = second().header().popup();
    QTest::mouseClick(button(second().header(), QStringLiteral("Adjust")), Qt::LeftButton);
    ASSERT_TRUE(popup.isVisible());
    ASSERT_EQ(popup.parameters().size(), 2u);
    for (const double value : {20.0, 30.0, 40.0})
        emit popup.parameters().valueChosen(1, value);
    emit popup.parameters().gestureEnded();
    EXPECT_EQ(model().scene().beside->values, (std::vector<double>{1.0, 40.0}));
    EXPECT_EQ(mirror().scene().surface.values, (std::vector<double>{1.0, 40.0}));
    EXPECT_EQ(popup.parameters().field(1).value(), 40.0);
    EXPECT_EQ(model().undoStack()->count(), steps + 1);
    emit popup.parameters().valueChosen(1, 50.0);
    EXPECT_EQ(model().undoStack()->count(), steps + 2) << "another gesture";
    model().undoStack()->undo();
    EXPECT_EQ(popup.parameters().field(1).value(), 40.0);
    popup.close();
}

TEST_F(BesideViewsTest, AFormulaTypedThereIsTheSecondLandscape)
{
    LandPopup& popup = second().header().popup();
    emit second().header().picker().formulaWanted();
    ASSERT_TRUE(popup.isVisible());
    QTest::keyClicks(&popup.formula(), QStringLiteral("x^2 + k y^2"));
    QTest::keyClick(&popup.formula(), Qt::Key_Return);
    EXPECT_EQ(model().scene().beside->formula, "x^2 + k y^2");
    EXPECT_EQ(popup.parameters().size(), 1u) << "k";
    const Scene before = model().scene();
    popup.formula().setText(QStringLiteral("x^2 +"));
    QTest::keyClick(&popup.formula(), Qt::Key_Return);
    EXPECT_EQ(model().scene(), before);
    bool told = false;
    for (const auto* label : popup.findChildren<QLabel*>())
        told = told || (label->property("error").toBool() && label->isVisible() && !label->text().isEmpty());
    EXPECT_TRUE(told);
    popup.close();
}

TEST_F(BesideViewsTest, ClosesAndComesBackWithUndo)
{
    moveMouse(right(), pixelOf(right(), {1.0, 1.0}));
    QTest::mouseClick(button(second().header(), QStringLiteral("Close this landscape")), Qt::LeftButton);
    EXPECT_EQ(model().scene().beside, std::nullopt);
    EXPECT_EQ(views.second(), nullptr);
    EXPECT_EQ(views.header(), nullptr);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
    EXPECT_EQ(views.count(), 1);
    EXPECT_EQ(left().width(), views.width());
    EXPECT_EQ(left().height(), views.height());
    EXPECT_EQ(left().inspection().mouse(), std::nullopt);
    left().inspection().setPin({0.0, 0.0}); // nothing is linked any more
    session.playback.toLast();
    wait();
    model().undoStack()->undo();
    ASSERT_NE(views.second(), nullptr);
    wait();
    EXPECT_NEAR(left().width(), right().width(), 1);
    EXPECT_EQ(right().inspection().pin(), (Point{0.0, 0.0}));
}

TEST(BesideViews, AreThePlaneAloneWithoutASecondLandscape)
{
    Session session;
    BesideViews views(session);
    views.resize(700, 500);
    views.show();
    EXPECT_EQ(views.second(), nullptr);
    EXPECT_EQ(views.header(), nullptr);
    EXPECT_EQ(views.plane().size(), views.size());
    session.model.setBeside(usualBeside(session.model.scene().surface));
    ASSERT_NE(views.second(), nullptr);
    EXPECT_TRUE(views.second()->isVisible());
    EXPECT_EQ(views.second()->land().model().scene().surface, session.model.scene().surface) << "to try its parameters";
}

} // namespace
} // namespace thalweg::app
