#include "taylor/neighbourhood.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace thalweg {
namespace {

TEST(Neighbourhood, GoesBySignsAndSizes)
{
    EXPECT_EQ(neighbourhoodOf({25.72, 82.28}), Neighbourhood::Bowl);
    EXPECT_EQ(neighbourhoodOf({0.39936, 1001.6}), Neighbourhood::Valley);
    EXPECT_EQ(neighbourhoodOf({1.0, 10.0}), Neighbourhood::Valley);
    EXPECT_EQ(neighbourhoodOf({0.0, 2.0}), Neighbourhood::Valley);
    EXPECT_EQ(neighbourhoodOf({-1e-10, 2.0}), Neighbourhood::Valley);
    EXPECT_EQ(neighbourhoodOf({-1e-8, 2.0}), Neighbourhood::SaddleLike);
    EXPECT_EQ(neighbourhoodOf({-3.0, -2.0}), Neighbourhood::Dome);
    EXPECT_EQ(neighbourhoodOf({-30.0, -2.0}), Neighbourhood::Ridge);
    EXPECT_EQ(neighbourhoodOf({-30.0, 0.0}), Neighbourhood::Ridge);
    EXPECT_EQ(neighbourhoodOf({-42.0, 26.0}), Neighbourhood::SaddleLike);
    EXPECT_EQ(neighbourhoodOf({0.0, 0.0}), Neighbourhood::Plain);
}

TEST(ConditionNumber, ComparesSizes)
{
    EXPECT_EQ(conditionNumber({2.0, 8.0}), 4.0);
    EXPECT_EQ(conditionNumber({-8.0, 2.0}), 4.0);
    EXPECT_EQ(conditionNumber({-2.0, -2.0}), 1.0);
    EXPECT_EQ(conditionNumber({0.0, 3.0}), std::numeric_limits<double>::infinity());
    EXPECT_EQ(conditionNumber({-3.0, 1e-10}), std::numeric_limits<double>::infinity());
    EXPECT_TRUE(std::isnan(conditionNumber({0.0, 0.0})));
}

} // namespace
} // namespace thalweg
