// What mathematics says of runs with noise in the gradient: averages over many steps and many runs, with
// fixed random numbers.

#include "support.h"

#include "optimizers/noise.h"

#include <cstdint>

namespace thalweg {
namespace {

using test::Runner;
using test::typed;

const SurfacePointer kParabolas = typed("x^2/2 + y^2/2");

/// The variance about 0 of both coordinates over a million numbers, after the start is forgotten.
double varianceOf(const Runner& runner, const Noise& noise)
{
    constexpr int kMembers = 4;
    constexpr int kSteps = 126'000;
    constexpr int kForgotten = 1000;
    double sum = 0.0;
    for (std::uint32_t member = 0; member < kMembers; ++member) {
        const auto drawn = gradientNoise(noise, {11, 0, member}, kSteps);
        const Trajectory run = runner(*kParabolas, {0.0, 0.0}, kSteps, {{}, drawn});
        for (int k = kForgotten; k < kSteps; ++k)
            sum += dot(run.at(k).point, run.at(k).point);
    }
    return sum / (2.0 * kMembers * (kSteps - kForgotten));
}

/// Var x = η σ² / (λ (2 − ηλ)), here with λ = 1. Source: K. Liu, L. Ziyin, M. Ueda, ICML (2021)
TEST(TheoryOfNoise, GradientDescentHoversAboutTheMinimum)
{
    const Runner sgd("sgd", {{"lr", 0.1}});
    const double expected = 0.1 / (2.0 - 0.1);
    EXPECT_NEAR(expected, 0.052632, 5e-7);
    EXPECT_NEAR(varianceOf(sgd, {1.0, 1.0}), expected, 0.03 * expected);
    EXPECT_NEAR(varianceOf(sgd, {1.0, 8.0}), expected / 8.0, 0.03 * expected / 8.0);
}

/// Var x = η σ² (1 + β) / (λ (1 − β) (2 (1 + β) − ηλ)): ten times as much at β = 0.9.
TEST(TheoryOfNoise, MomentumHoversFartherAway)
{
    const double expected = 0.1 * 1.9 / (0.1 * (2.0 * 1.9 - 0.1));
    EXPECT_NEAR(expected, 0.513514, 5e-7);
    EXPECT_NEAR(varianceOf({"momentum", {{"lr", 0.1}, {"momentum", 0.9}}}, {1.0, 1.0}), expected, 0.03 * expected);
}

constexpr double kRate = 0.02;
constexpr double kTemperature = 0.08; // T = η σ² / 2

/// Mean number of steps from −1 to 0 on U = (x² − 1)²/4, for small η:
/// (1/(ηT)) ∫ from −1 to 0 of e^{U(x)/T} ∫ from −∞ to x of e^{−U(z)/T} dz dx, by the midpoint rule.
double stepsToTheTop()
{
    constexpr double kFrom = -4.0;
    constexpr int kCells = 40'000;
    constexpr double kWidth = -kFrom / kCells;
    double inner = 0.0;
    double outer = 0.0;
    for (int i = 0; i < kCells; ++i) {
        const double x = kFrom + (i + 0.5) * kWidth;
        const double u = (x * x - 1.0) * (x * x - 1.0) / (4.0 * kTemperature);
        inner += std::exp(-u) * kWidth;
        if (x > -1.0)
            outer += std::exp(u) * (inner - 0.5 * std::exp(-u) * kWidth) * kWidth;
    }
    return outer / (kRate * kTemperature);
}

/// Two runs in one, x and y: the step at which each first passes 0, from −1.
struct Passages {
    int x = 0;
    int y = 0;
};

/// The walk goes on where its last stretch ended, with other random numbers: it has no memory.
Passages passagesOf(const Surface& wells, std::uint32_t member)
{
    constexpr int kStretch = 3000;
    const Noise noise{std::sqrt(2.0 * kTemperature / kRate), 1.0};
    Passages found;
    Point at{-1.0, -1.0};
    for (std::uint32_t stretch = 0; found.x == 0 || found.y == 0; ++stretch) {
        const auto drawn = gradientNoise(noise, {7, stretch, member}, kStretch);
        const Trajectory run = Runner("sgd", {{"lr", kRate}})(wells, at, kStretch, {{}, drawn});
        for (int k = 1; k <= kStretch; ++k) {
            const int step = static_cast<int>(stretch) * kStretch + k;
            if (found.x == 0 && run.at(k).point.x >= 0.0)
                found.x = step;
            if (found.y == 0 && run.at(k).point.y >= 0.0)
                found.y = step;
        }
        at = run.steps.back().point;
    }
    return found;
}

/// 300 runs: the mean of so many exponential times is off by 6 %. Besides, a run goes in steps and passes the
/// top a little late. Source: Z. Xie, I. Sato, M. Sugiyama, ICLR (2021)
TEST(TheoryOfNoise, NoiseCarriesARunOutOfItsValley)
{
    const double expected = stepsToTheTop();
    EXPECT_NEAR(expected, 2876.0, 3.0);
    const SurfacePointer wells = typed("(x^2 - 1)^2/4 + (y^2 - 1)^2/4");
    constexpr std::uint32_t kPairs = 150;
    double sum = 0.0;
    for (std::uint32_t member = 0; member < kPairs; ++member) {
        const Passages found = passagesOf(*wells, member);
        sum += found.x + found.y;
    }
    EXPECT_NEAR(sum / (2.0 * kPairs), expected, 0.2 * expected);
}

} // namespace
} // namespace thalweg
