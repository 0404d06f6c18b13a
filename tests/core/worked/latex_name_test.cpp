#include "worked/latex_name.h"

#include <gtest/gtest.h>

namespace thalweg {
namespace {

TEST(LatexName, ByHand)
{
    EXPECT_EQ(toLatexName("g"), "g");
    EXPECT_EQ(toLatexName("σ_x"), "\\sigma _x");
    EXPECT_EQ(toLatexName("η/(1 − β₁ᵗ)"), "\\eta /(1 - \\beta _1^t)");
    EXPECT_EQ(toLatexName("R √(1 − β₂ᵗ)"), "R \\sqrt{1 - \\beta _2^t}");
    EXPECT_EQ(toLatexName("μₜ₊₁"), "\\mu _{t+1}");
    EXPECT_EQ(toLatexName("x′"), "x'");
    EXPECT_EQ(toLatexName("η of this step"), "\\eta \\text{ of this step}");
    EXPECT_EQ(toLatexName("g before_x"), "\\text{g before}_x");
}

} // namespace
} // namespace thalweg
