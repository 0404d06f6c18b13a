#include "numeric/interval.h"

#include <gtest/gtest.h>
#include <mpfr.h>

#include <functional>
#include <limits>
#include <numbers>
#include <random>
#include <string>

namespace thalweg {

void PrintTo(const Interval& a, std::ostream* out)
{
    *out << '[' << std::to_string(a.lo) << ", " << std::to_string(a.hi) << ']';
}

namespace {

constexpr double kInfinity = Interval::kInfinity;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kPi = std::numbers::pi;

/// A number with 64 bits, and the operations of MPFR on it. Rounding to nearest is monotone, so a
/// value that lies between two doubles still does once rounded.
class Exact {
public:
    Exact() { mpfr_init2(m_value, 64); }
    explicit Exact(double x) : Exact() { mpfr_set_d(m_value, x, MPFR_RNDN); }
    Exact(const Exact& other) : Exact() { mpfr_set(m_value, other.m_value, MPFR_RNDN); }
    Exact& operator=(const Exact& other)
    {
        mpfr_set(m_value, other.m_value, MPFR_RNDN);
        return *this;
    }
    ~Exact() { mpfr_clear(m_value); }

    using Unary = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
    using Binary = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t);
    Exact apply(Unary f) const
    {
        Exact result;
        f(result.m_value, m_value, MPFR_RNDN);
        return result;
    }
    Exact apply(Binary f, const Exact& other) const
    {
        Exact result;
        f(result.m_value, m_value, other.m_value, MPFR_RNDN);
        return result;
    }
    bool isNumber() const { return mpfr_number_p(m_value) != 0; }
    bool isIn(const Interval& a) const
    {
        return mpfr_cmp_d(m_value, a.lo) >= 0 && mpfr_cmp_d(m_value, a.hi) <= 0;
    }

private:
    mpfr_t m_value;
};

/// Points and intervals of many sizes within [least, most], near the edges of that range too.
class Samples {
public:
    Samples(double least, double most) : m_least(least), m_most(most) {}

    double point()
    {
        switch (m_bits() % 4) {
        case 0: return inside(m_least + share() * (m_most - m_least));
        case 1: return inside(scaled(1.0)); // around 0, of any size
        case 2: return inside(m_least + scaled(m_most - m_least));
        default: return inside(m_most - scaled(m_most - m_least));
        }
    }
    Interval interval()
    {
        const double a = point();
        if (m_bits() % 3 == 0)
            return a;
        const double b = m_bits() % 2 == 0 ? point() : inside(a + scaled(1.0));
        return {std::min(a, b), std::max(a, b)};
    }
    double memberOf(const Interval& a)
    {
        switch (m_bits() % 4) {
        case 0: return a.lo;
        case 1: return a.hi;
        default: return std::clamp(a.lo + share() * (a.hi - a.lo), a.lo, a.hi);
        }
    }

private:
    double share() { return std::uniform_real_distribution<double>(0.0, 1.0)(m_bits); }
    double scaled(double size)
    {
        return (m_bits() % 2 == 0 ? 1.0 : -1.0) * size * std::pow(10.0, -20.0 * share());
    }
    double inside(double x) const { return std::clamp(x, m_least, m_most); }

