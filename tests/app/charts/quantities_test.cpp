// The quantities that take more than a row of a run, and how they are chosen, arranged and shown.

#include "charts/chart_grid.h"
#include "charts/chart_view.h"
#include "charts/charts_menu.h"
#include "charts/charts_panel.h"
#include "charts/hover_card.h"
#include "charts/value_legend.h"
#include "model/appearance.h"
#include "model/playback.h"
#include "model/selection.h"
#include "model/settings.h"
#include "model/study.h"
#include "optimizers/measures.h"
#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cmath>

namespace thalweg::app {
namespace {

class QuantitiesTest : public testing::Test {
protected:
    QuantitiesTest()
    {
        playback.setLastStep(model.scene().steps);
        study.waitForFinished();
        panel.resize(800, 400);
        panel.show();
    }

    void finish()
    {
        study.waitForFinished();
        panel.waitForFinished();
    }
    void choose(QuantityId id)
    {
        panel.choice().choose(id, true);
        finish();
    }
    /// One run of this rule on the elliptic bowl (x² + 10 y²)/2 from (1, 1).
    void race(const char* id, std::initializer_list<double> values, ScheduleChoice schedule = {})
    {
        Scene scene = sceneFor(*findSurface("elliptic_bowl"));
        scene.surface.values = {10.0};
        scene.start = {1.0, 1.0};
        scene.steps = 10;
        RunChoice run = newRun(*findOptimizer(id), scene);
        std::ranges::copy(values, run.values.begin());
        run.schedule = schedule;
        scene.runs = {run};
        ASSERT_EQ(model.open(scene), std::nullopt);
        finish();
    }
    const ChartRun& line(QuantityId id, ChartAxis axis = ChartAxis::None)
    {
        return panel.chart(id, axis).picture().runs().at(0);
    }

