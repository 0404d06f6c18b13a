#include "charts/value_zoom.h"

#include "charts/step_zoom.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace thalweg::app;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::vector<ChartRun> runs(std::vector<double> values)
{
    ChartRun run;
    run.values = std::move(values);
    return {run};
}

std::vector<std::string> texts(const ValueAxis& axis)
{
    std::vector<std::string> result;
    for (const ValueTick& tick : axis.ticks())
        result.push_back((tick.text + (tick.exponent.isEmpty() ? QString() : u'^' + tick.exponent)).toStdString());
    return result;
}

using Texts = std::vector<std::string>;

} // namespace

TEST(ExactAxis, EndsWhereItIsTold)
{
    const ValueAxis axis = ValueAxis::exactly({2.0, 6.0}, false, 5);
    EXPECT_EQ(axis.low(), 2.0);
    EXPECT_EQ(axis.high(), 6.0);
    EXPECT_EQ(axis.position(3.0), 0.25);
    EXPECT_EQ(axis.valueAt(0.25), 3.0);
    EXPECT_EQ(axis.valueAt(-1.0), -2.0);
    EXPECT_EQ(texts(axis), (Texts{"2", "3", "4", "5", "6"}));
}

TEST(ExactAxis, HasPowersOnlyWithinAndLetsLinesLeaveBelow)
{
    const ValueAxis axis = ValueAxis::exactly({3e-5, 4e2}, true, 11);
    EXPECT_EQ(texts(axis), (Texts{"10^−4", "10^−3", "10^−2", "10^−1", "10^0", "10^1", "10^2"}));
    EXPECT_NEAR(axis.ticks().front().position, std::log10(1e-4 / 3e-5) / std::log10(4e2 / 3e-5), 1e-12);
    EXPECT_LT(axis.position(1e-6), 0.0);
    EXPECT_LT(axis.position(0.0), -100.0);
    EXPECT_LT(axis.position(-1.0), -100.0);
    EXPECT_TRUE(std::isnan(axis.position(kNaN)));
    EXPECT_NEAR(axis.valueAt(axis.position(0.7)), 0.7, 1e-12);
}

TEST(ExactAxis, HasAtLeastTwoMarksHoweverNarrowItIs)
{
    for (const bool logarithmic : {false, true})
        for (const double width : {3.0, 1.5, 1e-1, 1e-4, 1e-8})
            EXPECT_GE(ValueAxis::exactly({0.37, 0.37 * (1.0 + width)}, logarithmic, 5).ticks().size(), 2u) << width;
    EXPECT_EQ(texts(ValueAxis::exactly({0.9, 60.0}, true, 9)), (Texts{"1", "2", "5", "10", "20", "50"}));
}

TEST(ValueZoom, LeavesTheValueUnderTheMouseWhereItIs)
{
    const ValueRange reach{0.0, 100.0};
    const auto near = zoomed(ValueAxis::exactly({0.0, 100.0}, false, 5), 0.3, 0.5, reach);
    EXPECT_NEAR(near->low, 15.0, 1e-12);
    EXPECT_NEAR(near->high, 65.0, 1e-12);
    const auto powers = zoomed(ValueAxis::exactly({1e-4, 1e4}, true, 5), 0.5, 0.25, {1e-4, 1e4});
    EXPECT_NEAR(std::log10(powers->low), -1.0, 1e-12);
    EXPECT_NEAR(std::log10(powers->high), 1.0, 1e-12);
}

TEST(ValueZoom, StaysWithinTheReach)
{
    const ValueAxis axis = ValueAxis::exactly({20.0, 40.0}, false, 5);
    EXPECT_EQ(moved(axis, 10.0, {0.0, 100.0}), (ValueRange{80.0, 100.0}));
    EXPECT_EQ(moved(axis, -10.0, {0.0, 100.0}), (ValueRange{0.0, 20.0}));
    EXPECT_EQ(zoomed(axis, 0.5, 100.0, {0.0, 100.0}), (ValueRange{0.0, 100.0}));
    EXPECT_EQ(moved(axis, 0.25, {0.0, 100.0}), (ValueRange{25.0, 45.0}));
}

TEST(ValueZoom, StopsBeforeNumbersRunOutOfDigits)
{
    for (const bool logarithmic : {false, true}) {
        ValueAxis axis = ValueAxis::exactly({1.0, 100.0}, logarithmic, 5);
        int times = 0;
        while (const auto next = zoomed(axis, 0.4, 0.5, {1.0, 100.0})) {
            ASSERT_LT(++times, 60);
            axis = ValueAxis::exactly(*next, logarithmic, 5);
        }
        EXPECT_GT(times, 25);
        EXPECT_LT(axis.position(0.5 * axis.low() + 0.5 * axis.high()), 0.6) << "still with digits to spare";
    }
}

TEST(ValueZoom, ReachesRunsThatLeaveButNotInfinity)
{
    const ValueAxis automatic = ValueAxis::exactly({0.0, 10.0}, false, 5);
    const ValueRange reach = reachOf(runs({3.0, 1e9, kInfinity, kNaN}), automatic);
    EXPECT_EQ(reach, (ValueRange{0.0, 1e9}));
    const ValueRange powers = reachOf(runs({3.0, 0.0, -1.0, 1e-20}), ValueAxis::exactly({1e-8, 10.0}, true, 5));
    EXPECT_EQ(powers, (ValueRange{1e-20, 10.0}));
}

TEST(ValueZoom, KnowsWhereALinePasses)
{
    const auto falling = runs({100.0, 1.0, 0.5, kNaN, 7.0, 7.5});
    EXPECT_TRUE(isAnythingIn({0.9, 1.1}, falling, {0.0, 5.0}));
    EXPECT_TRUE(isAnythingIn({40.0, 50.0}, falling, {0.0, 5.0})) << "between two rows";
    EXPECT_FALSE(isAnythingIn({2.0, 3.0}, falling, {1.0, 5.0})) << "a gap is no line";
    EXPECT_FALSE(isAnythingIn({40.0, 50.0}, falling, {2.0, 5.0})) << "at other steps";
    EXPECT_FALSE(isAnythingIn({200.0, 300.0}, falling, {0.0, 5.0}));
    EXPECT_FALSE(isAnythingIn({0.0, 300.0}, {}, {0.0, 5.0}));
    EXPECT_TRUE(isAnythingIn({200.0, 300.0}, runs({1.0, kInfinity}), {0.0, 1.0}));
}

TEST(StepZoom, SpansFromOneStepToAnother)
{
    EXPECT_EQ(between(60.0, 20.0, 100), (StepRange{20.0, 60.0}));
    EXPECT_EQ(between(98.0, 99.0, 100), (StepRange{92.0, 100.0})) << "not narrower than a few steps";
    EXPECT_EQ(between(-5.0, 50.0, 100).from, 0.0);
}
