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

} // namespace
} // namespace thalweg
