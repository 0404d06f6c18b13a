#include "sweep/tune.h"

#include <gtest/gtest.h>

#include <cmath>
#include <thread>

namespace thalweg {
namespace {

Scene sceneWith(const char* surface, const char* optimizer, int steps)
{
    Scene scene = sceneFor(*findSurface(surface));
    scene.steps = steps;
    scene.runs = {newRun(*findOptimizer(optimizer), scene)};
    return scene;
}

SurfacePointer surfaceOf(const Scene& scene) { return std::get<ResolvedSurface>(resolve(scene.surface)).surface; }

/// On a quadratic all modes shrink alike at 2 / (λ₁ + λ₂), which is best in the end.
TEST(Tune, FindsTheBestRateOfABowl)
{
    Scene scene = sceneWith("elliptic_bowl", "sgd", 150);
    const SurfacePointer surface = surfaceOf(scene);
    const Dual2<double> local = surface->secondOrder({0.0, 0.0});
    const double best = 2.0 / (local.dxx + local.dyy);
    ASSERT_EQ(local.dxy, 0.0);
    scene.start = {1.0, 1.0};
    const Tuning tuning = tuneRate(scene, 0, *surface, 60 * 150);
    ASSERT_TRUE(tuning.best);
    EXPECT_LT(tuning.resolution, 1.02);
    const double bias = 1.01; // of the finite number of steps
    EXPECT_LT(std::fabs(std::log(tuning.trials[*tuning.best].rate / best)), std::log(tuning.resolution * bias));
    for (const TuneTrial& trial : tuning.trials) {
        EXPECT_TRUE(trial.diverged || trial.loss >= tuning.trials[*tuning.best].loss);
        const bool isUnstable = trial.rate > 2.0 / std::max(local.dxx, local.dyy) * 1.01;
        EXPECT_EQ(trial.loss > surface->value(scene.start), isUnstable) << trial.rate << ": beyond 2/λ it grows";
    }
}

TEST(Tune, KeepsTheBudgetAndIsTheSameEachTime)
{
    for (const char* optimizer : {"sgd", "adam", "sam"}) {
        Scene scene = sceneWith("rosenbrock", optimizer, 40);
        scene.runs[0].noise.sigma = 0.1;
        const SurfacePointer surface = surfaceOf(scene);
        for (const std::uint64_t budget : {leastBudget(scene, 0), std::uint64_t(1234), std::uint64_t(5000)}) {
            const Tuning once = tuneRate(scene, 0, *surface, budget);
            const Tuning twice = tuneRate(scene, 0, *surface, budget);
            EXPECT_LE(once.evaluations, budget);
            EXPECT_GE(once.evaluations, leastBudget(scene, 0));
            EXPECT_EQ(once.evaluations, once.trials.size() * trialCost(scene, 0));
            ASSERT_EQ(once.trials.size(), twice.trials.size());
            EXPECT_EQ(once.best, twice.best);
            for (std::size_t i = 0; i < once.trials.size(); ++i) {
                EXPECT_EQ(once.trials[i].rate, twice.trials[i].rate);
                EXPECT_EQ(once.trials[i].loss, twice.trials[i].loss);
                EXPECT_TRUE(i == 0 || once.trials[i - 1].rate < once.trials[i].rate);
            }
        }
    }
    EXPECT_EQ(trialCost(sceneWith("sphere", "sam", 40), 0), 80U);
}

TEST(Tune, IsNoWorseThanEveryRateOfTheGrid)
{
    for (const OptimizerEntry& entry : optimizerCatalogue()) {
        const Scene scene = sceneWith("rosenbrock", std::string(entry.id).c_str(), 60);
        const SurfacePointer surface = surfaceOf(scene);
        const Tuning coarse = tuneRate(scene, 0, *surface, leastBudget(scene, 0));
        const Tuning fine = tuneRate(scene, 0, *surface, 50 * trialCost(scene, 0));
        ASSERT_TRUE(fine.best) << entry.id;
        EXPECT_LE(fine.trials[*fine.best].loss, coarse.trials[*coarse.best].loss) << entry.id;
    }
}

TEST(Tune, StopsWhenCancelled)
{
    const Scene scene = sceneWith("rosenbrock", "adam", 100'000);
    const SurfacePointer surface = surfaceOf(scene);
    std::atomic<bool> cancelled{true};
    EXPECT_TRUE(tuneRate(scene, 0, *surface, leastBudget(scene, 0), &cancelled).trials.empty());
    cancelled = false;
    std::atomic<double> progress{0.0};
    Tuning tuning;
    std::thread worker([&] { tuning = tuneRate(scene, 0, *surface, 1'000'000'000, &cancelled, &progress); });
    while (progress == 0.0)
        std::this_thread::yield();
    cancelled = true;
    worker.join();
    EXPECT_FALSE(tuning.trials.empty());
    EXPECT_LT(tuning.trials.size(), 20U) << "the grid alone has more";
}

} // namespace
} // namespace thalweg
