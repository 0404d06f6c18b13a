#include "optimizers/mechanism.h"

#include "optimizers/catalogue.h"
#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thalweg {

void PrintTo(const OptimizerEntry& entry, std::ostream* out);

namespace {

/// f = x² + 5 y² from (1, 1): g = (2, 10) there.
struct Quadratic {
    template <class T> static T value(const T& x, const T& y) { return x * x + 5.0 * y * y; }
};

Trajectory run(const OptimizerEntry& entry, int steps, std::initializer_list<double> values,
               const Conditions& conditions = {})
{
    std::vector<double> all = initialValues(entry.parameters);
    std::ranges::copy(values, all.begin());
    return entry.run(FormulaObjective<Quadratic>(), {1.0, 1.0}, all, steps, conditions);
}

Mechanism mechanism(std::string_view id, int step, std::initializer_list<double> values)
{
    const OptimizerEntry& entry = *findOptimizer(id);
    return mechanismOf(entry, run(entry, 3, values).at(step));
}

void expectNear(Point a, Point b, double tolerance = 1e-14)
{
    EXPECT_NEAR(a.x, b.x, tolerance);
    EXPECT_NEAR(a.y, b.y, tolerance);
}

class EveryMechanism : public ::testing::TestWithParam<OptimizerEntry> {};

TEST_P(EveryMechanism, HasARoleForEachStateAndAtMostOneOfAKind)
{
    const auto roles = GetParam().stateRoles;
    EXPECT_EQ(roles.size(), GetParam().stateSymbols.size());
    const auto isMomentum = [](StateRole r) {
        return r == StateRole::Momentum || r == StateRole::DividedMomentum || r == StateRole::Velocity;
    };
    const auto isMoment = [](StateRole r) { return r == StateRole::SecondMoment || r == StateRole::RootSecondMoment; };
    EXPECT_LE(std::ranges::count_if(roles, isMomentum), 1);
    EXPECT_LE(std::ranges::count_if(roles, isMoment), 1);
}

TEST_P(EveryMechanism, PushesDownhillAtTheFirstStep)
{
    const Trajectory path = run(GetParam(), 1, {});
    const Mechanism m = mechanismOf(GetParam(), path.steps.front());
    expectNear(m.gradient, {-2.0, -10.0});
    EXPECT_EQ(m.move, path.steps.front().update);
    for (const auto& part : {m.momentum, m.plainMove})
        EXPECT_TRUE(!part || dot(*part, m.gradient) > 0.0);
    if (m.typicalSlope) {
        EXPECT_GT(m.typicalSlope->x, 0.0);
        EXPECT_GT(m.typicalSlope->y, m.typicalSlope->x) << "the gradient is steeper along y";
    }
    EXPECT_EQ(m.plainMove.has_value(), m.typicalSlope.has_value());
}

INSTANTIATE_TEST_SUITE_P(Catalogue, EveryMechanism, ::testing::ValuesIn(optimizerCatalogue()),
                         [](const auto& test) { return std::string(test.param.id); });

TEST(Mechanism, OfAdamIsItsMomentsAsKept)
{
    // m = 0.1 g, v = 0.001 g² after the first step; it moves by η along each axis.
    const Mechanism m = mechanism("adam", 0, {0.5});
    expectNear(m.momentum.value(), {-0.2, -1.0});
    EXPECT_FALSE(m.momentumIsMove);
    expectNear(m.typicalSlope.value(), {2.0 * std::sqrt(0.001), 10.0 * std::sqrt(0.001)});
    expectNear(m.plainMove.value(), {-0.1, -0.5});
    expectNear(m.move.value(), {-0.5, -0.5}, 1e-8);
}

TEST(Mechanism, OfTheHeavyBallIsASumOfGradients)
{
    // Step 1 moves by −0.1 (2, 10) to (0.8, 0), where g = (1.6, 0); b = 0.5 (2, 10) + (1.6, 0).
    const Mechanism m = mechanism("momentum", 1, {0.1, 0.5});
    expectNear(m.gradient, {-1.6, 0.0});
    expectNear(m.momentum.value(), {-2.6, -5.0});
    EXPECT_FALSE(m.momentumIsMove);
    EXPECT_FALSE(m.plainMove);
    expectNear(m.move.value(), {-0.26, -0.5});
}

TEST(Mechanism, OfTheLecturesMomentumIsAMoveAlready)
{
    const Mechanism m = mechanism("lecture_momentum", 1, {0.1, 0.5});
    expectNear(m.momentum.value(), {-0.26, -0.5});
    EXPECT_TRUE(m.momentumIsMove);
    EXPECT_EQ(m.momentum, m.move);
}

TEST(Mechanism, OfRmsPropHasItsMomentumBehindTheDivision)
{
    // α = 0.75: v = 0.25 g², so d = (2, 2) and the first move is −η d.
    const Mechanism m = mechanism("rmsprop", 0, {0.1, 0.75, 0.0, 0.9});
    expectNear(m.momentum.value(), {-0.2, -0.2});
    EXPECT_TRUE(m.momentumIsMove);
    expectNear(m.typicalSlope.value(), {1.0, 5.0});
    expectNear(m.plainMove.value(), {-0.2, -1.0});
}

TEST(Mechanism, OfAmsGradDividesByTheLargestSecondMoment)
{
    const OptimizerEntry& entry = *findOptimizer("amsgrad");
    const Trajectory path = run(entry, 3, {0.5, 0.9, 0.5});
    const TrajectoryStep& row = path.at(2);
    ASSERT_LT(row.state[1].y, row.state[2].y) << "v has fallen below M";
    EXPECT_EQ(mechanismOf(entry, row).typicalSlope->y, std::sqrt(row.state[2].y));
}

TEST(Mechanism, OfAdamaxAndTheLecturesAdagradIsInUnitsOfTheGradient)
{
    expectNear(mechanism("adamax", 0, {0.1}).typicalSlope.value(), {2.0, 10.0}, 1e-7);
    expectNear(mechanism("lecture_adagrad", 0, {0.1}).typicalSlope.value(), {2.0, 10.0});
    expectNear(mechanism("adagrad", 0, {0.1}).typicalSlope.value(), {2.0, 10.0});
}

TEST(Mechanism, SeesTheGradientWithItsNoise)
{
    const OptimizerEntry& entry = *findOptimizer("sgd");
    const std::vector<Point> noise{{1.0, -1.0}};
    const Trajectory path = run(entry, 1, {0.1}, {{}, noise});
    expectNear(mechanismOf(entry, path.steps.front()).gradient, {-3.0, -9.0});
    expectNear(mechanismOf(entry, path.steps.front()).move.value(), {-0.3, -0.9});
}

TEST(Mechanism, OfTheLastRowHasNoMove)
{
    const OptimizerEntry& entry = *findOptimizer("adam");
    const Trajectory path = run(entry, 3, {0.5});
    EXPECT_EQ(mechanismOf(entry, path, 2).move, path.at(2).update);
    const Mechanism last = mechanismOf(entry, path, 3);
    EXPECT_FALSE(last.move);
    EXPECT_FALSE(last.plainMove);
    EXPECT_TRUE(last.momentum);
    expectNear(last.gradient, -1.0 * path.at(3).gradient);
    EXPECT_FALSE(mechanismOf(entry, path, 7).move) << "nor after it";
}

} // namespace
} // namespace thalweg
