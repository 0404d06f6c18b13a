#include "inspector/inspection.h"

#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace thalweg::app {
namespace {

struct InspectionTest : testing::Test {
    InspectionTest()
    {
        playback.setLastStep(model.scene().steps);
        study.waitForFinished();
    }

    SceneModel model;
    Study study{model};
    Playback playback;
    Selection selection;
    Layers layers;
    Inspection inspection{model, study, playback, selection, layers};
};

TEST_F(InspectionTest, PrefersThePinThenTheMouseThenTheHeadThenTheStart)
{
    EXPECT_EQ(inspection.place(), Inspection::Place::Start);
    EXPECT_EQ(inspection.point(), model.scene().start);
    selection.select(4);
    playback.seek(20);
    EXPECT_EQ(inspection.place(), Inspection::Place::Head);
    EXPECT_EQ(inspection.point(), study.runs()[4].at(20).point);
    inspection.hover(Point{1.0, 2.0});
    EXPECT_EQ(inspection.place(), Inspection::Place::Mouse);
    inspection.setPin({3.0, -1.0});
    inspection.hover(Point{0.5, 0.5});
    EXPECT_EQ(inspection.place(), Inspection::Place::Pin);
    EXPECT_EQ(inspection.point(), (Point{3.0, -1.0}));
    inspection.unpin();
    inspection.hover(std::nullopt);
    EXPECT_EQ(inspection.place(), Inspection::Place::Head);
}

TEST_F(InspectionTest, AHiddenRunHasNoHeadToLookAt)
{
    selection.select(4);
    model.setRunShown(4, false);
    study.waitForFinished();
    EXPECT_EQ(inspection.place(), Inspection::Place::Start);
}

TEST_F(InspectionTest, FollowsThePlayback)
{
    selection.select(0);
    QSignalSpy changes(&inspection, &Inspection::changed);
    playback.seek(5);
    EXPECT_EQ(changes.size(), 1);
}

TEST_F(InspectionTest, PinsAtTheMouseAndTakesThePinAwayWithoutOne)
{
    inspection.hover(Point{1.0, 2.0});
    inspection.pinHere();
    EXPECT_EQ(inspection.pin(), (Point{1.0, 2.0}));
    inspection.hover(Point{-1.0, 0.0});
    inspection.pinHere();
    EXPECT_EQ(inspection.pin(), (Point{-1.0, 0.0}));
    inspection.pinHere();
    EXPECT_FALSE(inspection.pin());
    inspection.pinHere();
    inspection.hover(std::nullopt);
    inspection.pinHere();
    EXPECT_FALSE(inspection.pin());
}

TEST_F(InspectionTest, APinOutsideANewDomainIsGone)
{
    inspection.setPin({4.0, 4.0});
    model.setDomain({-5.0, 5.0, -5.0, 4.5});
    EXPECT_TRUE(inspection.pin());
    model.setDomain({-2.0, 2.0, -2.0, 2.0});
    EXPECT_FALSE(inspection.pin());
}

TEST_F(InspectionTest, PutsTheModelWhereItIsWanted)
{
    EXPECT_FALSE(inspection.modelCentre());
    layers.set(&LayerChoice::taylor, TaylorPlace::Fixed);
    inspection.hover(Point{1.0, 2.0});
    EXPECT_EQ(inspection.modelCentre(), model.scene().start);
    EXPECT_EQ(inspection.modelPlace(), Inspection::Place::Start);
    layers.set(&LayerChoice::taylor, TaylorPlace::Mouse);
    EXPECT_EQ(inspection.modelCentre(), (Point{1.0, 2.0}));
    inspection.setPin({3.0, -1.0});
    EXPECT_EQ(inspection.modelCentre(), (Point{3.0, -1.0}));
    layers.set(&LayerChoice::taylor, TaylorPlace::Fixed);
    EXPECT_EQ(inspection.modelCentre(), (Point{3.0, -1.0}));
}

} // namespace
} // namespace thalweg::app
