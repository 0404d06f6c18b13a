#include "charts/chart_view.h"
#include "charts/charts_panel.h"
#include "charts/hover_card.h"
#include "model/appearance.h"
#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

using namespace thalweg;
using namespace thalweg::app;

namespace {

class ChartsPanelTest : public testing::Test {
protected:
    ChartsPanelTest()
    {
        playback.setLastStep(model.scene().steps);
        study.waitForFinished();
        panel.resize(800, 200);
        panel.show();
    }

    ChartView& loss() { return panel.chart(QuantityId::Loss); }
    QPoint at(int step)
    {
        const ChartFrame& frame = loss().picture().frame();
        return QPointF(frame.x(step), frame.plot.top() + 3.0).toPoint();
    }
    void wheel(ChartView& chart, QPoint position, int angle)
    {
        QWheelEvent event(position, chart.mapToGlobal(position), {}, {0, angle}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&chart, &event);
    }

    SceneModel model;
    Study study{model};
    Playback playback;
    Selection selection;
    Appearance appearance;
    ChartsPanel panel{model, study, playback, selection, appearance};
};

QImage painted(ChartView& chart)
{
    QImage image(chart.size(), QImage::Format_ARGB32_Premultiplied);
    chart.render(&image);
    return image;
}

} // namespace

TEST_F(ChartsPanelTest, HasAChartForEachUsualQuantityAndALineForEachRun)
{
    ASSERT_EQ(panel.charts().size(), 2u);
    for (const QuantityId id : {QuantityId::Loss, QuantityId::GradientNorm})
        EXPECT_EQ(panel.chart(id).picture().runs().size(), model.scene().runs.size());
    const ChartRun& run = loss().picture().runs()[1];
    EXPECT_EQ(run.at(7), study.runs()[1].at(7).loss);
    EXPECT_EQ(run.name.toStdString(), model.runNames()[1]);
    EXPECT_NEAR(panel.chart(QuantityId::GradientNorm).picture().runs()[1].at(7), norm(study.runs()[1].at(7).gradient),
                1e-12);
}

/// A drag has no time for what stays as it is.
TEST_F(ChartsPanelTest, MakesNothingAnewForTheSameRuns)
{
    const auto* before = loss().picture().runs().data();
    panel.choice().choose(QuantityId::AboveMinimum, true);
    panel.waitForFinished();
    ASSERT_FALSE(panel.chart(QuantityId::AboveMinimum).picture().runs().empty());
    EXPECT_EQ(loss().picture().runs().data(), before);
    model.setStart({1.0, 1.0});
    study.waitForFinished();
    panel.waitForFinished();
    EXPECT_EQ(loss().picture().runs()[0].at(0), study.runs()[0].at(0).loss);
    EXPECT_NE(loss().picture().runs().data(), before);
    appearance.choose(Appearance::Choice::Dark);
    EXPECT_EQ(loss().picture().runs()[0].look.colour, runLook(appearance.theme(), 0).colour);
}

TEST_F(ChartsPanelTest, LeavesOutRunsThatAreNotShown)
{
    model.setRunShown(1, false);
    study.waitForFinished();
    ASSERT_EQ(loss().picture().runs().size(), model.scene().runs.size() - 1);
    EXPECT_EQ(loss().picture().runs()[1].run, 2);
}

TEST_F(ChartsPanelTest, SaysSoWhenNoRunIsShown)
{
    for (std::size_t run = 0; run < model.scene().runs.size(); ++run)
        model.setRunShown(run, false);
    study.waitForFinished();
    EXPECT_TRUE(loss().picture().runs().empty());
    EXPECT_EQ(loss().accessibleDescription(), QStringLiteral("No run is shown"));
    painted(loss());
}

TEST_F(ChartsPanelTest, SeeksWhereItIsClickedAndDragged)
{
    QTest::mousePress(&loss(), Qt::LeftButton, {}, at(150));
    EXPECT_NEAR(playback.step(), 150, 1);
    QTest::mouseMove(&loss(), at(200));
    EXPECT_NEAR(playback.step(), 200, 1);
    QTest::mouseRelease(&loss(), Qt::LeftButton, {}, at(200));
    QTest::mouseMove(&loss(), at(20));
    EXPECT_NEAR(playback.step(), 200, 1);
}

