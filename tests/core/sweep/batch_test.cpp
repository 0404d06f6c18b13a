#include "sweep/batch.h"

#include "losses/mini_batches.h"
#include "losses/models.h"
#include "optimizers/catalogue.h"
#include "support/polynomial_surfaces.h"
#include "surfaces/catalogue.h"
#include "sweep/flush_denormals.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <string>
#include <vector>

namespace thalweg {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

SurfacePointer surfaceOf(const SurfaceEntry& entry)
{
    return entry.make(initialValues(entry.parameters));
}

std::vector<Point> startsIn(const Domain& d, int count)
{
    std::mt19937_64 random(11);
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    std::vector<Point> starts;
    for (int i = 0; i < count; ++i)
        starts.push_back({d.xmin + unit(random) * d.width(), d.ymin + unit(random) * d.height()});
    return starts;
}

RunEnd endOf(const Trajectory& run)
{
    return {run.steps.back().point, run.steps.back().loss, run.lastStep(), run.stop, false, false};
}

/// Bit for bit; a loss may be NaN in both.
void expectSame(const RunEnd& found, const RunEnd& expected, std::string_view where)
{
    EXPECT_EQ(found.steps, expected.steps) << where;
    EXPECT_EQ(found.stop, expected.stop) << where;
    EXPECT_EQ(found.settled, expected.settled) << where;
    EXPECT_EQ(found.cancelled, expected.cancelled) << where;
    const auto same = [](double a, double b) { return a == b || (a != a && b != b); };
    EXPECT_TRUE(same(found.point.x, expected.point.x) && same(found.point.y, expected.point.y)
                && same(found.loss, expected.loss))
        << where << ": " << found.point.x << ", " << found.point.y << ": " << found.loss << " not "
        << expected.point.x << ", " << expected.point.y << ": " << expected.loss;
}

class Batches : public testing::TestWithParam<std::string_view> {
protected:
    const OptimizerEntry& optimizer = *findOptimizer(GetParam());
    std::vector<double> usual = initialValues(optimizer.parameters);
    const SurfaceEntry& himmelblau = *findSurface("himmelblau");
};

TEST_P(Batches, EqualSingleRunsBitForBitOnPolynomials)
{
    for (const SurfaceEntry& entry : surfaceCatalogue()) {
        if (!tests::isPolynomial(entry.id))
            continue;
        const SurfacePointer surface = surfaceOf(entry);
        const std::vector<Point> starts = startsIn(entry.domain, 75);
        for (const SimdLevel level : availableSimdLevels()) {
            const ForcedSimdLevel forced(level);
            const auto ends = runMany(*surface, optimizer, starts, {&usual, 1}, 120);
            const FlushDenormals flush; // in the single runs, too
            for (std::size_t i = 0; i < starts.size(); ++i)
                expectSame(ends[i], endOf(optimizer.run(*surface, starts[i], usual, 120)),
                           entry.id);
        }
    }
}

TEST_P(Batches, EqualSingleRunsWithHyperparametersOfTheirOwn)
{
    const SurfacePointer surface = surfaceOf(himmelblau);
    const std::vector<Point> starts = startsIn(himmelblau.domain, 70);
    std::vector<std::vector<double>> values(starts.size(), usual);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i][0] = 1e-4 * std::exp(0.15 * static_cast<double>(i)); // some diverge
    const auto ends = runMany(*surface, optimizer, starts, values, 100);
    for (std::size_t i = 0; i < starts.size(); ++i)
        expectSame(ends[i], endOf(optimizer.run(*surface, starts[i], values[i], 100)), "own rate");
}

TEST_P(Batches, RunsThatDivergeDoNotDisturbTheOthers)
{
    const SurfacePointer surface = surfaceOf(himmelblau);
    std::vector<Point> starts = startsIn(himmelblau.domain, 40);
    starts[3] = {kNaN, 0.0};
    starts[7] = {1e60, -1e60};
    starts[8] = {1e200, 1.0};
    starts[39] = {2e3, 1e3};
    for (const SimdLevel level : availableSimdLevels()) {
        const ForcedSimdLevel forced(level);
        const auto ends = runMany(*surface, optimizer, starts, {&usual, 1}, 60);
        EXPECT_EQ(ends[3].stop, Stop::Diverged);
        for (std::size_t i = 0; i < starts.size(); ++i)
            expectSame(ends[i], endOf(optimizer.run(*surface, starts[i], usual, 60)),
                       nameOf(level));
    }
}

/// Rates that change, the first and the last to 0, and noise that is nowhere at some steps.
struct Disturbance {
    std::vector<double> rates;
    std::vector<Point> noise;

    Disturbance(double rate, int steps)
    {
        std::mt19937_64 random(5);
        std::normal_distribution<double> normal;
        for (int t = 0; t <= steps; ++t) {
            rates.push_back(rate * t * (steps - t) * 4.0 / (steps * steps));
            noise.push_back(t % 7 == 3 ? Point{} : Point{normal(random), normal(random)});
        }
    }
};