    double m_least;
    double m_most;
    std::mt19937_64 m_bits{20240601};
};

constexpr int kTries = 100'000;

// Nothing escapes ---------------------------------------------------------------------------------

struct UnaryCase {
    std::string name;
    std::function<Interval(const Interval&)> f;
    std::function<Exact(const Exact&)> exact;
    double least;
    double most;
    double tight = 1e-14; ///< largest relative width of f over a point
    int tries = kTries;
};
void PrintTo(const UnaryCase& c, std::ostream* out) { *out << c.name; }

Exact one() { return Exact(1.0); }
Exact exactSigmoid(const Exact& x)
{
    const Exact e = Exact(0.0).apply(mpfr_sub, x).apply(mpfr_exp);
    return one().apply(mpfr_div, one().apply(mpfr_add, e));
}
Exact exactSoftplus(const Exact& x) { return x.apply(mpfr_exp).apply(mpfr_log1p); }
auto exactPower(long n)
{
    return [n](const Exact& x) { return x.apply(mpfr_pow, Exact(static_cast<double>(n))); };
}
Exact exactCosTwoPi(const Exact& x)
{
    return Exact(-1.0).apply(mpfr_acos).apply(mpfr_mul, x).apply(mpfr_mul, Exact(2.0)).apply(mpfr_cos);
}
auto by(Exact::Unary f)
{
    return [f](const Exact& x) { return x.apply(f); };
}

#define THALWEG_UNARY(name, ...) {#name, [](const Interval& a) { return name(a); }, __VA_ARGS__}

const UnaryCase kUnaryCases[] = {
    THALWEG_UNARY(square, by(mpfr_sqr), -1e150, 1e150),
    THALWEG_UNARY(sqrt, by(mpfr_sqrt), 0.0, 1e300),
    THALWEG_UNARY(cbrt, by(mpfr_cbrt), -1e300, 1e300),
    THALWEG_UNARY(exp, by(mpfr_exp), -745.0, 709.0),
    THALWEG_UNARY(log, by(mpfr_log), 1e-300, 1e300),
    THALWEG_UNARY(log, by(mpfr_log), 0.5, 2.0, 1e-14, kTries / 5),
    THALWEG_UNARY(log1p, by(mpfr_log1p), -0.999, 10.0),
    THALWEG_UNARY(log2, by(mpfr_log2), 1e-300, 1e300),
    THALWEG_UNARY(log10, by(mpfr_log10), 1e-300, 1e300),
    THALWEG_UNARY(sin, by(mpfr_sin), -10.0, 10.0),
    THALWEG_UNARY(cos, by(mpfr_cos), -10.0, 10.0),
    THALWEG_UNARY(sin, by(mpfr_sin), -1e9, 1e9, 1e-14, kTries / 5),
    THALWEG_UNARY(cos, by(mpfr_cos), 1e6, 1e6 + 10.0, 1e-14, kTries / 5),
    THALWEG_UNARY(cosTwoPi, exactCosTwoPi, -0.1, 0.1),
    THALWEG_UNARY(cosTwoPi, exactCosTwoPi, -5.0, 5.0, 1e-6, kTries / 5),
    THALWEG_UNARY(tan, by(mpfr_tan), -10.0, 10.0, 1e-13),
    THALWEG_UNARY(asin, by(mpfr_asin), -1.0, 1.0),
    THALWEG_UNARY(acos, by(mpfr_acos), -1.0, 1.0),
    THALWEG_UNARY(atan, by(mpfr_atan), -1e10, 1e10),
    THALWEG_UNARY(sinh, by(mpfr_sinh), -700.0, 700.0),
    THALWEG_UNARY(cosh, by(mpfr_cosh), -700.0, 700.0),
    THALWEG_UNARY(tanh, by(mpfr_tanh), -30.0, 30.0),
    THALWEG_UNARY(erf, by(mpfr_erf), -3.0, 3.0),
    THALWEG_UNARY(erf, by(mpfr_erf), -7.0, 7.0, 1e-14, kTries / 50),
    THALWEG_UNARY(sigmoid, exactSigmoid, -700.0, 700.0),
    THALWEG_UNARY(softplus, exactSoftplus, -700.0, 700.0),
    THALWEG_UNARY(abs, by(mpfr_abs), -1e300, 1e300),
    {"power 3", [](const Interval& a) { return power(a, 3); }, exactPower(3), -1e100, 1e100},
    {"power 8", [](const Interval& a) { return power(a, 8); }, exactPower(8), -1e30, 1e30},
    {"power 33", [](const Interval& a) { return power(a, 33); }, exactPower(33), -100.0, 100.0, 1e-13},
    {"power 100", [](const Interval& a) { return power(a, 100); }, exactPower(100), -9.0, 9.0},
    {"power -3", [](const Interval& a) { return power(a, -3); }, exactPower(-3), 1e-50, 1e50},
};
#undef THALWEG_UNARY

class UnaryFunction : public ::testing::TestWithParam<UnaryCase> {};

TEST_P(UnaryFunction, HoldsEveryValue)
{
    const UnaryCase& c = GetParam();
    Samples samples(c.least, c.most);
    for (int i = 0; i < c.tries; ++i) {
        const Interval a = samples.interval();
        const double x = samples.memberOf(a);
        const Interval f = c.f(a);
        ASSERT_TRUE(c.exact(Exact(x)).isIn(f))
            << c.name << " at " << std::hexfloat << x << " of [" << a.lo << ", " << a.hi << "]";
    }
}

TEST_P(UnaryFunction, IsTightAtPoints)
{
    const UnaryCase& c = GetParam();
    Samples samples(c.least, c.most);
    for (int i = 0; i < 1000; ++i) {
        const double x = samples.point();
        const Interval f = c.f(x);
        EXPECT_LE(f.width(), c.tight * f.magnitude() + 1e-190) << c.name << " at " << x;
    }
}

INSTANTIATE_TEST_SUITE_P(Interval, UnaryFunction, ::testing::ValuesIn(kUnaryCases));

struct BinaryCase {
    std::string name;
    std::function<Interval(const Interval&, const Interval&)> f;
    Exact::Binary exact;
    double least;
    double most;
};
void PrintTo(const BinaryCase& c, std::ostream* out) { *out << c.name; }

const BinaryCase kBinaryCases[] = {
    {"+", [](const Interval& a, const Interval& b) { return a + b; }, mpfr_add, -1e10, 1e10},
    {"-", [](const Interval& a, const Interval& b) { return a - b; }, mpfr_sub, -1.0, 1.0},
    {"*", [](const Interval& a, const Interval& b) { return a * b; }, mpfr_mul, -1e10, 1e10},
    {"/", [](const Interval& a, const Interval& b) { return a / b; }, mpfr_div, -10.0, 10.0},
    {"min", [](const Interval& a, const Interval& b) { return min(a, b); }, mpfr_min, -1.0, 1.0},
    {"max", [](const Interval& a, const Interval& b) { return max(a, b); }, mpfr_max, -1.0, 1.0},
    {"hypot", [](const Interval& a, const Interval& b) { return hypot(a, b); }, mpfr_hypot, -1e5, 1e5},
    {"atan2", [](const Interval& a, const Interval& b) { return atan2(a, b); }, mpfr_atan2, -10.0, 10.0},
    {"pow", [](const Interval& a, const Interval& b) { return pow(a, b); }, mpfr_pow, -20.0, 20.0},
};

class BinaryFunction : public ::testing::TestWithParam<BinaryCase> {};

TEST_P(BinaryFunction, HoldsEveryValue)
{
    const BinaryCase& c = GetParam();
    Samples samples(c.least, c.most);
    for (int i = 0; i < kTries; ++i) {
        const Interval a = samples.interval();
        const Interval b = samples.interval();
        const double x = samples.memberOf(a) + 0.0; // no −0, for atan2
        const double y = samples.memberOf(b) + 0.0;
        const Exact exact = Exact(x).apply(c.exact, Exact(y));
        ASSERT_TRUE(!exact.isNumber() || exact.isIn(c.f(a, b)))
            << c.name << std::hexfloat << " at " << x << ", " << y << " of [" << a.lo << ", "
            << a.hi << "], [" << b.lo << ", " << b.hi << "]";
    }
}

TEST(LogSumExp, HoldsEveryValue)
{
    Samples samples(-40.0, 40.0);
    for (int i = 0; i < kTries; ++i) {
        const Interval a = samples.interval();
        const Interval b = samples.interval();
        const Exact p = Exact(samples.memberOf(a)).apply(mpfr_exp);
        const Exact q = Exact(samples.memberOf(b)).apply(mpfr_exp);
        ASSERT_TRUE(p.apply(mpfr_add, q).apply(mpfr_log).isIn(logSumExp(a, b)));
    }
}

TEST(LogSumExp, IsTightAndDoesNotOverflow)
{
    Samples samples(-1e6, 1e6);
    for (int i = 0; i < 1000; ++i) {
        const double x = samples.point();
        const double y = samples.point();
        const Interval f = logSumExp(Interval(x), Interval(y));
        EXPECT_LE(f.width(), 1e-14 * (1.0 + std::max(std::fabs(x), std::fabs(y)))) << x << ' ' << y;
        EXPECT_TRUE(f.mayContain(logSumExp(x, y)));
    }
    EXPECT_EQ(logSumExp(-1e300, -1e300), -1e300);
    EXPECT_EQ(logSumExp(-kInfinity, 3.0), 3.0);
    EXPECT_TRUE(std::isnan(logSumExp(kNaN, 1.0)) && std::isnan(logSumExp(1.0, kNaN)));
}

INSTANTIATE_TEST_SUITE_P(Interval, BinaryFunction, ::testing::ValuesIn(kBinaryCases));

TEST(IntervalWithDouble, HoldsEveryValue)
{
    Samples samples(-1e3, 1e3);
    for (int i = 0; i < kTries / 4; ++i) {
        const Interval a = samples.interval();
        const double x = samples.memberOf(a);
        const double c = samples.point();
        ASSERT_TRUE(Exact(x).apply(mpfr_add, Exact(c)).isIn(a + c));
        ASSERT_TRUE(Exact(c).apply(mpfr_sub, Exact(x)).isIn(c - a));
        ASSERT_TRUE(Exact(x).apply(mpfr_mul, Exact(c)).isIn(c * a));
        const Exact quotient = Exact(x).apply(mpfr_div, Exact(c));
        ASSERT_TRUE(!quotient.isNumber() || quotient.isIn(a / c));
    }
}

/// Sums of denormals are exact, products of them vanish; neither may escape.
TEST(Interval, HoldsValuesAtTheEndsOfTheRange)
{
    const double edges[] = {0.0, 5e-324, 1e-310, 2.3e-308, 1e-200, 1e-160, 1.0, 1e160, 1e200, 1.7e308};
    for (const double x : edges)
        for (const double y : edges)
            for (const double sign : {1.0, -1.0}) {
                const Interval a(sign * x);
                const Interval b(y);
                EXPECT_TRUE(Exact(a.lo).apply(mpfr_add, Exact(y)).isIn(a + b)) << x << ' ' << y;
                EXPECT_TRUE(Exact(a.lo).apply(mpfr_mul, Exact(y)).isIn(a * b)) << x << ' ' << y;
                EXPECT_TRUE(Exact(a.lo).apply(mpfr_sqr).isIn(square(a))) << x;
                if (y != 0.0) {
                    EXPECT_TRUE(Exact(a.lo).apply(mpfr_div, Exact(y)).isIn(a / b)) << x << ' ' << y;
                }
            }
    EXPECT_EQ(exp(Interval(800.0)).hi, kInfinity);
    EXPECT_LT(exp(Interval(800.0)).lo, kInfinity);
    EXPECT_GE(exp(Interval(-800.0)).lo, 0.0);
    EXPECT_GT(exp(Interval(-800.0)).hi, 0.0);
}

// Hand-worked -------------------------------------------------------------------------------------

/// Equal up to the outward steps, and not narrower.
void expectHull(const Interval& a, double lo, double hi)
{
    EXPECT_LE(a.lo, lo);
    EXPECT_GE(a.hi, hi);
    if (std::isfinite(lo)) {
        EXPECT_NEAR(a.lo, lo, 1e-14 * std::fabs(lo) + 1e-190);
    }
    if (std::isfinite(hi)) {
        EXPECT_NEAR(a.hi, hi, 1e-14 * std::fabs(hi) + 1e-190);
    }
}

TEST(Interval, ArithmeticOnBounds)
{
    expectHull(Interval(1.0, 2.0) + Interval(-5.0, 3.0), -4.0, 5.0);
    expectHull(Interval(1.0, 2.0) - Interval(-5.0, 3.0), -2.0, 7.0);
    expectHull(Interval(-1.0, 2.0) * Interval(-5.0, 3.0), -10.0, 6.0);
    expectHull(Interval(-2.0, -1.0) * Interval(-5.0, -3.0), 3.0, 10.0);
    expectHull(Interval(-1.0, 2.0) / Interval(4.0, 8.0), -0.25, 0.5);
    expectHull(Interval(-1.0, 2.0) / Interval(-8.0, -4.0), -0.5, 0.25);
    expectHull(square(Interval(-3.0, 2.0)), 0.0, 9.0);
    expectHull(abs(Interval(-3.0, 2.0)), 0.0, 3.0);
    expectHull(relu(Interval(-3.0, 2.0)), 0.0, 2.0);
    EXPECT_EQ(-Interval(-3.0, 2.0), Interval(-2.0, 3.0));
}

TEST(Interval, ZeroIsExact)
{
    const Interval zero;
    for (const Interval a : {Interval(3.0), Interval(-1.0, 2.0), Interval(1.0, kInfinity), Interval::entire()}) {
        EXPECT_EQ(zero * a, zero);
        EXPECT_EQ(a * zero, zero);
        EXPECT_EQ(a * 0.0, zero);
    }
    EXPECT_EQ(zero / Interval(2.0, 3.0), zero);
    EXPECT_EQ(zero / -4.0, zero);
    EXPECT_EQ(zero / Interval(2.0, kInfinity), zero);
    EXPECT_EQ(zero + zero, zero);
    EXPECT_EQ(zero - zero, zero);
    EXPECT_EQ(Interval(1.0) - Interval(1.0), zero);
    EXPECT_EQ(square(zero), zero);
    EXPECT_EQ(sqrt(zero), zero);
}

TEST(Interval, DividesAcrossZero)
{
    expectHull(Interval(2.0, 6.0) / Interval(0.0, 4.0), 0.5, kInfinity);
    expectHull(Interval(2.0, 6.0) / Interval(-4.0, 0.0), -kInfinity, -0.5);
    expectHull(Interval(-6.0, -2.0) / Interval(0.0, 4.0), -kInfinity, -0.5);
    expectHull(Interval(-6.0, -2.0) / Interval(-4.0, 0.0), 0.5, kInfinity);
    EXPECT_EQ(Interval(1.0) / Interval(-1.0, 1.0), Interval::entire());
    EXPECT_EQ(Interval(-1.0, 1.0) / Interval(0.0, 1.0), Interval::entire());
    EXPECT_EQ(Interval(1.0) / Interval(0.0), Interval::entire());
    EXPECT_EQ(Interval(0.0) / Interval(-1.0, 1.0), Interval::entire()) << "0/0 is not 0";
    expectHull(Interval(1.0, kInfinity) / Interval(1.0, kInfinity), 0.0, kInfinity);
}

TEST(Interval, WavesKnowTheirCrests)
{
    expectHull(sin(Interval(0.0, 2.0)), 0.0, 1.0);
    expectHull(sin(Interval(2.0, 5.0)), -1.0, std::sin(2.0));
    expectHull(sin(Interval(0.0, 5.0)), -1.0, 1.0);
    expectHull(cos(Interval(-1.0, 2.0)), std::cos(2.0), 1.0);
    expectHull(cos(Interval(3.0, 4.0)), -1.0, std::cos(4.0));
    expectHull(cos(Interval(1.0, 2.0)), std::cos(2.0), std::cos(1.0));
    EXPECT_EQ(cos(Interval(-1e300, 1e300)), Interval(-1.0, 1.0));
    EXPECT_EQ(sin(Interval(1e16)), Interval(-1.0, 1.0));
    EXPECT_EQ(tan(Interval(1.0, 2.0)), Interval::entire());
    expectHull(tan(Interval(-1.0, 1.0)), -std::tan(1.0), std::tan(1.0));
    for (int k = -50; k <= 50; ++k) { // the double next to a crest lies on either side of it
        EXPECT_EQ(cos(Interval(k * kPi, k * kPi + 0.1)).magnitude(), 1.0) << k;
        EXPECT_EQ(sin(Interval((k + 0.5) * kPi - 0.1, (k + 0.5) * kPi)).magnitude(), 1.0) << k;
    }
    const SineCosine<Interval> both = sinCos(Interval(0.3, 0.9));
    EXPECT_EQ(both.sine, sin(Interval(0.3, 0.9)));
    EXPECT_EQ(both.cosine, cos(Interval(0.3, 0.9)));
}

TEST(Interval, PowersKnowTheirSigns)
{
    expectHull(power(Interval(-1.0, 2.0), 2), 0.0, 4.0);
    expectHull(power(Interval(-1.0, 2.0), 3), -1.0, 8.0);
    expectHull(power(Interval(-2.0, -1.0), 4), 1.0, 16.0);
    EXPECT_EQ(power(Interval(-1.0, 2.0), 0), Interval(1.0));
    EXPECT_EQ(power(Interval(-1.0, 2.0), 1), Interval(-1.0, 2.0));
    expectHull(power(Interval(2.0, 4.0), -1), 0.25, 0.5);
    expectHull(power(Interval(-1.0, 2.0), -2), 0.25, kInfinity);
    EXPECT_EQ(power(Interval(-1.0, 2.0), -3), Interval::entire());
    expectHull(pow(Interval(-2.0, 3.0), Interval(2.0)), 0.0, 9.0);
    expectHull(pow(Interval(4.0, 9.0), Interval(0.5)), 2.0, 3.0);
    expectHull(pow(Interval(0.5, 2.0), Interval(-1.0, 3.0)), 0.125, 8.0);
    expectHull(pow(Interval(-2.0, -1.0), Interval(1.5, 2.5)), -std::pow(2.0, 2.5), std::pow(2.0, 2.5));
}

TEST(Interval, AnglesKnowTheirCut)
{
    expectHull(atan2(Interval(1.0, 2.0), Interval(-1.0, 1.0)), std::atan2(1.0, 1.0), std::atan2(1.0, -1.0));
    expectHull(atan2(Interval(-1.0, 1.0), Interval(1.0, 2.0)), -kPi / 4.0, kPi / 4.0);
    expectHull(atan2(Interval(-1.0, 1.0), Interval(-2.0, -1.0)), -kPi, kPi);
    expectHull(atan2(Interval(0.0, 1.0), Interval(-2.0, -1.0)), 0.75 * kPi, kPi);
    expectHull(atan2(Interval(-1.0, 0.0), Interval(-2.0, -1.0)), -kPi, kPi);
    expectHull(atan2(Interval(-0.0), Interval(-1.0)), kPi, kPi);
    expectHull(atan2(Interval(-1.0, 1.0), Interval(-1.0, 1.0)), -kPi, kPi);
}

// Empty, infinite, unknown ------------------------------------------------------------------------

TEST(Interval, OutsideADomainIsEmpty)
{
    EXPECT_TRUE(sqrt(Interval(-2.0, -1.0)).isEmpty());
    EXPECT_TRUE(log(Interval(-2.0, 0.0)).isEmpty());
    EXPECT_TRUE(log2(Interval(-2.0, -1.0)).isEmpty());
    EXPECT_TRUE(log10(Interval(-2.0, -1.0)).isEmpty());
    EXPECT_TRUE(log1p(Interval(-2.0, -1.0)).isEmpty());
    EXPECT_TRUE(asin(Interval(1.5, 2.0)).isEmpty());
    EXPECT_TRUE(acos(Interval(-2.0, -1.5)).isEmpty());
    EXPECT_TRUE(pow(Interval(-2.0, -1.0), Interval(0.5)).isEmpty());
    EXPECT_TRUE(pow(Interval(0.0), Interval(-0.5)).isEmpty());
}

TEST(Interval, APartOfTheDomainCounts)
{
    expectHull(sqrt(Interval(-1.0, 4.0)), 0.0, 2.0);
    expectHull(log(Interval(-1.0, 1.0)), -kInfinity, 0.0);
    expectHull(log1p(Interval(-3.0, 0.0)), -kInfinity, 0.0);
    expectHull(asin(Interval(0.5, 3.0)), std::asin(0.5), kPi / 2.0);
    expectHull(acos(Interval(-7.0, 0.5)), std::acos(0.5), kPi);
    expectHull(pow(Interval(-1.0, 4.0), Interval(0.5)), 0.0, 2.0);
    expectHull(pow(Interval(0.0, 4.0), Interval(-0.5)), 0.5, kInfinity);
}

using Unary = Interval (*)(const Interval&);
const Unary kAllUnary[] = {square, sqrt, cbrt, exp,  log,  log1p, log2, log10, sin,     cos,      tan, asin, acos,
                           atan,   sinh, cosh, tanh, erf,  abs,   sign, relu,  sigmoid, softplus};
using Binary = Interval (*)(const Interval&, const Interval&);
const Binary kAllBinary[] = {[](const Interval& a, const Interval& b) { return a + b; },
                             [](const Interval& a, const Interval& b) { return a - b; },
                             [](const Interval& a, const Interval& b) { return a * b; },
                             [](const Interval& a, const Interval& b) { return a / b; },
                             min, max, hypot, atan2, pow, logSumExp};

TEST(Interval, EmptyStaysEmpty)
{
    const Interval others[] = {Interval(), Interval(1.0, 2.0), Interval::entire(), Interval(kNaN), Interval::empty()};
    for (const Unary& f : kAllUnary)
        EXPECT_TRUE(f(Interval::empty()).isEmpty()) << &f - kAllUnary;
    for (const Binary& f : kAllBinary)
        for (const Interval& other : others) {
            EXPECT_TRUE(f(Interval::empty(), other).isEmpty()) << &f - kAllBinary;
            EXPECT_TRUE(f(other, Interval::empty()).isEmpty()) << &f - kAllBinary;
        }
    for (const int n : {-2, -1, 0, 1, 2, 3})
        EXPECT_TRUE(power(Interval::empty(), n).isEmpty());
    EXPECT_TRUE((Interval::empty() * 0.0).isEmpty());
}

/// Whatever comes of NaN may be 0, or anything else that the function takes on.
TEST(Interval, NothingIsKnownOfNaN)
{
    const Interval unknown(kNaN);
    for (const Unary& f : kAllUnary)
        EXPECT_EQ(f(unknown), Interval::entire());
    for (const Binary& f : kAllBinary) {
        EXPECT_EQ(f(unknown, Interval(1.0, 2.0)), Interval::entire());
        EXPECT_EQ(f(Interval(1.0, 2.0), unknown), Interval::entire());
    }
    EXPECT_EQ(unknown * 2.0, Interval::entire());
    EXPECT_EQ(power(unknown, 2), Interval::entire());
    EXPECT_TRUE(unknown.mayContain(0.0));
    EXPECT_FALSE(unknown.isEmpty());
    EXPECT_FALSE(unknown.isBounded());
}

TEST(Interval, InfiniteBoundsAreHandled)
{
    const Interval above(1.0, kInfinity);
    expectHull(above + above, 2.0, kInfinity);
    EXPECT_EQ(above - above, Interval::entire());
    expectHull(above * Interval(-1.0, 2.0), -kInfinity, kInfinity);
    expectHull(above * Interval(0.0, 2.0), 0.0, kInfinity);
    expectHull(square(Interval(-kInfinity, 1.0)), 0.0, kInfinity);
    expectHull(exp(Interval(-kInfinity, 0.0)), 0.0, 1.0);
    expectHull(log(above), 0.0, kInfinity);
    expectHull(atan(Interval::entire()), -kPi / 2.0, kPi / 2.0);
    expectHull(tanh(Interval::entire()), -1.0, 1.0);
    expectHull(erf(Interval::entire()), -1.0, 1.0);
    expectHull(sigmoid(Interval::entire()), 0.0, 1.0);
    expectHull(softplus(Interval::entire()), 0.0, kInfinity);
    EXPECT_EQ(sin(Interval::entire()), Interval(-1.0, 1.0));
    EXPECT_EQ(cbrt(Interval::entire()), Interval::entire());
    for (const Unary& f : kAllUnary)
        EXPECT_FALSE(f(Interval::entire()).isEmpty());
    for (const Binary& f : kAllBinary) {
        const Interval r = f(Interval::entire(), Interval::entire());
        EXPECT_TRUE(r.lo < r.hi);
    }
}

TEST(Interval, HullsAndIntersections)
{
    EXPECT_EQ(hull(Interval(1.0, 2.0), Interval(-3.0)), Interval(-3.0, 2.0));
    EXPECT_EQ(hull(Interval(1.0, 2.0), Interval::empty()), Interval(1.0, 2.0));
    EXPECT_EQ(intersect(Interval(1.0, 3.0), Interval(2.0, 5.0)), Interval(2.0, 3.0));
    EXPECT_TRUE(intersect(Interval(1.0, 2.0), Interval(3.0, 4.0)).isEmpty());
    EXPECT_TRUE(Interval(0.0, 3.0).encloses(Interval(0.0, 1.0)));
    EXPECT_FALSE(Interval(0.0, 3.0).enclosesStrictly(Interval(0.0, 1.0)));
    EXPECT_EQ(Interval(-3.0, 2.0).magnitude(), 3.0);
    EXPECT_EQ(Interval(-3.0, 2.0).mignitude(), 0.0);
    EXPECT_EQ(Interval(-3.0, -2.0).mignitude(), 2.0);
    const Interval third = nearest<Interval>(1.0 / 3.0);
    EXPECT_LT(third.lo, 1.0 / 3.0);
    EXPECT_GT(third.hi, 1.0 / 3.0);
}

} // namespace
} // namespace thalweg
