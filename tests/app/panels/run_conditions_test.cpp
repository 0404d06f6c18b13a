#include "panels/run_conditions.h"

#include "model/appearance.h"
#include "panels/link_button.h"
#include "panels/number_field.h"
#include "panels/parameter_field.h"
#include "panels/parameter_list.h"
#include "panels/schedule_picker.h"

#include <gtest/gtest.h>

#include <QTest>

namespace thalweg::app {
namespace {

class RunConditionsTest : public ::testing::Test {
protected:
    RunConditionsTest()
    {
        QObject::connect(&model, &SceneModel::changed, &conditions, [this] { conditions.showRun(0); });
        conditions.showRun(0);
        conditions.show();
    }

    const RunChoice& run() const { return model.scene().runs[0]; }
    void type(ParameterField& field, const char* text)
    {
        auto* number = field.findChild<NumberField*>();
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, QLatin1String(text));
        QTest::keyClick(number, Qt::Key_Return);
    }

    SceneModel model;
    Appearance appearance;
    RunConditions conditions{model, appearance};
};

TEST_F(RunConditionsTest, UnfoldsOnAskingAndWhileSomethingIsNotUsual)
{
    EXPECT_FALSE(conditions.noise().isVisible());
    QTest::mouseClick(conditions.findChild<LinkButton*>(), Qt::LeftButton);
    EXPECT_TRUE(conditions.noise().isVisible());
    EXPECT_FALSE(conditions.sampling().isVisible()) << "of no use without noise";
    QTest::mouseClick(conditions.findChild<LinkButton*>(), Qt::LeftButton);
    EXPECT_FALSE(conditions.noise().isVisible());
    RunChoice noisy = run();
    noisy.noise.sigma = 2.0;
    model.setRun(0, noisy, QStringLiteral("noise"));
    EXPECT_TRUE(conditions.sampling().isVisible());
    model.resetRun(0);
    EXPECT_FALSE(conditions.noise().isVisible());
    EXPECT_EQ(run().noise, Noise{});
}

/// Folded it says what is in there.
TEST_F(RunConditionsTest, FoldsWhatIsNotUsualToo)
{
    auto& title = *conditions.findChild<LinkButton*>();
    RunChoice noisy = run();
    noisy.noise.sigma = 2.0;
    noisy.repeats = 20;
    model.setRun(0, noisy, QStringLiteral("noise"));
    ASSERT_TRUE(conditions.noise().isVisible());
    QTest::mouseClick(&title, Qt::LeftButton);
    EXPECT_FALSE(conditions.noise().isVisible());
    EXPECT_EQ(title.text(), QStringLiteral("σ = 2, n = 20 …"));
    conditions.showRun(1);
    EXPECT_EQ(title.text(), QStringLiteral("Schedule and noise …"));
    conditions.showRun(0);
    QTest::mouseClick(&title, Qt::LeftButton);
    EXPECT_TRUE(conditions.noise().isVisible());
    EXPECT_EQ(title.text(), QStringLiteral("Schedule and noise: less"));
}

TEST_F(RunConditionsTest, ChoosesAScheduleWithItsUsualValues)
{
    const Scene before = model.scene();
    emit conditions.findChild<SchedulePicker*>()->schedulePicked(*findSchedule("cosine"));
    EXPECT_EQ(run().schedule.id, "cosine");
    EXPECT_EQ(run().schedule.values, initialValues(findSchedule("cosine")->parameters));
    EXPECT_EQ(conditions.schedule().size(), run().schedule.values.size());
    type(conditions.schedule().field(0), "50");
    EXPECT_EQ(run().schedule.values[0], 50.0);
    model.undoStack()->undo();
    model.undoStack()->undo();
    EXPECT_EQ(model.scene(), before);
}

TEST_F(RunConditionsTest, SetsNoiseRepeatsAndSeed)
{
    type(conditions.noise().field(0), "0.5");
    EXPECT_EQ(run().noise.sigma, 0.5);
    type(conditions.sampling().field(0), "16");
    EXPECT_EQ(run().noise.batch, 16.0);
    type(conditions.sampling().field(1), "20");
    EXPECT_EQ(run().repeats, 20);
    type(conditions.sampling().field(2), "42");
    EXPECT_EQ(model.scene().seed, 42u);
}

TEST_F(RunConditionsTest, WhatCannotBeIsToldAndChangesNothing)
{
    type(conditions.noise().field(0), "0.5");
    const Scene before = model.scene();
    auto* repeats = conditions.sampling().field(1).findChild<NumberField*>();
    type(conditions.sampling().field(1), "2.5");
    EXPECT_TRUE(repeats->problem().startsWith(QStringLiteral("n must be a whole number from 1 to 10")))
        << qPrintable(repeats->problem());
    type(conditions.sampling().field(1), "9999"); // times 300 steps is more than a scene may have
    EXPECT_TRUE(repeats->problem().contains(QStringLiteral("too many"))) << qPrintable(repeats->problem());
    type(conditions.sampling().field(1), "20");
    type(conditions.sampling().field(1), "20000");
    EXPECT_EQ(run().repeats, 20) << "and not 2000, which was never meant";
    type(conditions.sampling().field(1), "9999");
    EXPECT_EQ(run().repeats, 999) << "the last that was possible while it was typed";
}

TEST_F(RunConditionsTest, HasABatchSizeOnlyOverSamples)
{
    EXPECT_FALSE(conditions.batch().isVisible());
    model.chooseData({.model = "linear_regression"});
    ASSERT_TRUE(conditions.batch().isVisible());
    auto* number = conditions.batch().field(0).findChild<NumberField*>();
    EXPECT_EQ(number->text(), QStringLiteral("all"));
    EXPECT_EQ(run().batch, 0);
    EXPECT_FALSE(conditions.sampling().isVisible()) << "of no use while each step sees all";
    const int before = model.undoStack()->count();
    type(conditions.batch().field(0), "8");
    EXPECT_EQ(run().batch, 8);
    EXPECT_EQ(model.undoStack()->count(), before + 1) << "one change";
    EXPECT_TRUE(conditions.sampling().field(1).isVisible()) << "repeats";
    EXPECT_FALSE(conditions.sampling().field(0).isVisible()) << "the batch of the noise, of which there is none";
    type(conditions.batch().field(0), "61");
    EXPECT_EQ(run().batch, 8) << "and not 6, which was never meant";
    EXPECT_FALSE(number->problem().isEmpty());
    type(conditions.batch().field(0), "60");
    EXPECT_EQ(run().batch, 0);
    type(conditions.batch().field(0), "12");
    type(conditions.batch().field(0), "all");
    EXPECT_EQ(run().batch, 0);
    EXPECT_EQ(number->text(), QStringLiteral("all"));
}

TEST_F(RunConditionsTest, ABatchOfMoreSamplesThanThereAreIsAll)
{
    model.chooseData({.model = "linear_regression"});
    type(conditions.batch().field(0), "50");
    model.setSurfaceValue(1, 20.0); // 15 to learn from
    EXPECT_EQ(conditions.batch().field(0).findChild<NumberField*>()->text(), QStringLiteral("all"));
    EXPECT_EQ(run().batch, 50) << "and 50 again when there are more";
}

} // namespace
} // namespace thalweg::app