TEST_P(Batches, EqualSingleRunsWithRatesAndNoise)
{
    const SurfacePointer surface = surfaceOf(himmelblau);
    std::vector<Point> starts = startsIn(himmelblau.domain, 90);
    starts[5] = {1e60, -1e60};
    const Disturbance disturbance(3.0 * usual[0], 80);
    for (const bool noisy : {false, true}) {
        BatchOptions options;
        options.rates = disturbance.rates;
        if (noisy)
            options.noise = disturbance.noise;
        const auto ends = runMany(*surface, optimizer, starts, {&usual, 1}, 80, options);
        for (std::size_t i = 0; i < starts.size(); ++i)
            expectSame(ends[i], endOf(optimizer.run(*surface, starts[i], usual, 80, {options.rates, options.noise})),
                       noisy ? "noise" : "rates");
    }
}

TEST_P(Batches, EqualSingleRunsOnMiniBatches)
{
    std::vector<Sample> samples;
    for (int i = 0; i < 11; ++i)
        samples.push_back({0.3 * i - 1.5, 0.0, 0.8 * i - 2.0});
    const auto surface =
        findModel("linear_regression")->make(std::make_shared<const std::vector<Sample>>(samples));
    const std::vector<Point> starts = startsIn({-3.0, 3.0, -3.0, 3.0}, 70);
    const Disturbance disturbance(usual[0], 50);
    const auto make = [&] { return std::make_unique<MiniBatches>(*surface, 4, NoiseStream{.seed = 3}); };
    BatchOptions options;
    options.noise = disturbance.noise;
    options.objectives = make;
    const auto ends = runMany(*surface, optimizer, starts, {&usual, 1}, 50, options);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const auto batches = make();
        expectSame(ends[i], endOf(optimizer.run(*surface, starts[i], usual, 50, {{}, options.noise, batches.get()})),
                   "batches");
    }
}

TEST_P(Batches, AreLookedAtOnTheirWay)
{
    const SurfacePointer surface = surfaceOf(himmelblau);
    std::vector<Point> starts = startsIn(himmelblau.domain, 75);
    starts[3] = {2e3, 1e3}; // diverges under some rules
    const std::vector<int> looks{0, 1, 7, 90, 199, 200};
    std::atomic<int> told = 0;
    BatchOptions options;
    options.looks = looks;
    options.passed = [&](const Passage& passage) {
        for (std::size_t run = 0; run < passage.ends.size(); ++run, ++told) {
            const Trajectory alone = optimizer.run(*surface, starts[passage.first + run], usual, 200);
            if (alone.stop == Stop::Diverged)
                continue; // a state may overflow before a point does
            for (std::size_t look = 0; look < looks.size(); ++look)
                EXPECT_EQ(passage.at(look, run), alone.at(looks[look]).point) << looks[look];
        }
    };
    runMany(*surface, optimizer, starts, {&usual, 1}, 200, options);
    EXPECT_EQ(told, 75);
}

std::vector<std::string_view> allOptimizers()
{
    std::vector<std::string_view> ids;
    for (const OptimizerEntry& entry : optimizerCatalogue())
        ids.push_back(entry.id);
    return ids;
}
INSTANTIATE_TEST_SUITE_P(Catalogue, Batches, testing::ValuesIn(allOptimizers()),
                         [](const auto& test) { return std::string(test.param); });

class Batch : public testing::Test {
protected:
    const OptimizerEntry& momentum = *findOptimizer("momentum");
    std::vector<double> values{0.01, 0.9, 0.0, 0.0};
    const SurfaceEntry& entry = *findSurface("himmelblau");
    SurfacePointer surface = surfaceOf(entry);
    std::vector<Point> starts = startsIn(entry.domain, 300);
};

TEST_F(Batch, DoesNotDependOnThreadsOrOnNeighboursOrOnTheLevel)
{
    const Settling settling{1e-9, 5};
    const auto all = runMany(*surface, momentum, starts, {&values, 1}, 800, {settling, 1, nullptr});
    const auto threads =
        runMany(*surface, momentum, starts, {&values, 1}, 800, {settling, 3, nullptr});
    const ForcedSimdLevel forced(SimdLevel::Baseline);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        expectSame(threads[i], all[i], "threads");
        const auto alone =
            runMany(*surface, momentum, {&starts[i], 1}, {&values, 1}, 800, {settling, 1, nullptr});
        expectSame(alone[0], all[i], "alone");
    }
}

/// Steps are made 64 at a time where nothing ends, see LeapKernel: here runs end between 1 and 200.
TEST_F(Batch, ManyStepsAtOnceAreSingleStepsBitForBit)
{
    for (const std::vector<double>& some : {std::vector{0.02, 0.9, 0.5, 0.0}, std::vector{0.013, 0.95, 0.0, 1e-3}}) {
        const auto ends = runMany(*surface, momentum, starts, {&some, 1}, 200);
        int diverged = 0;
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const RunEnd expected = endOf(momentum.run(*surface, starts[i], some, 200));
            expectSame(ends[i], expected, "many at once");
            diverged += expected.stop == Stop::Diverged;
        }
        EXPECT_GT(diverged, 0);
        EXPECT_LT(diverged, 200);
    }
}

