#include "support.h"

#include <gtest/gtest.h>

#include <functional>
#include <numbers>

// Each function as typed against the same formula compiled in, on all scalars.

namespace thalweg {
namespace {

using test::parsed;
using test::same;

const std::vector<double> kPlaces{-2.3, -1.0, -0.4, 0.0, 0.3, 1.0, 1.7, 40.0};

/// Whether the program gives the bits of f on every scalar at (x, y).
template <class F> testing::AssertionResult agrees(const Program& program, F f, double x, double y)
{
    const auto equal = [&](const auto& a, const auto& b) {
        return same(program.value(a, b), f(a, b));
    };
    const Interval wideX(x, x + 0.1);
    const Interval wideY(y, y + 0.1);
    const bool all = equal(x, y) && equal(Dual<double>::variableX(x), Dual<double>::variableY(y))
                     && equal(Dual2<double>::variableX(x), Dual2<double>::variableY(y))
                     && equal(wideX, wideY)
                     && equal(DualInterval::variableX(wideX), DualInterval::variableY(wideY))
                     && equal(Dual2Interval::variableX(wideX), Dual2Interval::variableY(wideY));
    return all ? testing::AssertionSuccess()
               : testing::AssertionFailure() << "differs at (" << x << ", " << y << ")";
}

template <class F> void expectAgrees(const char* typed, F f)
{
    const Program program = parsed(typed).compile();
    for (const double x : kPlaces) {
        for (const double y : kPlaces)
            EXPECT_TRUE(agrees(program, f, x, y)) << typed;
    }
}

TEST(Functions, OfOneArgumentAreThoseCompiledIn)
{
    expectAgrees("sin(x)", [](auto x, auto) { return sin(x); });
    expectAgrees("cos(x)", [](auto x, auto) { return cos(x); });
    expectAgrees("tan(x)", [](auto x, auto) { return tan(x); });
    expectAgrees("asin(x)", [](auto x, auto) { return asin(x); });
    expectAgrees("acos(x)", [](auto x, auto) { return acos(x); });
    expectAgrees("atan(x)", [](auto x, auto) { return atan(x); });
    expectAgrees("sinh(x)", [](auto x, auto) { return sinh(x); });
    expectAgrees("cosh(x)", [](auto x, auto) { return cosh(x); });
    expectAgrees("tanh(x)", [](auto x, auto) { return tanh(x); });
    expectAgrees("exp(x)", [](auto x, auto) { return exp(x); });
    expectAgrees("log(x)", [](auto x, auto) { return log(x); });
    expectAgrees("log10(x)", [](auto x, auto) { return log10(x); });
    expectAgrees("log2(x)", [](auto x, auto) { return log2(x); });
    expectAgrees("sqrt(x)", [](auto x, auto) { return sqrt(x); });
    expectAgrees("cbrt(x)", [](auto x, auto) { return cbrt(x); });
    expectAgrees("abs(x)", [](auto x, auto) { return abs(x); });
    expectAgrees("sign(x)", [](auto x, auto) { return sign(x); });
    expectAgrees("erf(x)", [](auto x, auto) { return erf(x); });
    expectAgrees("sigmoid(x)", [](auto x, auto) { return sigmoid(x); });
    expectAgrees("softplus(x)", [](auto x, auto) { return softplus(x); });
    expectAgrees("relu(x)", [](auto x, auto) { return relu(x); });
}

TEST(Functions, OfTwoArgumentsAreThoseCompiledIn)
{
    expectAgrees("atan2(y, x)", [](auto x, auto y) { return atan2(y, x); });
    expectAgrees("hypot(x, y)", [](auto x, auto y) { return hypot(x, y); });
    expectAgrees("min(x, y)", [](auto x, auto y) { return min(x, y); });
    expectAgrees("max(x, y)", [](auto x, auto y) { return max(x, y); });
    expectAgrees("pow(x, y)", [](auto x, auto y) { return pow(x, y); });
    expectAgrees("min(x, 0.3)", [](auto x, auto) { return min(x, 0.3); });
    expectAgrees("max(0.3, y)", [](auto, auto y) { return max(0.3, y); });
    expectAgrees("hypot(x, 2)", [](auto x, auto) { return hypot(x, 2.0); });
    expectAgrees("atan2(1, x)", [](auto x, auto) { return atan2(1.0, x); });
}

TEST(Arithmetic, IsThatCompiledIn)
{
    expectAgrees("x + y", [](auto x, auto y) { return x + y; });
    expectAgrees("x - y", [](auto x, auto y) { return x - y; });
    expectAgrees("x*y", [](auto x, auto y) { return x * y; });
    expectAgrees("x/y", [](auto x, auto y) { return x / y; });
    expectAgrees("-x", [](auto x, auto) { return -x; });
    expectAgrees("x + 0.1", [](auto x, auto) { return x + 0.1; });
    expectAgrees("x - 0.1", [](auto x, auto) { return x - 0.1; });
    expectAgrees("0.1 - x", [](auto x, auto) { return 0.1 - x; });
    expectAgrees("0.1x", [](auto x, auto) { return x * 0.1; });
    expectAgrees("x/3", [](auto x, auto) { return x / 3.0; });
    expectAgrees("3/x", [](auto x, auto) { return 3.0 / x; });
    expectAgrees("x x", [](auto x, auto) { return square(x); });
}

TEST(Powers, AreThoseCompiledIn)
{
    expectAgrees("x^2", [](auto x, auto) { return square(x); });
    expectAgrees("x^3", [](auto x, auto) { return power(x, 3); });
    expectAgrees("x^7", [](auto x, auto) { return power(x, 7); });
    expectAgrees("x^-3", [](auto x, auto) { return power(x, -3); });
    expectAgrees("x^100", [](auto x, auto) { return power(x, 100); });
    expectAgrees("x^2.5", [](auto x, auto) { return pow(x, 2.5); });
    expectAgrees("x^-0.3", [](auto x, auto) { return pow(x, -0.3); });
    expectAgrees("x^0.5", [](auto x, auto) { return sqrt(x); });
    expectAgrees("2^x", [](auto x, auto) { return pow(2.0, x); });
    expectAgrees("e^x", [](auto x, auto) { return exp(x); });
    expectAgrees("x^1", [](auto x, auto) { return x; });
    expectAgrees("x^0", [](auto x, auto) { return decltype(x)(1.0); });
    expectAgrees("x^(y - y)", [](auto x, auto y) { return pow(x, y - y); });
}

TEST(Simplifications, GiveTheSameNumbers)
{
    expectAgrees("x*1 + (-1)*y", [](auto x, auto y) { return x - y; });
    expectAgrees("-(-x)", [](auto x, auto) { return x; });
    expectAgrees("x - (-y)", [](auto x, auto y) { return x + y; });
    expectAgrees("-x + y", [](auto x, auto y) { return y - x; });
    expectAgrees("-(3x)", [](auto x, auto) { return x * -3.0; });
    expectAgrees("x/4", [](auto x, auto) { return x * 0.25; });
    expectAgrees("x/-1", [](auto x, auto) { return -x; });
    expectAgrees("1 - (-x)", [](auto x, auto) { return x + 1.0; });
    expectAgrees("|x|^2", [](auto x, auto) { return square(x); });
    expectAgrees("2*pi*x", [](auto x, auto) { return x * (2.0 * std::numbers::pi); });
    expectAgrees("x - 0", [](auto x, auto) { return x; });
    EXPECT_TRUE(same(parsed("x + 0").compile().value(-0.0, 0.0), 0.0));
    EXPECT_TRUE(same(parsed("0 - x").compile().value(0.0, 0.0), 0.0));
    EXPECT_TRUE(std::isnan(parsed("0*x").compile().value(Interval::kInfinity, 0.0)));
}

TEST(Derivatives, HaveHandWorkedValues)
{
    const Program program = parsed("x^2 y + sin(x y)").compile();
    const Dual2<double> d =
        program.value(Dual2<double>::variableX(2.0), Dual2<double>::variableY(0.0));
    EXPECT_EQ(d.v, 0.0);
    EXPECT_EQ(d.dx, 0.0);
    EXPECT_EQ(d.dy, 6.0);  // x² + x cos(xy)
    EXPECT_EQ(d.dxx, 0.0); // 2y − y² sin(xy)
    EXPECT_EQ(d.dxy, 5.0); // 2x + cos(xy) − xy sin(xy)
    EXPECT_EQ(d.dyy, 0.0); // −x² sin(xy)
}

TEST(Kinks, HaveNoDerivative)
{
    const Program program = parsed("|x| + relu(y)").compile();
    const Dual<double> d =
        program.value(Dual<double>::variableX(0.0), Dual<double>::variableY(0.0));
    EXPECT_EQ(d.v, 0.0);
    EXPECT_TRUE(std::isnan(d.dx));
    EXPECT_TRUE(std::isnan(d.dy));
}

} // namespace
} // namespace thalweg
