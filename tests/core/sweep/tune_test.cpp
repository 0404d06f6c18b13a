#include "sweep/tune.h"

#include "descent/runs.h"
#include "sweep/tune_reading.h"

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
            EXPECT_LE(once.evaluations, once.trials.size() * trialCost(scene, 0)) << "those that diverge cost less";
            EXPECT_GT(once.evaluations + trialCost(scene, 0), std::min(budget, leastBudget(scene, 0)) / 2);
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
    EXPECT_EQ(trialCost(sceneWith("sphere", "newton", 40), 0), 120U) << "a Hessian is two gradients";
    EXPECT_EQ(trialCost(sceneWith("sphere", "curvature_escape", 40), 0), 120U) << "if it looks at all of them";
}

TEST(Tune, IsNoWorseThanEveryPowerOfTen)
{
    for (const OptimizerEntry& entry : optimizerCatalogue()) {
        Scene scene = sceneWith("rosenbrock", std::string(entry.id).c_str(), 60);
        const SurfacePointer surface = surfaceOf(scene);
        const Tuning tuning = tuneRate(scene, 0, *surface, 50 * trialCost(scene, 0));
        ASSERT_TRUE(tuning.best) << entry.id;
        for (const double rate : {1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1.0, 10.0}) {
            scene.runs[0].values[0] = rate;
            const Trajectory run = computeRun(scene, 0, *surface);
            EXPECT_TRUE(run.stop == Stop::Diverged || run.steps.back().loss >= tuning.chosen()->loss) << entry.id;
        }
    }
}

/// f = (x² + y²)/10⁴ has λ = 2e-4: plain descent arrives in one step with η = 1/λ = 5000.
TEST(Tune, GoesFurtherWhereTheBestRateIsAtAnEnd)
{
    Scene scene = sceneWith("sphere", "sgd", 10);
    scene.surface = {std::string(), "(x^2 + y^2)/10000", {}};
    const Tuning tuning = tuneRate(scene, 0, *surfaceOf(scene), 60 * trialCost(scene, 0));
    ASSERT_TRUE(tuning.best);
    EXPECT_NEAR(std::log(tuning.chosen()->rate / 5000.0), 0.0, std::log(1.1));
    EXPECT_EQ(endOf(tuning), SearchEnd::Within);
}

/// With noise and at the minimum already, the shorter the steps the better: there is no best rate to find.
TEST(Tune, SaysWhenTheBestRateIsTheLowestOfAll)
{
    Scene scene = sceneWith("sphere", "sgd", 10);
    scene.start = {0.0, 0.0};
    scene.runs[0].noise.sigma = 1.0;
    const Tuning tuning = tuneRate(scene, 0, *surfaceOf(scene), 60 * trialCost(scene, 0));
    EXPECT_EQ(endOf(tuning), SearchEnd::Lowest);
    EXPECT_NEAR(tuning.chosen()->rate, rates::kFarLow, 1e-6 * rates::kFarLow);
}

Tuning tuningWith(std::vector<TuneTrial> trials, std::size_t best) { return {std::move(trials), best, 1.0, 0}; }

TEST(Tune, TellsWhichRatesAreAsGood)
{
    const Tuning flat = tuningWith({{0.1, 5.0}, {0.2, 2.01}, {0.3, 2.0}, {0.4, 2.015}, {0.5, 2.021}}, 2);
    ASSERT_TRUE(asGood(flat));
    EXPECT_EQ(asGood(flat)->low, 0.2);
    EXPECT_EQ(asGood(flat)->high, 0.4);
    EXPECT_EQ(endOf(flat), SearchEnd::Within);
    EXPECT_TRUE(asGood(tuningWith({{0.1, -1.99}, {0.2, -2.0}}, 1))) << "losses below 0";
    EXPECT_FALSE(asGood(tuningWith({{0.2, 3.0}, {0.25, 2.0}, {0.28, 2.0}, {0.4, 3.0}}, 1))) << "a narrow range";
    EXPECT_FALSE(asGood(tuningWith({{0.1, 2.0, true}, {0.2, 2.0}, {0.4, 2.0, true}}, 1))) << "beside it all diverge";
    EXPECT_FALSE(asGood(tuningWith({{0.1, 1e-9}, {0.2, 0.0}, {0.4, 1e-9}}, 1))) << "1 % of nothing is nothing";
    EXPECT_FALSE(asGood(Tuning{}));
    EXPECT_EQ(endOf(tuningWith({{0.1, 1.0}, {0.2, 2.0}}, 0)), SearchEnd::Lowest);
    EXPECT_EQ(endOf(tuningWith({{0.1, 2.0}, {0.2, 1.0}}, 1)), SearchEnd::Highest);
    EXPECT_EQ(endOf(Tuning{}), SearchEnd::Within);
}

TEST(Tune, StopsWhenCancelled)
{
    const Scene scene = sceneWith("rosenbrock", "adam", 100'000);
    const SurfacePointer surface = surfaceOf(scene);
    std::atomic<bool> cancelled{true};
    EXPECT_TRUE(tuneRate(scene, 0, *surface, leastBudget(scene, 0), {&cancelled}).trials.empty());
    cancelled = false;
    std::atomic<double> progress{0.0};
    Tuning tuning;
    std::thread worker([&] { tuning = tuneRate(scene, 0, *surface, 1'000'000'000, {&cancelled, &progress}); });
    while (progress == 0.0)
        std::this_thread::yield();
    cancelled = true;
    worker.join();
    EXPECT_FALSE(tuning.trials.empty());
    EXPECT_LT(tuning.trials.size(), 20U) << "the grid alone has more";
}

} // namespace
} // namespace thalweg
