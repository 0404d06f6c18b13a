#include "diagnosis/remedies.h"

#include "core/diagnosis/labelled_scenes.h"
#include "diagnosis/diagnose.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thalweg {
namespace {

using tests::Labelled;

/// A scene of one run, examined.
struct Examined {
    explicit Examined(const Scene& wanted)
        : scene(wanted), surface(std::get<ResolvedSurface>(resolve(scene.surface))),
          land(*surface.surface, scene.domain, surface.minima), run(computeRun(scene, 0, *surface.surface)),
          diagnosis(diagnose(run, run.lastStep(), scene.steps, land))
    {
    }
    Patient patient() const { return {scene, 0, run, diagnosis, *surface.surface, land}; }

    /// The run with this remedy: its diagnosis, and whether it helped.
    std::pair<Diagnosis, Help> treated(std::string_view id) const
    {
        const Scene cured = withRemedy(patient(), id);
        EXPECT_EQ(problemWith(cured), std::nullopt);
        const Trajectory after = computeRun(cured, cured.runs.size() - 1, *surface.surface);
        const Diagnosis found = diagnose(after, after.lastStep(), cured.steps, land);
        return {found, compare(run, diagnosis.verdict, after, land)};
    }

    Scene scene;
    ResolvedSurface surface;
    Land land;
    Trajectory run;
    Diagnosis diagnosis;
};

Examined examined(std::string_view name)
{
    const auto scenes = tests::labelledScenes();
    return Examined(tests::sceneOf(*std::ranges::find(scenes, name, &Labelled::name)));
}

bool offers(const Examined& examined, std::string_view id)
{
    const auto ids = remediesFor(examined.patient());
    return std::ranges::find(ids, id) != ids.end();
}

class Remedies : public testing::TestWithParam<Labelled> {};

TEST_P(Remedies, AreOfferedForWhatFailsAndMakeValidScenes)
{
    const Examined examined(tests::sceneOf(GetParam()));
    const auto ids = remediesFor(examined.patient());
    const Verdict verdict = examined.diagnosis.verdict;
    const bool isLostBeforeItStarts = examined.diagnosis.find("undefined_at_start").has_value();
    EXPECT_EQ(ids.empty(), verdict == Verdict::Converged || verdict == Verdict::Descending || isLostBeforeItStarts);
    for (const std::string_view id : ids) {
        const Scene cured = withRemedy(examined.patient(), id);
        EXPECT_EQ(problemWith(cured), std::nullopt) << id;
        EXPECT_NE(cured, examined.scene) << id;
    }
}

INSTANTIATE_TEST_SUITE_P(Theory, Remedies, testing::ValuesIn(tests::labelledScenes()), tests::testName);

// No rate gives a kink a derivative.
TEST(Remedy, NoneIsOfferedAtAKink)
{
    for (const char* f : {"abs(x) + y", "abs(x) + y^2", "max(x, y - 1)"}) {
        const Examined kink(tests::sceneOf({"", f, {-5, 5, -5, 5}, {1, 0}, "sgd", {{"lr", 0.25}}, 100}));
        ASSERT_EQ(kink.run.stop, Stop::NotDifferentiable) << f;
        EXPECT_TRUE(remediesFor(kink.patient()).empty()) << f;
    }
}

// The smallest network: (1, 1)/√2 belongs to the eigenvalue −2 at the origin, and leads to a minimum on either side.
TEST(Remedy, EscapesASaddleAlongNegativeCurvature)
{
    const Examined saddle = examined("at_the_saddle_of_the_network");
    ASSERT_TRUE(saddle.diagnosis.direction);
    EXPECT_NEAR(std::fabs(dot(*saddle.diagnosis.direction, {std::sqrt(0.5), std::sqrt(0.5)})), 1.0, 1e-12);
    for (const std::string_view id : {"escape", "escape_back"}) {
        const auto [after, help] = saddle.treated(id);
        EXPECT_EQ(verdictId(after.verdict), "converged") << id;
        EXPECT_TRUE(help.helped);
        EXPECT_NEAR(help.lossAfter, 0.0, 1e-4);
    }
}

// On the manifold itself no gradient points out, so no momentum does: the bet is lost, and that is said.
TEST(Remedy, MomentumDoesNotHelpWhereNoGradientLeadsOut)
{
    const Examined saddle = examined("network_on_its_manifold");
    ASSERT_TRUE(offers(saddle, "momentum"));
    const auto [after, help] = saddle.treated("momentum");
    EXPECT_EQ(verdictId(after.verdict), "saddle");
    EXPECT_FALSE(help.helped);
}

// x² − y² has no floor: whatever leaves its saddle downhill helped, and may grow beyond all bounds for it.
TEST(Remedy, OutOfASaddleDownASlopeWithoutAFloorHelpsByWhateverWay)
{
    const Examined held(tests::sceneOf({"", "saddle", {-2, 2, -2, 2}, {1.5, 1e-6}, "sgd", {{"lr", 0.05}}, 120}));
    ASSERT_EQ(verdictId(held.diagnosis.verdict), "saddle");
    for (const std::string_view id : {"escape", "escape_back", "momentum", "noise"}) {
        const Help help = held.treated(id).second;
        EXPECT_TRUE(help.helped) << id;
        EXPECT_TRUE(help.isBottomless) << id;
    }
}

// Heavy ball is stable up to (2 + 2β)/λ: more than plain descent allows.
TEST(Remedy, MomentumKeepsTheRate)
{
    for (const std::string_view name : {"network_on_its_manifold", "on_the_manifold_sgd", "much_too_small_a_rate"}) {
        const Examined held = examined(name);
        const Scene cured = withRemedy(held.patient(), "momentum");
        EXPECT_EQ(cured.runs.back().values.front(), held.scene.runs.front().values.front()) << name;
    }
}

// Half of 2/λ: on ½(x² + 20y²) that is 1/20, and (1 − 1/20)ᵏ has decayed after the scene's 100 steps.
TEST(Remedy, ARateBelowTheThresholdEndsAnOscillation)
{
    const Examined swinging = examined("at_the_threshold");
    const Scene cured = withRemedy(swinging.patient(), "lower_rate");
    EXPECT_NEAR(cured.runs.back().values.front(), 0.05, 1e-3);
    const auto [after, help] = swinging.treated("lower_rate");
    EXPECT_TRUE(help.helped);
    EXPECT_NE(after.verdict, Verdict::Oscillating);
}

TEST(Remedy, AdaptiveRatesHelpWhereTheConditionNumberIsLarge)
{
    const auto [after, help] = examined("ill_conditioned").treated("adaptive");
    EXPECT_TRUE(help.helped);
    EXPECT_NE(after.verdict, Verdict::Crawling);
}

TEST(Remedy, ForgettingRevivesAdagrad)
{
    const Examined worn = examined("adagrad_worn_out");
    EXPECT_EQ(remediesFor(worn.patient()).front(), "forgetting");
    EXPECT_TRUE(worn.treated("forgetting").second.helped);
}

// A rate that is halved at every step never comes far; without its schedule the run arrives.
TEST(Remedy, ASteadyRateHelpsWhereAScheduleTookItAway)
{
    Scene scene = tests::sceneOf({"stranded", "(x - 2)^2 + (y - 1)^2", {-5, 5, -5, 5}, {-3, 4}, "sgd", {{"lr", 0.05}}, 300,
                                  Verdict::Crawling});
    scene.runs[0].schedule = {"exponential", {0.5, 0.0}};
    const Examined stranded(scene);
    ASSERT_EQ(verdictId(stranded.diagnosis.verdict), "crawling");
    EXPECT_EQ(remediesFor(stranded.patient()).front(), "steady_rate");
    const auto [after, help] = stranded.treated("steady_rate");
    EXPECT_EQ(verdictId(after.verdict), "converged");
    EXPECT_TRUE(help.helped);
}

TEST(Remedy, LowersTheRateOfWhatDiverged)
{
    for (const std::string_view name : {"twice_the_threshold", "a_rate_of_ten", "rosenbrock_too_fast"}) {
        const auto [after, help] = examined(name).treated("lower_rate");
        EXPECT_NE(after.verdict, Verdict::Diverged) << name;
        EXPECT_TRUE(help.helped) << name;
    }
}

// Decay lowers the floor, which is in proportion to the rate; so do larger batches.
TEST(Remedy, DecayAndLargerBatchesLowerTheNoiseFloor)
{
    for (const std::string_view id : {"decay", "larger_batch"})
        EXPECT_TRUE(examined("sgd_with_noise").treated(id).second.helped) << id;
}

// The same outputs, far from their target: squared error has no gradient there, cross-entropy a large one.
TEST(Remedy, CrossEntropyStandsBesideASaturatedSquaredError)
{
    const Examined saturated = examined("saturated_softmax");
    EXPECT_EQ(remediesFor(saturated.patient()).front(), "cross_entropy");
    const Scene cured = withRemedy(saturated.patient(), "cross_entropy");
    Scene expected = saturated.scene;
    expected.beside = SurfaceChoice{"softmax_cross_entropy", {}, saturated.scene.surface.values};
    EXPECT_EQ(cured, expected);
    EXPECT_FALSE(problemWith(cured));
    const auto surface = std::get<ResolvedSurface>(resolve(*cured.beside));
    const Trajectory run = computeRun(*sceneBeside(cured), 0, *surface.surface);
    EXPECT_GT(distance(run.steps.front().point, run.steps.back().point), 1.0);
    EXPECT_LT(distance(saturated.run.steps.front().point, saturated.run.steps.back().point), 1e-3);
}

TEST(Remedy, CrossEntropyIsNotOfferedWhereItStandsBesideAlready)
{
    Examined saturated = examined("saturated_softmax");
    saturated.scene.beside = SurfaceChoice{"softmax_cross_entropy", {}, {}};
    const auto offered = remediesFor(saturated.patient());
    EXPECT_EQ(std::ranges::count(offered, "cross_entropy"), 0);
    saturated.scene.beside = SurfaceChoice{"sphere", {}, {}};
    EXPECT_EQ(remediesFor(saturated.patient()).front(), "cross_entropy");
}

} // namespace
} // namespace thalweg