    SceneModel model;
    Study study{model};
    Playback playback;
    Selection selection;
    Appearance appearance;
    ChartsPanel panel{model, study, playback, selection, appearance};
};

TEST_F(QuantitiesTest, OfPlainDescent)
{
    race("sgd", {0.15});
    for (const QuantityId id : {QuantityId::StepLength, QuantityId::EffectiveRate, QuantityId::FirstMoment,
                                QuantityId::Sharpness})
        choose(id);
    EXPECT_NEAR(line(QuantityId::StepLength).at(0), 0.15 * std::sqrt(101.0), 1e-14);
    EXPECT_NEAR(line(QuantityId::StepLength).at(1), 0.15 * std::sqrt(0.85 * 0.85 + 25.0), 1e-14);
    EXPECT_TRUE(std::isnan(line(QuantityId::StepLength).at(10))) << "no step is made from the last row";
    EXPECT_NEAR(line(QuantityId::EffectiveRate, ChartAxis::X).at(1), 0.15, 1e-14);
    EXPECT_NEAR(line(QuantityId::EffectiveRate, ChartAxis::Y).at(1), 0.15, 1e-14);
    EXPECT_TRUE(panel.chart(QuantityId::FirstMoment, ChartAxis::X).picture().runs().empty()) << "it keeps none";
    EXPECT_EQ(line(QuantityId::Sharpness).at(4), 10.0);
    EXPECT_DOUBLE_EQ(line(QuantityId::Sharpness).bound.at(4), 2.0 / 0.15);
    EXPECT_EQ(valueText(line(QuantityId::Sharpness), 4), QStringLiteral("10.00 < 13.33"));
}

TEST_F(QuantitiesTest, OfTheHeavyBall)
{
    // b₁ = (1, 10), to (0.9, 0); b₂ = 0.5 (1, 10) + (0.9, 0).
    race("momentum", {0.1, 0.5});
    for (const QuantityId id : {QuantityId::FirstMoment, QuantityId::SecondMoment, QuantityId::Sharpness})
        choose(id);
    EXPECT_NEAR(line(QuantityId::FirstMoment, ChartAxis::X).at(1), 1.4, 1e-14);
    EXPECT_NEAR(line(QuantityId::FirstMoment, ChartAxis::Y).at(1), 5.0, 1e-14);
    EXPECT_TRUE(panel.chart(QuantityId::SecondMoment, ChartAxis::X).picture().runs().empty());
    EXPECT_DOUBLE_EQ(line(QuantityId::Sharpness).bound.at(0), 2.0 * 1.5 / 0.1);
}

TEST_F(QuantitiesTest, OfAdam)
{
    // m₁ = 0.1 g, v₁ = 0.001 g²: Δ₁ = −0.5 (1, 1), to (0.5, 0.5), where g = (0.5, 5).
    race("adam", {0.5, 0.9, 0.999, 0.0});
    for (const QuantityId id :
         {QuantityId::EffectiveRate, QuantityId::FirstMoment, QuantityId::SecondMoment, QuantityId::Sharpness})
        choose(id);
    EXPECT_NEAR(line(QuantityId::EffectiveRate, ChartAxis::X).at(0), 0.5, 1e-13);
    EXPECT_NEAR(line(QuantityId::EffectiveRate, ChartAxis::Y).at(0), 0.05, 1e-13);
    EXPECT_NEAR(line(QuantityId::FirstMoment, ChartAxis::Y).at(1), 10.0 * (0.09 + 0.05), 1e-14);
    EXPECT_NEAR(line(QuantityId::SecondMoment, ChartAxis::X).at(1), std::sqrt(0.999 * 0.001 + 0.001 * 0.25), 1e-15);
    EXPECT_TRUE(line(QuantityId::Sharpness).bound.empty()) << "2/η says nothing about an adaptive rule";
}

TEST_F(QuantitiesTest, TheBoundFollowsTheSchedule)
{
    race("sgd", {0.1}, {"cosine", initialValues(findSchedule("cosine")->parameters)});
    choose(QuantityId::Sharpness);
    const ChartRun& run = line(QuantityId::Sharpness);
    for (const int step : {0, 3, 7})
        EXPECT_DOUBLE_EQ(run.bound.at(std::size_t(step)), 2.0 / study.runs()[0].at(step).lr) << step;
    EXPECT_GT(run.bound.at(7), run.bound.at(0)) << "the rate falls";
}

TEST_F(QuantitiesTest, AboveTheMinimumOfHimmelblauIsTheLossItself)
{
    choose(QuantityId::AboveMinimum);
    ASSERT_EQ(panel.chart(QuantityId::AboveMinimum).picture().runs().size(), model.scene().runs.size());
    for (const ChartRun& run : panel.chart(QuantityId::AboveMinimum).picture().runs())
        for (const int step : {0, 10, 100, 300})
            EXPECT_NEAR(run.at(step), study.runs()[std::size_t(run.run)].at(step).loss, 1e-12);
    EXPECT_TRUE(panel.chart(QuantityId::AboveMinimum).picture().isLogarithmic());
    EXPECT_EQ(panel.curves().find({QuantityId::AboveMinimum, ChartAxis::None})->lowest.source,
              LowestKnown::Source::Minimum);
}

TEST_F(QuantitiesTest, WhatIsHiddenIsNotComputed)
{
    const QSignalSpy ready(&panel.curves(), &Curves::ready);
    model.setStart({1.0, 1.0});
    study.waitForFinished();
    EXPECT_FALSE(panel.curves().isBusy()) << "of the usual charts none costs anything";
    panel.choice().choose(QuantityId::Sharpness, true);
    EXPECT_TRUE(panel.curves().isBusy());
    panel.waitForFinished();
    EXPECT_EQ(ready.count(), 1);
    panel.hide();
    model.setStart({2.0, 1.0});
    study.waitForFinished();
    EXPECT_FALSE(panel.curves().isBusy()) << "nobody sees it";
    panel.show();
    EXPECT_TRUE(panel.curves().isBusy());
    panel.waitForFinished();
    EXPECT_EQ(line(QuantityId::Sharpness).at(0),
              sharpness(*model.surface().surface, {2.0, 1.0})) << "it has made up for it";
}

TEST_F(QuantitiesTest, OldLinesStayUntilTheNewOnesAreThere)
{
    choose(QuantityId::Sharpness);
    const double before = line(QuantityId::Sharpness).at(0);
    model.setStart({-3.0, 3.0});
    study.waitForFinished();
    ASSERT_TRUE(panel.curves().isBusy());
    EXPECT_EQ(line(QuantityId::Sharpness).at(0), before);
    panel.waitForFinished();
    EXPECT_NE(line(QuantityId::Sharpness).at(0), before);
}

TEST_F(QuantitiesTest, BothCoordinatesHaveOneAxis)
{
    choose(QuantityId::SecondMoment);
    ChartView& x = panel.chart(QuantityId::SecondMoment, ChartAxis::X);
    ChartView& y = panel.chart(QuantityId::SecondMoment, ChartAxis::Y);
    ASSERT_TRUE(x.isVisible() && y.isVisible());
    EXPECT_EQ(x.picture().frame().axis.low(), y.picture().frame().axis.low());
    EXPECT_EQ(x.picture().frame().axis.high(), y.picture().frame().axis.high());
}

TEST_F(QuantitiesTest, AreChosenInAMenuThatStaysOpen)
{
    QMenu* menu = panel.menu();
    menu->popup({0, 0});
    QAction* wanted = nullptr;
    for (QAction* action : menu->actions())
        if (action->text() == titleOf(quantity(QuantityId::StepLength)))
            wanted = action;
    ASSERT_NE(wanted, nullptr);
    EXPECT_FALSE(wanted->isChecked());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(wanted).center());
    EXPECT_TRUE(menu->isVisible());
    EXPECT_TRUE(wanted->isChecked());
    EXPECT_TRUE(panel.chart(QuantityId::StepLength).isVisible());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(wanted).center());
    EXPECT_TRUE(panel.chart(QuantityId::StepLength).isHidden());
    menu->hide();
}

