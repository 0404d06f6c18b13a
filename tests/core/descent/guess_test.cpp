#include "descent/guess.h"

#include "scene/scene.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thalweg {
namespace {

const Domain kDomain{-6.0, 6.0, -2.5, 2.5}; // its diagonal is 13

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

const std::vector<CriticalPoint> kCritical{criticalAt({-3.0, 0.0}, CriticalKind::Minimum),
                                           criticalAt({3.0, 0.0}, CriticalKind::Minimum),
                                           criticalAt({0.0, 0.0}, CriticalKind::Saddle)};

struct GuessTest : testing::Test {
    GuessScore score(const std::optional<Guess>& guess, const Trajectory& run, const Outcome& outcome = {}) const
    {
        return scoreOf(guess, run, outcome, kCritical, *sphere, kDomain);
    }

    SurfacePointer sphere = std::get<ResolvedSurface>(resolve({"sphere", "", {}})).surface; // x² + y²
};

TEST_F(GuessTest, DistanceByHand)
{
    // 3, 4, 5: from (0, −2) to (3, 2); 5 of 13.
    const Outcome outcome{Ending::NearMinimum, Point{3.0, 0.0}, 7};
    const GuessScore result = score(Guess{Point{0.0, -2.0}}, endingAt({3.0, 2.0}, 13.5), outcome);
    EXPECT_EQ(result.distance, 5.0);
    EXPECT_EQ(result.share, 5.0 / 13.0);
    EXPECT_EQ(result.guessedLoss, 4.0);
    EXPECT_EQ(result.endLoss, 13.5) << "as the run saw it";
    EXPECT_FALSE(result.guessed) << "2 away from the saddle, √13 from the minima: more than 0.65, a twentieth of 13";
    EXPECT_EQ(result.reached->at, (Point{3.0, 0.0}));
    EXPECT_FALSE(result.isRightPoint());
    const GuessScore near = score(Guess{Point{2.6, 0.5}}, endingAt({3.0, 0.1}, 0.0), outcome);
    EXPECT_TRUE(near.isRightPoint()) << "0.64 away";
    EXPECT_EQ(near.guessed->kind, CriticalKind::Minimum);
    EXPECT_FALSE(score(Guess{Point{2.5, 0.5}}, endingAt({3.0, 0.1}, 0.0), outcome).isRightPoint()) << "0.71 away";
}

TEST_F(GuessTest, DivergenceIsRightOrWrongAndHasNoPlace)
{
    const Trajectory diverged = endingAt({1e200, 0.0}, 1e300, Stop::Diverged);
    const GuessScore right = score(Guess{}, diverged, {Ending::Diverged, {}, {}});
    EXPECT_TRUE(right.isRightDivergence());
    EXPECT_FALSE(right.end);
    EXPECT_FALSE(right.distance);
    EXPECT_TRUE(std::isnan(right.endLoss));
    EXPECT_TRUE(std::isnan(right.guessedLoss));
    EXPECT_TRUE(score(Guess{}, endingAt({900.0, 0.0}, 8.1e5), {Ending::Diverged, {}, {}}).isRightDivergence())
        << "finite yet, but running away";
    const GuessScore missed = score(Guess{Point{1.0, 1.0}}, diverged);
    EXPECT_FALSE(missed.isRightDivergence());
    EXPECT_FALSE(missed.distance);
    EXPECT_EQ(missed.guessedLoss, 2.0);
    const GuessScore falseAlarm = score(Guess{}, endingAt({1.0, 0.0}, 1.0));
    EXPECT_FALSE(falseAlarm.isRightDivergence());
    EXPECT_FALSE(falseAlarm.distance);
    EXPECT_EQ(falseAlarm.end, (Point{1.0, 0.0}));
}

TEST_F(GuessTest, NothingIsMadeUpWhereThereIsNothing)
{
    const GuessScore none = score(std::nullopt, endingAt({1.0, 0.0}, 1.0));
    EXPECT_FALSE(none.distance);
    EXPECT_FALSE(none.guessed);
    EXPECT_FALSE(none.reached) << "it came to no critical point";
    EXPECT_FALSE(none.isRightPoint());
    const GuessScore bare = scoreOf(Guess{Point{1.0, 1.0}}, endingAt({1.0, 0.0}, 1.0), {}, {}, *sphere, kDomain);
    EXPECT_FALSE(bare.guessed) << "no critical points at all";
    EXPECT_EQ(bare.distance, 1.0);
}

TEST_F(GuessTest, RankingIsFromTheBestToTheWorst)
{
    const Trajectory run = endingAt({3.0, 0.0}, 9.0);
    const Trajectory diverged = endingAt({1e200, 0.0}, 1e300, Stop::Diverged);
    const std::vector<GuessScore> scores{
        score(std::nullopt, run),           // 0: none
        score(Guess{}, run),                // 1: wrong
        score(Guess{Point{3.0, 2.0}}, run), // 2: 2 away
        score(Guess{}, diverged),           // 3: right
        score(Guess{Point{3.0, 1.0}}, run), // 4: 1 away
        score(Guess{Point{0.0, 0.0}}, diverged), // 5: wrong
    };
    EXPECT_EQ(ranking(scores), (std::vector<std::size_t>{3, 4, 2, 1, 5, 0}));
    EXPECT_TRUE(ranking({}).empty());
}

TEST_F(GuessTest, KnownMinimaAreAddedOnce)
{
    // The first is listed, to the digits that tables print; the second is a tip that no search shows.
    const std::vector<Point> known{{3.0 + 1e-8, 0.0}, {1.0, 2.0}};
    const auto all = withKnownMinima(kCritical, known, *sphere, kDomain);
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all.back().at, (Point{1.0, 2.0}));
    EXPECT_EQ(all.back().kind, CriticalKind::Minimum);
    EXPECT_EQ(all.back().value, 5.0);
    const Outcome toKnown{Ending::AtMinimum, known.front(), 1};
    const GuessScore result =
        scoreOf(Guess{Point{2.9, 0.0}}, endingAt({3.0, 0.0}, 9.0), toKnown, all, *sphere, kDomain);
    EXPECT_TRUE(result.isRightPoint()) << "the two are one";
}

} // namespace
} // namespace thalweg
