#include "charts/value_axis.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace thalweg::app;

namespace {

ValueSpan span(double first, double low, double high, bool leaves = false)
{
    ValueSpan result;
    result.first = first;
    for (const double value : {first, low, high})
        result.add(value);
    result.leaves = leaves;
    return result;
}

std::vector<std::string> texts(const ValueAxis& axis)
{
    std::vector<std::string> result;
    for (const ValueTick& tick : axis.ticks())
        result.push_back((tick.text + (tick.exponent.isEmpty() ? QString() : u'^' + tick.exponent))
                             .toStdString());
    return result;
}

} // namespace

TEST(ValueRange, CoversAllRunsThatStay)
{
    const std::vector runs{span(100, 1e-3, 150), span(100, 20, 100)};
    EXPECT_EQ(linearRange(runs).low, 1e-3);
    EXPECT_EQ(linearRange(runs).high, 150);
    EXPECT_EQ(logarithmicRange(runs).low, 1e-3);
    EXPECT_EQ(logarithmicRange(runs).high, 150);
}

TEST(ValueRange, IsNotPressedFlatByARunThatDiverges)
{
    const std::vector runs{span(100, 10, 100), span(100, 90, 1e9, true)};
    EXPECT_EQ(linearRange(runs).high, 190);
    EXPECT_EQ(logarithmicRange(runs).high, 1e5);
    const std::vector down{span(4, 1, 4), span(4, -1e12, 4, true)};
    EXPECT_EQ(linearRange(down).low, -2);
}

TEST(ValueRange, ShowsRunsThatLeaveWhenThereAreNoOthers)
{
    const std::vector runs{span(1e-6, 1e-6, 50, true)};
    EXPECT_EQ(linearRange(runs).high, 50);
    EXPECT_EQ(logarithmicRange(runs).high, 50);
}

TEST(ValueRange, HasAtMostTwelveDecades)
{
    const std::vector runs{span(100, 1e-30, 100)};
    EXPECT_DOUBLE_EQ(logarithmicRange(runs).low, 1e-10);
    EXPECT_EQ(logarithmicRange(std::vector{span(-1, -5, -1)}).low, 0.1);
}

TEST(ValueRange, PrefersALogarithmForPositiveValuesOfManySizes)
{
    EXPECT_TRUE(prefersLogarithm(std::vector{span(100, 5, 100)}));
    EXPECT_TRUE(prefersLogarithm(std::vector{span(100, 0.0, 100), span(100, 0.1, 100)}));
    EXPECT_FALSE(prefersLogarithm(std::vector{span(100, 20, 100)}));
    EXPECT_FALSE(prefersLogarithm(std::vector{span(100, -0.5, 100), span(100, 1e-3, 100)}));
    EXPECT_FALSE(prefersLogarithm({}));
}

TEST(ValueRange, StandsTheLargestNumbers)
{
    const double huge = std::numeric_limits<double>::max();
    const std::vector runs{span(1, -huge, huge), span(1, 5e-324, 1)};
    for (const auto& axis : {ValueAxis::linear(linearRange(runs), 6),
                             ValueAxis::logarithmic(logarithmicRange(runs), 6, true)})
        for (const double value : {0.0, 1.0, huge, -huge, 5e-324})
            EXPECT_TRUE(std::isfinite(axis.position(value))) << value;
}

TEST(LogarithmicAxis, HasPowersOfTenAndWholeDecades)
{
    const auto axis = ValueAxis::logarithmic({3e-6, 150.0}, 6, false);
    EXPECT_DOUBLE_EQ(axis.low(), 1e-6);
    EXPECT_DOUBLE_EQ(axis.high(), 1e3);
    EXPECT_EQ(texts(axis), (std::vector<std::string>{"10^−6", "10^−4", "10^−2", "10^0", "10^2"}));
    EXPECT_NEAR(axis.position(1e-6), 0.0, 1e-12);
    EXPECT_NEAR(axis.position(1.0), 6.0 / 9.0, 1e-12);
    EXPECT_NEAR(axis.position(1e3), 1.0, 1e-12);
}

TEST(LogarithmicAxis, KeepsAndTellsWhatIsTooLow)
{
    const auto axis = ValueAxis::logarithmic({1e-4, 1.0}, 6, true);
    EXPECT_EQ(texts(axis).front(), "≤10^−4");
    for (const double value : {1e-9, 0.0, -5.0, -std::numeric_limits<double>::infinity()})
        EXPECT_EQ(axis.position(value), 0.0);
    EXPECT_GT(axis.position(100.0), 1.0);
    EXPECT_TRUE(std::isnan(axis.position(std::nan(""))));
}

TEST(LogarithmicAxis, HasPlainNumbersWhereItSpansLittle)
{
    EXPECT_EQ(texts(ValueAxis::logarithmic({3.0, 70.0}, 6, false)),
              (std::vector<std::string>{"2", "5", "10", "20", "50", "100"}));
    EXPECT_EQ(texts(ValueAxis::logarithmic({5.0, 5.0}, 6, false)).size(), 4U);
}

TEST(LinearAxis, CoversItsRangeAndALittleMore)
{
    const auto axis = ValueAxis::linear({-64.2, -58.1}, 6);
    EXPECT_GT(axis.position(-64.2), 0.0);
    EXPECT_LT(axis.position(-58.1), 1.0);
    EXPECT_EQ(texts(axis).front(), "−64");
}

TEST(LinearAxis, BeginsAtZeroWhereThatIsNear)
{
    const auto axis = ValueAxis::linear({1.0, 100.0}, 6);
    EXPECT_EQ(axis.low(), 0.0);
    EXPECT_EQ(texts(axis), (std::vector<std::string>{"0", "20", "40", "60", "80", "100"}));
}

TEST(LinearAxis, GivesRoomToOneValue)
{
    for (const double value : {0.0, 7.0, -3e-200}) {
        const auto axis = ValueAxis::linear({value, value}, 5);
        EXPECT_NEAR(axis.position(value), 0.5, 1e-9) << value;
    }
}
