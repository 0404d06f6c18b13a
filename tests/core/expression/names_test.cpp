#include "support.h"

#include <gtest/gtest.h>

namespace thalweg {
namespace {

using test::parsed;
using test::textOf;
using test::valueOf;
using Names = std::vector<std::string>;

struct Splitting {
    const char* typed;
    const char* understood;
    Names parameters;
};

void expectSplittings(const std::vector<Splitting>& splittings)
{
    for (const Splitting& splitting : splittings) {
        EXPECT_EQ(textOf(splitting.typed), splitting.understood) << "typed: " << splitting.typed;
        EXPECT_EQ(parsed(splitting.typed).parameters(), splitting.parameters) << splitting.typed;
    }
}

TEST(Names, MayBeProducts)
{
    expectSplittings({{"xy", "x*y", {}},
                      {"ax", "a*x", {"a"}},
                      {"axy", "a*x*y", {"a"}},
                      {"axby", "a*x*b*y", {"a", "b"}},
                      {"ex", "e*x", {}},
                      {"pix", "pi*x", {}},
                      {"alphax", "alpha*x", {"alpha"}},
                      {"betaxy", "beta*x*y", {"beta"}},
                      {"xi", "xi", {"xi"}},
                      {"xsin(y)", "x*sin(y)", {}},
                      {"axsin(y)", "a*x*sin(y)", {"a"}},
                      {"xexp(-y)", "x*exp(-y)", {}},
                      {"xlog2(y)", "x*log2(y)", {}},
                      {"Acos(x)", "A*cos(x)", {"A"}},
                      {"xy(x+1)", "x*y*(x + 1)", {}},
                      {"a(x+1)", "a*(x + 1)", {"a"}},
                      {"a1x", "a1*x", {"a1"}},
                      {"2mux", "2*mu*x", {"mu"}},
                      {"pie", "pi*e", {}}});
}

TEST(Names, MayBeParameters)
{
    expectSplittings({{"a*x^2 + b*y^2", "a*x^2 + b*y^2", {"a", "b"}},
                      {"b x + a y + b", "b*x + a*y + b", {"b", "a"}},
                      {"rate*x", "rate*x", {"rate"}},
                      {"ab x", "ab*x", {"ab"}},
                      {"A x + a", "A*x + a", {"A", "a"}},
                      {"w_1 x + w_2", "w_1*x + w_2", {"w_1", "w_2"}},
                      {"x_min + max_y", "x_min + max_y", {"x_min", "max_y"}},
                      {"signal*x", "signal*x", {"signal"}},
                      {"exponent", "exponent", {"exponent"}},
                      {"alpha1*x", "alpha1*x", {"alpha1"}},
                      {"i + f", "i + f", {"i", "f"}},
                      {"E x", "E*x", {"E"}},
                      {"e_1 + pi_2", "e_1 + pi_2", {"e_1", "pi_2"}}});
}

TEST(Names, MayBeVariables)
{
    expectSplittings({{"X^2 + Y", "x^2 + y", {}},
                      {"x1^2 + x2^2", "x^2 + y^2", {}},
                      {"x_1 - x_2", "x - y", {}},
                      {"x₁ x₂", "x*y", {}},
                      {"a x1 + x_3", "a*x + x_3", {"a", "x_3"}},
                      {"(x-x_0)^2 + (y-y_0)^2", "(x - x_0)^2 + (y - y_0)^2", {"x_0", "y_0"}},
                      {"x - x_1", "x - x_1", {"x_1"}}});
}

TEST(Names, MayBeInUpperCase)
{
    expectSplittings({{"Sin(x) + EXP(y)", "sin(x) + exp(y)", {}},
                      {"PI + Pi", "pi + pi", {}},
                      {"XY + aX", "x*y + a*x", {"a"}},
                      {"X1 + X_2", "x + y", {}},
                      {"ACOS(x)", "acos(x)", {}},
                      {"Log10(x)", "log10(x)", {}}});
}

TEST(Parameters, AreOneUntilSet)
{
    const Expression expression = parsed("a x^2 + b");
    EXPECT_EQ(expression.compile().value(3.0, 0.0), 10.0);
    EXPECT_EQ(valueOf("a x^2 + b", 3, 0, {2, -1}), 17.0);
}

TEST(Parameters, TakeTheirValuesInOrderOfAppearance)
{
    EXPECT_EQ(valueOf("b - a", 0, 0, {5, 3}), 2.0);
}

TEST(Parameters, MayBeExponents)
{
    EXPECT_EQ(valueOf("x^p", -3, 0, {2}), 9.0);
    EXPECT_EQ(valueOf("x^p", -3, 0, {3}), -27.0);
    EXPECT_TRUE(std::isnan(valueOf("x^p", -3, 0, {2.5})));
    const Program cube = parsed("x^p").compile(std::vector{3.0});
    EXPECT_TRUE(cube.value(Interval(-2.0, 1.0), Interval(0.0)).isBounded());
}

TEST(Parameters, OfWrongNumberOrNotFiniteAreRefused)
{
    const Expression expression = parsed("a x + b");
    EXPECT_THROW(static_cast<void>(expression.compile(std::vector{1.0})), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(expression.compile(std::vector{1.0, 2.0, 3.0})),
                 std::invalid_argument);
    EXPECT_THROW(static_cast<void>(expression.compile(std::vector{1.0, std::nan("")})),
                 std::invalid_argument);
}

TEST(Parameters, HaveNamesForDisplay)
{
    EXPECT_EQ(prettyName("alpha_1"), "α₁");
    EXPECT_EQ(prettyName("lambda"), "λ");
    EXPECT_EQ(prettyName("Gamma"), "Γ");
    EXPECT_EQ(prettyName("w_12"), "w₁₂");
    EXPECT_EQ(prettyName("x_min"), "x_min");
    EXPECT_EQ(prettyName("a1"), "a1");
    EXPECT_EQ(prettyName("rate"), "rate");
}

} // namespace
} // namespace thalweg
