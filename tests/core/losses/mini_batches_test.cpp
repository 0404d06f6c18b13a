#include "losses/mini_batches.h"

#include "descent/bundle.h"
#include "descent/runs.h"
#include "losses/data_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace thalweg {
namespace {

/// Runs on the loss of a model over 30 samples to learn from, 10 held back.
Scene dataScene(std::string_view model, const std::vector<std::string_view>& optimizers, int batch, int steps = 60)
{
    Scene scene;
    scene.surface = {"", "", {0.25, 40.0}, DataChoice{std::string(model), {}, 5}};
    const auto resolved = std::get<ResolvedSurface>(resolve(scene.surface));
    scene = sceneFor(scene.surface, resolved, resolved.usualDomain);
    scene.steps = steps;
    scene.runs.clear();
    for (const std::string_view id : optimizers) {
        scene.runs.push_back(newRun(*findOptimizer(id), scene));
        scene.runs.back().values[0] = 0.05;
        scene.runs.back().batch = batch;
    }
    return scene;
}

ResolvedSurface resolved(const Scene& scene) { return std::get<ResolvedSurface>(resolve(scene.surface)); }

std::vector<Sample> numbered(int count)
{
    std::vector<Sample> samples;
    for (int i = 0; i < count; ++i)
        samples.push_back({static_cast<double>(i), 0.0, 1.0});
    return samples;
}

DataSurfacePointer lineThrough(std::vector<Sample> samples)
{
    return findModel("linear_regression")->make(std::make_shared<const std::vector<Sample>>(std::move(samples)));
}

TEST(MiniBatches, TouchEachSampleOnceInAnEpoch)
{
    const auto surface = lineThrough(numbered(23));
    for (const std::size_t batch : {1u, 2u, 5u, 22u, 23u}) {
        MiniBatches batches(*surface, batch, {.seed = 7});
        const std::size_t steps = (23 + batch - 1) / batch;
        for (std::size_t epoch = 0; epoch < 4; ++epoch) {
            std::map<double, int> seen;
            for (std::size_t i = 0; i < steps; ++i) {
                const auto samples = batches.samplesOf(epoch * steps + i);
                EXPECT_EQ(samples.size(), i + 1 < steps ? batch : 23 - batch * (steps - 1));
                for (const Sample& sample : samples)
                    ++seen[sample.x1];
            }
            EXPECT_EQ(seen.size(), 23u);
            EXPECT_TRUE(std::ranges::all_of(seen, [](const auto& s) { return s.second == 1; }));
        }
    }
}

TEST(MiniBatches, AnyStepIsReachedAtOnce)
{
    const auto surface = lineThrough(numbered(10));
    MiniBatches inOrder(*surface, 3, {.seed = 7});
    std::vector<std::vector<Sample>> all;
    for (std::size_t t = 0; t < 12; ++t) {
        const auto samples = inOrder.samplesOf(t);
        all.emplace_back(samples.begin(), samples.end());
    }
    for (const std::size_t t : {11u, 0u, 7u, 7u, 4u})
        EXPECT_TRUE(std::ranges::equal(MiniBatches(*surface, 3, {.seed = 7}).samplesOf(t), all[t])) << t;
    EXPECT_NE(all[0], all[4]) << "another epoch, another order";
}

/// All 24 orders of four samples come up about equally often: χ² with 23 degrees of freedom, 0.1 % at 49.7.
TEST(MiniBatches, ShuffleFairly)
{
    const auto surface = lineThrough(numbered(4));
    MiniBatches batches(*surface, 4, {.seed = 11});
    std::map<std::vector<double>, double> counts;
    constexpr double kEpochs = 24'000;
    for (std::size_t epoch = 0; epoch < static_cast<std::size_t>(kEpochs); ++epoch) {
        std::vector<double> order;
        for (const Sample& sample : batches.samplesOf(epoch))
            order.push_back(sample.x1);
        ++counts[order];
    }
    ASSERT_EQ(counts.size(), 24u);
    double chiSquare = 0.0;
    for (const auto& [order, count] : counts)
        chiSquare += std::pow(count - kEpochs / 24.0, 2) / (kEpochs / 24.0);
    EXPECT_LT(chiSquare, 49.7);
}

TEST(MiniBatches, SeedRunAndMemberHaveOrdersOfTheirOwn)
{
    Scene scene = dataScene("linear_regression", {"sgd", "sgd"}, 4);
    const auto surface = resolved(scene).surface;
    const auto end = [&](std::size_t run, std::uint32_t member) {
        return computeRun(scene, run, *surface, member).steps.back().point;
    };
    const Point first = end(0, 0);
    EXPECT_EQ(end(0, 0), first);
    EXPECT_NE(end(1, 0), first);
    EXPECT_NE(end(0, 1), first);
    scene.seed += 1;
    EXPECT_NE(end(0, 0), first);
}

TEST(MiniBatches, OfAllSamplesAreTheFullGradientBitForBit)
{
    for (const ModelEntry& model : modelCatalogue()) {
        const Scene plain = dataScene(model.id, {"sgd", "adam", "newton", "sam"}, 0);
        Scene batched = plain;
        for (RunChoice& run : batched.runs)
            run.batch = 30;
        const auto surface = resolved(plain).surface;
        for (std::size_t run = 0; run < plain.runs.size(); ++run) {
            const Trajectory a = computeRun(plain, run, *surface);
            const Trajectory b = computeRun(batched, run, *surface);
            ASSERT_EQ(a.steps.size(), b.steps.size());
            for (std::size_t t = 0; t < a.steps.size(); ++t)
                EXPECT_EQ(a.steps[t].point, b.steps[t].point);
        }
    }
}

TEST(MiniBatches, AreWhatEveryRuleSeesAndTheRowsRecordTheSurface)
{
    std::vector<std::string_view> ids;
    for (const OptimizerEntry& entry : optimizerCatalogue())
        ids.push_back(entry.id);
    const Scene scene = dataScene("linear_regression", ids, 4, 20);
    const auto surface = resolved(scene).surface;
    const auto& data = dynamic_cast<const DataSurface&>(*surface);
    for (std::size_t run = 0; run < ids.size(); ++run) {
        const Trajectory path = computeRun(scene, run, *surface);
        MiniBatches batches(data, 4, {scene.seed, static_cast<std::uint32_t>(run), 0});
        for (int t = 0; t < path.lastStep(); ++t) {
            const TrajectoryStep& row = path.at(t);
            const Dual<double> own = surface->firstOrder(row.point);
            const Dual<double> batch = batches.at(static_cast<std::size_t>(t)).firstOrder(row.point);
            EXPECT_EQ(row.loss, own.v);
            EXPECT_EQ(row.gradient, (Point{own.dx, own.dy}));
            EXPECT_EQ(row.seen, (Point{batch.dx, batch.dy}));
            EXPECT_EQ(row.noise, row.seen - row.gradient);
        }
    }
}

TEST(MiniBatches, MoveARunByTheGradientThatItsRowTells)
{
    Scene scene = dataScene("linear_net", {"sgd"}, 1, 40);
    scene.runs[0].noise = {0.5, 1.0};
    const auto surface = resolved(scene).surface;
    const Trajectory run = computeRun(scene, 0, *surface);
    ASSERT_EQ(run.lastStep(), 40);
    for (int t = 0; t < 40; ++t)
        EXPECT_EQ(run.at(t).update, -0.05 * run.at(t).seen);
    EXPECT_EQ(run.at(40).seen, run.at(40).gradient);
}

/// Newton's step on a batch of two points is the line through them, whatever the start: the rule sees the
/// batch's Hessian, too.
TEST(MiniBatches, GiveRulesOfTheWholeVectorTheirCurvature)
{
    Scene scene = dataScene("linear_regression", {"newton"}, 2, 1);
    scene.runs[0].values = {1.0, 0.0};
    const auto surface = resolved(scene).surface;
    const Point end = computeRun(scene, 0, *surface).steps.back().point;
    MiniBatches batches(dynamic_cast<const DataSurface&>(*surface), 2, {scene.seed, 0, 0});
    for (const Sample& sample : batches.samplesOf(0))
        EXPECT_NEAR(end.x * sample.x1 + end.y, sample.y, 1e-10);
}

TEST(MiniBatches, OfASurfaceThatIsNotMadeOfSamplesChangeNothing)
{
    Scene scene = defaultScene();
    const auto surface = resolved(scene).surface;
    const Point end = computeRun(scene, 0, *surface).steps.back().point;
    scene.runs[0].batch = 3;
    EXPECT_EQ(computeRun(scene, 0, *surface).steps.back().point, end);
}

// Stability of a minimum under mini-batches -------------------------------------------------------

/// ℓ(x) = min(x², c (x − 1)²), with c as the sample's input, and y² to have a plane.
struct TwoValleys {
    template <class T> static T loss(const T& x, const T& y, const Sample& sample)
    {
        return min(square(x), sample.x1 * square(x - 1.0)) + square(y);
    }
};

/// Where plain descent ends that starts beside the minimum at 1.
double endOf(double rate, std::size_t batch, std::uint64_t seed)
{
    const ModelSurface<TwoValleys> surface(
        std::make_shared<const std::vector<Sample>>(std::vector<Sample>{{0.1, 0.0, 0.0}, {1.9, 0.0, 0.0}}));
    MiniBatches batches(surface, batch, {.seed = seed});
    const std::array values{rate, 0.0};
    const Conditions conditions{{}, {}, batch < 2 ? &batches : nullptr};
    return findOptimizer("sgd")->run(surface, {1.001, 0.0}, values, 5000, conditions).steps.back().point.x;
}

/// The curvatures at 1 are 2c: 0.2 and 3.8, of mean 2, so the full gradient is stable up to η = 1. With batches
/// of one, each epoch multiplies the distance by (1 − 0.2η)(1 − 3.8η), which is stable while that is above −1
/// in magnitude: up to η = 0.559. Both samples have their other minimum at 0.
/// Source: L. Wu, C. Ma & W. E, NeurIPS 2018, § 3
TEST(MiniBatches, LeaveAMinimumOfUnevenCurvatureThatTheFullGradientKeeps)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        EXPECT_NEAR(endOf(0.54, 1, seed), 1.0, 1e-9);
        EXPECT_NEAR(endOf(0.6, 1, seed), 0.0, 1e-9);
        EXPECT_NEAR(endOf(0.6, 2, seed), 1.0, 1e-9);
    }
}

} // namespace
} // namespace thalweg
