#include "descent/bundle.h"

#include "descent/runs.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace thalweg {
namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();

/// A run whose losses are these.
Trajectory withLosses(const std::vector<double>& losses, Stop stop = Stop::StepLimit)
{
    Trajectory run;
    run.stop = stop;
    for (const double loss : losses)
        run.steps.push_back({{}, loss, {}, {}, {}});
    return run;
}

/// SGD on ½λx² + ½λy², λ = 2, from the minimum.
Scene noisyBowl(int repeats, int steps)
{
    Scene scene = sceneFor(*findSurface("sphere"));
    scene.start = {0.0, 0.0};
    scene.steps = steps;
    scene.runs = {newRun(*findOptimizer("sgd"), scene), newRun(*findOptimizer("sgd"), scene)};
    for (RunChoice& run : scene.runs) {
        run.values[0] = 0.1;
        run.noise = {1.0, 4.0};
        run.repeats = repeats;
    }
    return scene;
}

SurfacePointer surfaceOf(const Scene& scene) { return std::get<ResolvedSurface>(resolve(scene.surface)).surface; }

TEST(Quantile, IsLinearBetweenNeighbours)
{
    const std::vector<double> values{1.0, 2.0, 4.0, 8.0, 16.0};
    EXPECT_EQ(quantileOf(values, 0.0), 1.0);
    EXPECT_EQ(quantileOf(values, 0.5), 4.0);
    EXPECT_EQ(quantileOf(values, 0.625), 6.0);
    EXPECT_EQ(quantileOf(values, 1.0), 16.0);
    EXPECT_EQ(quantileOf(std::vector{3.0}, 0.9), 3.0);
    EXPECT_EQ(quantileOf(std::vector{3.0, kInfinite}, 0.0), 3.0);
    EXPECT_EQ(quantileOf(std::vector{3.0, kInfinite}, 0.5), kInfinite);
    EXPECT_EQ(quantileOf(std::vector{kInfinite, kInfinite}, 0.5), kInfinite);
}

TEST(Band, ByHand)
{
    // Eleven members with losses 0 … 10 at step 1: the tenths lie at 1 and 9.
    std::vector<Trajectory> members;
    for (int i = 0; i <= 10; ++i)
        members.push_back(withLosses({5.0, static_cast<double>((i * 7) % 11)}));
    const Band band = bandOf(members, 1, &TrajectoryStep::loss);
    EXPECT_EQ(band.low, (std::vector{5.0, 1.0}));
    EXPECT_EQ(band.median, (std::vector{5.0, 5.0}));
    EXPECT_EQ(band.high, (std::vector{5.0, 9.0}));
}

TEST(Band, WhatDivergedIsInfinitelyHighAndWhatIsStuckStays)
{
    const std::vector<Trajectory> members{withLosses({1.0, 2.0}, Stop::Diverged),
                                          withLosses({1.0, 3.0}, Stop::NotDifferentiable),
                                          withLosses({1.0, 4.0, 5.0})};
    const Band band = bandOf(members, 2, &TrajectoryStep::loss);
    EXPECT_EQ(band.median, (std::vector{1.0, 3.0, 5.0}));
    EXPECT_EQ(band.high[2], kInfinite);
    EXPECT_NEAR(band.low[2], 3.4, 1e-15);
}

TEST(Bundle, BeginsWithTheRunItself)
{
    const Scene scene = noisyBowl(3, 40);
    const auto surface = surfaceOf(scene);
    const auto bundle = computeBundle(scene, 1, *surface);
    ASSERT_TRUE(bundle);
    ASSERT_EQ(bundle->members.size(), 3u);
    ASSERT_EQ(bundle->loss.median.size(), 41u);
    const Trajectory run = computeRuns(scene, *surface)[1];
    for (int t = 0; t <= 40; ++t)
        EXPECT_EQ(bundle->members[0].at(t).point, run.at(t).point);
    EXPECT_NE(bundle->members[1].at(40).point, run.at(40).point);
    EXPECT_NE(bundle->members[2].at(40).point, bundle->members[1].at(40).point);
}

/// The loss x² + y² settles to an exponential distribution of mean 2 Var x = 2 η s²/(B λ (2 − ηλ)):
/// its median is ln 2 means, its tenths −ln 0.9 and −ln 0.1.
TEST(Bundle, HasTheQuantilesOfTheNoiseFloor)
{
    const Scene scene = noisyBowl(4000, 120);
    const auto bundle = computeBundle(scene, 0, *surfaceOf(scene));
    const double average = 2.0 * 0.1 / (4.0 * 2.0 * 1.8);
    EXPECT_NEAR(bundle->loss.median.back() / average, std::log(2.0), 0.08);
    EXPECT_NEAR(bundle->loss.low.back() / average, -std::log(0.9), 0.026);
    EXPECT_NEAR(bundle->loss.high.back() / average, std::log(10.0), 0.24);
}

TEST(Bundle, SpreadsTheTestLossToo)
{
    const Scene scene = noisyBowl(7, 30);
    const auto surface = surfaceOf(scene);
    const auto bundle = computeBundle(scene, 0, *surface, nullptr, surface.get());
    ASSERT_TRUE(bundle->testLoss);
    EXPECT_EQ(bundle->testLoss->median, bundle->loss.median);
    EXPECT_EQ(bundle->testLoss->high, bundle->loss.high);
}

TEST(Band, WhatIsUndefinedIsInfinitelyHigh)
{
    Trajectory run;
    run.steps.resize(2);
    const Band band = bandOf({&run, 1}, 1, [](const TrajectoryStep&) { return std::nan(""); });
    EXPECT_EQ(band.median, (std::vector{kInfinite, kInfinite}));
}

TEST(Bundle, WithoutNoiseAllAreAlike)
{
    Scene scene = noisyBowl(5, 20);
    scene.start = {1.0, 2.0};
    scene.runs[0].noise.sigma = 0.0;
    const auto bundle = computeBundle(scene, 0, *surfaceOf(scene));
    EXPECT_EQ(bundle->loss.low, bundle->loss.median);
    for (int t = 0; t <= 20; ++t) // of x² + y²
        EXPECT_NEAR(bundle->gradientNorm.median[std::size_t(t)], 2.0 * std::sqrt(bundle->loss.median[std::size_t(t)]), 1e-15);
    EXPECT_FALSE(bundle->testLoss);
    EXPECT_EQ(bundle->loss.high, bundle->loss.median);
}

TEST(Bundle, CancelledGivesNothing)
{
    const std::atomic<bool> cancelled = true;
    const Scene scene = noisyBowl(5, 20);
    EXPECT_FALSE(computeBundle(scene, 0, *surfaceOf(scene), &cancelled));
}

} // namespace
} // namespace thalweg
