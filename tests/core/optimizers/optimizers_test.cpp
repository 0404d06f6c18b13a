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
    if (GetParam().id == "curvature_escape") { // made to leave it: see below
        EXPECT_NE(path.steps[1].point, (Point{0.0, 0.0}));
        return;
    }
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

TEST_P(EveryOptimizer, ConstantRatesAndNoNoiseChangeNoBit)
{
    const auto f = surfaceOf("rosenbrock");
    const std::vector<double> values = initialValues(GetParam().parameters);
    const Trajectory plain = GetParam().run(*f, {-1.2, 1.0}, values, 100);
    const std::vector<double> rates(101, values.front());
    const std::vector<Point> noise(100);
    const Trajectory conditioned = GetParam().run(*f, {-1.2, 1.0}, values, 100, {rates, noise});
    ASSERT_EQ(plain.steps.size(), conditioned.steps.size());
    for (std::size_t t = 0; t < plain.steps.size(); ++t) {
        EXPECT_EQ(plain.steps[t].point, conditioned.steps[t].point);
        EXPECT_EQ(plain.steps[t].state, conditioned.steps[t].state);
        EXPECT_EQ(plain.steps[t].lr, values.front());
        EXPECT_EQ(conditioned.steps[t].lr, values.front());
    }
}

/// Noise n is as good as a surface with n·θ added.
class Tilted final : public Objective {
public:
    Tilted(const Objective& f, Point slope) : m_f(f), m_slope(slope) {}
    double value(Point at) const override { return m_f.value(at) + dot(m_slope, at); }
    Dual<double> firstOrder(Point at) const override
    {
        Dual<double> local = m_f.firstOrder(at);
        local.dx += m_slope.x;
        local.dy += m_slope.y;
        return local;
    }
    Dual2<double> secondOrder(Point at) const override { return m_f.secondOrder(at); }
    Dual<Interval> encloseFirst(const Interval&, const Interval&) const override { return {}; }
    Dual2<Interval> enclose(const Interval&, const Interval&) const override { return {}; }

private:
    const Objective& m_f;
    Point m_slope;
};

TEST_P(EveryOptimizer, SeesTheNoiseAndRecordsTheSurfacesOwnGradient)
{
    const auto f = surfaceOf("himmelblau");
    const std::vector<double> values = initialValues(GetParam().parameters);
    const std::vector<Point> noise(30, {0.5, -2.0});
    const Trajectory noisy = GetParam().run(*f, {0.3, -1.2}, values, 30, {{}, noise});
    const Trajectory tilted = GetParam().run(Tilted(*f, {0.5, -2.0}), {0.3, -1.2}, values, 30);
    ASSERT_EQ(noisy.steps.size(), tilted.steps.size());
    for (std::size_t t = 0; t < noisy.steps.size(); ++t) {
        const TrajectoryStep& step = noisy.steps[t];
        const Dual<double> there = f->firstOrder(step.point);
        EXPECT_EQ(step.point, tilted.steps[t].point);
        EXPECT_EQ(step.state, tilted.steps[t].state);
        EXPECT_EQ(step.gradient, (Point{there.dx, there.dy}));
        EXPECT_EQ(step.noise, t < 30 ? noise[t] : Point{});
    }
}

TEST_P(EveryOptimizer, MovesAtTheRateOfEachStep)
{
    const auto f = surfaceOf("himmelblau");
    std::vector<double> values = initialValues(GetParam().parameters);
    values.front() = 0.01;
    const std::vector<double> rates{0.02, 0.01, 0.005, 0.0025};
    const Trajectory path = GetParam().run(*f, {0.3, -1.2}, values, 3, {rates, {}});
    for (std::size_t t = 0; t < rates.size(); ++t)
        EXPECT_EQ(path.steps[t].lr, rates[t]);
    values.front() = 0.02;
    EXPECT_EQ(path.steps[1].point, GetParam().run(*f, {0.3, -1.2}, values, 1).steps[1].point);
}

struct SteepBowl {
    template <class T> T value(const T& x, const T& y) const { return 1e200 * (square(x) + square(y)); }
};

