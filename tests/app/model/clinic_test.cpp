#include "model/clinic.h"

#include "model/playback.h"
#include "model/scene_model.h"
#include "model/selection.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include <algorithm>

namespace thalweg::app {
namespace {

class ClinicTest : public ::testing::Test {
protected:
    ClinicTest()
    {
        playback.setLastStep(model.scene().steps);
        clinic.waitForFinished();
    }

    Verdict now(std::size_t run)
    {
        clinic.waitForFinished();
        return clinic.now(run)->verdict;
    }

    SceneModel model;
    Study study{model};
    Playback playback;
    Selection selection;
    Clinic clinic{model, study, playback, selection};
};

TEST_F(ClinicTest, FollowsThePlayback)
{
    EXPECT_EQ(now(0), Verdict::Descending);
    playback.toLast();
    EXPECT_EQ(now(0), Verdict::Oscillating);
    EXPECT_EQ(clinic.now(0)->step, 300);
    playback.toFirst();
    EXPECT_EQ(now(0), Verdict::Descending);
    EXPECT_EQ(clinic.atEnd(0)->verdict, Verdict::Oscillating);
}

TEST_F(ClinicTest, FollowsTheScene)
{
    playback.toLast();
    EXPECT_EQ(now(0), Verdict::Oscillating);
    model.setRunValue(0, 0, 0.01);
    EXPECT_EQ(now(0), Verdict::Converged);
    model.removeRun(4);
    clinic.waitForFinished();
    EXPECT_EQ(clinic.now(4), nullptr);
}

TEST_F(ClinicTest, ARemedyIsOneStepOfUndoAndSaysWhetherItHelped)
{
    playback.toLast();
    clinic.waitForFinished();
    const Scene before = model.scene();
    ASSERT_EQ(clinic.remedies(0).front(), "lower_rate");
    QSignalSpy applied(&clinic, &Clinic::applied);
    clinic.apply(0, "lower_rate");
    clinic.waitForFinished();
    ASSERT_EQ(applied.count(), 1);
    ASSERT_EQ(model.scene().runs.size(), 6u);
    EXPECT_EQ(selection.run(), 5);
    EXPECT_EQ(model.scene().runs[5].cure, (Cure{"lower_rate", 0}));
    EXPECT_EQ(now(5), Verdict::Converged);
    ASSERT_TRUE(clinic.findings()->help[5]);
    EXPECT_TRUE(clinic.findings()->help[5]->helped);
    model.undoStack()->undo();
    EXPECT_EQ(model.scene(), before);
}

TEST_F(ClinicTest, ARemedyForASceneThatHasChangedSinceIsDropped)
{
    playback.toLast();
    clinic.waitForFinished();
    clinic.apply(0, "tuned_rate");
    model.setStart({1.0, 1.0});
    const Scene meant = model.scene();
    clinic.waitForFinished();
    EXPECT_EQ(model.scene(), meant);
}

TEST_F(ClinicTest, TooManyRunsAreRefusedInASentence)
{
    playback.toLast();
    Scene full = model.scene();
    full.runs.resize(kMaxRuns, full.runs.front());
    full.steps = 100;
    model.apply(full, QStringLiteral("full"));
    clinic.waitForFinished();
    QSignalSpy refused(&clinic, &Clinic::refused);
    clinic.apply(0, "lower_rate");
    clinic.waitForFinished();
    ASSERT_EQ(refused.count(), 1);
    EXPECT_EQ(model.scene(), full);
}

} // namespace
} // namespace thalweg::app
