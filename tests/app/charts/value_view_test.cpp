// The value axis of charts, zoomed and moved by hand.

#include "charts/chart_picture.h"
#include "charts/chart_view.h"
#include "charts/charts_panel.h"
#include "charts/value_zoom.h"
#include "model/appearance.h"
#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"

#include <gtest/gtest.h>

#include <QPainter>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace thalweg;
using namespace thalweg::app;

namespace {

class ValueView : public testing::Test {
protected:
    ValueView()
    {
        playback.setLastStep(model.scene().steps);
        study.waitForFinished();
        panel.resize(900, 240);
        panel.show();
    }

    ChartView& loss() { return panel.chart(QuantityId::Loss); }
    ChartView& slope() { return panel.chart(QuantityId::GradientNorm); }
    ValueAxis axis() { return loss().picture().frame().axis; }
    QRectF plot() { return loss().picture().frame().plot; }
    QPoint onAxis(double height) { return QPointF(plot().left() - 12.0, plot().bottom() - height * plot().height()).toPoint(); }
    QPoint inPlot(double across, double height)
    {
        return QPointF(plot().left() + across * plot().width(), plot().bottom() - height * plot().height()).toPoint();
    }
    void wheel(QPoint at, int angle, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QWheelEvent event(at, loss().mapToGlobal(at), {}, {0, angle}, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&loss(), &event);
    }
    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QTest::mousePress(&loss(), button, keys, from);
        moveTo((from + to) / 2, button, keys);
        moveTo(to, button, keys);
    }
    void moveTo(QPoint to, Qt::MouseButton button, Qt::KeyboardModifiers keys)
    {
        QMouseEvent move(QEvent::MouseMove, to, loss().mapToGlobal(to), Qt::NoButton, button, keys);
        QCoreApplication::sendEvent(&loss(), &move);
    }
    void settle()
    {
        study.waitForFinished();
        panel.waitForFinished();
    }

    SceneModel model;
    Study study{model};
    Playback playback;
    Selection selection;
    Appearance appearance;
    ChartsPanel panel{model, study, playback, selection, appearance};
};

} // namespace

TEST_F(ValueView, ZoomsByTheWheelOnTheAxisAndOnlyThere)
{
    const ValueAxis before = axis();
    const ValueAxis other = slope().picture().frame().axis;
    const double under = before.valueAt(0.5);
    wheel(onAxis(0.5), 240);
    EXPECT_NEAR(std::log10(axis().high() / axis().low()), 0.64 * std::log10(before.high() / before.low()), 1e-9);
    EXPECT_NEAR(axis().position(under), 0.5, 0.01);
    EXPECT_EQ(slope().picture().frame().axis, other) << "each quantity has its own";
    EXPECT_EQ(loss().picture().stepRange(), (StepRange{0.0, 300.0}));
    wheel(onAxis(0.5), -240);
    EXPECT_EQ(axis(), before) << "all again is all again";
    EXPECT_FALSE(loss().picture().isValueRangeShown());
}

TEST_F(ValueView, ZoomsByTheWheelWithCtrlAndMovesWithShift)
{
    wheel(inPlot(0.5, 0.5), 120, Qt::ControlModifier);
    EXPECT_TRUE(loss().picture().isValueRangeShown());
    const ValueAxis near = axis();
    wheel(onAxis(0.5), 120, Qt::ShiftModifier);
    EXPECT_GT(axis().low(), near.low());
    EXPECT_NEAR(std::log10(axis().high() / axis().low()), std::log10(near.high() / near.low()), 1e-9);
}

TEST_F(ValueView, MovesWithTheMouseAndEscapeTakesItBack)
{
    wheel(onAxis(0.5), 360);
    const ValueAxis before = axis();
    const QPoint from = onAxis(0.6);
    drag(from, from + QPoint(0, 20));
    EXPECT_NEAR(before.position(axis().low()), 20.0 / plot().height(), 1e-9) << "what is seized stays under the mouse";
    QTest::keyClick(QWidget::keyboardGrabber(), Qt::Key_Escape);
    EXPECT_EQ(axis(), before);
    EXPECT_EQ(QWidget::keyboardGrabber(), nullptr);
    QTest::mouseRelease(&loss(), Qt::LeftButton, {}, from + QPoint(0, 20));
    EXPECT_EQ(axis(), before);
    EXPECT_EQ(playback.step(), 0) << "the axis does not seek";
}

TEST_F(ValueView, ADoubleClickOnTheAxisLeavesTheSteps)
{
    const ValueAxis before = axis();
    wheel(onAxis(0.5), 240);
    wheel(inPlot(0.5, 0.5), 240);
    const StepRange steps = loss().picture().stepRange();
    QTest::mouseDClick(&loss(), Qt::LeftButton, {}, onAxis(0.5));
    EXPECT_EQ(loss().picture().stepRange(), steps);
    EXPECT_EQ(axis(), before);
}