/// g² overflows where g does not: a rule that divides by its root would stand still for ever.
TEST(Descend, AStateThatOverflowsIsDivergence)
{
    const FormulaObjective<SteepBowl> steep;
    for (const char* id : {"adagrad", "rmsprop", "adam", "adadelta", "lecture_adagrad"}) {
        const OptimizerEntry& entry = *findOptimizer(id);
        const Trajectory path = entry.run(steep, {1.0, 1.0}, initialValues(entry.parameters), 100);
        EXPECT_EQ(path.stop, Stop::Diverged) << id;
        EXPECT_EQ(path.steps.size(), 1u) << id;
    }
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

TEST(Sgd, FollowsItsScheduleAndNoiseByHand)
{
    const std::vector<double> rates{0.25, 0.5, 0.125};
    const std::vector<Point> noise{{1.0, 0.0}, {0.0, -4.0}};
    const Trajectory path = findOptimizer("sgd")->run(*surfaceOf("sphere"), {1.0, -2.0}, std::array{9.0, 0.0}, 2,
                                                      {rates, noise});
    // (1, −2) − ¼ (2 + 1, −4) = (¼, −1);  (¼, −1) − ½ (½, −2 − 4) = (0, 2).
    EXPECT_EQ(path.steps[1].point, (Point{0.25, -1.0}));
    EXPECT_EQ(path.steps[2].point, (Point{0.0, 2.0}));
    EXPECT_EQ(path.steps[1].noise, (Point{0.0, -4.0}));
    EXPECT_EQ(path.steps[2].lr, 0.125);
}

TEST(Momentum, KeepsItsBufferWhenTheRateFalls)
{
    const std::vector<double> rates{0.1, 0.05, 0.05};
    const Trajectory path = findOptimizer("momentum")->run(*surfaceOf("sphere"), {1.0, -2.0},
                                                           std::array{0.1, 0.9, 0.0, 0.0}, 2, {rates, {}});
    // PyTorch's form: b = 2, x = 0.8; b = 1.8 + 1.6 = 3.4, x = 0.8 − 0.05·3.4 = 0.63.
    EXPECT_NEAR(path.steps[2].point.x, 0.63, 1e-15);
}

// The second family.

TEST(Newton, MeetsTheMinimumOfAQuadraticInOneStep)
{
    const Trajectory path = run("newton", *surfaceOf("booth"), {-7.0, 4.0}, 1);
    EXPECT_NEAR(path.steps[1].point.x, 1.0, 1e-13);
    EXPECT_NEAR(path.steps[1].point.y, 3.0, 1e-13);
    EXPECT_NEAR(path.steps[0].state[0].x, 2.0, 1e-14); // H = [[10, 8], [8, 10]]
    EXPECT_NEAR(path.steps[0].state[0].y, 18.0, 1e-14);
}

TEST(Newton, GoesToASaddleAsWell)
{
    const Trajectory path = run("newton", *surfaceOf("saddle"), {1.5, -0.5}, 2);
    EXPECT_EQ(path.steps[1].point, (Point{0.0, 0.0}));
    EXPECT_EQ(path.steps[2].point, (Point{0.0, 0.0}));
}

TEST(Newton, DampingAddsToEveryCurvature)
{
    // On x² + y²: θ − ½ · 2θ / (2 + 2).
    const Trajectory path = run("newton", *surfaceOf("sphere"), {1.0, -2.0}, 1, {{"lr", 0.5}, {"damping", 2.0}});
    EXPECT_EQ(path.steps[1].point, (Point{0.75, -1.5}));
}

struct Trough {
    template <class T> T value(const T& x, const T& y) const { return square(x + y) + (x - y); }
};
struct Plane {
    template <class T> T value(const T& x, const T& y) const { return 3.0 * x - y; }
};
/// A plain with a gradient everywhere and a Hessian nowhere.
struct Flat {
    template <class T> T value(const T& x, const T& y) const { return 0.0 * x + 0.0 * y; }
};
class WithoutHessian final : public FormulaObjective<Flat> {
public:
    Dual2<double> secondOrder(Point) const override { return {0.0, 0.0, 0.0, NAN, 0.0, 0.0}; }
};

TEST(Newton, DoesNotMoveWhereThereIsNoCurvature)
{
    // f = (x + y)² + (x − y): along (1, 1)/√2 the curvature is 4, along (1, −1)/√2 it is 0.
    for (const std::string_view id : {"newton", "saddle_free_newton"}) {
        const Trajectory trough = run(id, FormulaObjective<Trough>(), {2.0, 1.0}, 3);
        EXPECT_EQ(trough.stop, Stop::StepLimit);
        EXPECT_NEAR(trough.steps[3].point.x, 0.5, 1e-14) << id;
        EXPECT_NEAR(trough.steps[3].point.y, -0.5, 1e-14) << id;
        const Trajectory plane = run(id, FormulaObjective<Plane>(), {2.0, 1.0}, 3);
        EXPECT_EQ(plane.stop, Stop::StepLimit);
        EXPECT_EQ(plane.steps[3].point, (Point{2.0, 1.0})) << id;
    }
}

TEST(Newton, EndsWhereThereIsNoHessian)
{
    for (const std::string_view id : {"newton", "saddle_free_newton", "curvature_escape"}) {
        const Trajectory path = run(id, WithoutHessian(), {0.0, 0.0}, 10);
        EXPECT_EQ(path.stop, Stop::NotDifferentiable) << id;
        EXPECT_EQ(path.steps.size(), 1u) << id;
    }
}

TEST(SaddleFreeNewton, IsPushedAwayByASaddle)
{
    // f = x² − y²: x goes to 0 as with Newton, y doubles.
    const Trajectory path = run("saddle_free_newton", *surfaceOf("saddle"), {1.5, -0.25}, 2);
    EXPECT_EQ(path.steps[1].point, (Point{0.0, -0.5}));
    EXPECT_EQ(path.steps[2].point, (Point{0.0, -1.0}));
    EXPECT_EQ(path.steps[0].state[0], (Point{-2.0, 2.0}));
}

TEST(CurvatureEscape, LeavesTheCentreOfTheSmallestNetworksSaddle)
{
    // At the origin g = 0 and the eigenvector of −2 is (1, 1)/√2: remedy 1 of the lecture.
    const auto f = surfaceOf("linear_net");
    const Trajectory path = run("curvature_escape", *f, {0.0, 0.0}, 400, {{"lr", 0.05}, {"stride", 0.5}});
    EXPECT_NEAR(path.steps[1].point.x, 0.5 * std::sqrt(0.5), 1e-15);
    EXPECT_NEAR(path.steps[1].point.y, 0.5 * std::sqrt(0.5), 1e-15);
    EXPECT_EQ(path.steps[0].state[1], (Point{-2.0, 2.0}));
    EXPECT_EQ(path.steps[1].state[0], (Point{}));
    EXPECT_NEAR(path.steps.back().loss, 0.0, 1e-12); // and it stays on the curve of minima, where λ = 0
    const Trajectory other = run("curvature_escape", *f, {0.0, 0.0}, 1, {{"opposite", 1.0}});
    EXPECT_NEAR(other.steps[1].point.x, -0.1 * std::sqrt(0.5), 1e-15);
}

TEST(CurvatureEscape, TakesTheDownhillSideAndOtherwiseDescends)
{
    // f = x² − y²: at (0, −0.001) the slope leads to smaller y.
    const auto f = surfaceOf("saddle");
    EXPECT_EQ(run("curvature_escape", *f, {0.0, -0.001}, 1).steps[1].point, (Point{0.0, -0.101}));
    EXPECT_EQ(run("curvature_escape", *f, {0.0, -0.001}, 1, {{"opposite", 1.0}}).steps[1].point, (Point{0.0, 0.099}));
    const Trajectory descent = run("curvature_escape", *f, {1.0, 0.5}, 20);
    const Trajectory sgd = run("sgd", *f, {1.0, 0.5}, 20);
    for (std::size_t t = 0; t < sgd.steps.size(); ++t)
        EXPECT_EQ(descent.steps[t].point, sgd.steps[t].point);
}

TEST(Sam, TwoStepsByHand)
{
    // On x² + y² from (3, −4): e = ρ (0.6, −0.8), so the gradient there is 2 (θ + e).
    const Trajectory path = run("sam", *surfaceOf("sphere"), {3.0, -4.0}, 2, {{"lr", 0.25}, {"rho", 0.5}});
    EXPECT_NEAR(path.steps[0].state[0].x, 0.3, 1e-15);
    EXPECT_NEAR(path.steps[0].state[1].x, 6.6, 1e-15);
    EXPECT_NEAR(path.steps[1].point.x, 3.0 - 1.65, 1e-15);
    EXPECT_NEAR(path.steps[1].point.y, -4.0 + 2.2, 1e-15);
    // ‖θ‖ = 2.25 now: θ (½ − ½ · 0.5 / 2.25).
    EXPECT_NEAR(path.steps[2].point.x, 1.35 * (0.5 - 0.25 / 2.25), 1e-15);
}

TEST(Sam, WithoutReachItIsPlainDescent)
{
    const auto f = surfaceOf("himmelblau");
    const Trajectory path = run("sam", *f, {0.3, -1.2}, 50, {{"rho", 0.0}});
    EXPECT_EQ(path.steps.back().point, run("sgd", *f, {0.3, -1.2}, 50).steps.back().point);
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
