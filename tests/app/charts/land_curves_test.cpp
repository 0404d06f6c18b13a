#include "charts/chart_view.h"
#include "charts/charts_panel.h"
#include "charts/run_stroke.h"
#include "window/session.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <cmath>

namespace thalweg::app {
namespace {

struct LandCurvesTest : testing::Test {
    LandCurvesTest()
    {
        Scene scene = sceneFor(*findSurface("softmax_squared_error"));
        scene.start = {-9.0, 9.0};
        scene.runs.resize(2); // SGD and Momentum
        scene.beside = usualBeside(scene.surface);
        session.model.open(scene);
        panel.showBoth(session.lands);
        panel.resize(1200, 220);
        panel.show();
        wait();
    }

    void wait()
    {
        session.study.waitForFinished();
        panel.waitForFinished();
    }

    ChartPicture& gradient() { return panel.chart(QuantityId::GradientNorm).picture(); }

    Session session;
    ChartsPanel panel{session.model, session.study, session.playback, session.selection, session.appearance};
};

TEST_F(LandCurvesTest, EachRunStandsBesideItselfOnTheOtherLandscape)
{
    const auto& runs = gradient().runs();
    ASSERT_EQ(runs.size(), 4u);
    EXPECT_EQ(runs[0].name, QStringLiteral("SGD, left"));
    EXPECT_EQ(runs[1].name, QStringLiteral("SGD, right"));
    EXPECT_EQ(runs[3].name, QStringLiteral("Momentum, right"));
    EXPECT_FALSE(runs[0].isBeside);
    EXPECT_TRUE(runs[1].isBeside);
    EXPECT_EQ(runs[1].run, 0) << "a click selects the run on both";
    EXPECT_NEAR(runs[0].at(0), 8.6e-8, 0.05e-8);
    EXPECT_NEAR(runs[1].at(0), std::sqrt(2.0), 1e-6);
    for (const int step : {0, 20, 150}) {
        EXPECT_DOUBLE_EQ(runs[2].at(step), norm(session.study.runs()[1].at(step).gradient)) << step;
        EXPECT_DOUBLE_EQ(runs[3].at(step), norm(session.lands.second()->study().runs()[1].at(step).gradient)) << step;
    }
}

TEST_F(LandCurvesTest, OneLogarithmicAxisShowsBothStarts)
{
    ASSERT_TRUE(gradient().isLogarithmic());
    const ChartFrame& frame = gradient().frame();
    for (const ChartRun& run : gradient().runs())
        EXPECT_TRUE(frame.plot.adjusted(0, -1, 0, 1).contains(QPointF(frame.x(0), frame.y(run.at(0)))))
            << run.name.toStdString();
    EXPECT_GT(frame.y(8.6e-8) - frame.y(std::sqrt(2.0)), 0.4 * frame.plot.height());
}

TEST_F(LandCurvesTest, WhatCostsSomethingIsComputedForBoth)
{
    panel.choice().choose(QuantityId::Sharpness, true);
    wait();
    panel.waitForFinished();
    EXPECT_EQ(panel.chart(QuantityId::Sharpness).picture().runs().size(), 4u);
}

TEST_F(LandCurvesTest, FollowTheSceneAndGoWithTheSecond)
{
    const double before = gradient().titleEnd();
    session.model.setStart({0.0, 0.0});
    wait();
    EXPECT_DOUBLE_EQ(gradient().runs()[1].at(0), norm(session.lands.second()->study().runs()[0].at(0).gradient));
    session.model.setBeside(std::nullopt);
    wait();
    ASSERT_EQ(gradient().runs().size(), 2u);
    EXPECT_EQ(gradient().runs()[1].name, QStringLiteral("Momentum"));
    gradient().frame();
    EXPECT_LT(gradient().titleEnd(), before) << "without a key";
}

TEST(RunStroke, IsHollowOnTheSecond)
{
    const Theme& theme = lightTheme();
    ChartRun run;
    run.look = runLook(theme, 0);
    const auto middleOf = [&] {
        QImage image(40, 21, QImage::Format_RGB32);
        image.fill(Qt::yellow);
        QPainter painter(&image);
        drawStrokes(painter, {QLineF(0.0, 10.5, 40.0, 10.5)}, run, QPen(run.look.colour, 3.0), theme.card);
        painter.end();
        return std::pair(image.pixelColor(20, 10), image.pixelColor(20, 8));
    };
    EXPECT_EQ(middleOf().first, run.look.colour);
    EXPECT_EQ(middleOf().second, QColor(Qt::yellow)) << "three pixels wide";
    run.isBeside = true;
    EXPECT_EQ(middleOf().first, theme.card);
    EXPECT_EQ(middleOf().second, run.look.colour);
}

} // namespace
} // namespace thalweg::app
