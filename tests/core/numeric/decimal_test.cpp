#include "numeric/decimal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace thalweg {
namespace {

TEST(Decimal, IsTheNumberThatOneWouldWrite)
{
    EXPECT_EQ(decimal(3.0, -1), 0.3); // 3 · 0.1 is 0.30000000000000004
    EXPECT_EQ(decimal(7.0, -3), 0.007);
    EXPECT_EQ(decimal(-12.0, 2), -1200.0);
    EXPECT_EQ(decimal(2.6, 0), 3.0);
    EXPECT_EQ(decimal(0.0, -5), 0.0);
    EXPECT_EQ(decimal(1.0, -308), 1e-308);
}

TEST(Decimal, GoesOnWhereNumbersAreLong)
{
    EXPECT_EQ(decimal(1e15, 2), 1e17);
    EXPECT_DOUBLE_EQ(decimal(1.5e22, -2), 1.5e20);
    EXPECT_EQ(decimal(1.0, 400), std::numeric_limits<double>::infinity());
    EXPECT_EQ(decimal(1.0, -400), 0.0);
    EXPECT_TRUE(std::isnan(decimal(std::numeric_limits<double>::quiet_NaN(), 1)));
}

TEST(Decimal, RoundsToPlaces)
{
    EXPECT_EQ(roundedToPlaces(0.123456, 3), 0.123);
    EXPECT_EQ(roundedToPlaces(-2.675, 1), -2.7);
    EXPECT_EQ(roundedToPlaces(1234.5, -2), 1200.0);
    EXPECT_DOUBLE_EQ(roundedToPlaces(1e300, 5), 1e300);
}

} // namespace
} // namespace thalweg
