// What may be done to a loss without changing the path, and for which rules.

#include "support.h"

#include "optimizers/catalogue.h"

#include <numbers>

namespace thalweg {
namespace {

using test::Runner;
using test::typed;

constexpr int kSteps = 150;
constexpr Point kStart{-1.3, 2.1};

/// Himmelblau's function, times c.
SurfacePointer valleys(double c) { return typed("c ((x^2 + y - 11)^2 + (x + y^2 - 7)^2)", {c}); }

/// Largest distance between two paths, relative to where they are.
double gap(const Trajectory& a, const Trajectory& b)
{
    EXPECT_EQ(a.lastStep(), kSteps);
    EXPECT_EQ(b.lastStep(), kSteps);
    double largest = 0.0;
    for (int k = 0; k <= kSteps; ++k)
        largest = std::max(largest, distance(a.at(k).point, b.at(k).point) / norm(a.at(k).point));
    return largest;
}

/// Without ε only ratios of gradients count. Source: D. P. Kingma & J. Ba, ICLR (2015), § 2.1
TEST(Invariance, AdaptivePathsDoNotDependOnTheScaleOfTheLoss)
{
    for (const std::string_view id : {"adam", "rmsprop", "adagrad"}) {
        const Runner runner(id, {{"lr", 0.03}, {"eps", 0.0}});
        for (const double scale : {1e-7, 1000.0 / 3.0})
            EXPECT_LT(gap(runner(*valleys(1.0), kStart, kSteps), runner(*valleys(scale), kStart, kSteps)), 1e-12)
                << id << ' ' << scale;
    }
}

TEST(Invariance, AScaledLossAsksDescentForARateDividedByTheScale)
{
    const Trajectory plain = Runner("sgd", {{"lr", 0.005}})(*valleys(1.0), kStart, kSteps);
    const Trajectory scaled = Runner("sgd", {{"lr", 0.005 / 30.0}})(*valleys(30.0), kStart, kSteps);
    EXPECT_LT(gap(plain, scaled), 1e-12);
    const Trajectory shorter = Runner("sgd", {{"lr", 0.0025}})(*valleys(1.0), kStart, kSteps);
    EXPECT_GT(gap(plain, shorter), 1e-2);
}

Point turned(Point p, double degrees)
{
    const double angle = std::numbers::pi / 180.0 * degrees;
    return {std::cos(angle) * p.x - std::sin(angle) * p.y, std::sin(angle) * p.x + std::cos(angle) * p.y};
}

/// How far the path on a turned loss is from the turned path.
double gapWhenTurned(std::string_view id, double rate)
{
    constexpr double kDegrees = 33.0;
    const SurfaceEntry& ellipse = *findSurface("rotated_ellipse");
    const auto surfaceAt = [&](double degrees) { return ellipse.make(std::vector{30.0, degrees}); };
    const Runner runner(id, {{"lr", rate}});
    Trajectory turnedPath = runner(*surfaceAt(0.0), kStart, kSteps);
    for (TrajectoryStep& row : turnedPath.steps)
        row.point = turned(row.point, kDegrees);
    const Trajectory path = runner(*surfaceAt(kDegrees), turned(kStart, kDegrees), kSteps);
    double largest = 0.0;
    for (int k = 0; k <= kSteps; ++k)
        largest = std::max(largest, distance(path.at(k).point, turnedPath.at(k).point));
    return largest;
}

TEST(Invariance, PathsOfRulesWithOneRateTurnWithTheLoss)
{
    for (const std::string_view id : {"sgd", "momentum", "nesterov"})
        EXPECT_LT(gapWhenTurned(id, 0.02), 1e-12 * norm(kStart)) << id;
}

TEST(Invariance, AdaptivePathsDoNotTurnWithTheLoss)
{
    for (const std::string_view id : {"adam", "rmsprop", "adagrad"})
        EXPECT_GT(gapWhenTurned(id, 0.05), 0.1) << id;
}

/// To the last bit: rules see derivatives alone.
TEST(Invariance, AConstantAddedToTheLossChangesNoPath)
{
    const SurfacePointer plain = valleys(1.0);
    const SurfacePointer lifted = typed("(x^2 + y - 11)^2 + (x + y^2 - 7)^2 + c", {1e6});
    for (const OptimizerEntry& optimizer : optimizerCatalogue()) {
        const Runner runner(optimizer.id, {{"lr", 0.002}});
        const Trajectory a = runner(*plain, kStart, kSteps);
        const Trajectory b = runner(*lifted, kStart, kSteps);
        ASSERT_EQ(a.lastStep(), b.lastStep()) << optimizer.id;
        for (int k = 0; k <= a.lastStep(); ++k)
            ASSERT_TRUE(a.at(k).point.x == b.at(k).point.x && a.at(k).point.y == b.at(k).point.y)
                << optimizer.id << ' ' << k;
    }
}

} // namespace
} // namespace thalweg
