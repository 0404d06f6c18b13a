#include "core/diagnosis/labelled.h"

#include <gtest/gtest.h>

/// RMSProp forgets: after small gradients its steps grow, until they outgrow the bowl. A run that is carried away from a
/// minimum again and again has not converged, between two bursts either.
namespace thalweg {
namespace {

constexpr Domain kUsual{-5.0, 5.0, -5.0, 5.0};

// Losses above 1e-4 of the largest (1.75e-2) about steps 117, 190 and 250, and from 300 on.
TEST(Bursts, OfRmspropInHimmelblausWellAreNoConvergence)
{
    const Scene scene = tests::sceneOf({"", "himmelblau", kUsual, {0.25, -1.25}, "rmsprop", {{"lr", 0.05}}, 400});
    EXPECT_EQ(verdictId(tests::diagnosed(scene, 100).verdict), "converged") << "none yet";
    for (const int step : {262, 279, 291, 300, 318, 330}) {
        const Diagnosis found = tests::diagnosed(scene, step);
        EXPECT_EQ(verdictId(found.verdict), "oscillating") << step;
        EXPECT_NEAR(found.critical.value_or(Point{}).x, 3.5844, 1e-3) << step;
    }
    EXPECT_GT(tests::diagnosed(scene, 291).find("burst").value(), 0.03);
}

// From a loss of 1e-31 at step 325 to 0.07 at step 350; at rest, 1e-6 of the largest loss, again from 366 on: it may be the
// last one. After the second it is known not to be, however low the loss is in between.
TEST(Bursts, AreSeenAtTheirOnsetAndAgainAfterTheSecond)
{
    const Scene scene = tests::sceneOf({"", "x^2 + 3y^2", {-3, 3, -3, 3}, {1, 0.5}, "rmsprop", {{"lr", 0.05}}, 700});
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    const Land land(*surface.surface, scene.domain);
    const Trajectory run = computeRun(scene, 0, *surface.surface);
    const auto verdictAt = [&](int step) { return verdictId(diagnose(run, step, scene.steps, land).verdict); };
    EXPECT_EQ(verdictAt(300), "converged");
    for (int step = 347; step < 366; ++step)
        EXPECT_EQ(verdictAt(step), "oscillating") << step;
    EXPECT_EQ(verdictAt(380), "converged");
    const auto isAway = [](const TrajectoryStep& row) { return row.loss > 1e-3; };
    const auto second = std::find_if(run.steps.begin() + 380, run.steps.end(), isAway);
    const auto over = std::find_if(second, run.steps.end(), [](const TrajectoryStep& row) { return row.loss < 1e-8; });
    ASSERT_NE(over, run.steps.end());
    EXPECT_EQ(verdictAt(int(over - run.steps.begin()) + 10), "oscillating");
}

// What a schedule has put an end to is over.
TEST(Bursts, EndWithTheRate)
{
    Scene scene = tests::sceneOf({"", "himmelblau", kUsual, {0.25, -1.25}, "rmsprop", {{"lr", 0.08}}, 600});
    scene.runs[0].schedule = {"cosine", {600.0, 0.0, 0.0}};
    EXPECT_EQ(verdictId(tests::diagnosed(scene).verdict), "converged");
}

} // namespace
} // namespace thalweg