TEST_F(ChartsPanelTest, HoldsPlaybackWhileItIsDragged)
{
    playback.play();
    QTest::mousePress(&loss(), Qt::LeftButton, {}, at(100));
    EXPECT_FALSE(playback.isPlaying());
    QTest::mouseRelease(&loss(), Qt::LeftButton, {}, at(100));
    EXPECT_TRUE(playback.isPlaying());
}

TEST_F(ChartsPanelTest, SelectsTheRunWhoseHeadIsClicked)
{
    playback.seek(100);
    const ChartRun& run = loss().picture().runs()[2];
    QTest::mouseClick(&loss(), Qt::LeftButton, {}, loss().picture().head(run, 100)->toPoint());
    EXPECT_GE(selection.run(), 0);
    EXPECT_EQ(loss().picture().selected(), selection.run());
    EXPECT_EQ(playback.step(), 100);
}

TEST_F(ChartsPanelTest, ZoomsAllChartsTogetherAndBack)
{
    wheel(loss(), at(60), 360);
    const StepRange near = loss().picture().stepRange();
    EXPECT_LT(near.width(), 200.0);
    EXPECT_EQ(panel.chart(QuantityId::GradientNorm).picture().stepRange(), near);
    EXPECT_NEAR(loss().picture().frame().stepAt(at(60).x()), 60.0, 1.0);
    QTest::mouseDClick(&loss(), Qt::LeftButton, {}, at(60));
    EXPECT_EQ(panel.chart(QuantityId::GradientNorm).picture().stepRange(), (StepRange{0.0, 300.0}));
}

TEST_F(ChartsPanelTest, FollowsTheNumberOfSteps)
{
    model.setSteps(50);
    study.waitForFinished();
    EXPECT_EQ(loss().picture().stepRange(), (StepRange{0.0, 50.0}));
    model.setSteps(500);
    study.waitForFinished();
    EXPECT_EQ(loss().picture().stepRange(), (StepRange{0.0, 500.0}));
}

TEST_F(ChartsPanelTest, SwitchesTheAxisUntilAnotherSurfaceIsChosen)
{
    auto* button = loss().findChildren<QToolButton*>().front();
    EXPECT_TRUE(loss().picture().isLogarithmic());
    button->click();
    EXPECT_FALSE(loss().picture().isLogarithmic());
    model.setStart({1.0, 1.0});
    study.waitForFinished();
    EXPECT_FALSE(loss().picture().isLogarithmic());
    model.chooseSurface(*findSurface("rosenbrock"));
    study.waitForFinished();
    EXPECT_TRUE(loss().picture().isLogarithmic());
}

TEST_F(ChartsPanelTest, HasAnAxisThatDoesNotDependOnTheStep)
{
    const ValueAxis before = loss().picture().frame().axis;
    playback.seek(200);
    painted(loss());
    EXPECT_EQ(loss().picture().frame().axis, before);
}

TEST_F(ChartsPanelTest, PaintsThePastStrongAndTheFuturePale)
{
    playback.seek(150);
    const QImage now = painted(loss());
    playback.seek(300);
    const QImage end = painted(loss());
    const ChartFrame& frame = loss().picture().frame();
    const QRectF past(frame.plot.topLeft(), QPointF(frame.x(140), frame.plot.bottom()));
    EXPECT_EQ(now.copy(past.toRect()), end.copy(past.toRect()));
    const QRectF future(QPointF(frame.x(160), frame.plot.top()),
                        QPointF(frame.x(280), frame.plot.bottom()));
    EXPECT_NE(now.copy(future.toRect()), end.copy(future.toRect()));
}

TEST_F(ChartsPanelTest, LooksTheSameHoweverItCameToItsStep)
{
    playback.seek(100);
    const QImage moved = painted(loss());
    emit study.runsReady();
    EXPECT_EQ(painted(loss()), moved);
}

