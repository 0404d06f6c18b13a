#include "plane/axis_ticks.h"

#include <gtest/gtest.h>

#include <QStringList>

#include <cmath>

namespace thalweg::app {
namespace {

QString textOf(const AxisTicks& axis)
{
    QStringList texts;
    for (const AxisTick& tick : axis.ticks)
        texts << tick.text;
    return texts.join(u' ') + u'|' + axis.rule;
}

TEST(AxisTicks, ArePlainRoundNumbersWhereTheyAreShort)
{
    EXPECT_EQ(textOf(axisTicks(-5.0, 5.0, 5)), QStringLiteral("−4 −2 0 2 4|"));
    EXPECT_EQ(textOf(axisTicks(0.0, 1.0, 5)), QStringLiteral("0 0.2 0.4 0.6 0.8 1|"));
    EXPECT_EQ(textOf(axisTicks(2.995, 3.005, 5)), QStringLiteral("2.996 2.998 3 3.002 3.004|"));
}

TEST(AxisTicks, HaveAPowerOfTenWhereTheyWouldBeLong)
{
    EXPECT_EQ(textOf(axisTicks(-5e8, 5e8, 5)), QStringLiteral("−4 −2 0 2 4|×10⁸"));
    EXPECT_EQ(textOf(axisTicks(-1e-6, 1e-6, 4)), QStringLiteral("−10 −5 0 5 10|×10⁻⁷"));
    EXPECT_EQ(textOf(axisTicks(-1e100, 1e100, 4)), QStringLiteral("−10 −5 0 5 10|×10⁹⁹"));
}

TEST(AxisTicks, CountFromARoundNumberWhereTheViewIsNarrow)
{
    EXPECT_EQ(textOf(axisTicks(3.0 - 5e-10, 3.0 + 5e-10, 5)), QStringLiteral("−4 −2 0 2 4|×10⁻¹⁰ + 3"));
    EXPECT_EQ(textOf(axisTicks(-2.5 - 5e-10, -2.5 + 5e-10, 5)), QStringLiteral("−4 −2 0 2 4|×10⁻¹⁰ − 2.5"));
}

TEST(AxisTicks, LieWithinTheRangeInAscendingOrder)
{
    for (const double width : {1e-9, 1e-6, 1e-3, 1.0, 7.3, 1e3, 1e9, 1e50}) {
        for (const double centre : {0.0, 3.0, -0.123456, 1e5}) {
            if (width < 1e-10 * std::fabs(centre))
                continue;
            const double from = centre - 0.5 * width;
            const double to = centre + 0.5 * width;
            const AxisTicks axis = axisTicks(from, to, 6);
            EXPECT_GE(axis.ticks.size(), 3U) << width << ' ' << centre;
            EXPECT_LE(axis.ticks.size(), 13U) << width << ' ' << centre;
            double before = from - 1e-6 * width;
            for (const AxisTick& tick : axis.ticks) {
                EXPECT_GT(tick.value, before);
                EXPECT_LE(tick.value, to + 1e-6 * width);
                EXPECT_LE(tick.text.size(), 6) << qPrintable(tick.text) << ' ' << width << ' ' << centre;
                before = tick.value;
            }
        }
    }
}

} // namespace
} // namespace thalweg::app