TEST_F(QuantitiesTest, ATestLossIsOfferedOnlyWhereThereIsOne)
{
    const auto offered = [this] {
        for (QAction* action : panel.menu()->actions())
            if (action->text() == titleOf(quantity(QuantityId::TestLoss)))
                return action->isEnabled();
        return false;
    };
    emit panel.menu()->aboutToShow();
    EXPECT_FALSE(offered());
    model.chooseData({.model = "linear_regression"});
    finish();
    emit panel.menu()->aboutToShow();
    EXPECT_TRUE(offered());
}

TEST_F(QuantitiesTest, AreRememberedBetweenSessions)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("test.ini")), QSettings::IniFormat);
    EXPECT_EQ(Settings(store).charts(), std::nullopt);
    panel.choice().choose(QuantityId::Sharpness, true);
    panel.choice().choose(QuantityId::GradientNorm, false);
    panel.choice().arrange(ChartArrangement::Stacked);
    Settings(store).setCharts(panel.choice().words());
    store.sync();
    QSettings later(folder.filePath(QStringLiteral("test.ini")), QSettings::IniFormat);
    ChartChoice choice;
    choice.setWords(Settings(later).charts().value());
    EXPECT_EQ(choice.words(), panel.choice().words());
    EXPECT_TRUE(choice.isChosen(QuantityId::Sharpness));
    EXPECT_FALSE(choice.isChosen(QuantityId::GradientNorm));
    EXPECT_EQ(choice.arrangement(), ChartArrangement::Stacked);
    choice.setWords({QStringLiteral("nonsense"), QStringLiteral("loss")});
    EXPECT_EQ(choice.words(), QStringList{QStringLiteral("loss")});
}

TEST_F(QuantitiesTest, StackedTheyShareOneAxisOfStepsAndOneCursor)
{
    choose(QuantityId::Sharpness);
    panel.choice().arrange(ChartArrangement::Stacked);
    const auto& charts = panel.charts();
    ASSERT_EQ(charts.size(), 3u);
    for (ChartView* chart : charts) {
        EXPECT_EQ(chart->picture().frame().plot.left(), charts[0]->picture().frame().plot.left());
        EXPECT_EQ(chart->picture().frame().plot.right(), charts[0]->picture().frame().plot.right());
        EXPECT_EQ(chart->picture().place().hasMarksBelow, chart == charts.back());
        EXPECT_EQ(chart->x(), 0);
    }
    EXPECT_LT(charts[0]->y(), charts[1]->y());
    const QPoint at =
        QPointF(charts[0]->picture().frame().x(120), charts[0]->picture().frame().plot.top() + 3.0).toPoint();
    QTest::mouseMove(charts[0], at);
    for (const ChartView* chart : charts)
        EXPECT_NEAR(chart->hoveredStep().value_or(-1), 120, 2) << "the dotted line goes through all";
}

TEST_F(QuantitiesTest, SayWhyThereIsNothing)
{
    panel.choice().setWords({});
    EXPECT_TRUE(panel.charts().empty());
    EXPECT_TRUE(panel.findChild<QToolButton*>()->isVisible()) << "to choose some again";
    race("sgd", {0.1});
    choose(QuantityId::FirstMoment);
    EXPECT_EQ(panel.charts().at(0)->accessibleDescription(), QStringLiteral("No run that is shown has this"));
}

TEST(ChartGrid, IsOneRowInALowRoomAndOneColumnInANarrowOne)
{
    const ChartGrid low(3, {780, 190}, ChartArrangement::Fitting);
    EXPECT_EQ(low.columns(), 3);
    EXPECT_EQ(low.height(), 190);
    const ChartGrid narrow(3, {280, 600}, ChartArrangement::Fitting);
    EXPECT_EQ(narrow.columns(), 1);
    EXPECT_EQ(narrow.cell(1), QRect(0, 200, 280, 200));
    EXPECT_TRUE(narrow.isLowest(2));
    EXPECT_FALSE(narrow.isLowest(1));
    const ChartGrid both(5, {900, 300}, ChartArrangement::Fitting);
    EXPECT_EQ(both.columns(), 3);
    EXPECT_EQ(both.rows(), 2);
    EXPECT_TRUE(both.isLowest(2)) << "nothing is below the last of the first row";
    EXPECT_EQ(both.cell(4), QRect(300, 150, 300, 150));
}