TEST_F(ChartsPanelTest, ShowsValuesUnderTheMouse)
{
    QTest::mouseMove(&loss(), at(96));
    auto* card = panel.findChild<HoverCard*>();
    ASSERT_NE(card, nullptr);
    EXPECT_TRUE(card->isVisible());
    const QImage before = card->grab().toImage();
    ASSERT_FALSE(model.setStart({-2.0, -3.0}));
    study.waitForFinished();
    panel.waitForFinished();
    EXPECT_TRUE(card->isVisible());
    EXPECT_NE(card->grab().toImage(), before) << "the values of the runs that there are now";
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&loss(), &leave);
    EXPECT_FALSE(card->isVisible());
}

TEST_F(ChartsPanelTest, TellsScreenReadersItsValues)
{
    playback.seek(0);
    playback.seek(3);
    const QString text = loss().accessibleDescription();
    EXPECT_TRUE(text.contains(QStringLiteral("at step 3"))) << text.toStdString();
    EXPECT_TRUE(text.contains(valueText(loss().picture().runs()[0], 3)));
}

TEST_F(ChartsPanelTest, ShowsTheTestLossBesideTheLossAndOnItsAxis)
{
    ChartView& test = panel.chart(QuantityId::TestLoss);
    EXPECT_TRUE(test.isHidden());
    ASSERT_FALSE(model.chooseData({.model = "linear_regression"}));
    study.waitForFinished();
    panel.waitForFinished();
    ASSERT_TRUE(test.isVisible());
    ASSERT_EQ(test.picture().runs().size(), model.scene().runs.size());
    const auto& heldBack = model.surface().data->test;
    const Point line = study.runs()[1].at(7).point;
    double sum = 0.0;
    for (const Sample& sample : heldBack)
        sum += std::pow(line.x * sample.x1 + line.y - sample.y, 2);
    EXPECT_NEAR(test.picture().runs()[1].at(7), sum / double(heldBack.size()), 1e-12 * sum);
    EXPECT_EQ(test.picture().frame().axis, loss().picture().frame().axis) << "to be compared";
    ASSERT_FALSE(model.setSurfaceValue(0, 0.0)); // nothing is held back
    study.waitForFinished();
    panel.waitForFinished();
    EXPECT_TRUE(test.isHidden());
}

TEST_F(ChartsPanelTest, ATestLossNeedsNoSamples)
{
    ASSERT_FALSE(model.chooseSurface(*findSurface("sharp_and_flat")));
    study.waitForFinished();
    panel.waitForFinished();
    const ChartView& test = panel.chart(QuantityId::TestLoss);
    ASSERT_EQ(test.isVisible(), model.surface().testLoss != nullptr);
    ASSERT_TRUE(test.isVisible());
    const Point at = study.runs()[0].at(3).point;
    EXPECT_EQ(panel.chart(QuantityId::TestLoss).picture().runs()[0].at(3), model.surface().testLoss->value(at));
}

TEST_F(ChartsPanelTest, TellsWhereARunEnded)
{
    ASSERT_EQ(model.setRunValue(0, 0, 1.0), std::nullopt); // a rate with which SGD diverges at once
    study.waitForFinished();
    const ChartRun& run = loss().picture().runs()[0];
    ASSERT_LT(run.lastStep(), 20);
    EXPECT_TRUE(run.span.leaves);
    EXPECT_TRUE(valueText(run, 100).startsWith(QStringLiteral("ended at")));
    const auto head = loss().picture().head(run, 100);
    ASSERT_TRUE(head.has_value());
    EXPECT_NEAR(head->x(), loss().picture().frame().x(run.lastStep()), 1e-9);
}

TEST_F(ChartsPanelTest, OutlivesItsWindowsCard)
{
    auto chart = std::make_unique<ChartView>(quantities()[0], ChartAxis::None, appearance);
    ChartRun run;
    run.values = {3.0, 2.0, 1.0};
    chart->showRuns({run}, 2);
    chart->resize(300, 150);
    chart->show();
    QTest::mouseMove(chart.get(), QPoint(150, 80));
    chart.reset();
}
