#include "plane/batch_layer.h"

#include "losses/data_surface.h"
#include "model/step_batch.h"
#include "model/study.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

namespace thalweg::app {
namespace {

class BatchLayerTest : public testing::Test {
protected:
    BatchLayerTest()
    {
        EXPECT_FALSE(model.chooseData({.model = "linear_regression"}));
        RunChoice run = model.scene().runs[0];
        run.batch = 4;
        EXPECT_FALSE(model.setRun(0, run, QStringLiteral("batch")));
        study.waitForFinished();
        viewport = {model.scene().domain, QRectF(0.0, 0.0, 420.0, 280.0)};
    }
    QImage pictureAt(int run, int step)
    {
        layer.request(study.race(), run, step, viewport, {0.1, 0.5, 1.0, 2.0, 5.0}, 1.0);
        layer.waitForFinished();
        QImage image(420, 280, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        PlaneStyle style;
        layer.paint(painter, viewport, style, Qt::red);
        return image;
    }

    SceneModel model;
    Study study{model};
    Viewport viewport;
    BatchLayer layer;
};

QImage blank()
{
    QImage image(420, 280, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    return image;
}

TEST_F(BatchLayerTest, TremblesFromBatchToBatch)
{
    const QImage first = pictureAt(0, 0);
    EXPECT_EQ(layer.samples(), 4);
    EXPECT_NE(first, blank());
    EXPECT_NE(pictureAt(0, 1), first);
    EXPECT_EQ(pictureAt(0, 0), first);
}

TEST_F(BatchLayerTest, ShowsNothingOfARunThatSeesAllSamples)
{
    EXPECT_EQ(pictureAt(1, 0), blank());
    EXPECT_EQ(layer.samples(), 0);
    EXPECT_EQ(pictureAt(-1, 0), blank());
}

// The step's gradient is that of the loss that the lines show: both are of the same samples.
TEST_F(BatchLayerTest, IsOfTheSamplesThatTheStepSaw)
{
    const auto race = study.race();
    const auto& surface = dynamic_cast<const DataSurface&>(*race->surface.surface);
    for (const int step : {0, 3, 17}) {
        const auto samples = samplesOfStep(*race, 0, step);
        ASSERT_EQ(samples.size(), 4U);
        const TrajectoryStep& row = race->trajectories[0].at(step);
        const Dual<double> seen = surface.lossOf(samples)->firstOrder(row.point);
        EXPECT_EQ(seen.dx, row.seen.x);
        EXPECT_EQ(seen.dy, row.seen.y);
    }
}

} // namespace
} // namespace thalweg::app