TEST(ChartGrid, ScrollsWhereTheRoomIsTooLow)
{
    const ChartGrid stacked(6, {780, 190}, ChartArrangement::Stacked);
    EXPECT_EQ(stacked.columns(), 1);
    EXPECT_GT(stacked.height(), 500);
    EXPECT_EQ(ChartGrid(4, {780, 190}, ChartArrangement::SideBySide).columns(), 4);
}

TEST(ChartGrid, IsSeenWholeOrScrollsThroughChartsThatCanBeRead)
{
    const ChartGrid eight(8, {780, 186}, ChartArrangement::Fitting);
    EXPECT_EQ(eight.height(), 186) << "not cut by a few pixels";
    EXPECT_EQ(eight.rows(), 2);
    const ChartGrid twelve(12, {780, 186}, ChartArrangement::Fitting);
    EXPECT_GT(twelve.height(), 186);
    EXPECT_GE(twelve.cell(0).height(), 120);
}

TEST_F(QuantitiesTest, AMenuTicksOnlyWhatCanBeShown)
{
    const auto entry = [this] {
        for (QAction* action : panel.menu()->actions())
            if (action->text() == titleOf(quantity(QuantityId::TestLoss)))
                return action;
        return static_cast<QAction*>(nullptr);
    };
    emit panel.menu()->aboutToShow();
    ASSERT_TRUE(panel.choice().isChosen(QuantityId::TestLoss));
    EXPECT_FALSE(entry()->isEnabled());
    EXPECT_FALSE(entry()->isChecked());
    ASSERT_FALSE(model.chooseSurface(*findSurface("sharp_and_flat")));
    study.waitForFinished();
    emit panel.menu()->aboutToShow();
    EXPECT_TRUE(entry()->isEnabled());
    EXPECT_TRUE(entry()->isChecked());
}

class ValueLegendTest : public testing::Test {
protected:
    std::vector<ChartRun> runs()
    {
        std::vector<ChartRun> all(8);
        for (int i = 0; i < 8; ++i) {
            all[std::size_t(i)].run = i;
            all[std::size_t(i)].name = QStringLiteral("run %1").arg(i);
            all[std::size_t(i)].values = {1.0, 2.5e-7, -3.0};
        }
        return all;
    }
    ChartStyle style;
};

TEST_F(ValueLegendTest, HasRowsThatCanBeClicked)
{
    const QRectF area(100.0, 20.0, 200.0, 400.0);
    EXPECT_EQ(legendRunAt({150.0, 22.0}, area, runs(), -1, style), 0);
    const double row = std::ceil(QFontMetricsF(style.marks()).height()) + 4.0;
    EXPECT_EQ(legendRunAt({150.0, 22.0 + 3.0 * row}, area, runs(), -1, style), 3);
    EXPECT_EQ(legendRunAt({150.0, 415.0}, area, runs(), -1, style), -1);
    const QRectF low(100.0, 20.0, 200.0, 3.5 * row);
    EXPECT_EQ(legendRunAt({150.0, 22.0 + row}, low, runs(), 6, style), 6) << "the selected one is always there";
    EXPECT_EQ(legendRunAt({150.0, 22.0 + 2.0 * row}, low, runs(), 6, style), -1) << "this row counts the others";
}

TEST_F(ValueLegendTest, IsAsWideAtEachStep)
{
    const double width = legendWidth(runs(), style);
    const QFontMetricsF metrics(style.marks());
    for (int step = 0; step < 3; ++step)
        EXPECT_GT(width, metrics.horizontalAdvance(valueText(runs()[0], step)) + 24.0);
}

TEST_F(ValueLegendTest, PaintsTheValuesOfTheStep)
{
    const auto painted = [&](int step) {
        QImage image(240, 200, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintLegend(painter, {0.0, 0.0, 240.0, 200.0}, runs(), step, -1, style);
        return image;
    };
    EXPECT_EQ(painted(1), painted(1));
    EXPECT_NE(painted(0), painted(1));
    EXPECT_EQ(painted(0).copy(0, 0, 60, 200), painted(1).copy(0, 0, 60, 200)) << "names stand still";
}

} // namespace
} // namespace thalweg::app
