#include "model/playback.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace thalweg::app {
namespace {

TEST(Playback, StaysWithinTheRun)
{
    Playback playback;
    playback.setLastStep(10);
    playback.seek(99);
    EXPECT_EQ(playback.step(), 10);
    playback.stepBack();
    EXPECT_EQ(playback.step(), 9);
    playback.seek(-5);
    EXPECT_EQ(playback.step(), 0);
    playback.toLast();
    playback.setLastStep(4);
    EXPECT_EQ(playback.step(), 4);
}

TEST(Playback, PlaysByTheClockToTheEndAndStops)
{
    Playback playback;
    playback.setLastStep(20);
    playback.setSpeed(200.0);
    QSignalSpy playing(&playback, &Playback::playingChanged);
    playback.play();
    ASSERT_TRUE(playing.wait(0) || playing.count() == 1);
    ASSERT_TRUE(playing.wait(5000)); // stops by itself at the end
    EXPECT_FALSE(playback.isPlaying());
    EXPECT_EQ(playback.step(), 20);
    playback.play(); // from the start again
    EXPECT_EQ(playback.step(), 0);
    EXPECT_TRUE(playback.isPlaying());
}

TEST(Playback, KeepsTheSpeedWithinItsRange)
{
    Playback playback;
    playback.setSpeed(0.0);
    EXPECT_EQ(playback.speed(), Playback::kMinSpeed);
    playback.setSpeed(1e30);
    EXPECT_EQ(playback.speed(), Playback::kMaxSpeed);
}

} // namespace
} // namespace thalweg::app
