#include "exercise.h"
#include "random_formula.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <sstream>

namespace thalweg {
namespace {

using test::parsed;
using test::same;

constexpr std::size_t kLongest = 1500; // in bytes, so that printing never exceeds the limit
constexpr std::array kPoints{-2.5, -1.0, -0.0, 0.0, 0.3, 1.0, 7.25};

TEST(RandomFormulas, MeanWhatTheirPartsMean)
{
    test::FormulaGenerator generator(1);
    for (int i = 0; i < 2000; ++i) {
        const test::RandomFormula formula = generator.formula(5);
        if (formula.text.size() > kLongest)
            continue;
        const Program program = parsed(formula.text).compile();
        for (const double x : kPoints)
            EXPECT_TRUE(same(program.value(x, 0.7), formula.value(x, 0.7)))
                << formula.text << " at " << x << ": " << program.value(x, 0.7) << " and "
                << formula.value(x, 0.7);
    }
}

TEST(RandomFormulas, AreReadAgainAsPrinted)
{
    test::FormulaGenerator generator(2);
    for (int i = 0; i < 2000; ++i) {
        const test::RandomFormula formula = generator.formula(6);
        if (formula.text.size() > kLongest)
            continue;
        const Expression expression = parsed(formula.text);
        EXPECT_EQ(parsed(expression.text()), expression) << formula.text;
        EXPECT_EQ(parsed(expression.pretty()), expression) << expression.pretty();
        EXPECT_EQ(parsed(expression.text()).text(), expression.text());
        EXPECT_EQ(test::problemWithExpression(expression), std::nullopt);
    }
}

TEST(Text, IsPlainAscii)
{
    const std::string text = parsed("αx² − √(2π) ÷ ½").text();
    EXPECT_EQ(text, "alpha*x^2 - sqrt(2*pi)/0.5");
}

TEST(Text, KeepsEveryNumberToTheLastBit)
{
    std::mt19937_64 random(1);
    for (int i = 0; i < 2000; ++i) {
        const double number = std::fabs(std::bit_cast<double>(random()));
        if (!std::isfinite(number))
            continue;
        std::ostringstream typed;
        typed.precision(17);
        typed << number;
        EXPECT_EQ(parsed(parsed(typed.str()).text()).compile().value(0.0, 0.0), number);
    }
}

} // namespace
} // namespace thalweg
