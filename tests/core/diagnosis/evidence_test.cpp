#include "core/diagnosis/labelled.h"
#include "diagnosis/examination.h"

#include <gtest/gtest.h>

/// The numbers that speak for a verdict are those that decided it.
namespace thalweg {
namespace {

constexpr Domain kUsual{-5.0, 5.0, -5.0, 5.0};

// x² + 3y² at η = 0.1: the excess is (3 · 0.8ᵏ)² + 3 (2 · 0.4ᵏ)², the last of its largest in the last ten steps.
TEST(Evidence, OfConvergenceIsHowNearAndHowLowItStayed)
{
    const Scene scene = tests::sceneOf({"", "x^2 + 3y^2", kUsual, {3, 2}, "sgd", {{"lr", 0.1}}, 100});
    const Diagnosis found = tests::diagnosed(scene);
    ASSERT_EQ(verdictId(found.verdict), "converged");
    const double farthest = 3.0 * std::pow(0.8, 90);
    EXPECT_NEAR(found.find("distance_share").value() / (farthest / kUsual.diagonal()), 1.0, 1e-9);
    EXPECT_NEAR(found.find("excess_share").value() / (farthest * farthest / 21.0), 1.0, 1e-6);
}

TEST(Evidence, OfATipIsItsPlace)
{
    const Scene scene = tests::sceneOf({"", "ackley", kUsual, {0, 0}, "sgd", {{"lr", 0.1}}, 100});
    const Diagnosis found = tests::diagnosed(scene);
    ASSERT_EQ(verdictId(found.verdict), "converged");
    EXPECT_EQ(found.find("distance_share"), 0.0);
    EXPECT_FALSE(found.find("excess_share"));
}

// |x| + y² at η = 1/4: from (1, 0) four steps of 1/4 lead onto the crease, just where the minimum is.
TEST(Evidence, OfAKinkThatIsTheMinimumIsItsPlace)
{
    const Diagnosis found = tests::diagnosed(tests::sceneOf({"", "abs(x) + y^2", kUsual, {1, 0}, "sgd", {{"lr", 0.25}}, 100}));
    ASSERT_EQ(verdictId(found.verdict), "converged");
    EXPECT_EQ(found.step, 4);
    EXPECT_EQ(found.critical, Point{});
    EXPECT_EQ(found.find("distance_share"), 0.0);
    EXPECT_FALSE(found.find("no_derivative"));
}

// Elsewhere a kink is no end of the way down, but the run has nothing to follow: it neither runs away nor stands still.
TEST(Evidence, OfAKinkOnTheWayIsThatThereIsNoDerivative)
{
    struct Kink {
        const char* f;
        Point start;
        int step;
        Point end;
    };
    for (const Kink& kink : {Kink{"abs(x) + y", {1, 0}, 4, {0, -1}}, Kink{"max(x, y)", {1, 1}, 0, {1, 1}},
                             Kink{"relu_net", {0, 1}, 0, {0, 1}}, Kink{"-abs(x) - y^2", {0, 0}, 0, {0, 0}},
                             Kink{"atan2(y, x) + x", {-1, 0}, 0, {-1, 0}}}) {
        SCOPED_TRACE(kink.f);
        const Diagnosis found = tests::diagnosed(tests::sceneOf({"", kink.f, kUsual, kink.start, "sgd", {{"lr", 0.25}}, 100}));
        EXPECT_EQ(verdictId(found.verdict), "descending");
        EXPECT_EQ(found.step, kink.step);
        EXPECT_EQ(found.obstacle, kink.end);
        EXPECT_EQ(found.find("no_derivative"), 1.0);
        EXPECT_FALSE(found.find("growth"));
    }
}

// Plain descent at η = 1 from x = 1: f′ = 1/x² = 1, and so is that of ln |x|: the first step leads onto the pole.
TEST(Evidence, OfAPoleIsItsPlace)
{
    for (const char* f : {"-1/x + y^2", "log(abs(x)) + y^2"}) {
        SCOPED_TRACE(f);
        const Diagnosis found = tests::diagnosed(tests::sceneOf({"", f, kUsual, {1, 0.25}, "sgd", {{"lr", 1.0}}, 100}));
        EXPECT_EQ(verdictId(found.verdict), "diverged");
        EXPECT_EQ(found.step, 0);
        EXPECT_EQ(found.obstacle, (Point{0.0, -0.25}));
    }
    const Diagnosis undefined = tests::diagnosed(tests::sceneOf({"", "sqrt(x) + y^2", kUsual, {0.25, 0}, "sgd", {{"lr", 1.0}}, 100}));
    EXPECT_EQ(verdictId(undefined.verdict), "diverged");
    EXPECT_EQ(undefined.obstacle, (Point{-0.75, 0.0}));
    const Diagnosis far = tests::diagnosed(tests::sceneOf({"", "-x^4 + y^2", kUsual, {1, 0}, "sgd", {{"lr", 1.0}}, 100}));
    EXPECT_EQ(verdictId(far.verdict), "diverged");
    EXPECT_FALSE(far.obstacle) << "what grew beyond all bounds is the run";
}

// What is set is known better than what a few hundred gradients show of it.
TEST(Evidence, OfNoiseIsTheSettingWhereThereIsOne)
{
    const Scene scene = tests::sceneOf({"", "(x^2 + y^2)/2", kUsual, {3, 2}, "sgd", {{"lr", 0.1}}, 300, {}, 5.0});
    const Diagnosis found = tests::diagnosed(scene);
    ASSERT_EQ(verdictId(found.verdict), "noise_floor");
    EXPECT_NE(found.find("noise"), 5.0);
    const Diagnosis told = withNoiseSet(found, scene.runs.front().noise.deviation());
    EXPECT_EQ(told.find("noise"), 5.0);
    EXPECT_NEAR(told.find("noise_excess").value(), 0.1 * 25.0 / 2.0, 0.02); // ησ²/2
    EXPECT_EQ(withNoiseSet(found, 0.0), found);
}

// At Himmelblau's minimum (3.584, −1.848) the larger curvature is 105.419; half-way between the ends of the swing it is 104.
TEST(Evidence, OfASwingIsTheCurvatureAtItsMinimum)
{
    const Scene scene = tests::sceneOf({"", "himmelblau", kUsual, {0.25, -1.25}, "sgd", {{"lr", 0.0192}}, 300});
    const Diagnosis found = tests::diagnosed(scene);
    ASSERT_EQ(verdictId(found.verdict), "oscillating");
    EXPECT_NEAR(found.find("lambda_along").value(), 105.419, 1e-2);
    EXPECT_GT(found.find("rate").value(), found.find("two_over_lambda").value());
    ASSERT_TRUE(found.critical);
    EXPECT_NEAR(found.critical->x, 3.5844283403304917, 1e-9);
}

/// How many steps it takes from a run's end, at the most 100 times as many, to lose 99 % of what is left of a loss
/// whose floor is 0.
double stepsToLoseMost(Scene scene)
{
    const int steps = scene.steps;
    scene.steps = 100 * steps;
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    const Trajectory run = computeRun(scene, 0, *surface.surface);
    int step = steps;
    while (step < run.lastStep() && run.at(step).loss > 0.01 * run.at(steps).loss)
        ++step;
    return step - steps;
}

/// A scene, and how far its estimate may be off, as a factor.
struct Estimated {
    tests::Labelled scene;
    double within;
};

void PrintTo(const Estimated& estimated, std::ostream* out) { *out << estimated.scene.name; }

class StepsNeeded : public testing::TestWithParam<Estimated> {};

// What the sentence of a run that crawls promises is what it would take.
TEST_P(StepsNeeded, AreThoseThatTheRunWouldTake)
{
    const Scene scene = tests::sceneOf(GetParam().scene);
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    const Land land(*surface.surface, scene.domain, surface.minima);
    const Trajectory run = computeRun(scene, 0, *surface.surface);
    const Examination examination(run, run.lastStep(), scene.steps, land);
    const double truth = stepsToLoseMost(scene);
    EXPECT_LE(examination.stepsNeeded(), GetParam().within * truth) << truth;
    EXPECT_GE(examination.stepsNeeded(), truth / GetParam().within) << truth;
}

INSTANTIATE_TEST_SUITE_P(
    Paces, StepsNeeded,
    testing::Values(Estimated{{"round", "(x^2+y^2)/2", kUsual, {3, 2}, "sgd", {{"lr", 0.01}}, 20}, 1.05},
                    Estimated{{"elliptic", "elliptic_bowl:kappa=10000", kUsual, {3, 1}, "sgd", {{"lr", 0.00019}}, 200}, 1.05},
                    Estimated{{"matyas", "matyas", {-10, 10, -10, 10}, {8, 8}, "sgd", {{"lr", 0.1}}, 20}, 1.05},
                    Estimated{{"constant_steps", "x^2", kUsual, {4, 0}, "adam", {{"lr", 0.001}}, 100}, 1.1},
                    Estimated{{"slope", "log(1+exp(x))+y^2", {-20, 20, -5, 5}, {20, 1}, "adam", {{"lr", 0.05}}, 60}, 1.5},
                    Estimated{{"valley", "rosenbrock", {-2, 2, -1, 3}, {-1.5, 2}, "sgd", {{"lr", 0.001}}, 100}, 2.0},
                    Estimated{{"valley_adam", "rosenbrock", {-2, 2, -1, 3}, {-1.5, 2}, "adam", {{"lr", 0.02}}, 100}, 2.0}),
    [](const auto& estimated) { return estimated.param.scene.name; });

// e^(−x) + y²: the infimum 0 is at infinity, e is about 1/(ηt), and and nothing of it is left to lose at a minimum.
TEST(Evidence, OfADescentSaysThatThereIsNoMinimum)
{
    const Scene endless = tests::sceneOf({"", "exp(-x) + y^2", kUsual, {0, 1}, "sgd", {{"lr", 0.1}}, 300});
    const Diagnosis found = tests::diagnosed(endless);
    EXPECT_EQ(verdictId(found.verdict), "descending");
    EXPECT_EQ(found.find("no_minimum"), 1.0);
    EXPECT_NEAR(found.find("excess").value(), 1.0 / 31.0, 3e-3);
    const Diagnosis bottomless = tests::diagnosed(tests::sceneOf({"", "x + y^2", kUsual, {3, 2}, "sgd", {{"lr", 0.05}}, 100}));
    EXPECT_EQ(bottomless.find("no_minimum"), 1.0);
    EXPECT_FALSE(bottomless.find("excess"));
    const Diagnosis usual = tests::diagnosed(tests::sceneOf({"", "x^2 + 20y^2", kUsual, {3, 2}, "sgd", {{"lr", 0.002}}, 100}));
    EXPECT_EQ(verdictId(usual.verdict), "descending");
    EXPECT_FALSE(usual.find("no_minimum"));
}

} // namespace
} // namespace thalweg
