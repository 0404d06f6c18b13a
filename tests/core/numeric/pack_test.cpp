#include "numeric/pack.h"

#include "kernels/kernels.h"
#include "numeric/dual.h"

#include <gtest/gtest.h>
#include <mpfr.h>

#include <bit>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace thalweg {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kSmallest = std::numeric_limits<double>::denorm_min();

/// A vector function, what MPFR says of it, and how far the two may lie apart.
struct Case {
    std::string name;
    ElementaryKernel ElementaryKernels::*kernel;
    void (*exact)(mpfr_ptr, mpfr_srcptr);
    double ulps;
    double slack; ///< an absolute error that is allowed besides
    double lowest;
    double highest;
    bool logarithmic = false; ///< magnitudes spread evenly over the exponents, both signs
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

constexpr auto kNearest = MPFR_RNDN;

void sigmoidOf(mpfr_ptr out, mpfr_srcptr x)
{
    mpfr_neg(out, x, kNearest);
    mpfr_exp(out, out, kNearest);
    mpfr_add_ui(out, out, 1, kNearest);
    mpfr_ui_div(out, 1, out, kNearest);
}
void softplusOf(mpfr_ptr out, mpfr_srcptr x)
{
    mpfr_exp(out, x, kNearest);
    mpfr_log1p(out, out, kNearest);
}

template <int (*F)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t)> void ofTurns(mpfr_ptr out, mpfr_srcptr x)
{
    mpfr_t angle;
    mpfr_init2(angle, 300);
    mpfr_const_pi(angle, kNearest);
    mpfr_mul(angle, angle, x, kNearest);
    mpfr_mul_ui(angle, angle, 2, kNearest);
    F(out, angle, kNearest);
    mpfr_clear(angle);
}

/// |found − f(x)| in units of the last place of f(x) as a double, after the slack is taken off.
double errorInUlps(const Case& c, double x, double found)
{
    mpfr_t exact;
    mpfr_init2(exact, 200);
    mpfr_set_d(exact, x, kNearest);
    c.exact(exact, exact);
    const double rounded = std::fabs(mpfr_get_d(exact, kNearest));
    const double unit = std::max(std::nextafter(rounded, kInfinity) - rounded, kSmallest);
    mpfr_sub_d(exact, exact, found, kNearest);
    mpfr_abs(exact, exact, kNearest);
    const double error = mpfr_get_d(exact, kNearest) - c.slack;
    mpfr_clear(exact);
    return error <= 0.0 ? 0.0 : std::isnan(error) ? kInfinity : error / unit;
}

std::vector<double> argumentsFor(const Case& c)
{
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> uniform(c.lowest, c.highest);
    std::uniform_real_distribution<double> exponent(-40.0, std::log2(c.highest));
    std::vector<double> xs;
    for (int i = 0; i < 40'003; ++i) {
        const double magnitude = std::exp2(exponent(random));
        xs.push_back(!c.logarithmic ? uniform(random) : i % 2 == 0 ? magnitude : -magnitude);
    }
    return xs;
}

class PackFunctions : public testing::TestWithParam<Case> {};

TEST_P(PackFunctions, AreWithinTheirErrorsAndEqualAtEveryLevel)
{
    const Case& c = GetParam();
    const std::vector<double> xs = argumentsFor(c);
    std::vector<double> first(xs.size());
    (kernelsOf(SimdLevel::Baseline).elementary.*c.kernel)(xs.data(), first.data(), xs.size());
    double worst = 0.0;
    for (std::size_t i = 0; i < xs.size(); ++i)
        worst = std::max(worst, errorInUlps(c, xs[i], first[i]));
    EXPECT_LT(worst, c.ulps);
    RecordProperty("worst", std::to_string(worst));
    for (const SimdLevel level : availableSimdLevels()) {
        std::vector<double> found(xs.size());
        (kernelsOf(level).elementary.*c.kernel)(xs.data(), found.data(), xs.size());
        EXPECT_EQ(found, first) << nameOf(level);
    }
}