TEST_F(ValueView, SpansAPartByTheRightButtonOrAlt)
{
    for (const bool isRight : {true, false}) {
        const ChartFrame before = loss().picture().frame();
        const QPoint from = inPlot(0.02, 0.9);
        const QPoint to = inPlot(0.5, 0.2);
        drag(from, to, isRight ? Qt::RightButton : Qt::LeftButton, isRight ? Qt::NoModifier : Qt::AltModifier);
        QTest::mouseRelease(&loss(), isRight ? Qt::RightButton : Qt::LeftButton, {}, to);
        const ChartFrame now = loss().picture().frame();
        EXPECT_NEAR(now.steps.from, before.stepAt(from.x()), 1e-9);
        EXPECT_NEAR(now.steps.to, before.stepAt(to.x()), 1e-9);
        EXPECT_NEAR(before.y(now.axis.high()), from.y(), 1e-6);
        EXPECT_NEAR(before.y(now.axis.low()), to.y(), 1e-6);
        EXPECT_EQ(slope().picture().stepRange(), now.steps) << "steps are everybody's";
        EXPECT_EQ(playback.step(), 0);
        QTest::mouseDClick(&loss(), Qt::LeftButton, {}, inPlot(0.5, 0.5));
        EXPECT_EQ(loss().picture().frame().axis, before.axis);
        EXPECT_EQ(loss().picture().stepRange(), before.steps);
        playback.seek(0);
    }
}

TEST_F(ValueView, AFlatPartIsOfStepsAndATallOneOfValues)
{
    const ChartFrame before = loss().picture().frame();
    drag(inPlot(0.2, 0.5), inPlot(0.6, 0.5) + QPoint(0, 3), Qt::RightButton);
    QTest::mouseRelease(&loss(), Qt::RightButton, {}, inPlot(0.6, 0.5) + QPoint(0, 3));
    EXPECT_FALSE(loss().picture().isValueRangeShown());
    EXPECT_NEAR(loss().picture().stepRange().width(), 0.4 * before.steps.width(), 2.0);
    drag(inPlot(0.5, 0.9), inPlot(0.5, 0.1), Qt::RightButton);
    const StepRange steps = loss().picture().stepRange();
    QTest::mouseRelease(&loss(), Qt::RightButton, {}, inPlot(0.5, 0.1));
    EXPECT_EQ(loss().picture().stepRange(), steps);
    EXPECT_TRUE(loss().picture().isValueRangeShown());
}

TEST_F(ValueView, NeverShowsNothing)
{
    const ChartFrame before = loss().picture().frame();
    drag(inPlot(0.9, 0.999), inPlot(0.99, 0.97), Qt::RightButton); // no run is there
    QTest::mouseRelease(&loss(), Qt::RightButton, {}, inPlot(0.99, 0.9));
    EXPECT_EQ(loss().picture().frame().axis, before.axis);
    EXPECT_EQ(loss().picture().stepRange(), before.steps);
    wheel(onAxis(0.9), 1200);
    for (int i = 0; i < 40; ++i) {
        wheel(onAxis(0.5), 120 * (i % 3 == 0 ? -2 : 1), i % 2 ? Qt::ShiftModifier : Qt::NoModifier);
        const ValueAxis now = axis();
        EXPECT_TRUE(isAnythingIn({now.low(), now.high()}, loss().picture().runs(), loss().picture().stepRange()));
    }
}

TEST_F(ValueView, OutlastsModestChangesAndWaitsWhileItShowsNothing)
{
    ASSERT_FALSE(model.setStart({1.0, 1.0}));
    settle();
    loss().setValueRange(ValueRange{1.0, 50.0});
    ASSERT_FALSE(model.setStart({1.1, 1.0}));
    settle();
    EXPECT_EQ(axis().low(), 1.0);
    EXPECT_EQ(axis().high(), 50.0);
    loss().setValueRange(ValueRange{60.0, 80.0});
    ASSERT_TRUE(loss().picture().isValueRangeShown()); // f(1.1, 1) is above it
    ASSERT_FALSE(model.setStart({3.0, 2.0})); // a minimum: nothing moves
    settle();
    EXPECT_FALSE(loss().picture().isValueRangeShown());
    EXPECT_EQ(axis(), loss().picture().automaticAxis());
    ASSERT_FALSE(model.setStart({1.1, 1.0}));
    settle();
    EXPECT_EQ(axis().high(), 80.0);
    ASSERT_FALSE(model.chooseSurface(*findSurface("beale")));
    settle();
    EXPECT_EQ(loss().picture().valueRange(), std::nullopt) << "another surface, other values";
}

