#include "core/diagnosis/labelled.h"

#include <gtest/gtest.h>

namespace thalweg {
namespace {

/// (x − 2)² + (y − 1)² and w |θ|²/2: the gradient of the sum is zero at θ = 2 (2, 1)/(2 + w), that of the loss is not.
tests::Labelled heldByWeightDecay(const std::string& optimizer, double lr, double decay)
{
    return {"held_by_weight_decay", "(x - 2)^2 + (y - 1)^2", {-5, 5, -5, 5}, {1, 1}, optimizer,
            {{"lr", lr}, {"weight_decay", decay}}, 300, Verdict::Crawling};
}

// Adam's momentum still trembles by a millionth there, to and fro: that is no oscillation, for the gradient stays.
TEST(Standstill, IsNoOscillation)
{
    for (const auto& labelled : {heldByWeightDecay("adam", 0.1, 0.5), heldByWeightDecay("sgd", 0.1, 1.0)}) {
        const Diagnosis found = tests::diagnosed(tests::sceneOf(labelled));
        EXPECT_EQ(verdictId(found.verdict), "crawling") << labelled.optimizer;
        EXPECT_GT(*found.find("gradient_norm"), 0.5);
    }
}

/// x² + y² under a rate that is halved at every step: all steps together are 2η|g| long at most.
TEST(Standstill, ByAScheduleIsToldByItsRate)
{
    auto labelled = heldByWeightDecay("sgd", 0.01, 0.0);
    Scene scene = tests::sceneOf(labelled);
    scene.runs[0].schedule = {"exponential", {0.5, 0.0}};
    const Diagnosis found = tests::diagnosed(scene);
    EXPECT_EQ(verdictId(found.verdict), "crawling");
    ASSERT_TRUE(found.find("lr_share"));
    EXPECT_LT(*found.find("lr_share"), 1e-9);
    EXPECT_LT(*found.find("lr"), 1e-11);
    EXPECT_FALSE(tests::diagnosed(tests::sceneOf(labelled)).find("lr_share")) << "a steady rate is not to blame";
}

// Where the Hessian has no inverse Newton's rule does not move along what it knows nothing of.
TEST(Standstill, OfNewtonOnASlopeWithoutCurvatureIsNoDescent)
{
    const tests::Labelled slope{"newton_on_a_slope", "x + 2 y", {-5, 5, -5, 5}, {1, 1}, "newton", {{"lr", 1.0}}, 100,
                                Verdict::Crawling};
    const Diagnosis found = tests::diagnosed(tests::sceneOf(slope));
    EXPECT_EQ(verdictId(found.verdict), "crawling");
    ASSERT_TRUE(found.find("step_length"));
    EXPECT_EQ(*found.find("step_length"), 0.0);
    auto plain = slope;
    plain.optimizer = "sgd";
    EXPECT_EQ(verdictId(tests::diagnosed(tests::sceneOf(plain)).verdict), "descending");
}

} // namespace
} // namespace thalweg
