#include "contour/round_numbers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace thalweg {
namespace {

TEST(RoundStep, IsTheNearestOnALogarithmicScale)
{
    const auto size = [](double wanted) { return nearestRoundStep(wanted).size(); };
    EXPECT_EQ(size(1.0), 1.0);
    EXPECT_EQ(size(1.41), 1.0);
    EXPECT_EQ(size(1.42), 2.0);
    EXPECT_EQ(size(3.16), 2.0);
    EXPECT_EQ(size(3.17), 5.0);
    EXPECT_EQ(size(7.07), 5.0);
    EXPECT_EQ(size(7.08), 10.0);
    EXPECT_EQ(size(0.03), 0.02);
    EXPECT_EQ(size(4e12), 5e12);
    EXPECT_EQ(size(4e-12), 5e-12);
}

TEST(RoundStep, MultiplesAreTheDoublesThatDecimalsMean)
{
    EXPECT_EQ((RoundStep{1, -1}).multiple(3.0), 0.3);
    EXPECT_EQ((RoundStep{2, -3}).multiple(7.0), 0.014);
    EXPECT_EQ((RoundStep{5, 3}).multiple(-3.0), -15000.0);
    EXPECT_FALSE(std::signbit((RoundStep{1, -1}).multiple(-0.0)));
}

TEST(RoundestWithin, PrefersLargePowersOfTen)
{
    EXPECT_EQ(roundestWithin(0.3, 220.0, 20.0), 100.0);
    EXPECT_EQ(roundestWithin(-3.0, 4.0, 2.0), 0.0);
    EXPECT_EQ(roundestWithin(12.0, 47.0, 31.0), 30.0);
    EXPECT_EQ(roundestWithin(888.2, 891.8, 890.0), 890.0);
    EXPECT_EQ(roundestWithin(-0.8456, -0.8312, -0.84), -0.84);
}

TEST(RoundestWithin, KeepsWhatIsWantedWhereNothingIsRound)
{
    EXPECT_EQ(roundestWithin(2.0, 1.0, 1.5), 1.5);
    EXPECT_EQ(roundestWithin(1.0, std::numeric_limits<double>::infinity(), 1.5), 1.5);
    const double third = 1.0 / 3.0;
    EXPECT_EQ(roundestWithin(third, third, third), third);
}

TEST(ReadingEffort, CountsDigits)
{
    EXPECT_EQ(readingEffort(0.0), 0.0);
    EXPECT_EQ(readingEffort(100.0), 1.0);
    EXPECT_EQ(readingEffort(-0.05), 1.0);
    EXPECT_EQ(readingEffort(20.0), 1.5);
    EXPECT_EQ(readingEffort(250.0), 2.0);
    EXPECT_EQ(readingEffort(-78.3), 3.5);
    EXPECT_EQ(readingEffort(0.1 + 0.2), 1.5);
    EXPECT_EQ(readingEffort(1e-7), 1.0);
}

} // namespace
} // namespace thalweg