TEST_F(ValueView, ALogarithmCannotShowWhatIsNotPositive)
{
    loss().setLogarithmic(false);
    loss().setValueRange(ValueRange{-10.0, 50.0});
    EXPECT_EQ(axis().low(), -10.0);
    loss().setLogarithmic(true);
    EXPECT_FALSE(loss().picture().isValueRangeShown());
    loss().setLogarithmic(false);
    EXPECT_EQ(axis().low(), -10.0);
}

TEST_F(ValueView, ComparedChartsKeepOneAxis)
{
    ASSERT_FALSE(model.chooseSurface(*findSurface("sharp_and_flat")));
    settle();
    wheel(onAxis(0.4), 120);
    ChartView& test = panel.chart(QuantityId::TestLoss);
    ASSERT_TRUE(test.isVisible());
    EXPECT_EQ(test.picture().valueRange(), loss().picture().valueRange());
    EXPECT_TRUE(loss().picture().valueRange());
}

TEST_F(ValueView, ObeysTheKeyboard)
{
    const ValueAxis before = axis();
    QTest::keyClick(&loss(), Qt::Key_Up, Qt::ShiftModifier);
    const ValueAxis near = axis();
    EXPECT_LT(near.high() / near.low(), before.high() / before.low());
    QTest::keyClick(&loss(), Qt::Key_Down, Qt::ControlModifier);
    EXPECT_LE(axis().low(), near.low());
    QTest::keyClick(&loss(), Qt::Key_Plus);
    EXPECT_LT(loss().picture().stepRange().width(), 300.0);
    QTest::keyClick(&loss(), Qt::Key_0);
    EXPECT_EQ(axis(), before);
    EXPECT_EQ(loss().picture().stepRange(), (StepRange{0.0, 300.0}));
}

TEST_F(ValueView, OffersAWayBackWhileSomethingIsHidden)
{
    auto* all = loss().findChildren<QToolButton*>().back();
    EXPECT_TRUE(all->isHidden());
    wheel(onAxis(0.5), 240);
    ASSERT_FALSE(all->isHidden());
    all->click();
    EXPECT_TRUE(all->isHidden());
    EXPECT_FALSE(loss().picture().isValueRangeShown());
}

/// The key to two landscapes never lies below the buttons to its right.
TEST(ChartPicture, HasAKeyToTwoLandscapesWhereThereIsRoom)
{
    const Appearance appearance;
    const auto titleEnd = [&](int width, bool isBeside) {
        ChartPicture picture;
        picture.setStyle({&appearance.theme(), QFont()});
        picture.setTitle(QStringLiteral("Loss"));
        picture.setSize({width, 200}, 1.0);
        ChartRun run;
        run.values = {1.0, 2.0};
        run.span.add(1.0);
        run.span.add(2.0);
        run.isBeside = isBeside;
        picture.setRuns({run}, 1);
        picture.frame();
        return picture.titleEnd();
    };
    EXPECT_GT(titleEnd(400, true), titleEnd(400, false) + 60.0);
    EXPECT_EQ(titleEnd(170, true), titleEnd(170, false));
    for (int width = 150; width < 400; width += 10)
        EXPECT_LT(titleEnd(width, true), width - 60) << width;
}

/// A head that is beyond the axis is not drawn as if it stood at its end.
TEST(ChartPicture, AHeadBeyondTheAxisIsAnArrowWithin)
{
    const Appearance appearance;
    const Theme& theme = appearance.theme();
    ChartRun run;
    run.look = runLook(theme, 0);
    for (int i = 0; i <= 10; ++i) {
        run.values.push_back(i);
        run.span.add(i);
    }
    ChartPicture picture;
    picture.setStyle({&theme, QFont()});
    picture.setSize({400, 200}, 1.0);
    picture.setRuns({run}, 10);
    picture.setStepRange({0.0, 10.0});
    picture.setLogarithmic(false);
    picture.setValueRange(ValueRange{2.0, 3.0});
    const QRectF plot = picture.frame().plot;
    const auto colouredRows = [&](int step) {
        QImage image(400, 200, QImage::Format_RGB32);
        QPainter painter(&image);
        picture.paint(painter, step);
        painter.end();
        std::pair<int, int> rows{200, -1};
        const int x = int(std::lround(picture.frame().x(step)));
        for (int y = 0; y < 200; ++y)
            if (image.pixelColor(x, y) == run.look.colour)
                rows = {std::min(rows.first, y), std::max(rows.second, y)};
        return rows;
    };
    const auto [above, aboveEnd] = colouredRows(8);
    EXPECT_GE(above, int(plot.top()) - 1);
    EXPECT_LT(aboveEnd, int(plot.top()) + 8);
    const auto [below, belowEnd] = colouredRows(1);
    EXPECT_LE(belowEnd, int(plot.bottom()) + 1);
    EXPECT_GT(below, int(plot.bottom()) - 8);
    EXPECT_GE(belowEnd, below) << "there is an arrow";
}
