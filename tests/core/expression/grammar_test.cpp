#include "support.h"

#include <gtest/gtest.h>

#include <numbers>

namespace thalweg {
namespace {

using test::parsed;
using test::textOf;
using test::valueOf;

struct Reading {
    const char* typed;
    const char* understood; ///< in ASCII, all signs written
};

void expectReadings(std::initializer_list<Reading> readings)
{
    for (const Reading& reading : readings)
        EXPECT_EQ(textOf(reading.typed), reading.understood) << "typed: " << reading.typed;
}

TEST(Grammar, KnowsPrecedence)
{
    expectReadings({{"x-y-2", "x - y - 2"},   {"x-(y-2)", "x - (y - 2)"},
                    {"x/y/2", "x/y/2"},       {"x/(y/2)", "x/(y/2)"},
                    {"x*(y*2)", "x*(y*2)"},   {"((x))", "x"},
                    {"x+y*2", "x + y*2"},     {"(x+y)*2", "(x + y)*2"},
                    {"2*x^3", "2*x^3"},       {"(2*x)^3", "(2*x)^3"},
                    {"x^y^2", "x^y^2"},       {"(x^y)^2", "(x^y)^2"},
                    {"-x^2", "-x^2"},         {"(-x)^2", "(-x)^2"},
                    {"2^-x", "2^(-x)"},       {"2^-x^2", "2^(-x^2)"},
                    {"2^(-x)^2", "2^(-x)^2"}, {"-x*y", "-x*y"},
                    {"-(x*y)", "-(x*y)"},     {"x*-y", "x*(-y)"},
                    {"x--y", "x - (-y)"},     {"--x", "x"},
                    {"-+-+x", "x"},           {"+x", "x"},
                    {"x/-2", "x/(-2)"},       {"x**2", "x^2"}});
}

TEST(Grammar, MultipliesWithoutASign)
{
    expectReadings({{"2x y", "2*x*y"},
                    {"3(x+1)(y-2)", "3*(x + 1)*(y - 2)"},
                    {"x sin(y)", "x*sin(y)"},
                    {"2pi x", "2*pi*x"},
                    {"2x^2y", "2*x^2*y"},
                    {"1/2x", "1/2*x"},
                    {"1/2 (x^2+10y^2)", "1/2*(x^2 + 10*y^2)"},
                    {"(x)(y)", "x*y"},
                    {"2|x|", "2*abs(x)"},
                    {"(x+1)y", "(x + 1)*y"},
                    {"2^3x", "2^3*x"},
                    {"-2x", "-2*x"},
                    {"x y^2 - 3", "x*y^2 - 3"}});
}

TEST(Grammar, ReadsNumbers)
{
    expectReadings({{".5", "0.5"},
                    {"5.", "5"},
                    {"1e-3", "0.001"},
                    {"1E3", "1000"},
                    {"1e+2", "100"},
                    {"2e", "2*e"},
                    {"2e x", "2*e*x"},
                    {"2e-x", "2*e - x"},
                    {"2e3x", "2000*x"},
                    {"2.x", "2*x"},
                    {"1e-7", "1e-7"},
                    {"1e22", "1e22"},
                    {"5e-324", "5e-324"},
                    {"0", "0"},
                    {"123456.789", "123456.789"},
                    {"1e100", "1e100"}});
}

TEST(Grammar, MatchesBracketsAndBars)
{
    expectReadings({{"[x+1]{y-2}", "(x + 1)*(y - 2)"},
                    {"|x|", "abs(x)"},
                    {"|x|y|x+1|", "abs(x)*y*abs(x + 1)"},
                    {"|x||y|", "abs(x)*abs(y)"},
                    {"||x|-1|", "abs(abs(x) - 1)"},
                    {"|-|x||", "abs(-abs(x))"},
                    {"|x-|y||", "abs(x - abs(y))"},
                    {"|(|x|)|", "abs(abs(x))"},
                    {"|x|^2", "abs(x)^2"},
                    {"sin|x|", "sin(abs(x))"},
                    {"|sin|x||", "abs(sin(abs(x)))"}});
}

TEST(Grammar, CallsFunctions)
{
    expectReadings({{"sin(x)^2", "sin(x)^2"},
                    {"sin^2(x)", "sin(x)^2"},
                    {"sin^2 x + cos^2 x", "sin(x)^2 + cos(x)^2"},
                    {"log^3(x)", "log(x)^3"},
                    {"sin x", "sin(x)"},
                    {"sin 2x", "sin(2*x)"},
                    {"sin 2 pi x", "sin(2*pi*x)"},
                    {"sin 2(x+1)", "sin(2*(x + 1))"},
                    {"sin x^2", "sin(x^2)"},
                    {"sin (x+1)^2", "sin(x + 1)^2"},
                    {"sin x cos y", "sin(x)*cos(y)"},
                    {"sin x * cos y", "sin(x)*cos(y)"},
                    {"sin x + 1", "sin(x) + 1"},
                    {"2 sin x", "2*sin(x)"},
                    {"exp -x", "exp(-x)"},
                    {"exp -x^2", "exp(-x^2)"},
                    {"log sin x", "log(sin(x))"},
                    {"x^sin y", "x^sin(y)"},
                    {"sqrt 2", "sqrt(2)"},
                    {"pow(x, 3)", "x^3"},
                    {"pow(x+1, y)", "(x + 1)^y"},
                    {"ln(x)", "log(x)"},
                    {"log_2(x)", "log2(x)"},
                    {"arcsin(x)", "asin(x)"},
                    {"sgn(x)", "sign(x)"},
                    {"max(x,y,1,2)", "max(x, y, 1, 2)"},
                    {"max(max(x,y),1)", "max(x, y, 1)"},
                    {"max(x,max(y,1))", "max(x, max(y, 1))"},
                    {"min(x, max(y, 1), 2)", "min(x, max(y, 1), 2)"},
                    {"atan2(y, x)", "atan2(y, x)"},
                    {"sin[x]", "sin(x)"}});
}

TEST(Grammar, SkipsTheBeginning)
{
    expectReadings({{"f(x,y) = x+y", "x + y"},
                    {"f = x", "x"},
                    {"z=x y", "x*y"},
                    {"loss(x, y)=x", "x"},
                    {"f(x) = x^2", "x^2"},
                    {"J(u,v) = u^2 - uv", "x^2 - x*y"},
                    {"f(w1, w2) = w1 + 2w2", "x + 2*y"},
                    {"f(θ₁, θ₂) = θ₁ θ₂", "x*y"},
                    {"f(a, y) = a y", "x*y"}});
}

TEST(Formula, HasHandWorkedValues)
{
    EXPECT_EQ(valueOf("-2^2", 0, 0), -4.0);
    EXPECT_EQ(valueOf("2^3^2", 0, 0), 512.0);
    EXPECT_EQ(valueOf("2^-2", 0, 0), 0.25);
    EXPECT_EQ(valueOf("8/4/2", 0, 0), 1.0);
    EXPECT_EQ(valueOf("8/4*2", 0, 0), 4.0);
    EXPECT_EQ(valueOf("1/2x", 3, 0), 1.5);
    EXPECT_EQ(valueOf("10-4-3", 0, 0), 3.0);
    EXPECT_EQ(valueOf("x^2 - 3x y + |y|", 2, -1), 11.0);
    EXPECT_EQ(valueOf("(x^2 + y - 11)^2 + (x + y^2 - 7)^2", 3, 2), 0.0);
    EXPECT_EQ(valueOf("(x^2 + y - 11)^2 + (x + y^2 - 7)^2", 0, 0), 170.0);
    EXPECT_EQ(valueOf("max(x, y, 2) + min(x, y)", 1, -3), -1.0);
    EXPECT_EQ(valueOf("e", 0, 0), std::numbers::e);
    EXPECT_EQ(valueOf("pi", 0, 0), std::numbers::pi);
    EXPECT_EQ(valueOf("1/3", 0, 0), 1.0 / 3.0);
    EXPECT_TRUE(std::isnan(valueOf("log(x)", -1, 0)));
    EXPECT_EQ(valueOf("1/x", 0, 0), std::numeric_limits<double>::infinity());
}

TEST(Formula, IsEqualHoweverItIsTyped)
{
    EXPECT_EQ(parsed("2x y^2"), parsed("f(x, y) = 2*x*y²"));
    EXPECT_FALSE(parsed("x y") == parsed("y x"));
    EXPECT_FALSE(parsed("a x") == parsed("b x"));
}

} // namespace
} // namespace thalweg
