#include "optimizers/noise.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace thalweg {
namespace {

constexpr Noise kUnit{1.0, 1.0};

/// Both coordinates of a unit noise, one after the other.
std::vector<double> sample(const NoiseStream& stream, int steps)
{
    std::vector<double> all;
    for (const Point n : gradientNoise(kUnit, stream, steps)) {
        all.push_back(n.x);
        all.push_back(n.y);
    }
    return all;
}

double mean(const std::vector<double>& values, const std::function<double(double)>& of)
{
    double sum = 0.0;
    for (const double v : values)
        sum += of(v);
    return sum / static_cast<double>(values.size());
}

double distribution(double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }

/// Correlation of two samples of mean 0 and deviation 1.
double correlation(const std::vector<double>& a, const std::vector<double>& b)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum / static_cast<double>(a.size());
}

// Limits below are five standard deviations of the statistic, or the 0.1 % point of its distribution.

TEST(GradientNoise, HasTheMomentsOfTheNormalDistribution)
{
    const std::vector<double> z = sample({.seed = 7}, 500'000);
    const double root = std::sqrt(static_cast<double>(z.size()));
    EXPECT_NEAR(mean(z, [](double v) { return v; }), 0.0, 5.0 / root);
    EXPECT_NEAR(mean(z, [](double v) { return v * v; }), 1.0, 5.0 * std::sqrt(2.0) / root);
    EXPECT_NEAR(mean(z, [](double v) { return v * v * v; }), 0.0, 5.0 * std::sqrt(15.0) / root);
    EXPECT_NEAR(mean(z, [](double v) { return v * v * v * v; }), 3.0, 5.0 * std::sqrt(96.0) / root);
    EXPECT_NEAR(mean(z, [](double v) { return std::pow(v, 6); }), 15.0, 5.0 * std::sqrt(10395.0 - 225.0) / root);
}

TEST(GradientNoise, PassesKolmogorovSmirnov)
{
    for (const std::uint64_t seed : {1ull, 2ull, 0xffffffffffffffffull}) {
        std::vector<double> z = sample({.seed = seed}, 100'000);
        std::ranges::sort(z);
        const double n = static_cast<double>(z.size());
        double farthest = 0.0;
        for (std::size_t i = 0; i < z.size(); ++i) {
            const double p = distribution(z[i]);
            farthest = std::max({farthest, p - static_cast<double>(i) / n, static_cast<double>(i + 1) / n - p});
        }
        EXPECT_LT(farthest * std::sqrt(n), 1.95) << seed;
        EXPECT_GT(farthest * std::sqrt(n), 0.3) << seed; // too good would be wrong, too
    }
}

TEST(GradientNoise, PassesChiSquareInThePlane)
{
    // 32 × 32 boxes of equal probability: pairs that hang together would crowd some of them.
    constexpr int kSide = 32;
    constexpr int kSteps = 200'000;
    std::vector<int> counts(kSide * kSide);
    const auto part = [](double z) { return std::min(kSide - 1, static_cast<int>(kSide * distribution(z))); };
    for (const Point n : gradientNoise(kUnit, {.seed = 3}, kSteps))
        ++counts[static_cast<std::size_t>(kSide * part(n.x) + part(n.y))];
    const double expected = static_cast<double>(kSteps) / (kSide * kSide);
    double chiSquare = 0.0;
    for (const int count : counts)
        chiSquare += (count - expected) * (count - expected) / expected;
    // 1023 degrees of freedom: deviation √2046 = 45.2.
    EXPECT_NEAR(chiSquare, 1023.0, 3.3 * std::sqrt(2046.0));
}

TEST(GradientNoise, StreamsAreIndependent)
{
    constexpr int kSteps = 50'000;
    const std::vector<std::vector<double>> streams{
        sample({1, 0, 0}, kSteps), sample({2, 0, 0}, kSteps),         sample({1, 1, 0}, kSteps),
        sample({1, 0, 1}, kSteps), sample({1ull << 32, 0, 0}, kSteps), sample({1, 1, 1}, kSteps)};
    for (std::size_t i = 0; i < streams.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_NEAR(correlation(streams[i], streams[j]), 0.0, 5.0 / std::sqrt(2.0 * kSteps)) << i << " " << j;
    // From one step to the next, and from x to y.
    const std::vector<double>& z = streams[0];
    for (const std::ptrdiff_t lag : {1, 2, 3})
        EXPECT_NEAR(correlation({z.begin() + lag, z.end()}, {z.begin(), z.end() - lag}), 0.0,
                    5.0 / std::sqrt(2.0 * kSteps)) << lag;
}

TEST(GradientNoise, FallsWithTheRootOfTheBatch)
{
    const auto one = gradientNoise({3.0, 1.0}, {.seed = 5}, 100);
    const auto sixteen = gradientNoise({3.0, 16.0}, {.seed = 5}, 100);
    for (std::size_t t = 0; t < one.size(); ++t)
        EXPECT_EQ(one[t], 4.0 * sixteen[t]);
}

TEST(GradientNoise, ALongerRunBeginsAsAShorterOne)
{
    const auto whole = gradientNoise(kUnit, {.seed = 5}, 1000);
    const auto part = gradientNoise(kUnit, {.seed = 5}, 100);
    EXPECT_TRUE(std::equal(part.begin(), part.end(), whole.begin()));
}

TEST(GradientNoise, WithoutNoiseThereAreNoNumbers)
{
    EXPECT_TRUE(gradientNoise({0.0, 8.0}, {}, 100).empty());
}

/// What a seed gives on every machine, bit for bit. By an own program of 60 digits the first pair is
/// (−0.49487592439677032661, 1.8588421806346171072).
TEST(GradientNoise, GivesTheseNumbers)
{
    const NoiseStream stream{.seed = 0x299f31d0a4093822, .run = 0x85a308d3, .member = 0x13198a2e};
    EXPECT_EQ(gradientNoise(kUnit, stream, 3), (std::vector<Point>{{-0x1.fac0c11b7295p-2, 0x1.dbdd14c64041dp+0},
                                                                    {-0x1.baf6477f78f7ap+0, -0x1.498de08ba29f1p-1},
                                                                    {0x1.60015b19b62b9p+1, 0x1.7080cbb1ccf31p-5}}));
    EXPECT_NEAR(gradientNoise(kUnit, stream, 1)[0].x, -0.49487592439677032661, 1e-15);
    EXPECT_NEAR(gradientNoise(kUnit, stream, 1)[0].y, 1.8588421806346171072, 1e-15);
}

} // namespace
} // namespace thalweg
