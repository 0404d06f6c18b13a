#include "descent/outcome.h"
#include "descent/runs.h"

#include <gtest/gtest.h>

namespace thalweg {
namespace {

struct Raced {
    std::vector<Trajectory> runs;
    std::vector<Outcome> outcomes;
};

Raced race(const Scene& scene)
{
    const auto resolved = std::get<ResolvedSurface>(resolve(scene.surface));
    const auto critical = findCriticalPoints(*resolved.surface, scene.domain);
    const Land land(*resolved.surface, scene.domain, resolved.minima);
    Raced raced{computeRuns(scene, *resolved.surface), {}};
    for (const Trajectory& run : raced.runs)
        raced.outcomes.push_back(outcomeOf(run, land, critical.points, resolved.minima));
    return raced;
}

Scene single(std::string_view surface, Point start, std::string_view optimizer, double lr, int steps)
{
    Scene scene = sceneFor(*findSurface(surface));
    scene.start = start;
    scene.steps = steps;
    scene.runs = {newRun(*findOptimizer(optimizer), scene)};
    scene.runs[0].values[0] = lr;
    return scene;
}

Outcome outcome(std::string_view surface, Point start, std::string_view optimizer, double lr, int steps)
{
    return race(single(surface, start, optimizer, lr, steps)).outcomes.at(0);
}

TEST(Outcome, NamesThePointThatARunCameTo)
{
    const Outcome minimum = outcome("himmelblau", {2.5, 2.5}, "sgd", 0.01, 200);
    EXPECT_EQ(minimum.ending, Ending::AtMinimum);
    EXPECT_NEAR(minimum.target->x, 3.0, 1e-9);
    EXPECT_EQ(outcome("saddle", {1.5, 0.0}, "sgd", 0.1, 200).ending, Ending::AtSaddle);
    EXPECT_EQ(outcome("himmelblau", {-0.27084459066734762, -0.92303855648}, "sgd", 1e-9, 10).ending, Ending::AtMaximum);
    EXPECT_EQ(outcome("monkey_saddle", {0.0, 0.0}, "sgd", 0.1, 10).ending, Ending::AtDegenerate);
    EXPECT_EQ(outcome("rosenbrock", {-1.2, 1.0}, "sgd", 0.1, 100).ending, Ending::Diverged);
    EXPECT_EQ(outcome("rosenbrock", {-1.2, 1.0}, "sgd", 0.001, 10).ending, Ending::UnderWay);
    EXPECT_EQ(outcome("ackley", {0.0, 0.0}, "adam", 0.1, 10).ending, Ending::AtMinimum);
}

/// RMSProp's steps stay near lr, however small the gradient: it swings about the minimum for ever.
TEST(Outcome, ASwingAboutAMinimumIsNotAtIt)
{
    const Outcome swinging = outcome("himmelblau", {2.5, 2.5}, "rmsprop", 0.05, 400);
    EXPECT_EQ(swinging.ending, Ending::NearMinimum);
    EXPECT_NEAR(swinging.target->x, 3.0, 1e-9);
    EXPECT_TRUE(swinging.arrivedStep.has_value());
}

TEST(Outcome, WhereTheSurfaceHasNoValueIsNotDivergence)
{
    Scene scene = single("sphere", {-1.0, 1.0}, "sgd", 1.0, 20);
    scene.surface = {std::string(), "log(x) + y^2", {}};
    const Raced outside = race(scene);
    EXPECT_EQ(outside.outcomes.at(0).ending, Ending::NotDefined);
    EXPECT_EQ(outside.runs.at(0).steps.size(), 1u);
    scene.start = {0.5, 0.0}; // one step of lr / x leads to −1.5
    const Raced leaving = race(scene);
    EXPECT_EQ(leaving.outcomes.at(0).ending, Ending::NotDefined);
    EXPECT_EQ(leaving.runs.at(0).steps.back().point, scene.start);
}

TEST(Outcome, ACurveOfMinimaIsRest)
{
    EXPECT_EQ(outcome("linear_net", {1.5, 0.3}, "sgd", 0.1, 400).ending, Ending::AtRest);
}

TEST(Outcome, ASwingOfPeriodTwoIsNotRest)
{
    // η = 0.0192 lies just above 2/λ of the valley that it enters: every second point is the same.
    EXPECT_EQ(outcome("himmelblau", {0.25, -1.25}, "sgd", 0.0192, 300).ending, Ending::UnderWay);
}

TEST(Outcome, ArrivalIsTheFirstStepFromWhichItStays)
{
    // x halves with each step; the neighbourhood is 1 % of the domain's diagonal, 0.1448.
    const Scene scene = single("sphere", {4.0, 0.0}, "sgd", 0.25, 50);
    const Outcome at = race(scene).outcomes.at(0);
    EXPECT_EQ(at.arrivedStep, 5); // 4 / 2⁵ = 0.125, 4 / 2⁴ = 0.25
}

TEST(Runs, AreComputedInOrderAndWhole)
{
    const Raced raced = race(defaultScene());
    ASSERT_EQ(raced.runs.size(), 5u);
    for (const Trajectory& run : raced.runs)
        EXPECT_EQ(run.lastStep(), defaultScene().steps);
}

/// A valley of curvature 2 with noise: the schedule and the noise of each step stand in its row.
Scene noisyScene()
{
    Scene scene = single("sphere", {4.0, -3.0}, "sgd", 0.1, 50);
    scene.runs[0].schedule = {"step", {20.0, 0.5, 4.0}};
    scene.runs[0].noise = {2.0, 16.0};
    scene.runs.push_back(scene.runs[0]);
    return scene;
}

TEST(Runs, EachStepCanBeWorkedOutFromItsRow)
{
    const Scene scene = noisyScene();
    const Trajectory run = race(scene).runs[0];
    for (int t = 0; t < 50; ++t) {
        const TrajectoryStep& row = run.at(t);
        const double rate = t < 4 ? 0.1 * (t + 1) / 5.0 : 0.1 * std::pow(0.5, (t - 4) / 20);
        EXPECT_NEAR(row.lr, rate, 1e-16) << t;
        EXPECT_EQ(row.gradient, 2.0 * row.point);
        EXPECT_EQ(row.update, -row.lr * (row.gradient + row.noise));
        EXPECT_EQ(run.at(t + 1).point, row.point + row.update);
    }
    const auto noise = gradientNoise({2.0, 16.0}, {scene.seed, 0, 0}, 50);
    EXPECT_EQ(run.at(49).noise, noise[49]);
}

TEST(Runs, SeedPlaceAndMemberGiveNoiseOfTheirOwn)
{
    Scene scene = noisyScene();
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface)).surface;
    const Trajectory run = computeRun(scene, 0, *surface);
    EXPECT_EQ(computeRun(scene, 0, *surface).steps.back().point, run.steps.back().point);
    EXPECT_NE(computeRun(scene, 1, *surface).steps.back().point, run.steps.back().point);
    EXPECT_NE(computeRun(scene, 0, *surface, 1).steps.back().point, run.steps.back().point);
    scene.seed += 1;
    EXPECT_NE(computeRun(scene, 0, *surface).steps.back().point, run.steps.back().point);
}

/// Var x = η s² / (B λ (2 − η λ)) on ½λx²: Liu, Ziyin & Ueda (2020). Here λ = 2, s = 1, B = 4, η = 0.1.
TEST(Runs, SettleAtTheNoiseFloor)
{
    Scene scene = single("sphere", {0.0, 0.0}, "sgd", 0.1, 100'000);
    scene.runs[0].noise = {1.0, 4.0};
    const Raced raced = race(scene);
    double sum = 0.0;
    for (const TrajectoryStep& row : raced.runs[0].steps)
        sum += dot(row.point, row.point);
    const double floor = 0.1 / (4.0 * 2.0 * (2.0 - 0.2));
    EXPECT_NEAR(sum / 2e5 / floor, 1.0, 0.03);
}

TEST(Runs, CancelledGivesFewer)
{
    const std::atomic<bool> cancelled = true;
    const Scene scene = defaultScene();
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface)).surface;
    EXPECT_TRUE(computeRuns(scene, *surface, &cancelled).empty());
}

} // namespace
} // namespace thalweg
