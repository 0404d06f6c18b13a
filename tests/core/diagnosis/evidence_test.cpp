#include "core/diagnosis/labelled.h"

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

// e^(−x) + y²: the infimum 0 is at infinity, e is about 1/(ηt), and a straight line at that pace needs 0.99 t steps.
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
