#include "sweep/basins.h"

#include "descent/guess.h"
#include "descent/runs.h"
#include "diagnosis/diagnose.h"
#include "losses/models.h"
#include "scene/scene_json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>

namespace thalweg {
namespace {

/// A scene of one run, ready for its basins.
struct Ground {
    Scene scene;
    ResolvedSurface surface;
    std::vector<CriticalPoint> critical;

    explicit Ground(const Scene& s) : scene(s), surface(std::get<ResolvedSurface>(resolve(s.surface)))
    {
        critical = withKnownMinima(findCriticalPoints(*surface.surface, scene.domain).points, surface.minima,
                                   *surface.surface, scene.domain);
    }
    Basins basins(int columns, int rows, const BasinOptions& options = {}) const
    {
        return computeBasins(scene, 0, *surface.surface, critical, {scene.domain, columns, rows}, options).value();
    }
    Outcome alone(Point start) const
    {
        return outcomeOf(computeRunFrom(start, scene, 0, *surface.surface), Land(*surface.surface, scene.domain), critical);
    }
};

Scene oneRun(Scene scene, std::string_view optimizer)
{
    scene.runs = {newRun(*findOptimizer(optimizer), scene)};
    return scene;
}

Scene formulaScene(const std::string& formula, const Domain& domain, double rate, int steps)
{
    Scene scene;
    scene.surface = {"", formula, {}, {}};
    scene.domain = domain;
    scene.steps = steps;
    scene.runs = {newRun(*findOptimizer("sgd"), scene)};
    scene.runs[0].values[0] = rate;
    return scene;
}

std::size_t endAt(const Basins& basins, Ending ending)
{
    const auto found = std::ranges::find(basins.ends, ending, &BasinEnd::ending);
    return static_cast<std::size_t>(found - basins.ends.begin());
}

void expectRunsAlone(const Ground& ground, const Basins& basins, std::string_view where, int checks = 60)
{
    std::mt19937_64 random(23);
    for (int i = 0; i < checks; ++i) {
        const std::size_t cell = random() % basins.grid.size();
        const BasinEnd& end = basins.ends[basins.end[cell]];
        const Outcome alone = ground.alone(basins.grid.start(cell));
        const Ending expected = alone.ending == Ending::NearMinimum ? Ending::AtMinimum : alone.ending;
        EXPECT_EQ(static_cast<int>(end.ending), static_cast<int>(expected)) << where << ", cell " << cell;
        EXPECT_EQ(end.target, alone.target) << where << ", cell " << cell;
    }
}

class BasinsOf : public testing::TestWithParam<std::string_view> {};

TEST_P(BasinsOf, AreWhereTheRunsComeTo)
{
    for (const char* id : {"himmelblau", "three_hump_camel", "monkey_saddle", "styblinski_tang", "dog_saddle"}) {
        Scene scene = oneRun(sceneFor(*findSurface(id)), GetParam());
        scene.steps = 130;
        for (const double rate : {1.0, 12.0}) { // some diverge, some swing
            scene.runs[0].values[0] = std::min(rate * scene.runs[0].values[0], 20.0);
            const Ground ground(scene);
            expectRunsAlone(ground, ground.basins(23, 17), id);
        }
    }
}

TEST_P(BasinsOf, SeeScheduleAndNoise)
{
    Scene scene = oneRun(defaultScene(), GetParam());
    scene.steps = 120;
    scene.runs[0].schedule = {"cosine", initialValues(findSchedule("cosine")->parameters)};
    scene.runs[0].noise.sigma = 8.0;
    const Ground ground(scene);
    expectRunsAlone(ground, ground.basins(20, 20), "noise");
}

TEST_P(BasinsOf, SeeTheMiniBatches)
{
    Scene scene;
    scene.surface = {"", "", {0.25, 40.0}, DataChoice{"tanh_net", {}, 5}};
    const auto resolved = std::get<ResolvedSurface>(resolve(scene.surface));
    scene = oneRun(sceneFor(scene.surface, resolved, resolved.usualDomain), GetParam());
    scene.steps = 60;
    scene.runs[0].batch = 7;
    const Ground ground(scene);
    expectRunsAlone(ground, ground.basins(12, 12), "batches");
}

std::vector<std::string_view> allOptimizers()
{
    std::vector<std::string_view> ids;
    for (const OptimizerEntry& entry : optimizerCatalogue())
        ids.push_back(entry.id);
    return ids;
}
INSTANTIATE_TEST_SUITE_P(Catalogue, BasinsOf, testing::ValuesIn(allOptimizers()),
                         [](const auto& test) { return std::string(test.param); });

/// Gradient descent with a small rate follows the flow, which does not cross x = 0.
TEST(Basins, ADoubleWellIsPartedInTheMiddle)
{
    const Ground ground(formulaScene("(x^2 - 1)^2 + y^2", {-2.0, 2.0, -1.5, 1.5}, 0.01, 2000));
    const Basins basins = ground.basins(40, 30);
    ASSERT_EQ(basins.ends.size(), 2u);
    for (std::size_t cell = 0; cell < basins.grid.size(); ++cell) {
        const Point start = basins.grid.start(cell);
        EXPECT_NEAR(basins.ends[basins.end[cell]].target->x, start.x < 0.0 ? -1.0 : 1.0, 1e-9) << start.x;
    }
    EXPECT_EQ(basins.share(0), 0.5);
    EXPECT_EQ(basins.share(1), 0.5);
}

/// On x = 0 the gradient has no part along x.
TEST(Basins, TheWatershedItselfLeadsToTheSaddle)
{
    const Ground ground(formulaScene("(x^2 - 1)^2 + y^2", {-2.0, 2.0, -1.5, 1.5}, 0.05, 900));
    const Basins basins = ground.basins(41, 30);
    const std::size_t saddle = endAt(basins, Ending::AtSaddle);
    ASSERT_EQ(saddle, 2u) << "behind the minima";
    EXPECT_EQ(basins.ends[saddle].cells, 30u);
    for (std::size_t cell = 0; cell < basins.grid.size(); ++cell)
        EXPECT_EQ(basins.end[cell] == saddle, cell % 41 == 20);
}

TEST(Basins, TellWhatDoesNotArrive)
{
    const Ground away(formulaScene("2 x^2 + y^2", {-2.0, 2.0, -2.0, 2.0}, 0.75, 4000));
    const Basins diverging = away.basins(10, 10);
    EXPECT_EQ(diverging.ends[endAt(diverging, Ending::Diverged)].cells, 100u);
    const Ground slow(formulaScene("2 x^2 + y^2", {-2.0, 2.0, -2.0, 2.0}, 1e-4, 20));
    const Basins under = slow.basins(10, 10);
    EXPECT_EQ(under.ends[endAt(under, Ending::UnderWay)].cells, 100u);
    EXPECT_EQ(under.steps[0], 20);
    const Ground level(formulaScene("0 x + 0 y", {-2.0, 2.0, -2.0, 2.0}, 0.1, 20));
    const Basins rest = level.basins(4, 4);
    EXPECT_EQ(rest.ends[endAt(rest, Ending::AtRest)].cells, 16u);
    const Ground holed(formulaScene("y^2 - log(x)", {-1.0, 3.0, -2.0, 2.0}, 0.01, 5));
    const Basins half = holed.basins(8, 4);
    EXPECT_EQ(half.ends[endAt(half, Ending::NotDefined)].cells, 8u);
}

// σ = 20 at η = 0.005 holds a run some 0.2 from its minimum, on either side of the neighbourhood's edge of 0.14.
TEST(Basins, UnderNoiseDoNotHangOnTheLastStep)
{
    Scene scene = oneRun(defaultScene(), "sgd");
    scene.runs[0].values[0] = 0.005;
    scene.runs[0].noise.sigma = 20.0;
    std::vector<Basins> all;
    for (const int steps : {298, 299, 300, 301}) {
        scene.steps = steps;
        all.push_back(Ground(scene).basins(12, 12));
        const Basins& basins = all.back();
        const auto arrived = std::ranges::count_if(
            basins.end, [&](std::uint32_t end) { return basins.ends[end].ending == Ending::AtMinimum; });
        EXPECT_EQ(arrived, 144) << steps;
        const auto late = std::ranges::count_if(basins.steps, [](int step) { return step > 200; });
        EXPECT_LT(late, 15) << steps;
        EXPECT_EQ(basins.end, all.front().end) << steps;
    }
}

// λ = 4, η = 0.55: each step is −1.2 times the last. After 60 steps all is 56,000 times as far, and yet finite.
TEST(Basins, OfRunsThatRunAwayAreThoseOfTheirVerdicts)
{
    const Ground away(formulaScene("2 x^2 + y^2", {-2.0, 2.0, -2.0, 2.0}, 0.55, 60));
    const Basins basins = away.basins(10, 10);
    EXPECT_EQ(basins.ends[endAt(basins, Ending::Diverged)].cells, 100u);
    for (const double rate : {0.505, 0.51, 0.52}) { // not yet outside the domain, or not all of them
        const Ground ground(formulaScene("2 x^2 + y^2", {-2.0, 2.0, -2.0, 2.0}, rate, 120));
        const Land land(*ground.surface.surface, ground.scene.domain);
        const Basins ends = ground.basins(6, 6);
        for (std::size_t cell = 0; cell < ends.grid.size(); ++cell) {
            const Trajectory run = computeRunFrom(ends.grid.start(cell), ground.scene, 0, *ground.surface.surface);
            const bool diverged = diagnose(run, run.lastStep(), ground.scene.steps, land).verdict == Verdict::Diverged;
            EXPECT_EQ(ends.ends[ends.end[cell]].ending == Ending::Diverged, diverged) << rate << ", cell " << cell;
        }
    }
}

/// f(x, y) = f(y, x), and the rule takes each coordinate by itself.
TEST(Basins, OfASymmetricSurfaceAreSymmetric)
{
    for (const char* optimizer : {"sgd", "momentum", "adam", "rmsprop"}) {
        const Ground ground(oneRun(sceneFor(*findSurface("styblinski_tang")), optimizer));
        const Basins basins = ground.basins(48, 48);
        for (std::size_t row = 0; row < 48; ++row)
            for (std::size_t column = 0; column < row; ++column) {
                const BasinEnd& here = basins.ends[basins.end[row * 48 + column]];
                const BasinEnd& there = basins.ends[basins.end[column * 48 + row]];
                ASSERT_EQ(here.ending, there.ending);
                ASSERT_EQ(here.target.has_value(), there.target.has_value());
                if (here.target) {
                    EXPECT_NEAR(here.target->x, there.target->y, 1e-9);
                    EXPECT_NEAR(here.target->y, there.target->x, 1e-9);
                }
                EXPECT_EQ(basins.steps[row * 48 + column], basins.steps[column * 48 + row]);
            }
    }
}

TEST(Basins, ArriveWhenTheRunDoes)
{
    for (const char* optimizer : {"sgd", "momentum", "adam"}) {
        Scene scene = oneRun(defaultScene(), optimizer);
        scene.steps = 400;
        const Ground ground(scene);
        const Basins exact = ground.basins(14, 14, {.stride = 1});
        const Basins usual = ground.basins(14, 14);
        for (std::size_t cell = 0; cell < exact.grid.size(); ++cell) {
            const Outcome alone = ground.alone(exact.grid.start(cell));
            if (!alone.target)
                continue;
            EXPECT_EQ(exact.steps[cell], *alone.arrivedStep);
            EXPECT_EQ(usual.steps[cell] % 6, 0);
            EXPECT_LT(usual.steps[cell] - exact.steps[cell], 6);
        }
    }
}

TEST(Basins, ListEveryMinimumAndShareOutTheArea)
{
    const Ground ground(oneRun(defaultScene(), "adam"));
    const Basins basins = ground.basins(32, 32, {.threads = 1});
    std::size_t minima = 0;
    for (const CriticalPoint& point : ground.critical) {
        if (point.kind == CriticalKind::Minimum) {
            EXPECT_EQ(basins.ends[minima++].target, point.at);
        }
    }
    EXPECT_EQ(minima, 4u);
    std::size_t cells = 0;
    for (std::size_t i = 0; i < basins.ends.size(); ++i) {
        EXPECT_EQ(std::ranges::count(basins.end, i), std::ptrdiff_t(basins.ends[i].cells));
        cells += basins.ends[i].cells;
    }
    EXPECT_EQ(cells, basins.grid.size());
    const Basins threads = ground.basins(32, 32, {.threads = 3});
    EXPECT_EQ(threads.end, basins.end);
    EXPECT_EQ(threads.steps, basins.steps);
}

/// Pairs of neighbouring cells, of a row each, that lead to different ends.
int watersheds(const Basins& basins)
{
    int count = 0;
    for (std::size_t cell = 1; cell < basins.grid.size(); ++cell)
        count += cell % std::size_t(basins.grid.columns) != 0 && basins.end[cell] != basins.end[cell - 1] ? 1 : 0;
    return count;
}

/// The lesson of the shipped scene: plain descent has one line between two basins, momentum shreds.
TEST(Basins, OfDescentAreSmoothAndOfMomentumTorn)
{
    std::ostringstream text;
    text << std::ifstream(THALWEG_RESOURCES "/scenes/smooth-and-torn-basins.thalweg").rdbuf();
    Scene scene = std::get<Scene>(sceneFromJson(text.str()));
    ASSERT_EQ(scene.runs.size(), 3u);
    const Basins ofDescent = Ground(scene).basins(128, 128);
    EXPECT_LT(watersheds(ofDescent), 2 * 128);
    std::swap(scene.runs[0], scene.runs[1]);
    EXPECT_GT(watersheds(Ground(scene).basins(128, 128)), 5 * watersheds(ofDescent));
}

TEST(Basins, CanBeWatchedAndCancelled)
{
    const Ground ground(oneRun(defaultScene(), "adam"));
    std::atomic<double> progress = 0.0;
    ground.basins(20, 20, {.progress = &progress});
    EXPECT_EQ(progress, 1.0);
    const std::atomic<bool> cancelled = true;
    EXPECT_FALSE(computeBasins(ground.scene, 0, *ground.surface.surface, ground.critical,
                               {ground.scene.domain, 20, 20}, {.cancelled = &cancelled}));
}

TEST(Basins, StartInTheMiddlesOfCells)
{
    const BasinGrid grid{{0.0, 4.0, 10.0, 12.0}, 4, 2};
    EXPECT_EQ(grid.size(), 8u);
    EXPECT_EQ(grid.start(0), (Point{0.5, 10.5}));
    EXPECT_EQ(grid.start(3), (Point{3.5, 10.5}));
    EXPECT_EQ(grid.start(4), (Point{0.5, 11.5}));
}

} // namespace
} // namespace thalweg