TEST_F(Batch, ARunSettlesAtTheLastOfTheShortSteps)
{
    const Settling settling{1e-9, 5};
    const auto ends =
        runMany(*surface, momentum, starts, {&values, 1}, 2000, {settling, 0, nullptr});
    for (std::size_t i = 0; i < starts.size(); i += 37) {
        const Trajectory path = momentum.run(*surface, starts[i], values, 2000);
        int quiet = 0;
        int step = 0;
        while (step < path.lastStep() && quiet < settling.steps) {
            const Point move = path.at(step + 1).point - path.at(step).point;
            quiet = std::fabs(move.x) <= 1e-9 && std::fabs(move.y) <= 1e-9 ? quiet + 1 : 0;
            ++step;
        }
        ASSERT_LT(step, 2000);
        expectSame(ends[i],
                   {path.at(step).point, path.at(step).loss, step, Stop::StepLimit, true, false},
                   "settled");
    }
}

TEST_F(Batch, NoStepsLeaveTheStarts)
{
    const auto ends = runMany(*surface, momentum, starts, {&values, 1}, 0);
    for (std::size_t i = 0; i < starts.size(); ++i)
        expectSame(ends[i],
                   {starts[i], surface->value(starts[i]), 0, Stop::StepLimit, false, false},
                   "start");
    EXPECT_TRUE(runMany(*surface, momentum, {}, {&values, 1}, 10).empty());
}

TEST_F(Batch, CanBeCancelled)
{
    const std::atomic<bool> cancelled = true;
    for (const RunEnd& end :
         runMany(*surface, momentum, starts, {&values, 1}, 1000, {{}, 2, &cancelled})) {
        EXPECT_TRUE(end.cancelled);
        EXPECT_EQ(end.steps, 0);
    }
}

TEST_F(Batch, WantsOneSetOfValuesOrAsManyAsStarts)
{
    const std::vector<std::vector<double>> two(2, values);
    EXPECT_THROW(runMany(*surface, momentum, starts, two, 10), std::invalid_argument);
}

TEST_F(Batch, AKinkEndsARunWhereASingleRunEnds)
{
    const SurfaceEntry& ackley = *findSurface("ackley");
    const std::vector<Point> tip{{0.0, 0.0}, {1.0, 0.5}};
    const auto ends = runMany(*surfaceOf(ackley), momentum, tip, {&values, 1}, 5);
    expectSame(ends[0],
               {{0.0, 0.0},
                surfaceOf(ackley)->value({0.0, 0.0}),
                0,
                Stop::NotDifferentiable,
                false,
                false},
               "tip");
    EXPECT_EQ(ends[1].stop, Stop::StepLimit);
    EXPECT_EQ(ends[1].steps, 5);
}

TEST_F(Batch, TinyNumbersBecome0InsideOnly)
{
    const SurfacePointer sphere = surfaceOf(*findSurface("sphere"));
    const OptimizerEntry& sgd = *findOptimizer("sgd");
    const std::vector<double> rate{0.5, 0.0}; // halves the distance, at least: 1e-323 is reached
    const std::vector<Point> start{{1e-305, 1.0}};
    const auto ends = runMany(*sphere, sgd, start, {&rate, 1}, 60);
    EXPECT_EQ(ends[0].point.x, 0.0);
    volatile double tiny = std::numeric_limits<double>::min();
    EXPECT_GT(0.5 * tiny, 0.0); // this thread has its denormals back
}

struct Valley {
    template <class T> static T value(const T& x, const T& y)
    {
        return square(x) + 10.0 * power(y, 4);
    }
};

/// A surface that has no kernel: all goes through firstOrder.
class PlainSurface final : public FormulaObjective<Valley, Surface> {
public:
    void values(std::span<const double>, double, std::span<double>) const override {}
};

TEST_F(Batch, WorksOnSurfacesWithoutAKernel)
{
    const PlainSurface valley;
    const auto ends = runMany(valley, momentum, starts, {&values, 1}, 50);
    for (std::size_t i = 0; i < starts.size(); ++i)
        expectSame(ends[i], endOf(momentum.run(valley, starts[i], values, 50)), "no kernel");
}

TEST_F(Batch, WorksWithOptimizersWithoutAKernel)
{
    OptimizerEntry unknown = momentum;
    unknown.id = "of another catalogue";
    const auto ends = runMany(*surface, unknown, starts, {&values, 1}, 50);
    for (std::size_t i = 0; i < starts.size(); ++i)
        expectSame(ends[i], endOf(momentum.run(*surface, starts[i], values, 50)), "no kernel");
}

} // namespace
} // namespace thalweg
