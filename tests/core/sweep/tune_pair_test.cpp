#include "sweep/tune_pair.h"

#include "descent/runs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace thalweg {
namespace {

Scene sceneWith(const char* surface, std::string_view optimizer, int steps)
{
    Scene scene = sceneFor(*findSurface(surface));
    scene.steps = steps;
    scene.runs = {newRun(*findOptimizer(optimizer), scene)};
    return scene;
}

SurfacePointer surfaceOf(const Scene& scene) { return std::get<ResolvedSurface>(resolve(scene.surface)).surface; }

SecondParameter secondOf(const Scene& scene, std::string_view key) { return *findSecond(scene.runs[0], key); }

double lossWith(Scene scene, double rate, SecondParameter second, double value)
{
    scene.runs[0].values[0] = rate;
    setValue(scene.runs[0], second, value);
    return computeRun(scene, 0, *surfaceOf(scene)).steps.back().loss;
}

/// On a quadratic with curvatures μ ≤ L the heavy ball has its best rate of √β at η = 4/(√L + √μ)²,
/// β = ((√κ − 1)/(√κ + 1))². Source: B. T. Polyak, Some methods of speeding up the convergence, 1964.
TEST(TunePair, ComesNearTheBestHeavyBallOfABowl)
{
    Scene scene = sceneWith("elliptic_bowl", "momentum", 100);
    scene.surface.values = {100.0};
    scene.start = {3.0, 1.0};
    const SecondParameter momentum = secondOf(scene, "momentum");
    setValue(scene.runs[0], momentum, 0.2);
    const SurfacePointer surface = surfaceOf(scene);
    const double root = std::sqrt(100.0);
    const double beta = std::pow((root - 1.0) / (root + 1.0), 2);
    const double rate = 4.0 / std::pow(root + 1.0, 2);
    const PairTuning tuning = tunePair(scene, 0, momentum, *surface, 400 * 100);
    const TuneTrial& best = *tuning.chosen();
    EXPECT_NEAR(best.rate, rate, 0.05 * rate);
    EXPECT_NEAR(best.second, beta, 0.05 * beta);
    EXPECT_LE(best.loss, lossWith(scene, rate, momentum, beta)) << "after a finite number of steps";
    EXPECT_LT(best.loss, 1e-9 * tuning.alone.chosen()->loss);
    EXPECT_LE(tuning.evaluations, 400U * 100U);
    EXPECT_GT(tuning.slice.trials.size(), std::size_t(tuning.columns)) << "a curve to look at";
}

TEST(TunePair, KeepsTheBudgetAndIsTheSameEachTime)
{
    constexpr std::array<std::pair<const char*, const char*>, 6> kSearches{{{"momentum", "momentum"},
                                                                            {"adam", "beta2"},
                                                                            {"adamw", "amsgrad"},
                                                                            {"sam", "rho"},
                                                                            {"curvature_escape", "threshold"},
                                                                            {"sgd", "weight_decay"}}};
    for (const auto& [optimizer, key] : kSearches) {
        Scene scene = sceneWith("rosenbrock", optimizer, 20);
        scene.runs[0].noise.sigma = 0.1;
        const SurfacePointer surface = surfaceOf(scene);
        const SecondParameter second = secondOf(scene, key);
        const std::uint64_t cost = trialCost(scene, 0);
        for (const std::uint64_t budget : {leastPairBudget(scene, 0), 137 * cost + 1, 400 * cost}) {
            const PairTuning once = tunePair(scene, 0, second, *surface, budget);
            const PairTuning twice = tunePair(scene, 0, second, *surface, budget);
            EXPECT_LE(once.evaluations, budget) << optimizer;
            EXPECT_LE(once.evaluations, once.trials.size() * cost);
            ASSERT_TRUE(once.chosen());
            EXPECT_EQ(lossWith(scene, once.chosen()->rate, second, once.chosen()->second), once.chosen()->loss);
            EXPECT_TRUE(std::ranges::equal(once.trials, twice.trials, {}, &PairTrial::trial, &PairTrial::trial));
            EXPECT_EQ(*once.chosen(), *twice.chosen());
            EXPECT_EQ(once.rows, key == std::string_view("amsgrad") ? 2 : twice.rows);
        }
    }
}

TEST(TunePair, IsNeverWorseThanTheRateAloneWithThatBudget)
{
    for (const OptimizerEntry& entry : optimizerCatalogue()) {
        const Scene scene = sceneWith("himmelblau", entry.id, 25);
        const SurfacePointer surface = surfaceOf(scene);
        const std::uint64_t budget = leastPairBudget(scene, 0);
        const Tuning alone = tuneRate(scene, 0, *surface, budget);
        for (const SecondParameter second : secondParameters(scene.runs[0])) {
            const PairTuning pair = tunePair(scene, 0, second, *surface, budget);
            EXPECT_EQ(pair.alone.trials.size(), alone.trials.size());
            EXPECT_LE(pair.chosen()->loss, alone.chosen()->loss) << entry.id << ' ' << keyOf(scene.runs[0], second);
            const auto cells = std::ranges::count_if(pair.trials, [](const PairTrial& t) { return t.size == 1.0; });
            EXPECT_GT(cells, pair.columns) << entry.id << ' ' << keyOf(scene.runs[0], second);
        }
    }
}

TEST(TunePair, TriesOnlyWhatIsAllowedAndEachOnce)
{
    Scene scene = sceneWith("beale", "adam", 20);
    const ScheduleEntry& decay = *findSchedule("exponential");
    scene.runs[0].schedule = {"exponential", initialValues(decay.parameters)};
    const SurfacePointer surface = surfaceOf(scene);
    for (const char* key : {"beta1", "eps", "schedule.gamma", "schedule.warmup"}) {
        const SecondParameter second = secondOf(scene, key);
        const PairTuning tuning = tunePair(scene, 0, second, *surface, 400 * trialCost(scene, 0));
        std::vector<std::pair<double, double>> seen;
        for (const PairTrial& each : tuning.trials) {
            EXPECT_FALSE(problemWith(tableLine(scene.runs[0], second), each.trial.second)) << key;
            seen.emplace_back(each.trial.rate, each.trial.second);
        }
        std::ranges::sort(seen);
        EXPECT_EQ(std::ranges::adjacent_find(seen), seen.end()) << key;
        EXPECT_TRUE(std::ranges::is_sorted(tuning.slice.trials, {}, &TuneTrial::rate)) << key;
        for (const TuneTrial& trial : tuning.slice.trials)
            EXPECT_EQ(trial.second, tuning.chosen()->second) << key;
    }
    EXPECT_FALSE(findSecond(scene.runs[0], "lr")) << "it is the first";
    EXPECT_FALSE(findSecond(scene.runs[0], "rho"));
}

/// Whatever is done the run stays at the minimum: all pairs are as good, and nothing is changed.
TEST(TunePair, KeepsTheSecondValueWhereNoOtherIsBetter)
{
    Scene scene = sceneWith("sphere", "momentum", 10);
    scene.start = {0.0, 0.0};
    const SecondParameter momentum = secondOf(scene, "momentum");
    const PairTuning tuning = tunePair(scene, 0, momentum, *surfaceOf(scene), leastPairBudget(scene, 0));
    EXPECT_EQ(tuning.chosen()->second, valueOf(scene.runs[0], momentum));
    EXPECT_EQ(tuning.chosen()->rate, tuning.alone.chosen()->rate);
}

/// Near a minimum of −1.0316 many pairs settle alike, but for the last digits: those are no reason to change β₂.
TEST(TunePair, KeepsTheSecondValueWhereOthersAreBetterByRoundingOnly)
{
    const Scene scene = sceneWith("six_hump_camel", "adam", 300);
    const SecondParameter beta2 = secondOf(scene, "beta2");
    const PairTuning tuning = tunePair(scene, 0, beta2, *surfaceOf(scene), 400 * 300);
    EXPECT_NEAR(tuning.chosen()->loss, -1.0316284534898774, 1e-6);
    EXPECT_EQ(tuning.chosen()->second, valueOf(scene.runs[0], beta2));
    EXPECT_LE(tuning.chosen()->loss, tuning.alone.chosen()->loss);
}

TEST(TunePair, StopsWhenCancelled)
{
    const Scene scene = sceneWith("rosenbrock", "adam", 1000);
    const std::atomic<bool> cancelled{true};
    const PairTuning tuning = tunePair(scene, 0, secondOf(scene, "beta1"), *surfaceOf(scene),
                                       leastPairBudget(scene, 0), {&cancelled});
    EXPECT_TRUE(tuning.trials.empty());
    EXPECT_FALSE(tuning.chosen());
}

} // namespace
} // namespace thalweg
