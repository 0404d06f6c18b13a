#include "optimizers/measures.h"

#include "optimizers/catalogue.h"
#include "optimizers/mechanism.h"
#include "optimizers/stability.h"
#include "optimizers/step_cost.h"
#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thalweg {
namespace {

std::vector<double> valuesOf(const OptimizerEntry& entry, std::initializer_list<double> first)
{
    std::vector<double> values = initialValues(entry.parameters);
    std::ranges::copy(first, values.begin());
    return values;
}

/// A run on the elliptic bowl (x² + 10 y²)/2 from (1, 1), where g = (x, 10 y).
struct BowlRun {
    BowlRun(std::string_view id, std::initializer_list<double> first, const Conditions& conditions = {})
        : entry(*findOptimizer(id)), values(valuesOf(entry, first)),
          bowl(findSurface("elliptic_bowl")->make(std::array{10.0})),
          trajectory(entry.run(*bowl, {1.0, 1.0}, values, 2, conditions))
    {
    }
    const TrajectoryStep& row(int step) const { return trajectory.at(step); }

    const OptimizerEntry& entry;
    std::vector<double> values;
    SurfacePointer bowl;
    Trajectory trajectory;
};

void expectNear(Point a, Point b, double tolerance = 1e-14)
{
    EXPECT_NEAR(a.x, b.x, tolerance);
    EXPECT_NEAR(a.y, b.y, tolerance);
}

TEST(Measures, OfTwoStepsOfPlainDescent)
{
    // Δ₁ = −0.15 (1, 10) to (0.85, −0.5); Δ₂ = −0.15 (0.85, −5).
    const BowlRun run("sgd", {0.15});
    EXPECT_NEAR(stepLength(run.row(0)), 0.15 * std::sqrt(101.0), 1e-14);
    EXPECT_NEAR(stepLength(run.row(1)), 0.15 * std::sqrt(0.85 * 0.85 + 25.0), 1e-14);
    expectNear(effectiveRate(run.row(0)), {0.15, 0.15});
    expectNear(effectiveRate(run.row(1)), {0.15, 0.15});
    EXPECT_EQ(firstMoment(run.entry, run.values, run.row(1)), std::nullopt);
    EXPECT_EQ(mechanismOf(run.entry, run.row(1)).typicalSlope, std::nullopt);
}

TEST(Measures, OfTwoStepsOfTheHeavyBall)
{
    // b₁ = (1, 10), to (0.9, 0); b₂ = 0.5 (1, 10) + (0.9, 0) = (1.4, 5), where g = (0.9, 0).
    const BowlRun run("momentum", {0.1, 0.5});
    expectNear(firstMoment(run.entry, run.values, run.row(0)).value(), {1.0, 10.0});
    expectNear(firstMoment(run.entry, run.values, run.row(1)).value(), {1.4, 5.0});
    EXPECT_NEAR(stepLength(run.row(1)), 0.1 * std::sqrt(1.4 * 1.4 + 25.0), 1e-14);
    const Point rate = effectiveRate(run.row(1));
    EXPECT_NEAR(rate.x, 0.14 / 0.9, 1e-14);
    EXPECT_TRUE(std::isnan(rate.y)) << "there is no gradient along y";
}

TEST(Measures, OfTwoStepsOfAdam)
{
    // m₁ = 0.1 g, v₁ = 0.001 g², both corrected to g and g²: Δ₁ = −0.5 (1, 1), to (0.5, 0.5), where g = (0.5, 5).
    const BowlRun run("adam", {0.5, 0.9, 0.999, 0.0});
    EXPECT_NEAR(stepLength(run.row(0)), 0.5 * std::sqrt(2.0), 1e-13);
    expectNear(effectiveRate(run.row(0)), {0.5, 0.05}, 1e-13);
    expectNear(firstMoment(run.entry, run.values, run.row(0)).value(), {0.1, 1.0});
    const double m = 0.9 * 0.1 + 0.1 * 0.5;          // along x; ten times that along y
    const double v = 0.999 * 0.001 + 0.001 * 0.25;   // a hundred times
    expectNear(firstMoment(run.entry, run.values, run.row(1)).value(), {m, 10.0 * m});
    expectNear(mechanismOf(run.entry, run.row(1)).typicalSlope.value(), {std::sqrt(v), 10.0 * std::sqrt(v)});
    const double move = 0.5 * (m / (1.0 - 0.81)) / std::sqrt(v / (1.0 - 0.999 * 0.999));
    EXPECT_NEAR(stepLength(run.row(1)), move * std::sqrt(2.0), 1e-12);
    expectNear(effectiveRate(run.row(1)), {move / 0.5, move / 5.0}, 1e-12);
}

TEST(Measures, TheEffectiveRateIsOfTheGradientThatTheRuleSaw)
{
    const std::vector<Point> noise{{1.0, -3.0}, {}};
    const BowlRun run("sgd", {0.25}, {{}, noise});
    expectNear(effectiveRate(run.row(0)), {0.25, 0.25});
}

TEST(Measures, TheFirstMomentOfRmsPropIsThereOnlyWithItsMomentum)
{
    const BowlRun without("rmsprop", {0.1, 0.75, 0.0, 0.0});
    EXPECT_EQ(firstMoment(without.entry, without.values, without.row(0)), std::nullopt);
    const BowlRun with("rmsprop", {0.1, 0.75, 0.0, 0.9});
    expectNear(firstMoment(with.entry, with.values, with.row(0)).value(), {2.0, 2.0});
}

TEST(Measures, SharpnessIsTheLargerCurvature)
{
    EXPECT_EQ(sharpness(*findSurface("elliptic_bowl")->make(std::array{10.0}), {1.0, 1.0}), 10.0);
    EXPECT_EQ(sharpness(*findSurface("elliptic_bowl")->make(std::array{0.5}), {1.0, 1.0}), 1.0);
    EXPECT_TRUE(std::isnan(sharpness(*findSurface("ackley")->make(initialValues(findSurface("ackley")->parameters)),
                                     {0.0, 0.0})));
}

std::optional<double> bound(std::string_view id, std::initializer_list<double> values, double rate, int step = 0)
{
    const OptimizerEntry& entry = *findOptimizer(id);
    return stableCurvature(entry, valuesOf(entry, values), rate, step);
}

TEST(Stability, OfRulesThatFollowTheGradient)
{
    EXPECT_DOUBLE_EQ(bound("sgd", {7.0}, 0.1).value(), 20.0) << "the rate of the step counts, not the run's own";
    EXPECT_DOUBLE_EQ(bound("sgd", {0.1, 3.0}, 0.1).value(), 17.0);
    EXPECT_DOUBLE_EQ(bound("momentum", {0.1, 0.9}, 0.1).value(), 38.0);
    EXPECT_DOUBLE_EQ(bound("momentum", {0.1, 0.9, 0.5}, 0.1).value(), 76.0);
    EXPECT_DOUBLE_EQ(bound("lecture_momentum", {0.1, 0.9}, 0.1).value(), 38.0);
    EXPECT_DOUBLE_EQ(bound("nesterov", {0.1, 0.5}, 0.1).value(), 15.0);
    EXPECT_DOUBLE_EQ(bound("asgd", {0.1, 0.5, 1.0}, 0.1, 0).value(), 19.5);
    EXPECT_DOUBLE_EQ(bound("asgd", {0.1, 0.5, 1.0}, 0.1, 10).value(), 2.0 / (0.1 / 1.5) - 0.5);
}

TEST(Stability, IsNoNumberForOtherRulesAndWithoutARate)
{
    for (const char* id : {"adam", "rmsprop", "adagrad", "lion", "newton", "sam", "rprop", "lecture_adam"})
        EXPECT_EQ(bound(id, {}, 0.1), std::nullopt) << id;
    EXPECT_EQ(bound("sgd", {}, 0.0), std::nullopt);
    EXPECT_EQ(bound("momentum", {0.1, 0.9, 1.0}, 0.1), std::nullopt) << "nothing of the gradient enters";
}

/// y²/2 · λ: the curvature along x is far below any bound.
struct Valley {
    double curvature;
    template <class T> T value(const T& x, const T& y) const { return 1e-3 * x * x + 0.5 * curvature * y * y; }
};

TEST(Stability, IsWhereARunBeginsToSwingWiderAndWider)
{
    const std::vector<std::pair<std::string_view, std::vector<double>>> cases{
        {"sgd", {0.1, 2.0}},        {"momentum", {0.1, 0.8, 0.3, 1.0}}, {"nesterov", {0.1, 0.8, 1.0}},
        {"asgd", {0.1, 0.4, 0.0, 1e6, 0.0}}, {"lecture_momentum", {0.1, 0.7}},
        {"curvature_escape", {0.1, 0.0, 0.1, 0.0}}};
    for (const auto& [id, values] : cases) {
        const OptimizerEntry& entry = *findOptimizer(id);
        const double limit = stableCurvature(entry, values, 0.1, 0).value();
        const auto heightAfter = [&](double curvature) {
            const FormulaObjective<Valley> f(Valley{curvature});
            return std::fabs(entry.run(f, {0.0, 1.0}, values, 4000).steps.back().point.y);
        };
        EXPECT_LT(heightAfter(0.99 * limit), 1e-3) << id;
        EXPECT_GT(heightAfter(1.01 * limit), 1e3) << id;
    }
}

int costOf(std::string_view id, std::initializer_list<double> values)
{
    const BowlRun run(id, values);
    return gradientEvaluations(run.entry, run.values, run.row(0));
}

TEST(StepCost, CountsGradientsAndAHessianAsTwo)
{
    for (const char* id : {"sgd", "momentum", "nesterov", "adam", "lion", "lecture_adam"})
        EXPECT_EQ(costOf(id, {}), 1) << id;
    EXPECT_EQ(costOf("sam", {}), 2);
    EXPECT_EQ(costOf("newton", {}), 3);
    EXPECT_EQ(costOf("saddle_free_newton", {}), 3);
    EXPECT_EQ(costOf("curvature_escape", {0.1, 1.0}), 1) << "the gradient is larger than τ";
    EXPECT_EQ(costOf("curvature_escape", {0.1, 100.0}), 3);
}

TEST(StepCost, OfTheWayToATarget)
{
    // SGD at 0.05 on (x² + 10 y²)/2 from (1, 1): 5.5; (0.95, 0.5): 1.70125; (0.9025, 0.25): 0.7197….
    const BowlRun run("sgd", {0.05});
    const auto arrival = [&](double target) { return arrivalAt(run.entry, run.values, run.trajectory, target); };
    EXPECT_EQ(arrival(5.5), (Arrival{0, 0}));
    EXPECT_EQ(arrival(1.8), (Arrival{1, 1}));
    EXPECT_EQ(arrival(1.0), (Arrival{2, 2}));
    EXPECT_EQ(arrival(0.5), std::nullopt);
    EXPECT_EQ(arrival(std::nan("")), std::nullopt);
    const BowlRun sam("sam", {0.05, 0.0}); // without reach the same way, at two gradients a step
    EXPECT_EQ(arrivalAt(sam.entry, sam.values, sam.trajectory, 1.0), (Arrival{2, 4}));
}

/// Counts what is asked of it.
class Counted : public FormulaObjective<Valley> {
public:
    Counted() : FormulaObjective(Valley{2.0}) {}
    Dual<double> firstOrder(Point at) const override
    {
        ++gradients;
        return FormulaObjective::firstOrder(at);
    }
    Dual2<double> secondOrder(Point at) const override
    {
        ++hessians;
        return FormulaObjective::secondOrder(at);
    }
    mutable int gradients = 0;
    mutable int hessians = 0;
};

TEST(StepCost, IsWhatARunAsksOfItsSurface)
{
    for (const OptimizerEntry& entry : optimizerCatalogue()) {
        const Counted f;
        const auto values = initialValues(entry.parameters);
        const Trajectory run = entry.run(f, {1.0, 1.0}, values, 5);
        int cost = 1; // the last row's gradient, from which no step is made
        for (int step = 0; step < run.lastStep(); ++step)
            cost += gradientEvaluations(entry, values, run.at(step));
        EXPECT_EQ(f.gradients + 2 * f.hessians, cost) << entry.id;
    }
}

} // namespace
} // namespace thalweg
