#include "numeric/dual.h"
#include "numeric/interval.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <numbers>
#include <string>

namespace thalweg {
namespace {

using D1 = Dual<double>;
using D2 = Dual2<double>;
using I2 = Dual2<Interval>;

constexpr double kPi = std::numbers::pi;

// One argument: against hand-worked φ, φ′, φ″ -----------------------------------------------------

/// φ on each kind of scalar, and φ, φ′, φ″ at x by hand.
struct OneArgument {
    std::string name;
    std::function<double(double)> onDouble;
    std::function<D1(const D1&)> onDual;
    std::function<D2(const D2&)> onDual2;
    std::function<I2(const I2&)> onIntervals;
    double x;
    double f, f1, f2;
};
void PrintTo(const OneArgument& c, std::ostream* out) { *out << c.name << " at " << c.x; }

#define THALWEG_ONE(expression, x, f, f1, f2)                                                      \
    OneArgument{#expression,                                                                       \
                [](double a) -> double { return expression; },                                     \
                [](const D1& a) { return expression; },                                            \
                [](const D2& a) { return expression; },                                            \
                [](const I2& a) { return expression; },                                            \
                x, f, f1, f2}

const double kE = std::numbers::e;
const double kLn2 = std::numbers::ln2;
const double kLn10 = std::numbers::ln10;
const double kRoot3 = std::numbers::sqrt3;

const OneArgument kOneArgument[] = {
    THALWEG_ONE(square(a), 3.0, 9.0, 6.0, 2.0),
    THALWEG_ONE(powersOf(a, 3.0), 2.0, 6.0, 3.0, 0.0),
    THALWEG_ONE(powersOf(a, 3.0, -2.0), 2.0, -2.0, -5.0, -4.0),
    THALWEG_ONE(powersOf(a, 4.0, -3.0, 0.5), 4.0, 0.0, 4.0, 6.0),
    THALWEG_ONE(powersOf(a, 1.0, 1.0, 1.0, 1.0), 2.0, 30.0, 49.0, 62.0),
    THALWEG_ONE(1.0 / a, 2.0, 0.5, -0.25, 0.25),
    THALWEG_ONE(3.0 / a, -2.0, -1.5, -0.75, -0.75),
    THALWEG_ONE(a / 4.0, 2.0, 0.5, 0.25, 0.0),
    THALWEG_ONE(5.0 - a, 2.0, 3.0, -1.0, 0.0),
    THALWEG_ONE(a - 5.0, 2.0, -3.0, 1.0, 0.0),
    THALWEG_ONE(2.0 * a + 1.0, 2.0, 5.0, 2.0, 0.0),
    THALWEG_ONE(a * a * a, 2.0, 8.0, 12.0, 12.0),
    THALWEG_ONE(a / (1.0 + a), 1.0, 0.5, 0.25, -0.25),
    THALWEG_ONE(sqrt(a), 4.0, 2.0, 0.25, -1.0 / 32.0),
    THALWEG_ONE(cbrt(a), 8.0, 2.0, 1.0 / 12.0, -1.0 / 144.0),
    THALWEG_ONE(cbrt(a), -8.0, -2.0, 1.0 / 12.0, 1.0 / 144.0),
    THALWEG_ONE(exp(a), 1.0, kE, kE, kE),
    THALWEG_ONE(log(a), 2.0, kLn2, 0.5, -0.25),
    THALWEG_ONE(log1p(a), 1.0, kLn2, 0.5, -0.25),
    THALWEG_ONE(log2(a), 8.0, 3.0, 1.0 / (8.0 * kLn2), -1.0 / (64.0 * kLn2)),
    THALWEG_ONE(log10(a), 100.0, 2.0, 0.01 / kLn10, -1e-4 / kLn10),
    THALWEG_ONE(sin(a), kPi / 3.0, 0.5 * kRoot3, 0.5, -0.5 * kRoot3),
    THALWEG_ONE(cos(a), kPi / 3.0, 0.5, -0.5 * kRoot3, -0.5),
    THALWEG_ONE(cosTwoPi(a), 1.0 / 6.0, 0.5, -kRoot3 * kPi, -2.0 * kPi * kPi),
    THALWEG_ONE(tan(a), kPi / 4.0, 1.0, 2.0, 4.0),
    THALWEG_ONE(asin(a), 0.5, kPi / 6.0, 2.0 / kRoot3, 4.0 / (3.0 * kRoot3)),
    THALWEG_ONE(acos(a), 0.5, kPi / 3.0, -2.0 / kRoot3, -4.0 / (3.0 * kRoot3)),
    THALWEG_ONE(atan(a), 1.0, kPi / 4.0, 0.5, -0.5),
    THALWEG_ONE(sinh(a), kLn2, 0.75, 1.25, 0.75),
    THALWEG_ONE(cosh(a), kLn2, 1.25, 0.75, 1.25),
    THALWEG_ONE(tanh(a), kLn2, 0.6, 0.64, -0.768),
    THALWEG_ONE(erf(a), 0.5, 0.520499877813046538, 0.878782578935444794, -0.878782578935444794),
    THALWEG_ONE(sigmoid(a), kLn2, 2.0 / 3.0, 2.0 / 9.0, -2.0 / 27.0),
    THALWEG_ONE(softplus(a), kLn2, std::numbers::ln2 + 0.405465108108164382, 2.0 / 3.0, 2.0 / 9.0),
    THALWEG_ONE(abs(a), -3.0, 3.0, -1.0, 0.0),
    THALWEG_ONE(abs(a), 3.0, 3.0, 1.0, 0.0),
    THALWEG_ONE(sign(a), -3.0, -1.0, 0.0, 0.0),
    THALWEG_ONE(relu(a), 3.0, 3.0, 1.0, 0.0),
    THALWEG_ONE(relu(a), -3.0, 0.0, 0.0, 0.0),
    THALWEG_ONE(min(a, 2.0 * a), 3.0, 3.0, 1.0, 0.0),
    THALWEG_ONE(max(a, square(a)), 3.0, 9.0, 6.0, 2.0),
    THALWEG_ONE(min(1.0, square(a)), 3.0, 1.0, 0.0, 0.0),
    THALWEG_ONE(max(square(a), 1.0), 3.0, 9.0, 6.0, 2.0),
    THALWEG_ONE(power(a, 5), 2.0, 32.0, 80.0, 160.0),
    THALWEG_ONE(power(a, -2), 2.0, 0.25, -0.25, 0.375),
    THALWEG_ONE(power(a, 1), 2.0, 2.0, 1.0, 0.0),
    THALWEG_ONE(power(a, 0), 2.0, 1.0, 0.0, 0.0),
    THALWEG_ONE(pow(a, 3.0), -2.0, -8.0, 12.0, -12.0),
    THALWEG_ONE(pow(a, 3.0), 0.0, 0.0, 0.0, 0.0),
    THALWEG_ONE(pow(a, 2.0), 0.0, 0.0, 0.0, 2.0),
    THALWEG_ONE(pow(a, 1.0), 0.0, 0.0, 1.0, 0.0),
    THALWEG_ONE(pow(a, 0.0), 0.0, 1.0, 0.0, 0.0),
    THALWEG_ONE(pow(a, -1.0), -2.0, -0.5, -0.25, -0.25),
    THALWEG_ONE(pow(a, 1.5), 4.0, 8.0, 3.0, 0.375),
    THALWEG_ONE(pow(a, 2.5), 0.0, 0.0, 0.0, 0.0),
    THALWEG_ONE(pow(2.0, a), 3.0, 8.0, 8.0 * kLn2, 8.0 * kLn2 * kLn2),
    THALWEG_ONE(pow(a, a), 1.0, 1.0, 1.0, 2.0),
    THALWEG_ONE(hypot(a, 3.0), 4.0, 5.0, 0.8, 9.0 / 125.0),
    THALWEG_ONE(hypot(4.0, a), 3.0, 5.0, 0.6, 16.0 / 125.0),
    THALWEG_ONE(logSumExp(a, -a), kLn2, 2.0 * kLn2 + std::log(0.625), 0.6, 0.64),
    THALWEG_ONE(atan2(a, 1.0), 1.0, kPi / 4.0, 0.5, -0.5),
    THALWEG_ONE(atan2(1.0, a), 1.0, kPi / 4.0, -0.5, 0.5),
};

class OneArgumentFunction : public ::testing::TestWithParam<OneArgument> {};

void expectClose(double a, double b) { EXPECT_NEAR(a, b, 4e-15 * std::max(1.0, std::fabs(b))); }

TEST_P(OneArgumentFunction, HasTheDerivativesWorkedOutByHand)
{
    const OneArgument& c = GetParam();
    const D2 u = c.onDual2(D2::variableX(c.x));
    expectClose(u.v, c.f);
    expectClose(u.dx, c.f1);
    expectClose(u.dxx, c.f2);
    EXPECT_EQ(u.dy, 0.0);
    EXPECT_EQ(u.dxy, 0.0);
    EXPECT_EQ(u.dyy, 0.0);
    const D1 v = c.onDual(D1::variableY(c.x));
    EXPECT_EQ(v.v, u.v);
    EXPECT_EQ(v.dx, 0.0);
    EXPECT_EQ(v.dy, u.dx);
    EXPECT_EQ(u.v, c.onDouble(c.x)) << "the value is that of plain doubles, bit for bit";
}

TEST_P(OneArgumentFunction, IsEnclosedByIntervals)
{
    const OneArgument& c = GetParam();
    const D2 at = c.onDual2(D2::variableX(c.x));
    for (const double radius : {1e-3, 0.4, 3.0, 100.0}) {
        const I2 u = c.onIntervals(I2::variableX(Interval(c.x - radius, c.x + radius)));
        EXPECT_TRUE(u.v.mayContain(at.v)) << radius;
        EXPECT_TRUE(u.dx.mayContain(at.dx)) << radius;
        EXPECT_TRUE(u.dxx.mayContain(at.dxx)) << radius;
        EXPECT_EQ(u.dy, Interval()) << "nothing depends on y";
        EXPECT_EQ(u.dxy, Interval());
        EXPECT_EQ(u.dyy, Interval());
    }
}

/// The chain rule in two variables: u = φ(a(x, y)) for a bent inner function a with a(1, 1) = c.x.
TEST_P(OneArgumentFunction, FollowsTheChainRule)
{
    const OneArgument& c = GetParam();
    const double p = c.x;
    const auto inner = [p](const D2& x, const D2& y) {
        return p + 2.0 * (x - 1.0) - 3.0 * (y - 1.0) + (x - 1.0) * (y - 1.0) + square(x - 1.0)
               - 0.5 * square(y - 1.0);
    };
    const D2 u = c.onDual2(inner(D2::variableX(1.0), D2::variableY(1.0)));
    expectClose(u.v, c.f);
    expectClose(u.dx, 2.0 * c.f1);
    expectClose(u.dy, -3.0 * c.f1);
    expectClose(u.dxx, 4.0 * c.f2 + 2.0 * c.f1);
    expectClose(u.dxy, -6.0 * c.f2 + c.f1);
    expectClose(u.dyy, 9.0 * c.f2 - c.f1);
}

INSTANTIATE_TEST_SUITE_P(Dual, OneArgumentFunction, ::testing::ValuesIn(kOneArgument));

// Two arguments: against central differences ------------------------------------------------------

using TwoArguments = std::function<D2(const D2&, const D2&)>;

void expectDifferencesMatch(const TwoArguments& f, double x, double y)
{
    const auto at = [&](double a, double b) { return f(D2::variableX(a), D2::variableY(b)); };
    const double h = 1e-5;
    const D2 u = at(x, y);
    const auto expectNear = [](double exact, double high, double low) {
        EXPECT_NEAR(exact, (high - low) / 2e-5, 1e-8 * std::max(1.0, std::fabs(exact)));
    };
    expectNear(u.dx, at(x + h, y).v, at(x - h, y).v);
    expectNear(u.dy, at(x, y + h).v, at(x, y - h).v);
    expectNear(u.dxx, at(x + h, y).dx, at(x - h, y).dx);
    expectNear(u.dxy, at(x, y + h).dx, at(x, y - h).dx);
    expectNear(u.dxy, at(x + h, y).dy, at(x - h, y).dy);
    expectNear(u.dyy, at(x, y + h).dy, at(x, y - h).dy);
}

const std::pair<const char*, TwoArguments> kTwoArguments[] = {
    {"+", [](const D2& x, const D2& y) { return square(x) + x * y; }},
    {"-", [](const D2& x, const D2& y) { return square(x) - x * y - y; }},
    {"*", [](const D2& x, const D2& y) { return sin(x * y) * exp(y); }},
    {"/", [](const D2& x, const D2& y) { return (square(x) + 1.0) / (x + square(y) + 3.0); }},
    {"hypot", [](const D2& x, const D2& y) { return hypot(x * y, x - 2.0 * y); }},
    {"atan2", [](const D2& x, const D2& y) { return atan2(x * y, x - 2.0 * y); }},
    {"logSumExp", [](const D2& x, const D2& y) { return logSumExp(x * y, x - 2.0 * y); }},
    {"powersOf", [](const D2& x, const D2& y) { return powersOf(x * y, 1.5, -0.5, 0.25); }},
    {"pow", [](const D2& x, const D2& y) { return pow(1.5 + square(x), x * y); }},
    {"min", [](const D2& x, const D2& y) { return min(x * y, square(x) + 9.0); }},
    {"max", [](const D2& x, const D2& y) { return max(x * y, square(x) + 9.0); }},
};

TEST(Dual, TwoArgumentFunctionsMatchCentralDifferences)
{
    for (const auto& [name, f] : kTwoArguments)
        for (const double x : {0.7, -1.3, 2.1})
            for (const double y : {0.9, -0.4, 1.7}) {
                SCOPED_TRACE(std::string(name) + " at " + std::to_string(x) + ", " + std::to_string(y));
                expectDifferencesMatch(f, x, y);
            }
}

TEST(Dual, TwoArgumentsWorkedOutByHand)
{
    const D2 x = D2::variableX(3.0);
    const D2 y = D2::variableY(4.0);
    const D2 r = hypot(x, y); // Hessian (1/r³)[[y², −xy], [−xy, x²]]
    expectClose(r.v, 5.0);
    expectClose(r.dx, 0.6);
    expectClose(r.dy, 0.8);
    expectClose(r.dxx, 16.0 / 125.0);
    expectClose(r.dxy, -12.0 / 125.0);
    expectClose(r.dyy, 9.0 / 125.0);
    const D2 angle = atan2(y, x); // gradient (−y, x)/r²
    expectClose(angle.dx, -4.0 / 25.0);
    expectClose(angle.dy, 3.0 / 25.0);
    expectClose(angle.dxx, 24.0 / 625.0);
    expectClose(angle.dxy, 7.0 / 625.0);
    expectClose(angle.dyy, -24.0 / 625.0);
    const D2 p = pow(D2::variableX(2.0), D2::variableY(3.0)); // xʸ
    expectClose(p.dx, 12.0);
    expectClose(p.dy, 8.0 * kLn2);
    expectClose(p.dxx, 12.0);
    expectClose(p.dxy, 4.0 * (1.0 + 3.0 * kLn2));
    expectClose(p.dyy, 8.0 * kLn2 * kLn2);
    const D2 q = D2::variableX(3.0) / D2::variableY(2.0);
    expectClose(q.dx, 0.5);
    expectClose(q.dy, -0.75);
    EXPECT_EQ(q.dxx, 0.0);
    expectClose(q.dxy, -0.25);
    expectClose(q.dyy, 0.75);
}

TEST(Dual, CompoundAssignments)
{
    D2 u = D2::variableX(2.0);
    u += D2::variableY(3.0);
    u *= D2::variableX(2.0);
    u -= D2(1.0);
    u /= D2(2.0); // ((x + y)x − 1)/2
    EXPECT_EQ(u.v, 4.5);
    EXPECT_EQ(u.dx, 3.5);
    EXPECT_EQ(u.dy, 1.0);
    EXPECT_EQ(u.dxx, 1.0);
    EXPECT_EQ(u.dxy, 0.5);
}

/// 1 − tanh² would be 0 from 19 on, and a saturated unit would look like a flat one.
TEST(Dual, SlopesOfSaturatedFunctionsKeepTheirDigits)
{
    const auto slope = [](const D2& u) { return u.dx; };
    const double expected = 4.0 * std::exp(-60.0) / square(1.0 + std::exp(-60.0));
    EXPECT_NEAR(slope(tanh(D2::variableX(30.0))) / expected, 1.0, 1e-13);
    EXPECT_NEAR(slope(tanh(D2::variableX(-30.0))) / expected, 1.0, 1e-13);
    EXPECT_NEAR(slope(sigmoid(D2::variableX(50.0))) / std::exp(-50.0), 1.0, 1e-13);
    EXPECT_NEAR(slope(softplus(D2::variableX(-50.0))) / std::exp(-50.0), 1.0, 1e-13);
}

// Where there is no derivative --------------------------------------------------------------------

void expectNoDerivative(const D2& u)
{
    EXPECT_FALSE(std::isnan(u.v));
    EXPECT_TRUE(std::isnan(u.dx));
    EXPECT_TRUE(std::isnan(u.dxx));
}

TEST(Dual, IsNaNWhereNoDerivativeExists)
{
    const D2 x = D2::variableX(0.0);
    expectNoDerivative(abs(x));
    expectNoDerivative(sign(x));
    expectNoDerivative(relu(x));
    expectNoDerivative(sqrt(x));
    expectNoDerivative(cbrt(x));
    expectNoDerivative(pow(x, 0.5));
    expectNoDerivative(min(x, 2.0 * x));
    expectNoDerivative(max(x, 2.0 * x));
    expectNoDerivative(max(x, -x));
    expectNoDerivative(hypot(x, D2::variableY(0.0)));
    expectNoDerivative(hypot(x, 0.0));
    for (const double cut : {0.0, -2.0})
        expectNoDerivative(atan2(x, D2::variableY(cut)));
    expectNoDerivative(asin(x + 1.0));
    expectNoDerivative(acos(x - 1.0));
    expectNoDerivative(sqrt(square(x)));
    const D2 bend = pow(x, 1.5); // smooth once only
    EXPECT_EQ(bend.dx, 0.0);
    EXPECT_TRUE(std::isnan(bend.dxx));
}

TEST(Dual, IsNaNWhereUndefined)
{
    const D2 x = D2::variableX(-2.0);
    for (const D2& u : {sqrt(x), log(x), log2(x), log10(x), log1p(x), asin(x), acos(x), pow(x, 0.5), pow(-2.0, x + 2.5)}) {
        EXPECT_TRUE(std::isnan(u.v));
        EXPECT_TRUE(std::isnan(u.dx));
        EXPECT_TRUE(std::isnan(u.dxx));
    }
    EXPECT_TRUE(std::isnan(pow(x, D2::variableY(2.0)).dy)) << "y cannot change";
    EXPECT_EQ(pow(x, D2::variableY(2.0)).v, 4.0);
}

TEST(Dual, TiesOfEqualBranchesAreSmooth)
{
    const D2 x = D2::variableX(0.5);
    const D2 tie = max(square(x), square(x));
    EXPECT_EQ(tie.dx, 1.0);
    EXPECT_EQ(tie.dxx, 2.0);
    const D2 touch = min(square(D2::variableX(0.0)), power(D2::variableX(0.0), 4));
    EXPECT_EQ(touch.dx, 0.0); // both slopes are 0
    EXPECT_TRUE(std::isnan(touch.dxx));
    const D2 apart = max(D2::variableY(0.0), 0.0);
    EXPECT_EQ(apart.dx, 0.0) << "the kink runs along x";
    EXPECT_EQ(apart.dxx, 0.0);
    EXPECT_TRUE(std::isnan(apart.dy));
}

/// All slopes of the branches that meet, and hardly more.
void expectSlopes(const I2& u, double least, double most)
{
    EXPECT_TRUE(u.dx.encloses(Interval(least, most)));
    EXPECT_LE(u.dx.width(), (most - least) * (1.0 + 1e-14));
}

TEST(Dual, KinksAreEnclosedAndNeverSmooth)
{
    const I2 x = I2::variableX(Interval(-1.0, 2.0));
    expectSlopes(abs(x), -1.0, 1.0);
    expectSlopes(relu(x), 0.0, 1.0);
    EXPECT_EQ(sign(x).dx, Interval::entire());
    expectSlopes(max(x, -x), -1.0, 1.0);
    expectSlopes(min(x, 2.0 * x), 1.0, 2.0);
    expectSlopes(hypot(x, I2::variableY(Interval(-1.0, 1.0))), -1.0, 1.0);
    for (const I2& u : {abs(x), relu(x), sign(x), max(x, -x), min(x, 2.0 * x), hypot(x, 0.0), sqrt(square(x)),
                        sqrt(x), cbrt(x), log(x), asin(x), acos(x), pow(x, 0.5), pow(x, 1.5), pow(x, 2.5), 1.0 / x,
                        atan2(x, x), tan(2.0 * x)})
        EXPECT_FALSE(u.dxx.isBounded());
    EXPECT_EQ(max(x, 0.0).dyy, Interval()) << "nothing depends on y";
}

/// The angle jumps by 2π where y = 0 and x ≤ 0, and is smooth everywhere else.
TEST(Dual, TheCutOfAtan2IsAJump)
{
    const auto angle = [](const Interval& x, const Interval& y) {
        return atan2(I2::variableY(y), I2::variableX(x));
    };
    for (const Interval& y : {Interval(-1.0, 1.0), Interval(0.0, 1.0), Interval(-1.0, 0.0), Interval(0.0)}) {
        const I2 over = angle({-2.0, -1.0}, y);
        EXPECT_EQ(over.dx, Interval::entire());
        EXPECT_EQ(over.dy, Interval::entire());
        EXPECT_FALSE(over.dxx.isBounded() || over.dxy.isBounded() || over.dyy.isBounded());
        EXPECT_TRUE(angle({1.0, 2.0}, y).dyy.isBounded());
    }
    EXPECT_TRUE(angle({-2.0, -1.0}, {0.5, 1.0}).dyy.isBounded());
    const D2 beside = atan2(D2::variableY(1e-9), D2::variableX(-2.0));
    EXPECT_NEAR(beside.dy, -0.5, 1e-15);
    EXPECT_TRUE(std::isnan(atan2(D2::variableY(0.0), D2::variableX(-2.0)).dy));
    EXPECT_EQ(atan2(D2::variableY(0.0), D2::variableX(2.0)).dy, 0.5);
}

/// At a box's edge as well.
TEST(Dual, KinksOnTheEdgeCount)
{
    for (const Interval edge : {Interval(0.0, 1.0), Interval(-1.0, 0.0), Interval(0.0)}) {
        const I2 x = I2::variableX(edge);
        for (const I2& u : {abs(x), relu(x), sign(x), max(x, -x), sqrt(x), cbrt(x), hypot(x, 0.0), 1.0 / x}) {
            EXPECT_FALSE(u.dxx.isBounded());
            EXPECT_TRUE(u.v.isEmpty() || u.dxx.lo <= u.dxx.hi);
        }
    }
    const I2 root = sqrt(I2::variableX(Interval(0.0)));
    EXPECT_EQ(root.dx, Interval::entire());
    EXPECT_EQ(root.dxx, Interval::entire());
    EXPECT_EQ(root.dy, Interval());
}

TEST(Dual, PolesKnowTheSignOfTheirSlope)
{
    const I2 x = I2::variableX(Interval(-1.0, 2.0));
    EXPECT_LE((1.0 / x).dx.hi, -0.24);
    EXPECT_FALSE((1.0 / x).dx.mayContain(0.0));
    EXPECT_TRUE(log(I2::variableX(Interval(-1.0, 2.0))).dx.lo > 0.49);
}

TEST(Dual, UndefinedOverAWholeBoxIsEmpty)
{
    const I2 x = I2::variableX(Interval(-2.0, -1.0));
    EXPECT_TRUE(sqrt(x).v.isEmpty());
    EXPECT_TRUE((log(x) + 1.0 / I2::variableY(Interval(-1.0, 1.0))).v.isEmpty());
    EXPECT_TRUE((0.0 * log(x)).v.isEmpty());
}

// Plain doubles -----------------------------------------------------------------------------------

TEST(Elementary, ShapesOfSigmoidSoftplusRelu)
{
    EXPECT_EQ(sigmoid(0.0), 0.5);
    EXPECT_EQ(sigmoid(1000.0), 1.0);
    EXPECT_EQ(sigmoid(-1000.0), 0.0);
    EXPECT_NEAR(sigmoid(-40.0) / std::exp(-40.0), 1.0, 1e-15);
    EXPECT_NEAR(softplus(0.0), kLn2, 1e-16);
    EXPECT_EQ(softplus(1000.0), 1000.0);
    EXPECT_NEAR(softplus(-40.0) / std::exp(-40.0), 1.0, 1e-15);
    EXPECT_EQ(relu(-2.0), 0.0);
    EXPECT_EQ(relu(2.0), 2.0);
    EXPECT_TRUE(std::isnan(relu(NAN)));
    EXPECT_TRUE(std::isnan(sign(NAN)));
    EXPECT_EQ(sign(-3.0), -1.0);
    EXPECT_EQ(sign(0.0), 0.0);
}

TEST(Elementary, Powers)
{
    EXPECT_EQ(power(3.0, 4), 81.0);
    EXPECT_EQ(power(2.0, -2), 0.25);
    EXPECT_EQ(power(0.0, 0), 1.0);
    EXPECT_EQ(pow(-2.0, 3.0), -8.0);
    EXPECT_EQ(pow(2.0, 0.5), std::sqrt(2.0));
    EXPECT_TRUE(std::isnan(pow(-2.0, 0.5)));
    EXPECT_NEAR(pow(1.0000001, 1e8) / std::pow(1.0000001, 1e8), 1.0, 1e-15);
    EXPECT_TRUE(isWhole(-3.0));
    EXPECT_FALSE(isWhole(0.5));
    EXPECT_FALSE(isWhole(1e10));
    EXPECT_FALSE(isWhole(NAN));
}

} // namespace
} // namespace thalweg
