#include "descent/ends.h"

#include "descent/bundle.h"
#include "scene/scene_json.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <sstream>

namespace thalweg {
namespace {

Trajectory endingAt(Point point, double loss, Stop stop = Stop::StepLimit)
{
    Trajectory run;
    run.stop = stop;
    run.steps.push_back({point, loss, {}, {}, {}});
    return run;
}

CriticalPoint criticalAt(Point at, CriticalKind kind)
{
    CriticalPoint point;
    point.at = at;
    point.kind = kind;
    return point;
}

const std::vector<CriticalPoint> kCritical{criticalAt({-1.0, 0.0}, CriticalKind::Minimum),
                                           criticalAt({1.0, 0.0}, CriticalKind::Minimum),
                                           criticalAt({0.1, 0.0}, CriticalKind::Saddle)};

TEST(Ends, ByHand)
{
    const auto testLoss = std::get<ResolvedSurface>(resolve({"sphere", "", {}})).surface; // x² + y²
    const std::vector<Trajectory> members{endingAt({0.2, 0.0}, 1.0), endingAt({3.0, 1.0}, 2.0),
                                          endingAt({-9.0, 0.0}, 6.0), endingAt({8.0, 0.0}, 1e300, Stop::Diverged)};
    const BundleEnds ends = endsOf(members, kCritical, testLoss.get());
    ASSERT_EQ(ends.minima.size(), 2u);
    EXPECT_EQ(ends.minima[0].minimum, (Point{-1.0, 0.0}));
    EXPECT_EQ(ends.minima[0].end.members, 1u);
    EXPECT_EQ(ends.minima[0].end.loss, 6.0);
    EXPECT_EQ(ends.minima[1].end.members, 2u) << "0.2 is nearer to a saddle, which does not count";
    EXPECT_EQ(ends.minima[1].end.loss, 1.5);
    EXPECT_NEAR(ends.minima[1].end.testLoss, 5.02, 1e-15);
    EXPECT_EQ(ends.all.members, 3u);
    EXPECT_NEAR(ends.all.testLoss, (0.04 + 10.0 + 81.0) / 3.0, 1e-13);
    EXPECT_EQ(ends.diverged, 1u);
}

TEST(Ends, OfNobodyAndWithoutATestLossAreNoNumber)
{
    const BundleEnds ends = endsOf(std::vector{endingAt({1.0, 0.0}, 2.0)}, kCritical, nullptr);
    EXPECT_TRUE(std::isnan(ends.minima[0].end.loss));
    EXPECT_EQ(ends.minima[1].end.loss, 2.0);
    EXPECT_TRUE(std::isnan(ends.all.testLoss));
    EXPECT_TRUE(endsOf(std::vector{endingAt({1.0, 0.0}, 2.0)}, {}, nullptr).minima.empty());
}

/// The lesson of the shipped scene, over 200 seeds: batches of 64 stay in the sharp minimum, which has the lower
/// training loss; batches of 1 leave it for the flat one, which has the lower test loss.
TEST(Ends, LargeBatchesStayInTheSharpMinimumAndSmallOnesLeaveIt)
{
    std::ostringstream text;
    text << std::ifstream(THALWEG_RESOURCES "/scenes/small-and-large-batches.thalweg").rdbuf();
    Scene scene = std::get<Scene>(sceneFromJson(text.str()));
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    const auto critical = findCriticalPoints(*surface.surface, scene.domain).points;
    ASSERT_EQ(scene.runs.size(), 2u);
    std::vector<BundleEnds> ends;
    for (std::size_t run = 0; run < 2; ++run) {
        scene.runs[run].repeats = 200;
        ends.push_back(endsOf(computeBundle(scene, run, *surface.surface)->members, critical, surface.testLoss.get()));
        ASSERT_EQ(ends.back().minima.size(), 2u);
    }
    EXPECT_EQ(scene.runs[0].noise.batch, 1.0);
    EXPECT_EQ(scene.runs[1].noise.batch, 64.0);
    EXPECT_GT(ends[0].minima[0].minimum.x, 0.0) << "the sharp one, which is the deeper, comes first";
    EXPECT_LE(ends[0].minima[0].end.members, 30u);
    EXPECT_GE(ends[0].minima[1].end.members, 170u);
    EXPECT_EQ(ends[1].minima[0].end.members, 200u);
    EXPECT_LT(ends[1].all.loss, ends[0].all.loss);
    EXPECT_LT(ends[0].all.testLoss, 0.5 * ends[1].all.testLoss);
    EXPECT_EQ(ends[0].diverged + ends[1].diverged, 0u);
}

} // namespace
} // namespace thalweg
