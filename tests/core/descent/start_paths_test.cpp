#include "descent/start_paths.h"

#include "descent/runs.h"
#include "scene/scene_json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace thalweg {
namespace {

using enum Starts::Kind;

SurfacePointer surfaceOf(const Scene& scene) { return std::get<ResolvedSurface>(resolve(scene.surface)).surface; }

/// Of the surfaces of these tests, which live as long as the program.
Land landOf(const Scene& scene)
{
    static std::vector<SurfacePointer> surfaces;
    surfaces.push_back(surfaceOf(scene));
    return Land(*surfaces.back(), scene.domain);
}

StartPaths pathsOf(const Scene& scene) { return computeStartPaths(scene, *surfaceOf(scene)).value(); }

/// SGD on x² + y² with η = ¼: every step halves the way to the minimum.
Scene halving(int steps)
{
    Scene scene = sceneFor(*findSurface("sphere"));
    scene.start = {0.0, 0.0};
    scene.steps = steps;
    scene.runs = {newRun(*findOptimizer("sgd"), scene)};
    scene.runs[0].values[0] = 0.25;
    scene.starts = Starts{Line, 3, {4.0, 8.0}};
    return scene;
}

TEST(StartPaths, ByHand)
{
    const StartPaths paths = pathsOf(halving(2));
    ASSERT_EQ(paths.size(), 1u);
    ASSERT_EQ(paths[0].size(), 3u);
    EXPECT_EQ(paths[0][0].points, (std::vector<Point>{{-4.0, -8.0}, {-2.0, -4.0}, {-1.0, -2.0}}));
    EXPECT_EQ(paths[0][1].at(2), (Point{0.0, 0.0}));
    EXPECT_EQ(paths[0][2].at(1), (Point{2.0, 4.0}));
    EXPECT_EQ(paths[0][2].at(99), (Point{1.0, 2.0})) << "it stays where it ended";
    EXPECT_EQ(paths[0][2].loss, 5.0);
    EXPECT_EQ(paths[0][2].stop, Stop::StepLimit);
}

/// For every rule of the catalogue, with nothing that changes from step to step.
TEST(StartPaths, AreTheRunsFromThereBitForBit)
{
    Scene scene = defaultScene();
    scene.runs.clear();
    for (const OptimizerEntry& entry : optimizerCatalogue())
        scene.runs.push_back(newRun(entry, scene));
    scene.steps = 60;
    scene.starts = Starts{Around, 20, {2.0, 0.0}};
    const auto surface = surfaceOf(scene);
    const auto starts = startPoints(*scene.starts, scene.start, scene.domain);
    const StartPaths paths = pathsOf(scene);
    ASSERT_EQ(paths.size(), scene.runs.size());
    for (std::size_t run = 0; run < scene.runs.size(); ++run)
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const OptimizerEntry& entry = *findOptimizer(scene.runs[run].optimizer);
            const Trajectory alone = entry.run(*surface, starts[i], scene.runs[run].values, scene.steps, {});
            std::vector<Point> points;
            std::ranges::transform(alone.steps, std::back_inserter(points), &TrajectoryStep::point);
            EXPECT_EQ(paths[run][i], (StartPath{points, alone.steps.back().loss, alone.stop})) << entry.id << " " << i;
        }
}

/// The path from the start itself is the run, for noise and schedule are the run's own.
TEST(StartPaths, SeeTheNoiseAndTheScheduleOfTheRun)
{
    Scene scene = defaultScene();
    scene.runs.resize(2);
    scene.runs[1].noise.sigma = 3.0;
    scene.runs[1].schedule = {"cosine", initialValues(findSchedule("cosine")->parameters)};
    scene.starts = Starts{Line, 3, {0.5, 0.5}};
    const StartPaths paths = pathsOf(scene);
    for (std::size_t run = 0; run < 2; ++run) {
        const Trajectory alone = computeRun(scene, run, *surfaceOf(scene));
        for (int step = 0; step <= scene.steps; ++step)
            ASSERT_EQ(paths[run][1].at(step), alone.at(step).point) << run << " " << step;
        EXPECT_NE(paths[run][0].at(scene.steps), alone.at(scene.steps).point);
    }
}

TEST(StartPaths, AreNoneOfRunsThatAreHiddenOrHaveAStartOfTheirOwn)
{
    Scene scene = defaultScene();
    scene.runs[1].shown = false;
    scene.runs[3].start = Point{1.0, 1.0};
    scene.starts = Starts{Line, 5, {1.0, 0.0}};
    const StartPaths paths = pathsOf(scene);
    ASSERT_EQ(paths.size(), 5u);
    EXPECT_EQ(paths[0].size(), 5u);
    EXPECT_TRUE(paths[1].empty());
    EXPECT_EQ(paths[2].size(), 5u);
    EXPECT_TRUE(paths[3].empty());
}

TEST(StartPaths, DoNotDependOnTheNumberOfThreads)
{
    Scene scene = defaultScene();
    scene.starts = Starts{Grid, 49, {}};
    scene.steps = 50;
    const auto surface = surfaceOf(scene);
    const auto alone = computeStartPaths(scene, *surface, nullptr, 1);
    EXPECT_EQ(alone, computeStartPaths(scene, *surface, nullptr, 2));
    EXPECT_EQ(alone, computeStartPaths(scene, *surface, nullptr, 7));
}