using K = ElementaryKernels;
constexpr double kNearlyNothing = 0x1p-200; // at multiples of ¼ turn MPFR's π gives this instead of 0
const Case kCases[] = {
    {"sin", &K::sin, [](auto y, auto x) { mpfr_sin(y, x, kNearest); }, 2.5, 0.0, -20.0, 20.0},
    {"sin_wide", &K::sin, [](auto y, auto x) { mpfr_sin(y, x, kNearest); }, 2.5, 0x1p-97, 0.0,
     kSineLimit, true},
    {"sin_beyond", &K::sin, [](auto y, auto x) { mpfr_sin(y, x, kNearest); }, 1.0, 0.0, -1e300,
     1e300},
    {"cos", &K::cos, [](auto y, auto x) { mpfr_cos(y, x, kNearest); }, 2.5, 0.0, -20.0, 20.0},
    {"cos_wide", &K::cos, [](auto y, auto x) { mpfr_cos(y, x, kNearest); }, 2.5, 0x1p-97, 0.0,
     kSineLimit, true},
    {"cos_beyond", &K::cos, [](auto y, auto x) { mpfr_cos(y, x, kNearest); }, 1.0, 0.0, -1e300,
     1e300},
    {"paired_sin", &K::pairedSin, [](auto y, auto x) { mpfr_sin(y, x, kNearest); }, 2.5, 0.0, -20.0, 20.0},
    {"paired_sin_wide", &K::pairedSin, [](auto y, auto x) { mpfr_sin(y, x, kNearest); }, 2.5, 0x1p-97, 0.0,
     kSineLimit, true},
    {"paired_cos", &K::pairedCos, [](auto y, auto x) { mpfr_cos(y, x, kNearest); }, 2.5, 0.0, -20.0, 20.0},
    {"paired_cos_wide", &K::pairedCos, [](auto y, auto x) { mpfr_cos(y, x, kNearest); }, 2.5, 0x1p-97, 0.0,
     kSineLimit, true},
    {"cos_two_pi", &K::cosTwoPi, ofTurns<mpfr_cos>, 2.5, 0.0, -5.0, 5.0},
    {"cos_two_pi_wide", &K::cosTwoPi, ofTurns<mpfr_cos>, 2.5, kNearlyNothing, 0.0, 0x1p49, true},
    {"cos_two_pi_beyond", &K::cosTwoPi, ofTurns<mpfr_cos>, 2.5, kNearlyNothing, -1e17, 1e17},
    {"paired_cos_two_pi", &K::pairedCosTwoPi, ofTurns<mpfr_cos>, 2.5, 0.0, -5.0, 5.0},
    {"paired_cos_two_pi_wide", &K::pairedCosTwoPi, ofTurns<mpfr_cos>, 2.5, kNearlyNothing, 0.0, 0x1p49, true},
    {"paired_sin_two_pi", &K::pairedSinTwoPi, ofTurns<mpfr_sin>, 2.5, 0.0, -5.0, 5.0},
    {"paired_sin_two_pi_wide", &K::pairedSinTwoPi, ofTurns<mpfr_sin>, 2.5, kNearlyNothing, 0.0, 0x1p49, true},
    {"paired_sin_two_pi_beyond", &K::pairedSinTwoPi, ofTurns<mpfr_sin>, 2.5, kNearlyNothing, -1e17, 1e17},
    {"tan", &K::tan, [](auto y, auto x) { mpfr_tan(y, x, kNearest); }, 3.0, 0.0, -20.0, 20.0},
    {"exp", &K::exp, [](auto y, auto x) { mpfr_exp(y, x, kNearest); }, 0.9, 0.0, -708.3, 709.78},
    {"exp_near_0", &K::exp, [](auto y, auto x) { mpfr_exp(y, x, kNearest); }, 0.9, 0.0, 0.0, 1.0,
     true},
    {"exp_subnormal", &K::exp, [](auto y, auto x) { mpfr_exp(y, x, kNearest); }, 1.5, 0.0, -745.1,
     -708.3},
    {"log", &K::log, [](auto y, auto x) { mpfr_log(y, x, kNearest); }, 0.9, 0.0, 0.0, 4.0},
    {"log_wide", &K::log, [](auto y, auto x) { mpfr_log(y, x, kNearest); }, 0.9, 0.0, 0.0, 1e300},
    {"log_subnormal", &K::log, [](auto y, auto x) { mpfr_log(y, x, kNearest); }, 0.9, 0.0, 0.0,
     1e-307},
    {"log1p", &K::log1p, [](auto y, auto x) { mpfr_log1p(y, x, kNearest); }, 2.0, 0.0, -1.0, 5.0},
    {"log1p_near_0", &K::log1p, [](auto y, auto x) { mpfr_log1p(y, x, kNearest); }, 2.0, 0.0, 0.0,
     0.9, true},
    {"sigmoid", &K::sigmoid, sigmoidOf, 2.5, 0.0, -700.0, 40.0},
    {"softplus", &K::softplus, softplusOf, 2.5, 0.0, -700.0, 40.0},
};
INSTANTIATE_TEST_SUITE_P(All, PackFunctions, testing::ValuesIn(kCases),
                         [](const auto& test) { return test.param.name; });

