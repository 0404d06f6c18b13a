#include "descent/lowest.h"

#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

namespace thalweg {
namespace {

using Source = LowestKnown::Source;

Trajectory through(std::initializer_list<double> losses, Stop stop = Stop::StepLimit)
{
    Trajectory run;
    run.stop = stop;
    for (const double loss : losses)
        run.steps.push_back({{}, loss, {}, {}, {}});
    return run;
}

CriticalPoint pointOf(CriticalKind kind, double value)
{
    CriticalPoint point;
    point.kind = kind;
    point.value = value;
    return point;
}

const SurfacePointer kBowl = findSurface("sphere")->make({});

TEST(LowestKnown, IsTheLowestMinimum)
{
    const std::vector critical{pointOf(CriticalKind::Minimum, 3.0), pointOf(CriticalKind::Minimum, 2.0),
                               pointOf(CriticalKind::Saddle, 1.0)};
    const std::vector runs{through({9.0, 2.5})};
    EXPECT_EQ(lowestKnown(*kBowl, critical, {}, runs), (LowestKnown{2.0, Source::Minimum}));
    const std::vector known{Point{1.0, 0.0}}; // where the sphere is 1
    EXPECT_EQ(lowestKnown(*kBowl, critical, known, runs), (LowestKnown{1.0, Source::Minimum}));
}

TEST(LowestKnown, IsWhatARunReachedBelowAllMinima)
{
    const std::vector critical{pointOf(CriticalKind::Minimum, 2.0)};
    const std::vector runs{through({9.0, 1.5, 8.0}), through({4.0})};
    EXPECT_EQ(lowestKnown(*kBowl, critical, {}, runs), (LowestKnown{1.5, Source::Run}));
    EXPECT_EQ(lowestKnown(*kBowl, {}, {}, runs), (LowestKnown{1.5, Source::Run}));
}

TEST(LowestKnown, TakesARunThatIsLowerByRoundingForThatMinimum)
{
    const std::vector critical{pointOf(CriticalKind::Minimum, 7.9e-31)};
    EXPECT_EQ(lowestKnown(*kBowl, critical, {}, std::vector{through({1.0, 0.0})}),
              (LowestKnown{7.9e-31, Source::Minimum}));
}

TEST(LowestKnown, LeavesOutRunsThatFallForEver)
{
    const std::vector runs{through({1.0, -1e300}, Stop::Diverged), through({1.0, 0.25})};
    EXPECT_EQ(lowestKnown(*kBowl, {}, {}, runs), (LowestKnown{0.25, Source::Run}));
    EXPECT_EQ(lowestKnown(*kBowl, {}, {}, std::span(runs).first(1)).source, Source::Nothing);
}

} // namespace
} // namespace thalweg
