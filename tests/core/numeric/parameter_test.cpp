#include "numeric/parameter.h"
#include "numeric/text.h"
#include "optimizers/catalogue.h"
#include "optimizers/hyperparameters.h"
#include "schedules/catalogue.h"
#include "schedules/schedule_parameters.h"
#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

namespace thalweg {
namespace {

std::vector<Parameter> allParameters()
{
    std::vector<Parameter> all;
    for (const OptimizerEntry& entry : optimizerCatalogue())
        all.insert(all.end(), entry.parameters.begin(), entry.parameters.end());
    for (const ScheduleEntry& entry : scheduleCatalogue())
        all.insert(all.end(), entry.parameters.begin(), entry.parameters.end());
    for (const SurfaceEntry& entry : surfaceCatalogue())
        all.insert(all.end(), entry.parameters.begin(), entry.parameters.end());
    return all;
}

/// How far a slider jumps at most: whole numbers and switches leave gaps.
double roughness(const Parameter& p)
{
    if (p.scale == Scale::Switch)
        return 0.51;
    return p.whole ? 0.18 : 0.03;
}

TEST(Slider, IsMonotoneAndGivesAllowedValues)
{
    for (const Parameter& p : allParameters()) {
        double last = fromSlider(p, 0.0);
        for (int i = 0; i <= 1000; ++i) {
            const double value = fromSlider(p, i / 1000.0);
            EXPECT_GE(value, last) << p.id << " at " << i;
            EXPECT_FALSE(problemWith(p, value)) << *problemWith(p, value);
            EXPECT_NEAR(toSlider(p, value), i / 1000.0, roughness(p)) << p.id << " " << value;
            last = value;
        }
        EXPECT_EQ(fromSlider(p, 1.0), p.sliderMax);
    }
}

TEST(Slider, GivesShortNumbers)
{
    const Parameter lr = hyper::lr(1e-3);
    for (int i = 0; i <= 1000; ++i)
        EXPECT_LE(toText(fromSlider(lr, i / 1000.0)).size(), 8u) << toText(fromSlider(lr, i / 1000.0));
    EXPECT_EQ(fromSlider(hyper::eps(1e-8), 0.0), 0.0);
    EXPECT_EQ(fromSlider(hyper::beta1(), 0.25), 0.9);
}

TEST(Parameter, ACountHasNoFraction)
{
    const Parameter count = pace::steps("t_max", "T", "steps", 300.0, "");
    EXPECT_FALSE(problemWith(count, 7.0));
    EXPECT_EQ(problemWith(count, 7.5), "t_max = 7.5 is not allowed; it must be a whole number, at least 1");
    EXPECT_EQ(problemWith(count, 0.0), "t_max = 0 is not allowed; it must be a whole number, at least 1");
    EXPECT_EQ(fromSlider(count, 0.1), 3.0); // 10^0.4 = 2.51
    EXPECT_EQ(fromSlider(count, 0.9), 3980.0);
}

TEST(Text, NumbersRoundTrip)
{
    for (const double value : {0.1, 1.0 / 3.0, 1e-300, -2.5e17, 5e-324, 0.0}) {
        EXPECT_EQ(toNumber(toText(value)), value);
        EXPECT_EQ(toNumber(toText17(value)), value);
    }
    EXPECT_EQ(toText(std::nan("")), "nan");
    EXPECT_EQ(toText17(0.1), "0.10000000000000001");
}

TEST(Text, OnlyWholeNumbersAreRead)
{
    EXPECT_EQ(toNumber("3e-4"), 3e-4);
    EXPECT_EQ(toNumber("+1"), 1.0);
    EXPECT_EQ(toNumber(".5"), 0.5);
    for (const char* wrong : {"", " 1", "1 ", "1x", "--1", "+-1", "1,5", "0x10"})
        EXPECT_FALSE(toNumber(wrong)) << wrong;
}

TEST(Text, EditDistance)
{
    EXPECT_EQ(editDistance("kitten", "sitting"), 3u);
    EXPECT_EQ(editDistance("", "abc"), 3u);
}

} // namespace
} // namespace thalweg