TEST(StartPaths, CancelledGiveNothing)
{
    const std::atomic<bool> cancelled = true;
    const Scene scene = halving(5);
    EXPECT_FALSE(computeStartPaths(scene, *surfaceOf(scene), &cancelled));
}

/// η = 3/2 on x² + y²: each step multiplies by −2, until the loss overflows; from zero it stays.
TEST(StartPaths, ThatDivergeEndEarly)
{
    Scene scene = halving(2000);
    scene.runs[0].values[0] = 1.5;
    const StartPaths paths = pathsOf(scene);
    EXPECT_EQ(paths[0][0].stop, Stop::Diverged);
    EXPECT_LT(paths[0][0].points.size(), 1100u);
    EXPECT_EQ(paths[0][1].lastStep(), 2000);
    const BundleEnds ends = startEnds(paths[0], landOf(scene), {}, {{0.0, 0.0}}, nullptr);
    EXPECT_EQ(ends.diverged, 2u);
    EXPECT_EQ(ends.minima.at(0).end.members, 1u);
}

// Each step is −1.2 times the last: after 60 steps 56,000 times as far, and yet finite.
TEST(StartPaths, ThatRunAwayHaveDivergedThoughTheyAreFinite)
{
    Scene scene = halving(60);
    scene.runs[0].values[0] = 1.1;
    const StartPaths paths = pathsOf(scene);
    EXPECT_EQ(paths[0][0].stop, Stop::StepLimit);
    const BundleEnds ends = startEnds(paths[0], landOf(scene), {}, {{0.0, 0.0}}, nullptr);
    EXPECT_EQ(ends.diverged, 2u) << "the third stands at the minimum";
}

TEST(StartPaths, UnderNoiseEndWhereTheyHover)
{
    Scene scene = halving(300);
    scene.runs[0].noise.sigma = 2.0;
    const BundleEnds ends = startEnds(pathsOf(scene)[0], landOf(scene), {}, {{0.0, 0.0}}, nullptr);
    EXPECT_EQ(ends.minima.at(0).end.members, 3u);
}

TEST(StartPaths, EndOnlyAtAMinimumThatIsNear)
{
    const Scene scene = halving(3); // to (∓½, ∓1), not within a hundredth of the diagonal
    const auto surface = surfaceOf(scene);
    const auto critical = findCriticalPoints(*surface, scene.domain).points;
    const BundleEnds early = startEnds(pathsOf(scene)[0], landOf(scene), critical, {}, nullptr);
    ASSERT_EQ(early.minima.size(), 1u);
    EXPECT_EQ(early.minima[0].end.members, 1u);
    EXPECT_EQ(early.all.members, 3u);
    const BundleEnds late = startEnds(pathsOf(halving(30))[0], landOf(scene), critical, {{0.0, 0.0}}, nullptr);
    ASSERT_EQ(late.minima.size(), 1u) << "a known minimum that was found counts once";
    EXPECT_EQ(late.minima[0].end.members, 3u);
}

/// Ackley's tip has no derivative, so it is no critical point; and yet runs end there.
TEST(StartPaths, EndAtAKnownTip)
{
    Scene scene = sceneFor(*findSurface("ackley"));
    scene.start = {0.3, 0.2};
    scene.runs = {newRun(*findOptimizer("adam"), scene)};
    scene.runs[0].values[0] = 0.002;
    scene.starts = Starts{Around, 10, {0.1, 0.0}};
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    const auto critical = findCriticalPoints(*surface.surface, scene.domain).points;
    const BundleEnds ends = startEnds(pathsOf(scene)[0], landOf(scene), critical, surface.minima, nullptr);
    const auto tip = std::ranges::find(ends.minima, Point{0.0, 0.0}, &BundleEnds::AtMinimum::minimum);
    ASSERT_NE(tip, ends.minima.end());
    EXPECT_EQ(tip->end.members, 10u);
}

/// How often the minimum at which the paths end changes along the line of starts.
std::size_t watersheds(const std::vector<StartPath>& paths, const std::vector<CriticalPoint>& critical, const Land& land)
{
    std::vector<std::vector<std::size_t>> ends;
    for (const StartPath& path : paths) {
        std::vector<std::size_t> at;
        for (const auto& minimum : startEnds({path}, land, critical, {}, nullptr).minima)
            at.push_back(minimum.end.members);
        EXPECT_EQ(std::ranges::count(at, 1u), 1) << "each ends at one of them";
        ends.push_back(at);
    }
    std::size_t changes = 0;
    for (std::size_t i = 1; i < ends.size(); ++i)
        changes += ends[i] != ends[i - 1] ? 1 : 0;
    return changes;
}

/// The lesson of the shipped scene: plain descent parts once, at the pass; momentum carries some starts back over it.
TEST(StartPaths, OfDescentPartOnceAndOfMomentumMoreOften)
{
    std::ostringstream text;
    text << std::ifstream(THALWEG_RESOURCES "/scenes/the-watershed.thalweg").rdbuf();
    const Scene scene = std::get<Scene>(sceneFromJson(text.str()));
    const auto critical = findCriticalPoints(*surfaceOf(scene), scene.domain).points;
    const StartPaths paths = pathsOf(scene);
    ASSERT_EQ(paths.size(), 2u);
    EXPECT_EQ(watersheds(paths[0], critical, landOf(scene)), 1u);
    EXPECT_GE(watersheds(paths[1], critical, landOf(scene)), 2u);
}

} // namespace
} // namespace thalweg
