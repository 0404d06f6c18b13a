#include "samples/samples_view.h"

#include "model/appearance.h"
#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QImage>
#include <QTest>

namespace thalweg::app {
namespace {

class SamplesViewTest : public ::testing::Test {
protected:
    void choose(const char* id)
    {
        ASSERT_FALSE(model.chooseData({.model = id}));
        study.waitForFinished();
        playback.setLastStep(model.scene().steps);
        view.resize(280, 220);
        view.show();
        paint();
    }
    QImage paint()
    {
        QImage image(view.size(), QImage::Format_RGB32);
        view.render(&image);
        return image;
    }
    SamplesPicture& picture() { return view.picture(); }
    Point weights(std::size_t run, int step) const { return study.runs()[run].at(step).point; }

    SceneModel model;
    Study study{model};
    Playback playback;
    Selection selection;
    Appearance appearance;
    SamplesView view{study, playback, selection, appearance};
};

TEST_F(SamplesViewTest, HasNothingToShowOfASurfaceWithoutSamples)
{
    study.waitForFinished();
    EXPECT_EQ(picture().model(), nullptr);
    EXPECT_TRUE(picture().fits().empty());
    const QImage empty = paint();
    EXPECT_EQ(empty.pixelColor(10, 10), appearance.theme().card);
}

TEST_F(SamplesViewTest, AFitFollowsTheStepThatIsPlayed)
{
    choose("linear_regression");
    ASSERT_EQ(picture().fits().size(), model.scene().runs.size());
    EXPECT_EQ(picture().fits()[0].weights, weights(0, 0));
    const QImage before = paint();
    playback.seek(20);
    EXPECT_EQ(picture().fits()[0].weights, weights(0, 20));
    EXPECT_NE(paint(), before);
    model.setRunShown(0, false);
    study.waitForFinished();
    EXPECT_EQ(picture().fits().size(), model.scene().runs.size() - 1);
    EXPECT_EQ(picture().fits()[0].run, 1);
}

TEST_F(SamplesViewTest, ALineStandsWhereTheModelPredictsIt)
{
    choose("linear_regression");
    const Fit fit{0, runLook(lightTheme(), 0), {1.5, -1.0}};
    const SamplesFrame& frame = picture().frame();
    const auto line = picture().visibleLine(fit);
    ASSERT_FALSE(line.isEmpty());
    for (const QLineF& piece : line) {
        const double x = frame.xAt(piece.x1());
        EXPECT_NEAR(piece.y1(), frame.at(x, 1.5 * x - 1.0).y(), 1e-6);
    }
}

TEST_F(SamplesViewTest, EverySampleIsInSight)
{
    for (const char* id : {"linear_regression", "logistic_regression", "linear_net", "tanh_net"}) {
        choose(id);
        const SamplesFrame& frame = picture().frame();
        const bool isClassifier = picture().model()->isClassifier;
        for (const auto* part : {&picture().data()->train, &picture().data()->test})
            for (const Sample& sample : *part)
                EXPECT_TRUE(frame.plot.contains(frame.at(sample.x1, isClassifier ? sample.x2 : sample.y))) << id;
    }
}

TEST_F(SamplesViewTest, ABoundaryGoesThroughTheOriginAtRightAnglesToTheWeights)
{
    choose("logistic_regression");
    const SamplesFrame& frame = picture().frame();
    const QPointF origin = frame.at(0.0, 0.0);
    EXPECT_NEAR(frame.at(1.0, 0.0).x() - origin.x(), origin.y() - frame.at(0.0, 1.0).y(), 1e-9) << "one scale";
    const auto line = picture().visibleLine({0, runLook(lightTheme(), 0), {3.0, 4.0}});
    ASSERT_EQ(line.size(), 1);
    const QPointF along = line[0].p2() - line[0].p1();
    EXPECT_NEAR(along.x() * 3.0 - along.y() * 4.0, 0.0, 1e-6); // pixels count downwards
    const QPointF from = origin - line[0].p1();
    EXPECT_NEAR(from.x() * along.y() - from.y() * along.x(), 0.0, 1e-6);
    EXPECT_TRUE(picture().visibleLine({0, runLook(lightTheme(), 0), {0.0, 0.0}}).isEmpty()) << "there is none";
}

TEST_F(SamplesViewTest, ADivergedRunHasNoLine)
{
    choose("linear_regression");
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    picture().setFits({{0, runLook(lightTheme(), 0), {kNaN, 1.0}}, {1, runLook(lightTheme(), 1), {1e308, 1e308}}});
    EXPECT_FALSE(picture().head(0));
    paint(); // and nothing overflows
}

TEST_F(SamplesViewTest, TheNextStepsBatchIsThatOfWhichTheStepTakesTheGradient)
{
    choose("linear_regression");
    EXPECT_TRUE(picture().batch().empty()) << "each step sees all";
    RunChoice run = newRun(*findOptimizer("sgd"), model.scene());
    run.batch = 7;
    ASSERT_FALSE(model.setRun(1, run, QStringLiteral("batch size")));
    study.waitForFinished();
    selection.select(1);
    for (const int step : {0, 3, 8, 40}) { // 60 samples: an epoch ends with a batch of 4 at step 8
        playback.seek(step);
        const auto& batch = picture().batch();
        ASSERT_EQ(batch.size(), step % 9 == 8 ? 4u : 7u);
        const Point from = weights(1, step);
        Point gradient;
        for (const Sample& s : batch) {
            const double error = 2.0 * (from.x * s.x1 + from.y - s.y) / double(batch.size());
            gradient = {gradient.x + error * s.x1, gradient.y + error};
        }
        const double rate = run.values.front();
        EXPECT_NEAR(weights(1, step + 1).x, from.x - rate * gradient.x, 1e-12) << step;
        EXPECT_NEAR(weights(1, step + 1).y, from.y - rate * gradient.y, 1e-12) << step;
    }
    playback.toLast();
    EXPECT_TRUE(picture().batch().empty()) << "there is no next step";
}

TEST_F(SamplesViewTest, AClickOnAMarkSelectsTheRun)
{
    choose("linear_regression");
    playback.seek(30);
    const auto head = picture().head(2);
    ASSERT_TRUE(head);
    QTest::mouseClick(&view, Qt::LeftButton, {}, head->toPoint());
    EXPECT_EQ(selection.run(), 2);
}

TEST_F(SamplesViewTest, SaysInWordsWhatItShows)
{
    choose("linear_regression");
    playback.seek(5);
    EXPECT_TRUE(view.accessibleDescription().contains(QStringLiteral("60 samples to learn from, 20 held back")))
        << view.accessibleDescription().toStdString();
    EXPECT_TRUE(view.accessibleDescription().contains(QStringLiteral("w = ")));
}

TEST_F(SamplesViewTest, FollowsTheTheme)
{
    choose("logistic_regression");
    const QImage light = paint();
    appearance.choose(Appearance::Choice::Dark);
    EXPECT_NE(paint(), light);
    EXPECT_EQ(paint().pixelColor(1, 1), darkTheme().card);
}

TEST_F(SamplesViewTest, AFrameIsCheap)
{
    choose("tanh_net");
    QElapsedTimer clock;
    clock.start();
    constexpr int kFrames = 50;
    for (int step = 1; step <= kFrames; ++step) {
        playback.seek(step);
        paint();
    }
    EXPECT_LT(double(clock.nsecsElapsed()) / kFrames, 20e6) << "ns; 2e6 on a quiet machine";
}

} // namespace
} // namespace thalweg::app
