#include "schedules/catalogue.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <set>

namespace thalweg {

void PrintTo(const ScheduleEntry& entry, std::ostream* out) { *out << entry.id; }

namespace {

/// The rates of a run whose own rate is lr, with the named values changed from the initial ones.
std::vector<double> rates(std::string_view id, double lr, int steps,
                          std::initializer_list<std::pair<std::string_view, double>> changed = {})
{
    const ScheduleEntry& entry = *findSchedule(id);
    std::vector<double> values = initialValues(entry.parameters);
    for (const auto& [name, value] : changed) {
        values.at(indexOf(entry.parameters, name).value()) = value;
        EXPECT_FALSE(problemWithValues(entry.parameters, values));
    }
    return entry.rates(lr, values, steps);
}

void expectRates(const std::vector<double>& actual, const std::vector<double>& expected)
{
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t t = 0; t < expected.size(); ++t)
        EXPECT_NEAR(actual[t], expected[t], 1e-15) << "step " << t;
}

class EverySchedule : public ::testing::TestWithParam<ScheduleEntry> {};

TEST_P(EverySchedule, IsWellDescribed)
{
    const ScheduleEntry& entry = GetParam();
    ASSERT_FALSE(entry.parameters.empty());
    EXPECT_EQ(entry.parameters.back().id, "warmup");
    EXPECT_FALSE(entry.name.empty() || entry.rule.empty() || entry.knownFor.empty() || entry.source.empty());
    std::set<std::string_view> ids;
    for (const Parameter& p : entry.parameters) {
        EXPECT_TRUE(ids.insert(p.id).second) << p.id;
        EXPECT_FALSE(problemWith(p, p.initial)) << p.id;
        EXPECT_FALSE(p.help.empty() || p.name.empty() || p.symbol.empty()) << p.id;
    }
    EXPECT_EQ(findSchedule(entry.id)->id, entry.id);
}

TEST_P(EverySchedule, IsInProportionToTheRateAndNeverNegative)
{
    const std::vector<double> values = initialValues(GetParam().parameters);
    const std::vector<double> one = GetParam().rates(1.0, values, 1000);
    const std::vector<double> eighth = GetParam().rates(0.125, values, 1000);
    ASSERT_EQ(one.size(), 1001u);
    for (std::size_t t = 0; t < one.size(); ++t) {
        EXPECT_GE(one[t], 0.0);
        EXPECT_LE(one[t], 1.0);
        EXPECT_EQ(eighth[t], 0.125 * one[t]);
    }
}

TEST_P(EverySchedule, DoesNotDependOnTheLengthOfTheRun)
{
    const std::vector<double> values = initialValues(GetParam().parameters);
    const std::vector<double> whole = GetParam().rates(0.3, values, 500);
    const std::vector<double> part = GetParam().rates(0.3, values, 40);
    for (std::size_t t = 0; t < part.size(); ++t)
        EXPECT_EQ(part[t], whole[t]);
}

TEST_P(EverySchedule, WarmsUpAlongALineToWhereItStarts)
{
    std::vector<double> values = initialValues(GetParam().parameters);
    const std::vector<double> cold = GetParam().rates(0.3, values, 50);
    values.back() = 9.0;
    const std::vector<double> warm = GetParam().rates(0.3, values, 50);
    for (std::size_t t = 0; t < 9; ++t)
        EXPECT_NEAR(warm[t], cold[0] * static_cast<double>(t + 1) / 10.0, 1e-16);
    for (std::size_t t = 9; t < warm.size(); ++t)
        EXPECT_EQ(warm[t], cold[t - 9]);
}

TEST_P(EverySchedule, ExtremesStayFinite)
{
    for (const Parameter& p : GetParam().parameters)
        for (const double extreme : {p.sliderMin, p.sliderMax, p.min, p.max, 1.0, 1e300}) {
            std::vector<double> values = initialValues(GetParam().parameters);
            if (problemWith(p, extreme))
                continue;
            values[*indexOf(GetParam().parameters, p.id)] = extreme;
            for (const double rate : GetParam().rates(1e-3, values, 700))
                EXPECT_TRUE(std::isfinite(rate) && rate >= 0.0) << p.id << " = " << extreme;
        }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, EverySchedule, ::testing::ValuesIn(scheduleCatalogue()),
                         [](const auto& param) { return std::string(param.param.id); });

TEST(ConstantRate, IsTheRateToTheLastBit)
{
    for (const double rate : rates("constant", 0.1, 20))
        EXPECT_EQ(rate, 0.1);
    expectRates(rates("constant", 1.0, 5, {{"warmup", 4.0}}), {0.2, 0.4, 0.6, 0.8, 1.0, 1.0});
}

TEST(StepDecay, AsInPyTorchsExample)
{
    const auto eta = rates("step", 0.05, 90, {{"step_size", 30.0}, {"gamma", 0.1}});
    EXPECT_EQ(eta[0], 0.05);
    EXPECT_EQ(eta[29], 0.05);
    EXPECT_DOUBLE_EQ(eta[30], 0.005);
    EXPECT_DOUBLE_EQ(eta[59], 0.005);
    EXPECT_DOUBLE_EQ(eta[60], 0.0005);
    EXPECT_DOUBLE_EQ(eta[90], 0.00005);
}

TEST(ExponentialDecay, ByHand)
{
    expectRates(rates("exponential", 0.1, 4, {{"gamma", 0.9}}), {0.1, 0.09, 0.081, 0.0729, 0.06561});
    expectRates(rates("exponential", 0.1, 2, {{"gamma", 0.0}}), {0.1, 0.0, 0.0});
}

TEST(LinearChange, AsInPyTorchsExample)
{
    expectRates(rates("linear", 0.05, 5, {{"start_factor", 0.5}, {"end_factor", 1.0}, {"total_iters", 4.0}}),
                {0.025, 0.03125, 0.0375, 0.04375, 0.05, 0.05});
    expectRates(rates("linear", 1.0, 3, {{"total_iters", 2.0}}), {1.0, 0.5, 0.0, 0.0});
}

TEST(CosineDecay, ByHand)
{
    const double high = (1.0 + std::numbers::sqrt2 / 2.0) / 2.0;
    expectRates(rates("cosine", 1.0, 8, {{"t_max", 4.0}, {"eta_min", 0.2}}),
                {1.0, 0.2 + 0.8 * high, 0.6, 1.0 - 0.8 * high, 0.2, 1.0 - 0.8 * high, 0.6, 0.2 + 0.8 * high, 1.0});
}

TEST(CosineRestarts, ByHand)
{
    const double high = (1.0 + std::numbers::sqrt2 / 2.0) / 2.0;
    const auto eta = rates("cosine_restarts", 1.0, 14, {{"t_0", 2.0}, {"t_mult", 2.0}});
    expectRates({eta.begin(), eta.begin() + 7}, {1.0, 0.5, 1.0, high, 0.5, 1.0 - high, 1.0});
    EXPECT_NEAR(eta[10], 0.5, 1e-15); // the middle of the third stretch, steps 6 to 13
    EXPECT_EQ(eta[14], 1.0);
    expectRates(rates("cosine_restarts", 1.0, 4, {{"t_0", 2.0}, {"eta_min", 0.5}}), {1.0, 0.75, 1.0, 0.75, 1.0});
}

TEST(OneCycle, ByHand)
{
    // The peak is at step 0.4 · 10 − 1 = 3, the end at 9: a third of the rise is cos(π/3) = 1/2 of the wave.
    const auto eta = rates("one_cycle", 1.0, 12, {{"total_steps", 10.0}, {"pct_start", 0.4}});
    EXPECT_NEAR(eta[0], 0.04, 1e-15);
    EXPECT_NEAR(eta[1], 0.28, 1e-15);
    EXPECT_NEAR(eta[2], 0.76, 1e-15);
    EXPECT_EQ(eta[3], 1.0);
    EXPECT_NEAR(eta[6], 0.500002, 1e-15);
    for (const std::size_t t : {9u, 10u, 12u})
        EXPECT_NEAR(eta[t], 4e-6, 1e-15);
}

TEST(OneCycle, WithoutARiseThePeakIsPastAlready)
{
    // PyTorch's peak is at step −1 then: step 0 stands a fifth into the fall to step 4.
    const auto eta = rates("one_cycle", 1.0, 5, {{"total_steps", 5.0}, {"pct_start", 0.0}});
    EXPECT_NEAR(eta[0], 4e-6 + (1.0 - 4e-6) * (1.0 + std::cos(std::numbers::pi / 5.0)) / 2.0, 1e-15);
    EXPECT_NEAR(eta[4], 4e-6, 1e-15);
    EXPECT_EQ(rates("one_cycle", 1.0, 4, {{"total_steps", 5.0}, {"pct_start", 1.0}})[4], 1.0);
    EXPECT_EQ(rates("one_cycle", 1.0, 1, {{"total_steps", 2.0}, {"pct_start", 0.5}})[0], 1.0);
}

TEST(InverseSquareRoot, ByHandAndAsTheTransformers)
{
    const auto eta = rates("inverse_sqrt", 1.0, 12, {{"timescale", 4.0}});
    EXPECT_EQ(eta[0], 1.0);
    EXPECT_NEAR(eta[5], 2.0 / 3.0, 1e-15);
    EXPECT_EQ(eta[12], 0.5);
    const auto noam = rates("inverse_sqrt", 1.0, 40, {{"timescale", 8.0}, {"warmup", 7.0}});
    for (std::size_t t = 0; t < noam.size(); ++t) {
        const double n = static_cast<double>(t + 1);
        EXPECT_NEAR(noam[t], std::min(n / 8.0, std::sqrt(8.0 / n)), 1e-15) << t;
    }
}

TEST(ScheduleCatalogue, SuggestsTheClosestId)
{
    EXPECT_EQ(scheduleCatalogue().front().id, "constant");
    EXPECT_EQ(unknownSchedule("cosin"), "unknown schedule \"cosin\"; did you mean cosine?");
}

} // namespace
} // namespace thalweg
