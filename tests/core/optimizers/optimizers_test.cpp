#include "optimizers/catalogue.h"
#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

#include <set>

namespace thalweg {

void PrintTo(const OptimizerEntry& entry, std::ostream* out) { *out << entry.id; }

namespace {

SurfacePointer surfaceOf(std::string_view id)
{
    const SurfaceEntry& entry = *findSurface(id);
    return entry.make(initialValues(entry.parameters));
}

/// A run with the named values changed from the initial ones.
Trajectory run(std::string_view id, const Objective& f, Point start, int steps,
               std::initializer_list<std::pair<std::string_view, double>> changed = {})
{
    const OptimizerEntry& entry = *findOptimizer(id);
    std::vector<double> values = initialValues(entry.parameters);
    for (const auto& [name, value] : changed)
        values.at(indexOf(entry.parameters, name).value()) = value;
    return entry.run(f, start, values, steps);
}

class EveryOptimizer : public ::testing::TestWithParam<OptimizerEntry> {};

TEST_P(EveryOptimizer, RepeatsItsPath)
{
    const auto f = surfaceOf("himmelblau");
    const std::vector<double> values = initialValues(GetParam().parameters);
    const Trajectory first = GetParam().run(*f, {0.3, -1.2}, values, 200);
    const Trajectory second = GetParam().run(*f, {0.3, -1.2}, values, 200);
    ASSERT_EQ(first.steps.size(), second.steps.size());
    for (std::size_t t = 0; t < first.steps.size(); ++t)
        EXPECT_EQ(first.steps[t].point, second.steps[t].point);
}

TEST_P(EveryOptimizer, EachUpdateLeadsToTheNextPoint)
{
    const auto f = surfaceOf("rosenbrock");
    const Trajectory path = GetParam().run(*f, {-1.2, 1.0}, initialValues(GetParam().parameters), 300);
    for (std::size_t t = 0; t + 1 < path.steps.size(); ++t) {
        EXPECT_EQ(path.steps[t].point + path.steps[t].update, path.steps[t + 1].point);
        const Dual<double> there = f->firstOrder(path.steps[t].point);
        EXPECT_EQ(path.steps[t].loss, there.v);
        EXPECT_EQ(path.steps[t].gradient, (Point{there.dx, there.dy}));
    }
    EXPECT_EQ(path.steps.back().update, (Point{}));
}

TEST_P(EveryOptimizer, StaysAtAZeroGradient)
{
    const auto f = surfaceOf("saddle");
    const Trajectory path = GetParam().run(*f, {0.0, 0.0}, initialValues(GetParam().parameters), 100);
    ASSERT_EQ(path.steps.size(), 101u);
    for (const TrajectoryStep& step : path.steps)
        EXPECT_EQ(step.point, (Point{0.0, 0.0}));
}

TEST_P(EveryOptimizer, StopsWhereThereIsNoDerivative)
{
    const auto f = surfaceOf("ackley");
    const Trajectory path = GetParam().run(*f, {0.0, 0.0}, initialValues(GetParam().parameters), 100);
    EXPECT_EQ(path.stop, Stop::NotDifferentiable);
    ASSERT_EQ(path.steps.size(), 1u);
    EXPECT_EQ(path.steps[0].point, (Point{0.0, 0.0}));
}

TEST_P(EveryOptimizer, DivergingKeepsTheLastFinitePoint)
{
    const auto f = surfaceOf("rosenbrock");
    std::vector<double> values = initialValues(GetParam().parameters);
    values.front() = 1e80;
    const Trajectory path = GetParam().run(*f, {-1.2, 1.0}, values, 1000);
    EXPECT_EQ(path.stop, Stop::Diverged);
    for (const TrajectoryStep& step : path.steps)
        EXPECT_TRUE(isFinite(step.point) && std::isfinite(step.loss) && isFinite(step.gradient));
}

TEST_P(EveryOptimizer, IsWellDescribed)
{
    const OptimizerEntry& entry = GetParam();
    ASSERT_FALSE(entry.parameters.empty());
    EXPECT_EQ(entry.parameters.front().id, "lr");
    EXPECT_FALSE(entry.name.empty() || entry.rule.empty() || entry.knownFor.empty() || entry.source.empty());
    std::set<std::string_view> ids;
    for (const Parameter& p : entry.parameters) {
        EXPECT_TRUE(ids.insert(p.id).second) << p.id;
        EXPECT_FALSE(problemWith(p, p.initial)) << p.id;
        EXPECT_FALSE(p.help.empty() || p.name.empty() || p.symbol.empty()) << p.id;
    }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, EveryOptimizer, ::testing::ValuesIn(optimizerCatalogue()),
                         [](const auto& param) { return std::string(param.param.id); });

// Two steps by hand on f = x² + y² from (1, −2), so g = (2, −4).

TEST(Sgd, TwoStepsByHand)
{
    const Trajectory path = run("sgd", *surfaceOf("sphere"), {1.0, -2.0}, 2, {{"lr", 0.1}, {"weight_decay", 0.5}});
    // g + w θ = 2.5 θ: each step multiplies by 1 − 0.25.
    EXPECT_NEAR(path.steps[1].point.x, 0.75, 1e-15);
    EXPECT_NEAR(path.steps[2].point.y, -2.0 * 0.5625, 1e-15);
}

TEST(Momentum, TwoStepsByHand)
{
    const Trajectory path = run("momentum", *surfaceOf("sphere"), {1.0, -2.0}, 2,
                                {{"lr", 0.1}, {"momentum", 0.9}, {"dampening", 0.5}});
    // b₁ = 2 (undampened), x₁ = 0.8; b₂ = 0.9·2 + 0.5·1.6 = 2.6, x₂ = 0.54.
    EXPECT_NEAR(path.steps[1].point.x, 0.8, 1e-15);
    EXPECT_NEAR(path.steps[2].point.x, 0.54, 1e-15);
    EXPECT_NEAR(path.steps[1].state[0].x, 2.6, 1e-15);
}

TEST(Adagrad, TwoStepsByHand)
{
    const Trajectory path = run("adagrad", *surfaceOf("sphere"), {1.0, -2.0}, 2, {{"lr", 0.5}, {"eps", 0.0}});
    // s = 4: x₁ = 1 − 0.5·2/2 = 0.5; s = 4 + 1 = 5: x₂ = 0.5 − 0.5·1/√5.
    EXPECT_NEAR(path.steps[1].point.x, 0.5, 1e-15);
    EXPECT_NEAR(path.steps[2].point.x, 0.5 - 0.5 / std::sqrt(5.0), 1e-15);
}

TEST(RmsProp, TwoStepsByHand)
{
    const Trajectory path = run("rmsprop", *surfaceOf("sphere"), {1.0, -2.0}, 2, {{"lr", 0.01}, {"alpha", 0.99}, {"eps", 0.0}});
    // v = 0.04, so the first step is 10·lr = 0.1; v = 0.99·0.04 + 0.01·1.8² = 0.072.
    EXPECT_NEAR(path.steps[1].point.x, 0.9, 1e-15);
    EXPECT_NEAR(path.steps[2].point.x, 0.9 - 0.01 * 1.8 / std::sqrt(0.072), 1e-15);
}

TEST(Adam, TwoStepsByHand)
{
    const Trajectory path = run("adam", *surfaceOf("sphere"), {1.0, -2.0}, 2, {{"lr", 0.1}, {"eps", 0.0}});
    // The first step is lr long. Then g = 1.8: m = 0.9·0.2 + 0.18 = 0.36, v = 0.999·0.004 + 0.00324.
    EXPECT_NEAR(path.steps[1].point.x, 0.9, 1e-14);
    const double m = 0.36 / (1.0 - 0.81);
    const double v = (0.999 * 0.004 + 0.001 * 3.24) / (1.0 - 0.998001);
    EXPECT_NEAR(path.steps[2].point.x, 0.9 - 0.1 * m / std::sqrt(v), 1e-13);
    EXPECT_NEAR(path.steps[0].state[0].x, 0.2, 1e-15);
    EXPECT_NEAR(path.steps[0].state[1].x, 0.004, 1e-15);
}

TEST(LectureAdam, TwoStepsByHand)
{
    const Trajectory path = run("lecture_adam", *surfaceOf("sphere"), {1.0, -2.0}, 2,
                                {{"lr", 0.1}, {"lambda", 0.5}, {"alpha", 0.5}});
    // σ₀ = 2: m = −0.1, x₁ = 0.9; σ₁ = √(0.5·4 + 0.5·3.24): m = −0.05 − 0.1·1.8/σ₁.
    EXPECT_NEAR(path.steps[1].point.x, 0.9, 1e-15);
    EXPECT_NEAR(path.steps[2].point.x, 0.9 - 0.05 - 0.18 / std::sqrt(3.62), 1e-15);
}

TEST(OptimizerCatalogue, SuggestsTheClosestId)
{
    EXPECT_EQ(unknownOptimizer("adma"), "unknown optimizer \"adma\"; did you mean adam?");
}

TEST(Hyperparameters, RefuseWhatIsNotAllowed)
{
    const OptimizerEntry& adam = *findOptimizer("adam");
    const auto problem = [&](std::string_view id, double value) {
        return problemWith(adam.parameters[*indexOf(adam.parameters, id)], value).value_or("");
    };
    EXPECT_EQ(problem("lr", -1.0), "lr = -1 is not allowed; it must be at least 0");
    EXPECT_EQ(problem("beta1", 1.5), "beta1 = 1.5 is not allowed; it must be from 0 to below 1");
    EXPECT_EQ(problem("beta1", 1.0), "beta1 = 1 is not allowed; it must be from 0 to below 1");
    EXPECT_EQ(problem("eps", std::nan("")), "eps = nan is not allowed; it must be at least 0");
    EXPECT_EQ(problem("lr", INFINITY), "lr = inf is not allowed; it must be finite and at least 0");
    EXPECT_EQ(problem("lr", 10.0), "");
}

} // namespace
} // namespace thalweg