/// One number through a kernel of every level.
void expectAtAllLevels(ElementaryKernel ElementaryKernels::*kernel, double x, double expected)
{
    for (const SimdLevel level : availableSimdLevels()) {
        double found = 7.0;
        (kernelsOf(level).elementary.*kernel)(&x, &found, 1);
        if (std::isnan(expected))
            EXPECT_TRUE(std::isnan(found)) << x << ' ' << nameOf(level);
        else
            EXPECT_EQ(std::bit_cast<std::uint64_t>(found), std::bit_cast<std::uint64_t>(expected))
                << "f(" << x << ") = " << found << ", not " << expected << ' ' << nameOf(level);
    }
}

TEST(Pack, SpecialArgumentsAreAsInTheCLibrary)
{
    const double xs[] = {0.0, -0.0, kInfinity, -kInfinity, kNaN, kSmallest, -kSmallest, 1e-320};
    for (const double x : xs) {
        expectAtAllLevels(&K::sin, x, std::sin(x));
        expectAtAllLevels(&K::cos, x, std::cos(x));
        expectAtAllLevels(&K::pairedSin, x, std::sin(x));
        expectAtAllLevels(&K::pairedCos, x, std::cos(x));
        expectAtAllLevels(&K::cosTwoPi, x, cosTwoPi(x));
        expectAtAllLevels(&K::pairedSinTwoPi, x, sinCosTwoPi(x).sine);
        expectAtAllLevels(&K::pairedCosTwoPi, x, sinCosTwoPi(x).cosine);
        expectAtAllLevels(&K::rootToDivideBy, x, std::sqrt(x));
        expectAtAllLevels(&K::exp, x, std::exp(x));
        expectAtAllLevels(&K::log, x, std::log(x));
        expectAtAllLevels(&K::sigmoid, x, sigmoid(x));
        expectAtAllLevels(&K::softplus, x, softplus(x));
    }
    expectAtAllLevels(&K::log, 1.0, 0.0);
    expectAtAllLevels(&K::log, -1.0, kNaN);
    expectAtAllLevels(&K::log1p, -1.0, -kInfinity);
    expectAtAllLevels(&K::log1p, kInfinity, kInfinity);
    expectAtAllLevels(&K::log1p, -2.0, kNaN);
    expectAtAllLevels(&K::exp, 709.7827128933841, kInfinity);
    expectAtAllLevels(&K::exp, -745.1332191019413, 0.0);
    expectAtAllLevels(&K::exp, -1e300, 0.0);
    expectAtAllLevels(&K::sin, 1e300, std::sin(1e300));
    for (const double whole : {1.0, -7.0, 123456.0, 1e15, 0x1p51, -1e300})
        expectAtAllLevels(&K::cosTwoPi, whole, 1.0);
}

/// Roots of k modulo 2^bits, for k of the form 8n + 1: each further bit is 0 or 1.
std::uint64_t rootModulo(std::uint64_t k, int bits)
{
    std::uint64_t root = 1;
    for (int i = 3; i < bits; ++i)
        if (((root * root - k) >> i & 1U) != 0)
            root += std::uint64_t{1} << (i - 1);
    return root;
}

/// Numbers of which the roots are next to the middle between two doubles: M, of 54 bits and odd, is
/// such a middle, and M² − k with a small k ends in so many zeros that it is a double.
std::vector<double> radicandsNextToAMiddle()
{
    __extension__ using Wide = __int128;
    std::vector<double> found;
    constexpr std::uint64_t kHighest = std::uint64_t{1} << 53; // bit of M
    for (int k = -799; k <= 801; k += 8) {
        for (const int bits : {54, 55}) {
            const std::uint64_t root = rootModulo(static_cast<std::uint64_t>(k), bits);
            for (const std::uint64_t other : {root, -root, root + kHighest, kHighest - root}) {
                const Wide m = static_cast<Wide>(other % (2 * kHighest) | kHighest);
                const Wide radicand = m * m - k;
                if (static_cast<Wide>(static_cast<double>(radicand)) == radicand)
                    found.push_back(static_cast<double>(radicand));
            }
        }
    }
    return found;
}

