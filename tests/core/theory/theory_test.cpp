// What mathematics says the program must show: each test is a formula and a number that follows from it.
// λ is a curvature, η the rate, β the momentum; the parabola is ½ λ x² with y at rest.

#include "support.h"

#include "numeric/eigen2.h"

#include <algorithm>
#include <numbers>

namespace thalweg {
namespace {

using test::firstRow;
using test::listed;
using test::Runner;
using test::typed;

const SurfacePointer kParabola = typed("x^2/2 + y^2/2");
const SurfacePointer kSlope = typed("x");

double xAt(const Trajectory& run, int k) { return run.at(k).point.x; }

/// Largest eigenvalue of the Hessian.
double sharpness(const Surface& surface, Point at)
{
    const Dual2<double> f = surface.secondOrder(at);
    return eigen(f.dxx, f.dxy, f.dyy).values[1];
}

// Gradient descent --------------------------------------------------------------------------------

/// x_k = (1 − ηλ)^k x₀.
TEST(Theory, GradientDescentIsStableBelowTwoOverLambda)
{
    const SurfacePointer steep = typed("a x^2/2 + y^2/2", {4.0});
    for (const auto& [step, after50] : {std::pair(1.99, 0.605006), std::pair(2.01, 1.644632)}) {
        const Trajectory run = Runner("sgd", {{"lr", step / 4.0}})(*steep, {1.0, 0.0}, 50);
        EXPECT_NEAR(std::fabs(xAt(run, 50)), after50, 5e-7);
        for (int k = 0; k <= 50; ++k)
            EXPECT_NEAR(xAt(run, k), std::pow(1.0 - step, k), 1e-12);
    }
}

TEST(Theory, RosenbrocksMinimumHoldsRatesBelowTwoOverItsSharpness)
{
    const SurfacePointer rosenbrock = listed("rosenbrock");
    const Dual2<double> f = rosenbrock->secondOrder({1.0, 1.0});
    const Eigen2 curvature = eigen(f.dxx, f.dxy, f.dyy);
    EXPECT_NEAR(curvature.values[1], 1001.6006, 5e-5);
    EXPECT_NEAR(curvature.values[0], 0.39936, 5e-6);
    EXPECT_NEAR(curvature.values[1] / curvature.values[0], 2508.01, 5e-3);
    const double limit = 2.0 / curvature.values[1];
    EXPECT_NEAR(limit, 0.00199680, 5e-9);
    const Point start = Point{1.0, 1.0} + 1e-8 * curvature.vectors[1];
    const auto distance = [&](double rate) {
        return norm(Runner("sgd", {{"lr", rate}})(*rosenbrock, start, 500).at(500).point - Point{1.0, 1.0});
    };
    EXPECT_LT(distance(0.995 * limit), 0.01 * 1e-8);
    EXPECT_GT(distance(1.005 * limit), 100.0 * 1e-8);
}

/// The best rate, 2/(λ₁ + λ₂), multiplies both coordinates by ±(κ − 1)/(κ + 1).
TEST(Theory, GradientDescentNeedsStepsInProportionToTheCondition)
{
    const SurfacePointer bowl = typed("x^2/2 + kappa y^2/2", {100.0});
    const Trajectory run = Runner("sgd", {{"lr", 2.0 / 101.0}})(*bowl, {1.0, 1.0}, 700);
    const auto arrived = [](const TrajectoryStep& row) {
        return std::max(std::fabs(row.point.x), std::fabs(row.point.y)) <= 1e-6;
    };
    EXPECT_EQ(firstRow(run, arrived), 691);
    EXPECT_NEAR(std::fabs(xAt(run, 691)), std::pow(99.0 / 101.0, 691), 1e-15);
}

// Momentum ----------------------------------------------------------------------------------------

/// x_k = (1 + k √(ηλ)) (1 − √(ηλ))^k at β = (1 − √(ηλ))².
TEST(Theory, TheCriticalHeavyBallDoesNotOscillate)
{
    const Trajectory run = Runner("momentum", {{"lr", 0.01}, {"momentum", 0.81}})(*kParabola, {1.0, 0.0}, 300);
    for (int k = 0; k <= 300; ++k) {
        const double expected = (1.0 + 0.1 * k) * std::pow(0.9, k);
        EXPECT_NEAR(xAt(run, k), expected, 1e-9 * expected) << k;
    }
}

/// With η = (2/(√λ₁ + √λ₂))² and β = ((√κ − 1)/(√κ + 1))² the flat direction, too, is critical: apart from
/// the factor 1 + k √(ηλ) it falls by (√κ − 1)/(√κ + 1) a step.
TEST(Theory, TheHeavyBallNeedsStepsInProportionToTheRootOfTheCondition)
{
    const SurfacePointer bowl = typed("x^2/2 + kappa y^2/2", {100.0});
    const double root = 2.0 / 11.0;
    const double rate = 9.0 / 11.0;
    const Runner heavyBall("momentum", {{"lr", root * root}, {"momentum", rate * rate}});
    const Trajectory run = heavyBall(*bowl, {1.0, 1.0}, 200);
    int k = 0;
    while (std::fabs(xAt(run, k)) > 1e-6 * (1.0 + k * root))
        ++k;
    EXPECT_EQ(k, 69);
    EXPECT_LT(norm(run.at(200).point), 2.0 * (1.0 + 200 * 10.0 * root) * std::pow(rate, 200)); // the steep one, too
}

/// By what an oscillation shrinks in one step: x_{k+1} x_{k−1} − x_k² has the product of both roots of
/// the recurrence as its factor, the square of that number.
double shrinking(const Trajectory& run, int k)
{
    const auto product = [&](int i) { return xAt(run, i + 1) * xAt(run, i - 1) - xAt(run, i) * xAt(run, i); };
    return std::sqrt(product(k + 1) / product(k));
}

TEST(Theory, TheHeavyBallOscillatesAndShrinksByTheRootOfBeta)
{
    const Trajectory run = Runner("momentum", {{"lr", 0.01}, {"momentum", 0.9}})(*kParabola, {1.0, 0.0}, 100);
    EXPECT_GE(firstRow(run, [](const TrajectoryStep& row) { return row.point.x < 0.0; }), 1);
    for (const int k : {1, 10, 60}) {
        EXPECT_NEAR(shrinking(run, k), std::sqrt(0.9), 1e-9);
        EXPECT_NEAR(shrinking(run, k), 0.9487, 5e-5);
    }
}

double endOf(const Runner& runner, int steps = 1000)
{
    return std::fabs(xAt(runner(*kParabola, {1.0, 0.0}, steps), steps));
}

/// ηλ < 2 + 2β.
TEST(Theory, TheHeavyBallIsStableBelowTwoPlusTwoBeta)
{
    EXPECT_LT(endOf({"momentum", {{"lr", 3.79}, {"momentum", 0.9}}}), 1e-15);
    EXPECT_GT(endOf({"momentum", {{"lr", 3.81}, {"momentum", 0.9}}}), 1e15);
    EXPECT_LT(endOf({"momentum", {{"lr", 2.99}, {"momentum", 0.5}}}), 1e-5);
    EXPECT_GT(endOf({"momentum", {{"lr", 3.01}, {"momentum", 0.5}}}), 1e5);
}

/// ηλ < (2 + 2β)/(1 + 2β): less than the heavy ball.
TEST(Theory, NesterovIsStableBelowALowerThreshold)
{
    const double limit = (2.0 + 2.0 * 0.9) / (1.0 + 2.0 * 0.9);
    EXPECT_NEAR(limit, 1.357143, 5e-7);
    EXPECT_LT(endOf({"nesterov", {{"lr", 0.99 * limit}, {"momentum", 0.9}}}), 1e-5);
    EXPECT_GT(endOf({"nesterov", {{"lr", 1.01 * limit}, {"momentum", 0.9}}}), 1e5);
}

TEST(Theory, NesterovOscillatesAndShrinksByTheRootOfBetaTimesOneMinusEtaLambda)
{
    const Trajectory run = Runner("nesterov", {{"lr", 0.01}, {"momentum", 0.9}})(*kParabola, {1.0, 0.0}, 100);
    for (const int k : {1, 10, 60})
        EXPECT_NEAR(shrinking(run, k), std::sqrt(0.9 * 0.99), 1e-9);
}

/// At β = (1 − √(ηλ))/(1 + √(ηλ)) both roots are 1 − √(ηλ); above it the run crosses the minimum.
TEST(Theory, NesterovIsCriticalAtAHigherMomentumThanTheHeavyBall)
{
    const double critical = (1.0 - 0.1) / (1.0 + 0.1);
    const auto crossesAt = [](double beta) {
        const Trajectory run = Runner("nesterov", {{"lr", 0.01}, {"momentum", beta}})(*kParabola, {1.0, 0.0}, 1500);
        return firstRow(run, [](const TrajectoryStep& row) { return row.point.x < 0.0; });
    };
    EXPECT_EQ(crossesAt(critical - 1e-4), -1);
    EXPECT_GE(crossesAt(critical + 1e-3), 1);
    EXPECT_GE(crossesAt(0.9), 1);
    const Trajectory run = Runner("nesterov", {{"lr", 0.01}, {"momentum", critical}})(*kParabola, {1.0, 0.0}, 60);
    EXPECT_NEAR(shrinking(run, 20), 0.9, 1e-9);
}

// Edge of stability, saddles ----------------------------------------------------------------------

/// A run on (1 − w₁w₂)² that starts where the curvature is 18.22 leaves for a minimum that its rate can hold.
TEST(Theory, ALargeRateThrowsTheRunToAFlatterMinimum)
{
    const SurfacePointer net = listed("linear_net");
    const Point start{3.0, 1.0 / 3.0 + 0.001};
    EXPECT_NEAR(sharpness(*net, start), 18.22, 0.02);
    for (const auto& [rate, settled] : {std::pair(0.10, 18.22), std::pair(0.11, 18.142), std::pair(0.12, 14.938),
                                        std::pair(0.20, 4.008)}) {
        const Trajectory run = Runner("sgd", {{"lr", rate}})(*net, start, 20'000);
        const TrajectoryStep& end = run.steps.back();
        EXPECT_LT(end.loss, 1e-12) << rate;
        EXPECT_NEAR(sharpness(*net, end.point), settled, rate == 0.10 ? 5e-3 : 5e-4) << rate;
        EXPECT_LE(sharpness(*net, end.point), 2.0 / rate * (1.0 + 1e-3));
    }
}

/// The flattest minima, ±(1, 1), have the sharpness 4 = 2/½.
TEST(Theory, NoMinimumOfTheNetIsStableAboveOneHalf)
{
    const SurfacePointer net = listed("linear_net");
    EXPECT_DOUBLE_EQ(sharpness(*net, {1.0, 1.0}), 4.0);
    const Point start{1.0, 1.0 + 1e-6};
    EXPECT_LT(Runner("sgd", {{"lr", 0.49}})(*net, start, 5000).steps.back().loss, 1e-20);
    const Trajectory lost = Runner("sgd", {{"lr", 0.51}})(*net, start, 5000);
    EXPECT_TRUE(lost.stop == Stop::Diverged || lost.steps.back().loss > 1e-3);
}

/// From ε to d along a curvature λ < 0: ln(d/ε)/ln(1 + η|λ|) steps.
TEST(Theory, SaddlesAreLeftExponentially)
{
    const SurfacePointer saddle = typed("x^2/2 - y^2/2");
    const auto escape = [&](const Runner& runner) {
        const Trajectory run = runner(*saddle, {0.0, 1e-6}, 300);
        return firstRow(run, [](const TrajectoryStep& row) { return row.point.y >= 1.0; });
    };
    EXPECT_EQ(std::ceil(std::log(1e6) / std::log(1.1)), 145.0);
    EXPECT_EQ(escape({"sgd", {{"lr", 0.1}}}), 145);
    EXPECT_EQ(escape({"momentum", {{"lr", 0.1}, {"momentum", 0.9}}}), 52);
}

TEST(Theory, TheNetLeavesItsSaddleExponentially)
{
    const double half = 1e-3 / std::numbers::sqrt2;
    const Trajectory run = Runner("sgd", {{"lr", 0.05}})(*listed("linear_net"), {half, half}, 100);
    EXPECT_EQ(firstRow(run, [](const TrajectoryStep& row) { return norm(row.point) >= 0.1; }), 49);
}

// Adaptive rules ----------------------------------------------------------------------------------

/// On a slope of 1: x_t = −η (2√t + ζ(½) + 1/(2√t) + …).
TEST(Theory, AdagradSlowsDownLikeTheRootOfTime)
{
    constexpr double kZetaOfHalf = -1.4603545088095868;
    const Trajectory run = Runner("adagrad", {{"lr", 0.1}})(*kSlope, {0.0, 0.0}, 10'000);
    EXPECT_NEAR(xAt(run, 10'000), -19.8544645, 5e-8);
    for (const int t : {100, 1000, 10'000}) {
        const double root = std::sqrt(t);
        EXPECT_NEAR(xAt(run, t), -0.1 * (2.0 * root + kZetaOfHalf + 0.5 / root), 0.1 / (20.0 * root * t) + 1e-8);
    }
}

/// The sum of squared gradients converges, so the rate does; x then falls by the same factor at each step.
TEST(Theory, AdagradDoesNotStallOnAParabola)
{
    const Trajectory run = Runner("adagrad", {{"lr", 0.1}})(*kParabola, {1.0, 0.0}, 2000);
    const double early = xAt(run, 1501) / xAt(run, 1500);
    const double late = xAt(run, 2000) / xAt(run, 1999);
    EXPECT_NEAR(early, late, 1e-9);
    EXPECT_LT(late, 0.99);
    EXPECT_LT(std::fabs(xAt(run, 2000)), 1e-12);
}

/// Back and forth by η, less what ε takes: ±(η/2 − ε/λ). From both sides.
TEST(Theory, RmsPropEndsInACycleOfHalfItsRate)
{
    const Runner rmsprop("rmsprop", {{"lr", 0.01}, {"eps", 1e-8}, {"alpha", 0.99}});
    for (const double from : {1.0, 0.003, -0.02}) {
        const Trajectory run = rmsprop(*kParabola, {from, 0.0}, 20'000);
        EXPECT_NEAR(std::fabs(xAt(run, 20'000)), 0.00499999, 5e-9) << from;
        EXPECT_NEAR(xAt(run, 20'000), -xAt(run, 19'999), 1e-12) << from;
    }
}

/// η/√(1 − α): with α = 0.99 ten times the rate.
TEST(Theory, RmsPropsFirstStepIsTooLong)
{
    const Trajectory run = Runner("rmsprop", {{"lr", 0.01}, {"alpha", 0.99}})(*kParabola, {3.0, 0.0}, 1);
    EXPECT_NEAR(xAt(run, 1), 3.0 - 0.1, 1e-8);
}

TEST(Theory, AdamWalksDownASlopeAtItsRate)
{
    const Trajectory run = Runner("adam", {{"lr", 0.01}})(*kSlope, {0.0, 0.0}, 1000);
    EXPECT_NEAR(xAt(run, 1000), -10.0, 5e-7);
    for (int t = 1; t <= 1000; ++t)
        EXPECT_NEAR(xAt(run, t), -0.01 * t, 1e-9 * t);
}

/// Whatever the gradient.
TEST(Theory, AdamsFirstStepIsItsRate)
{
    for (const double at : {1e-3, 1.0, -250.0}) {
        const Trajectory run = Runner("adam", {{"lr", 0.01}})(*kParabola, {at, 0.0}, 1);
        EXPECT_NEAR(std::fabs(xAt(run, 1) - at), 0.01, 1e-8 * 0.01 / std::fabs(at) + 1e-13) << at;
    }
}

/// With a slope of C once in three steps and −1 otherwise the mean is positive; still Adam goes up, for
/// it has forgotten the large slope when the next one comes. AMSGrad and plain descent go down.
/// Source: S. J. Reddi, S. Kale, S. Kumar, ICLR (2018), theorem 3
TEST(Theory, AdamNeedNotConverge)
{
    constexpr double kLarge = 4.0;
    constexpr int kSteps = 6000;
    std::vector<Point> noise;
    std::vector<double> rates;
    for (int t = 0; t <= kSteps; ++t) {
        if (t < kSteps)
            noise.push_back({(t % 3 == 0 ? kLarge : -1.0) - (kLarge - 2.0) / 3.0, 0.0});
        rates.push_back(0.1 / std::sqrt(t + 1.0));
    }
    const SurfacePointer mean = typed("c x", {(kLarge - 2.0) / 3.0});
    const double beta2 = 1.0 / (1.0 + kLarge * kLarge);
    const auto end = [&](const Runner& runner) {
        return xAt(runner(*mean, {0.0, 0.0}, kSteps, {rates, noise}), kSteps);
    };
    EXPECT_GT(end({"adam", {{"lr", 0.1}, {"beta1", 0.0}, {"beta2", beta2}}}), 0.5);
    EXPECT_LT(end({"amsgrad", {{"lr", 0.1}, {"beta1", 0.0}, {"beta2", beta2}}}), -0.5);
    EXPECT_LT(end({"sgd", {{"lr", 0.1}}}), -0.5);
}

// The loss itself ---------------------------------------------------------------------------------

TEST(Theory, SquaredErrorSaturatesWhereCrossEntropyDoesNot)
{
    const Point wrong{-10.0, 10.0};
    const double entropy = listed("softmax_cross_entropy")->firstOrder(wrong).dx;
    const double squared = listed("softmax_squared_error")->firstOrder(wrong).dx;
    EXPECT_NEAR(entropy, -0.999999998, 5e-10);
    EXPECT_NEAR(squared, -8.2446e-9, 5e-14);
    EXPECT_NEAR(entropy / squared, 1.213e8, 5e4);
}

} // namespace
} // namespace thalweg
