#include "critical/classify.h"

#include <Eigen/Eigenvalues>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace thalweg {
namespace {

Eigen::Matrix2d symmetric(double a, double b, double c)
{
    return (Eigen::Matrix2d() << a, b, b, c).finished();
}

TEST(Classify, NamesPointsByTheSignsOfTheEigenvalues)
{
    EXPECT_EQ(classify(symmetric(2, 0, 3)), CriticalKind::Minimum);
    EXPECT_EQ(classify(symmetric(2, 1, 2)), CriticalKind::Minimum); // 1 and 3
    EXPECT_EQ(classify(symmetric(-2, 1, -2)), CriticalKind::Maximum);
    EXPECT_EQ(classify(symmetric(2, 0, -3)), CriticalKind::Saddle);
    EXPECT_EQ(classify(symmetric(0, -2, 0)), CriticalKind::Saddle); // (1 − xy)² at the origin
    EXPECT_EQ(classify(symmetric(1, 2, 1)), CriticalKind::Saddle);  // −1 and 3
}

TEST(Classify, ZeroEigenvaluesAreDegenerate)
{
    EXPECT_EQ(classify(symmetric(0, 0, 0)), CriticalKind::Degenerate);
    EXPECT_EQ(classify(symmetric(1, 1, 1)), CriticalKind::Degenerate);
    EXPECT_EQ(classify(symmetric(5, 0, 4e-9)), CriticalKind::Degenerate);
    EXPECT_EQ(classify(symmetric(5, 0, 6e-9)), CriticalKind::Minimum);
    EXPECT_EQ(classify(symmetric(5, 0, -0.4), 0.1), CriticalKind::Degenerate);
    EXPECT_EQ(classify(symmetric(5, 0, -0.6), 0.1), CriticalKind::Saddle);
    EXPECT_EQ(classify(symmetric(1e-200, 0, 1e-200)), CriticalKind::Minimum) << "only ratios count";
}

TEST(Classify, EntriesThatAreNotFiniteAreDegenerate)
{
    const double bad[] = {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()};
    for (const double x : bad) {
        EXPECT_EQ(classify(symmetric(x, 0, 1)), CriticalKind::Degenerate);
        EXPECT_EQ(classify(symmetric(1, x, 1)), CriticalKind::Degenerate);
        EXPECT_EQ(classify(symmetric(1, 0, x)), CriticalKind::Degenerate);
        EXPECT_TRUE(std::isnan(eigen(x, 0, 1).values[0]));
        EXPECT_TRUE(std::isnan(eigen(1, 0, x).vectors[0].x));
    }
}

void expectVector(Point v, double x, double y)
{
    EXPECT_NEAR(v.x, x, 1e-15);
    EXPECT_NEAR(v.y, y, 1e-15);
}

TEST(Eigen2, WorkedOutByHand)
{
    const double h = std::sqrt(0.5);
    const Eigen2 linearNet = eigen(0, -2, 0);
    EXPECT_EQ(linearNet.values, (std::array{-2.0, 2.0}));
    expectVector(linearNet.vectors[0], h, h); // leads out of the saddle
    expectVector(linearNet.vectors[1], h, -h);
    const Eigen2 booth = eigen(10, 8, 10);
    EXPECT_EQ(booth.values, (std::array{2.0, 18.0}));
    expectVector(booth.vectors[0], h, -h);
    expectVector(booth.vectors[1], h, h);
    const Eigen2 crossed = eigen(2, 0, -2);
    EXPECT_EQ(crossed.values, (std::array{-2.0, 2.0}));
    EXPECT_EQ(crossed.vectors[0], (Point{0, 1}));
    EXPECT_EQ(crossed.vectors[1], (Point{1, 0}));
    const Eigen2 ordered = eigen(1, 0, 10);
    EXPECT_EQ(ordered.vectors[0], (Point{1, 0}));
    EXPECT_EQ(ordered.vectors[1], (Point{0, 1}));
    for (const double scale : {0.0, 3.0, -3.0}) {
        const Eigen2 multiple = eigen(scale, 0, scale);
        EXPECT_EQ(multiple.values, (std::array{scale, scale}));
        EXPECT_EQ(multiple.vectors[0], (Point{1, 0}));
        EXPECT_EQ(multiple.vectors[1], (Point{0, 1}));
    }
}

/// Rosenbrock at (1, 1): the textbook formula loses six of the small eigenvalue's digits.
TEST(Eigen2, SmallEigenvaluesKeepTheirDigits)
{
    EXPECT_NEAR(eigen(802, -400, 200).values[0] / 0.39936076748763305, 1.0, 1e-15);
    // [[1, 1], [1, 1 + 2⁻⁴⁰]]: determinant 2⁻⁴⁰, so the eigenvalue is 2⁻⁴¹(1 − 2⁻⁴²…)
    const double tiny = std::ldexp(1.0, -40);
    EXPECT_NEAR(eigen(1, 1, 1 + tiny).values[0] / (tiny / 2), 1.0, 1e-12);
    EXPECT_NEAR(eigen(-1, 1, -1 - tiny).values[1] / (-tiny / 2), 1.0, 1e-12);
    EXPECT_EQ(eigen(1, 1, 1).values[0], 0.0);
    EXPECT_EQ(eigen(1e-300, 0, 1).values[0], 1e-300);
}

TEST(Eigen2, NeitherOverflowsNorUnderflows)
{
    for (const double scale : {1e-300, 1e-160, 1e160, 1e300}) {
        const Eigen2 e = eigen(2 * scale, scale, 2 * scale);
        EXPECT_NEAR(e.values[0] / scale, 1.0, 1e-15);
        EXPECT_NEAR(e.values[1] / scale, 3.0, 1e-15);
        expectVector(e.vectors[0], std::sqrt(0.5), -std::sqrt(0.5));
    }
}

TEST(Eigen2, DecomposesRandomMatrices)
{
    std::mt19937_64 random(3);
    std::normal_distribution<double> normal;
    for (int i = 0; i < 2000; ++i) {
        const double a = normal(random);
        const double b = normal(random) * (i % 7 == 0 ? 1e-9 : 1.0);
        const double c = normal(random);
        const Eigen2 e = eigen(a, b, c);
        const Eigen::SelfAdjointEigenSolver<Eigen::Matrix2d> expected(symmetric(a, b, c));
        for (const std::size_t k : {0, 1}) {
            EXPECT_NEAR(e.values[k], expected.eigenvalues()[static_cast<Eigen::Index>(k)], 1e-14);
            const Point v = e.vectors[k];
            EXPECT_NEAR(norm(v), 1.0, 1e-15);
            EXPECT_TRUE(v.x > 0.0 || (v.x == 0.0 && v.y > 0.0));
            EXPECT_NEAR(a * v.x + b * v.y, e.values[k] * v.x, 1e-14);
            EXPECT_NEAR(b * v.x + c * v.y, e.values[k] * v.y, 1e-14);
        }
    }
}

} // namespace
} // namespace thalweg
