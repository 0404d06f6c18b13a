#include "command/refusal.h"
#include "command/values.h"
#include "optimizers/catalogue.h"

#include <gtest/gtest.h>

#include <array>
#include <functional>

namespace thalweg::app {
namespace {

std::string refusalOf(const std::function<void()>& request)
{
    try {
        request();
    } catch (const Refusal& refusal) {
        return refusal.what();
    }
    return "accepted";
}

TEST(Values, NumbersBetweenCommas)
{
    EXPECT_EQ(finiteNumbers("1,-2.5", 2), (std::vector{1.0, -2.5}));
    EXPECT_EQ(finiteNumbers(" 1e-3 ,\t+4\r", 2), (std::vector{1e-3, 4.0}));
    for (const char* wrong : {"", ",", "1", "1,", "1,2,3", "1;2", "1,nan", "inf,1", "1,2x", "0x1,2",
                              "1e999,0", "1 1,2"})
        EXPECT_FALSE(finiteNumbers(wrong, 2)) << wrong;
}

TEST(Values, PointsAndDomains)
{
    EXPECT_EQ(pointFrom("--start", "-1,2"), (Point{-1.0, 2.0}));
    EXPECT_EQ(domainFrom("--domain", "-5,5,-1,1"), (Domain{-5.0, 5.0, -1.0, 1.0}));
    EXPECT_EQ(refusalOf([] { pointFrom("--start", "1;2"); }),
              "--start = \"1;2\" is not allowed; it must be two finite numbers X,Y");
    EXPECT_EQ(
        refusalOf([] { domainFrom("--domain", "1,2,3"); }),
        "--domain = \"1,2,3\" is not allowed; it must be four finite numbers XMIN,XMAX,YMIN,YMAX");
    EXPECT_EQ(refusalOf([] { domainFrom("--domain", "5,-5,0,1"); }),
              "domain 5,-5,0,1 is upside down; xmin must be less than xmax");
}

TEST(Values, WholeNumbersAreDigitsWithinLimits)
{
    EXPECT_EQ(wholeNumber("--seed", "18446744073709551615", 0, ~std::uint64_t{0}),
              ~std::uint64_t{0});
    EXPECT_EQ(wholeNumber("--steps", "1", 1, 9), 1u);
    for (const char* wrong :
         {"", "0", "10", "-1", "1.5", "1e0", " 1", "1 ", "99999999999999999999"})
        EXPECT_NE(refusalOf([&] { wholeNumber("--steps", wrong, 1, 9); }), "accepted") << wrong;
    EXPECT_EQ(refusalOf([] { wholeNumber("--steps", "10", 1, 9); }),
              "--steps = 10 is not allowed; it must be a whole number from 1 to 9");
}

TEST(Values, WordsComeFromAList)
{
    constexpr std::array<std::string_view, 3> words{"plane", "relief", "charts"};
    EXPECT_EQ(oneOf("--view", "relief", words), "relief");
    EXPECT_EQ(refusalOf([&] { oneOf("--view", "plain", words); }),
              "--view = \"plain\" is not allowed; it must be plane, relief or charts; did you mean "
              "plane?");
}

TEST(Values, NamesAreTakenApartFromTheirValues)
{
    const Named plain = namedFrom("--optimizer", "adam");
    EXPECT_EQ(plain.id, "adam");
    EXPECT_TRUE(plain.assignments.empty());
    const Named full = namedFrom("--optimizer", "adam:lr=1e-3,beta1=.5");
    ASSERT_EQ(full.assignments.size(), 2u);
    EXPECT_EQ(full.assignments[1].name, "beta1");
    EXPECT_EQ(full.assignments[1].value, ".5");
    for (const char* wrong : {"adam:", "adam:lr", "adam:=1", "adam:lr=1,", "adam:lr=1,,beta1=0"})
        EXPECT_NE(refusalOf([&] { namedFrom("--optimizer", wrong); }), "accepted") << wrong;
}

std::string refusalOfAssigning(const std::vector<Assignment>& assignments)
{
    const OptimizerEntry* entry = findOptimizer("rmsprop");
    std::vector<double> values = initialValues(entry->parameters);
    return refusalOf([&] { assign("rmsprop", entry->parameters, assignments, values); });
}

TEST(Values, ParametersAreSetByNameAndOnce)
{
    const OptimizerEntry* entry = findOptimizer("rmsprop");
    std::vector<double> values = initialValues(entry->parameters);
    assign("rmsprop", entry->parameters, {{"centered", "true"}, {"lr", "0.5"}}, values);
    EXPECT_EQ(values[*indexOf(entry->parameters, "centered")], 1.0);
    EXPECT_EQ(values[*indexOf(entry->parameters, "lr")], 0.5);
    EXPECT_EQ(refusalOfAssigning({{"lr", "1"}, {"lr", "2"}}), "lr of rmsprop is given twice");
    EXPECT_EQ(refusalOfAssigning({{"lr", "-1"}}), "lr = -1 is not allowed; it must be at least 0");
    EXPECT_EQ(refusalOfAssigning({{"lr", "nan"}}),
              "lr = nan is not allowed; it must be at least 0");
    EXPECT_EQ(refusalOfAssigning({{"lr", "fast"}}),
              "lr = \"fast\" is not allowed; it must be a number, at least 0");
    EXPECT_EQ(refusalOfAssigning({{"lr", ""}}),
              "lr = \"\" is not allowed; it must be a number, at least 0");
    EXPECT_EQ(refusalOfAssigning({{"alpha", "1"}}),
              "alpha = 1 is not allowed; it must be from 0 to below 1");
    EXPECT_EQ(refusalOfAssigning({{"centered", "1"}}),
              "centered = 1 is not allowed; it must be true or false");
    EXPECT_EQ(refusalOfAssigning({{"centred", "true"}}),
              "rmsprop has no parameter \"centred\"; did you mean centered?");
}

TEST(Refusal, QuotesAreShortAndMessagesOneLine)
{
    EXPECT_EQ(inQuotes("a"), "\"a\"");
    EXPECT_LT(inQuotes(std::string(1'000'000, 'a')).size(), 200u);
    EXPECT_EQ(oneLine("a\nb\tc\x1b[31m\x7f"), "a?b?c?[31m?");
    EXPECT_EQ(oneLine("\xff"), "\xef\xbf\xbd"); // not UTF-8, so it becomes U+FFFD
    std::string many;
    for (int i = 0; i < 1000; ++i)
        many += "η";
    EXPECT_EQ(oneLine(inQuotes(many)).find("\xef\xbf\xbd"),
              std::string::npos); // no character is cut
}

} // namespace
} // namespace thalweg::app
