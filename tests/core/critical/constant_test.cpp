#include "critical/constant.h"

#include "scene/scene.h"

#include <gtest/gtest.h>

namespace thalweg {
namespace {

bool isProved(const char* formula)
{
    const auto surface = std::get<ResolvedSurface>(resolve({.id = "", .formula = formula})).surface;
    return isConstant(*surface, {-2.0, 3.0, -1.0, 4.0});
}

TEST(Constant, IsProvedByTheGradientThatIsZeroEverywhere)
{
    for (const char* formula : {"0*x", "3", "0*x + 0*y - 7", "0*sin(x*y)", "x - x"})
        EXPECT_TRUE(isProved(formula)) << formula;
    for (const char* formula : {"x", "1e-300*x", "x^2*y^2", "max(x, 0)", "sign(x)", "max(x, 5) - 5 + 0*y^3 + 1e-9*y"})
        EXPECT_FALSE(isProved(formula)) << formula;
}

TEST(Constant, IsNothingThatIsNotDefined)
{
    for (const char* formula : {"1/0", "0/0", "1/(x - x)", "0*sqrt(x)", "0*log(y)", "0*(1/(x + 2))"})
        EXPECT_FALSE(isProved(formula)) << formula;
}

} // namespace
} // namespace thalweg