std::vector<double> radicands()
{
    std::vector<double> xs = radicandsNextToAMiddle();
    EXPECT_GT(xs.size(), 400U);
    std::mt19937_64 random(5);
    for (int i = 0; i < 100'000; ++i)
        xs.push_back(std::bit_cast<double>(random() >> 1)); // of any size, some NaN
    for (int i = 0; i < 20'000; ++i) {
        const double root = 1.0 + std::exp2(-20.0) * static_cast<double>(random() >> 41);
        for (const double x : {root * root, std::nextafter(root * root, 0.0), std::nextafter(root * root, kInfinity)})
            xs.push_back(x);
    }
    return xs;
}

TEST(Pack, SquareRootsAreThoseOfDoublesBitForBit)
{
    const std::vector<double> xs = radicands();
    for (const SimdLevel level : availableSimdLevels()) {
        std::vector<double> found(xs.size());
        kernelsOf(level).elementary.rootToDivideBy(xs.data(), found.data(), xs.size());
        for (std::size_t i = 0; i < xs.size(); ++i)
            ASSERT_EQ(std::bit_cast<std::uint64_t>(found[i]), std::bit_cast<std::uint64_t>(std::sqrt(xs[i])))
                << xs[i] << ' ' << nameOf(level);
    }
}

TEST(Pack, PartOfALastPackLeavesTheRestOfTheOutputAlone)
{
    for (const SimdLevel level : availableSimdLevels()) {
        for (std::size_t count = 0; count <= 17; ++count) {
            std::vector<double> values(20, 1.0);
            kernelsOf(level).elementary.exp(values.data(), values.data(), count);
            for (std::size_t i = 0; i < values.size(); ++i)
                EXPECT_EQ(values[i] == 1.0, i >= count);
        }
    }
}

Pack packOf(double first, double second) { return Pack(first).with(1, second); }

TEST(Pack, SmallestAndLargestPassNaNOn)
{
    EXPECT_EQ(bitsOf(min(packOf(1.0, 2.0), packOf(2.0, 1.0)) == Pack(1.0)) & 3U, 3U);
    EXPECT_EQ(bitsOf(max(packOf(1.0, 2.0), packOf(2.0, 1.0)) == Pack(2.0)) & 3U, 3U);
    const Pack left = min(packOf(kNaN, 1.0), packOf(1.0, kNaN));
    const Pack right = max(packOf(kNaN, 1.0), packOf(1.0, kNaN));
    EXPECT_EQ(bitsOf(left != left) & 3U, 3U);
    EXPECT_EQ(bitsOf(right != right) & 3U, 3U);
}

TEST(Pack, DualsOfPacksHaveInEachLaneWhatADualOfThatDoubleHas)
{
    const auto formula = [](const auto& x, const auto& y) {
        return max(abs(x * y), relu(y - 3.0)) / (2.0 + square(x)) + power(x, 5)
               - sqrt(1.0 + square(y)) + powersOf(x, 2.0, -1.0, 0.5);
    };
    const Pack xs = packOf(1.25, -2.5);
    const Pack ys = packOf(-0.75, 4.0);
    const auto packs = formula(Dual2<Pack>::variableX(xs), Dual2<Pack>::variableY(ys));
    for (const std::size_t i : {0U, 1U}) {
        const auto one = formula(Dual2<double>::variableX(xs.lanes()[i]),
                                 Dual2<double>::variableY(ys.lanes()[i]));
        EXPECT_EQ(packs.v.lanes()[i], one.v);
        EXPECT_EQ(packs.dx.lanes()[i], one.dx);
        EXPECT_EQ(packs.dy.lanes()[i], one.dy);
        EXPECT_EQ(packs.dxx.lanes()[i], one.dxx);
        EXPECT_EQ(packs.dxy.lanes()[i], one.dxy);
        EXPECT_EQ(packs.dyy.lanes()[i], one.dyy);
    }
}

} // namespace
} // namespace thalweg
