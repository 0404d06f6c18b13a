#include "exercise.h"
#include "support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <thread>

namespace thalweg {
namespace {

using test::parsed;
using test::same;

std::size_t stepsOf(const char* typed) { return parsed(typed).compile().code().size(); }

TEST(Program, ComputesEqualPartsOnce)
{
    EXPECT_EQ(stepsOf("sin(x y) + sin(x y)^2"), 4U); // ·, sin, ², +
    EXPECT_EQ(stepsOf("x y + y x"), 2U);
    EXPECT_EQ(stepsOf("(x + y)(x + y)"), 2U);
}

TEST(Program, ComputesConstantsBeforehand)
{
    EXPECT_EQ(stepsOf("2 pi x"), 1U);
    EXPECT_EQ(stepsOf("x + 1/3 - sqrt(2)"), 2U);
    EXPECT_EQ(stepsOf("a x"), 0U); // a is 1
    EXPECT_EQ(stepsOf("x"), 0U);
    EXPECT_EQ(stepsOf("sin(1)"), 1U);
}

TEST(Program, KeepsConstantsThatAreNotFiniteForTheScalarToJudge)
{
    const Program program = parsed("x + log(-1)").compile();
    EXPECT_TRUE(std::isnan(program.value(1.0, 1.0)));
    EXPECT_TRUE(program.value(Interval(1.0), Interval(1.0)).isEmpty());
}

TEST(Program, SaysZeroWhenEmpty) { EXPECT_EQ(Program().value(3.0, 4.0), 0.0); }

TEST(Program, IsSharedByThreads)
{
    const Program program = parsed("sin(x)^2 + cos(x)^2 + y").compile();
    std::vector<double> sums(4);
    std::vector<std::thread> threads;
    for (double& sum : sums) {
        threads.emplace_back([&] {
            for (int i = 0; i < 10000; ++i)
                sum += program.value(0.001 * i, 1.0);
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    for (const double sum : sums)
        EXPECT_EQ(sum, sums[0]);
}

/// A formula that holds many values at once: s1 + (s2 + (s3 + …)), each used twice.
std::string wideFormula(int count)
{
    std::string once = "0";
    std::string product = "1";
    for (int i = count; i > 0; --i) {
        const std::string part = "√(x+" + std::to_string(i) + "y)";
        once = part + "+(" + once + ")";
        product += part;
    }
    return once + "+" + product;
}

TEST(Program, MayNeedManyRegisters)
{
    const std::string typed = wideFormula(70);
    const Program program = parsed(typed).compile();
    const auto registers = std::ranges::max(program.code(), {}, &Instruction::out).out;
    ASSERT_GT(registers, 64);
    double sum = 0.0;
    double product = 1.0;
    for (int i = 70; i > 0; --i)
        product *= std::sqrt(2.0 + i * 0.5);
    for (int i = 1; i <= 70; ++i)
        sum += std::sqrt(2.0 + i * 0.5);
    EXPECT_NEAR(program.value(2.0, 0.5), sum + product, 1e-12 * product);
    EXPECT_NEAR(program.value(Dual2<double>(2.0), Dual2<double>(0.5)).v, sum + product,
                1e-12 * product);
    EXPECT_NEAR(program.value(Interval(2.0), Interval(0.5)).hi, sum + product, 1e-12 * product);
    std::vector<double> xs(50, 2.0);
    std::vector<double> out(50);
    program.values(xs, 0.5, out);
    EXPECT_TRUE(
        std::ranges::all_of(out, [&](double v) { return same(v, program.value(2.0, 0.5)); }));
}

/// Bit for bit, or as near as the vector functions of numeric/pack.h allow.
void expectRowValue(const Program& program, double found, double expected, const std::string& where)
{
    if (test::hasExactRows(program) || !std::isfinite(expected))
        EXPECT_TRUE(same(found, expected)) << where;
    else
        EXPECT_NEAR(found, expected, 1e-13 * (1.0 + std::fabs(expected))) << where;
}

void expectSameRows(const char* typed, std::size_t count)
{
    const Program program = parsed(typed).compile();
    std::vector<double> xs(count);
    std::vector<double> ys(count);
    for (std::size_t i = 0; i < count; ++i) {
        xs[i] = -3.0 + 0.02 * static_cast<double>(i);
        ys[i] = 2.0 - 0.013 * static_cast<double>(i);
    }
    const std::string where = std::string(typed) + " of " + std::to_string(count);
    std::vector<double> out(count);
    program.values(xs, 0.7, out);
    for (std::size_t i = 0; i < count; ++i)
        expectRowValue(program, out[i], program.value(xs[i], 0.7), where);
    program.values(xs, ys, out);
    for (std::size_t i = 0; i < count; ++i)
        expectRowValue(program, out[i], program.value(xs[i], ys[i]), where);
}

TEST(Rows, AreTheSameAsPointByPoint)
{
    for (const char* typed :
         {"x", "y", "2", "log(-1)", "(x^2 + y - 11)^2 + (x + y^2 - 7)^2", "sin(y) + cos(y)^2 x",
          "x^3 + x^-3 + x^5 y^4 + y^7 + x^100 + x^1.5",
          "max(x, y) + min(x, 2) + |x| + sign(x) relu(y)",
          "atan2(y, x) + hypot(x, y) + x^y + 2^x + e^y", "sqrt(x) + log(x) + erf(x) + sigmoid(x)",
          "exp(-y^2)exp(-x^2) + 1/x + x/3 + 2 - x"}) {
        for (const std::size_t count : {0U, 1U, 7U, 8U, 9U, 127U, 128U, 129U, 300U})
            expectSameRows(typed, count);
    }
}

TEST(Rows, OfDifferentLengthsAreRefused)
{
    const Program program = parsed("x").compile();
    const std::vector<double> three(3);
    std::vector<double> two(2);
    EXPECT_THROW(program.values(three, 1.0, two), std::invalid_argument);
    EXPECT_THROW(program.values(two, three, two), std::invalid_argument);
}

TEST(Enclosures, ContainTheValues)
{
    std::mt19937 random(11);
    const auto between = [&](double low, double high) {
        return low + (high - low) * static_cast<double>(random() % 4096) / 4095.0;
    };
    for (const char* typed : {"x^3 - 3x y^2 + x/(y^2+1)", "20 + x^2 - 10cos(2pi x) + |x y|^1.5",
                              "exp(sin x) log(x^2 + 1) - 2^y", "max(x^2, y)/3 + x/4 - tanh(x)^2"}) {
        const Program program = parsed(typed).compile();
        for (int i = 0; i < 500; ++i) {
            const double x = between(-3.0, 3.0);
            const double y = between(-3.0, 3.0);
            const double width = between(0.0, 1.0);
            const auto box = program.value(Dual2Interval::variableX({x, x + width}),
                                           Dual2Interval::variableY({y, y + width}));
            const auto point = program.value(Dual2<double>::variableX(between(x, x + width)),
                                             Dual2<double>::variableY(between(y, y + width)));
            // The values carry rounding errors of their own.
            const auto holds = [](const Interval& all, double one) {
                const double error = 1e-10 * (1.0 + std::fabs(one));
                return all.lo - error <= one && one <= all.hi + error;
            };
            EXPECT_TRUE(holds(box.v, point.v) && holds(box.dx, point.dx) && holds(box.dy, point.dy)
                        && holds(box.dxx, point.dxx) && holds(box.dxy, point.dxy)
                        && holds(box.dyy, point.dyy))
                << typed << " near (" << x << ", " << y << ")";
        }
    }
}

TEST(Enclosures, AreAsSharpAsTheFormulaAllows)
{
    const Interval box(-1.0, 2.0);
    EXPECT_TRUE(Interval(-1e-9, 4.0 + 1e-9).encloses(parsed("x*x").compile().value(box, box)));
    EXPECT_TRUE(
        Interval(-1.0 - 1e-9, 8.0 + 1e-9).encloses(parsed("x^3").compile().value(box, box)));
    EXPECT_TRUE(parsed("sqrt(x)").compile().value(Interval(-2.0, -1.0), box).isEmpty());
}

} // namespace
} // namespace thalweg
