#include "numeric/normal.h"

#include "numeric/philox.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thalweg {
namespace {

/// Φ(z), accurate in the lower tail too.
double distribution(double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }

/// kat_vectors of the authors' Random123.
TEST(Philox, GivesThePublishedTestVectors)
{
    EXPECT_EQ(Philox::block({0, 0, 0, 0}, {0, 0}),
              (Philox::Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    constexpr std::uint32_t all = 0xffffffff;
    EXPECT_EQ(Philox::block({all, all, all, all}, {all, all}),
              (Philox::Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    EXPECT_EQ(Philox::block({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
              (Philox::Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(ExactlySpecifiedLog, IsTheLogarithm)
{
    EXPECT_EQ(exactlySpecifiedLog(1.0), 0.0);
    for (double x = 0x1p-1022; x < 1e300; x *= 1.0037)
        EXPECT_NEAR(exactlySpecifiedLog(x), std::log(x), 4e-16 * std::fabs(std::log(x))) << x;
    for (double x = 0.5; x < 2.0; x += 1e-4)
        EXPECT_NEAR(exactlySpecifiedLog(x), std::log(x), 4e-16 * std::fabs(std::log(x))) << x;
}

TEST(NormalQuantile, InvertsTheDistribution)
{
    // The distribution magnifies a relative error of z by up to z² in the tail.
    for (double p = 0x1p-53; p < 0.5; p *= 1.001) {
        const double z = normalQuantile(p);
        EXPECT_NEAR(distribution(z) / p, 1.0, 2e-15 * (1.0 + z * z)) << p;
    }
    EXPECT_EQ(normalQuantile(0.5), 0.0);
    // In 60 digits, for the doubles that stand here.
    EXPECT_NEAR(normalQuantile(0.975), 1.9599639845400538556, 1e-15);
    EXPECT_NEAR(normalQuantile(1e-10), -6.3613409024040561991, 2e-15);
}

TEST(NormalQuantile, RisesAcrossItsPiecesAndIsOdd)
{
    for (const double seam : {0.075, std::exp(-25.0)}) {
        const double step = seam * 1e-9;
        EXPECT_LT(normalQuantile(seam - step), normalQuantile(seam + step));
    }
    for (std::uint64_t part = 1; part < (std::uint64_t{1} << 52); part = part * 3 + 1) {
        const double p = static_cast<double>(part) * 0x1p-53;
        EXPECT_EQ(normalQuantile(1.0 - p), -normalQuantile(p));
    }
}

TEST(NormalFrom, StaysFiniteAtTheEnds)
{
    EXPECT_NEAR(normalFrom(0), -8.2095361516013868556, 4e-15);
    EXPECT_EQ(normalFrom(~std::uint64_t{0}), -normalFrom(0));
}

/// Bits that must come out on every machine; in 60 digits −0.25581597020351543696 and 2.616298203643967013.
TEST(NormalFrom, GivesTheseNumbers)
{
    EXPECT_EQ(normalFrom(0x6627e8d5e169c58d), -0x1.05f49f2746419p-2);
    EXPECT_EQ(normalFrom(0xfedcba9876543210), 0x1.4ee2dc0a9e007p+1);
    EXPECT_EQ(normalFrom(0x0123456789abcdef), -0x1.4ee2dc0a9e007p+1);
}

} // namespace
} // namespace thalweg
