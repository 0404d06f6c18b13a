#include "command/refusal.h"
#include "command/scene_request.h"
#include "scene/scene_json.h"

#include <gtest/gtest.h>

#include <sstream>

namespace thalweg::app {
namespace {

using Words = std::vector<std::string>;

/// The scene that these arguments make, with a file's text on standard input.
Scene scene(const Words& words, const std::string& input = "")
{
    std::istringstream in(input);
    return sceneFrom(Arguments(words, "trial", sceneOptions(), 1), in);
}

std::string refusalOf(const Words& words, const std::string& input = "")
{
    try {
        scene(words, input);
    } catch (const Refusal& refusal) {
        return refusal.what();
    }
    return "accepted";
}

/// A file's scene: a bowl with everything other than usual.
Scene bowl()
{
    Scene scene = sceneFor(*findSurface("elliptic_bowl"));
    scene.surface.values = {50.0};
    scene.domain = {-3.0, 3.0, -2.0, 2.0};
    scene.start = {2.5, 1.5};
    scene.steps = 7;
    scene.seed = 9;
    scene.runs.resize(2);
    return scene;
}

TEST(SceneRequest, WithoutAFileItIsTheFirstScene) { EXPECT_EQ(scene({}), defaultScene()); }

TEST(SceneRequest, ASurfaceComesWithItsOwnScene)
{
    for (const SurfaceEntry& entry : surfaceCatalogue())
        EXPECT_EQ(scene({"--surface", std::string(entry.id)}), sceneFor(entry)) << entry.id;
}

TEST(SceneRequest, StartAndRatesSuitParametersAndDomain)
{
    const Scene narrow = scene({"--surface", "elliptic_bowl:kappa=1000"});
    EXPECT_EQ(narrow.surface.values, std::vector{1000.0});
    EXPECT_LT(narrow.runs[0].values[0], 2.0 / 1000.0);
    const Scene far = scene({"--surface", "himmelblau", "--domain", "100,200,-300,-200"});
    EXPECT_TRUE(far.domain.contains(far.start));
    EXPECT_EQ(far.surface.id, "himmelblau");
}

TEST(SceneRequest, AFormulaHasItsNamesAsParameters)
{
    const Scene plain = scene({"--formula", "a*x^2 + b*y^2"});
    EXPECT_EQ(plain.surface, (SurfaceChoice{"", "a*x^2 + b*y^2", {}}));
    EXPECT_TRUE(plain.domain.contains(plain.start));
    EXPECT_FALSE(plain.runs.empty());
    const Scene set =
        scene({"--formula", "a*x^2 + b*y^2", "--parameter", "b=-2.5", "--domain=-1,1,-1,1"});
    const auto resolved = std::get<ResolvedSurface>(resolve(set.surface));
    EXPECT_EQ(set.surface.values[*indexOf(resolved.parameters, "b")], -2.5);
    EXPECT_EQ(set.surface.values[*indexOf(resolved.parameters, "a")], 1.0);
    EXPECT_EQ(set.domain, (Domain{-1.0, 1.0, -1.0, 1.0}));
}

TEST(SceneRequest, AFileIsTakenAsItIs) { EXPECT_EQ(scene({"-"}, toJson(bowl())), bowl()); }

TEST(SceneRequest, OptionsChangeNothingElse)
{
    const std::string file = toJson(bowl());
    Scene expected = bowl();
    expected.start = {-1.0, 2.0};
    expected.steps = 20;
    expected.seed = 0;
    EXPECT_EQ(scene({"--start", "-1,2", "-", "--steps=20", "--seed", "0"}, file), expected);

    expected = bowl();
    expected.domain = {0.0, 1.0, 0.0, 1.0};
    EXPECT_EQ(scene({"-", "--domain", "0,1,0,1"}, file), expected);

    expected = bowl();
    expected.surface.values = {3.0};
    EXPECT_EQ(scene({"-", "--parameter", "kappa=3"}, file), expected);
    EXPECT_EQ(scene({"-", "--surface", "elliptic_bowl:kappa=3"}, file), expected);
}

TEST(SceneRequest, AnotherSurfaceBringsItsDomainAndMovesAStartOutside)
{
    const std::string file = toJson(bowl());
    Scene expected = bowl();
    expected.surface = {"booth", "", {}};
    expected.domain = findSurface("booth")->domain;
    EXPECT_EQ(scene({"-", "--surface", "booth"}, file), expected);

    const Scene moved = scene({"-", "--surface", "rosenbrock"}, file);
    EXPECT_EQ(moved.domain, findSurface("rosenbrock")->domain);
    EXPECT_NE(moved.start, bowl().start);
    EXPECT_TRUE(moved.domain.contains(moved.start));
    EXPECT_EQ(moved.runs, bowl().runs);

    EXPECT_EQ(scene({"-", "--surface", "rosenbrock", "--start", "2.5,1.5"}, file).start,
              bowl().start);
    EXPECT_EQ(scene({"-", "--surface", "rosenbrock", "--domain", "0,9,0,9"}, file).start,
              bowl().start);
}

TEST(SceneRequest, AFormulaStaysInTheFilesDomain)
{
    Scene expected = bowl();
    expected.surface = {"", "x^2 + y^4", {}};
    EXPECT_EQ(scene({"-", "--formula", "x^2 + y^4"}, toJson(bowl())), expected);
}

TEST(SceneRequest, TheFirstOptimizerReplacesTheRuns)
{
    const Scene two =
        scene({"--optimizer", "adam:lr=0.5,beta1=0", "--optimizer=rmsprop:centered=true"});
    ASSERT_EQ(two.runs.size(), 2u);
    EXPECT_EQ(two.runs[0].optimizer, "adam");
    EXPECT_EQ(two.runs[0].values[0], 0.5);
    EXPECT_EQ(two.runs[0].values[1], 0.0);
    EXPECT_EQ(two.runs[1].optimizer, "rmsprop");
    EXPECT_NE(two.runs[0].look, two.runs[1].look);
    EXPECT_TRUE(two.runs[1].shown);
}

TEST(SceneRequest, ARunHasScheduleNoiseAndRepeats)
{
    const Scene made = scene({"--optimizer",
                              "sgd:lr=0.1,schedule=cosine,schedule.t_max=50,noise.sigma=2,noise.batch=16,repeats=20",
                              "--optimizer", "sgd:schedule.warmup=5"});
    EXPECT_EQ(made.runs[0].values[0], 0.1);
    EXPECT_EQ(made.runs[0].schedule, (ScheduleChoice{"cosine", {50.0, 0.0, 0.0}}));
    EXPECT_EQ(made.runs[0].noise, (Noise{2.0, 16.0}));
    EXPECT_EQ(made.runs[0].repeats, 20);
    EXPECT_EQ(made.runs[1].schedule, (ScheduleChoice{"constant", {5.0}}));
    EXPECT_EQ(made.runs[1].noise, Noise{});
    EXPECT_EQ(made.runs[1].repeats, 1);
}

TEST(SceneRequest, EachMistakeInScheduleNoiseAndRepeatsIsNamed)
{
    const auto refusal = [](const std::string& run) { return refusalOf({"--optimizer", "sgd:" + run}); };
    EXPECT_EQ(refusal("schedule=cosin"), "unknown schedule \"cosin\"; did you mean cosine?");
    EXPECT_EQ(refusal("schedule=step,schedule=cosine"), "schedule is given twice");
    EXPECT_EQ(refusal("schedule=step,schedule.gama=1"), "schedule step has no parameter \"gama\"; did you mean gamma?");
    EXPECT_EQ(refusal("schedule=step,schedule.step_size=x"),
              "step_size = \"x\" is not allowed; it must be a whole number, at least 1");
    EXPECT_EQ(refusal("schedule=step,schedule.step_size=2.5"),
              "step_size = 2.5 is not allowed; it must be a whole number, at least 1");
    EXPECT_EQ(refusal("noise.sigma=-1"), "sigma = -1 is not allowed; it must be at least 0");
    EXPECT_EQ(refusal("noise.batch=1,noise.batch=1"), "batch of noise is given twice");
    EXPECT_EQ(refusal("repeats=0"), "repeats = 0 is not allowed; it must be a whole number from 1 to 10000");
    EXPECT_EQ(refusal("repeats=9000"),
              "9000 runs of 300 steps are too many; at most 1000000 steps in all are allowed");
}

TEST(SceneRequest, EachMistakeIsNamed)
{
    EXPECT_EQ(refusalOf({"--surface", "sphere", "--formula", "x"}),
              "--surface and --formula contradict each other; only one of them is allowed");
    EXPECT_EQ(refusalOf({"--surface", "elliptic_bowl:kapa=1"}),
              "elliptic_bowl has no parameter \"kapa\"; did you mean kappa?");
    EXPECT_EQ(refusalOf({"--surface", "elliptic_bowl:kappa=1", "--parameter", "kappa=2"}),
              "kappa of elliptic_bowl is given twice");
    EXPECT_EQ(refusalOf({"--surface", "sphere:a=1"}),
              "sphere has no parameters, so none named \"a\"");
    EXPECT_EQ(refusalOf({"--formula", "a*x", "--parameter", "b=1"}),
              "the formula has no parameter \"b\"; did you mean a?");
    EXPECT_EQ(refusalOf({"--formula", "a*x", "--parameter", "a=inf"}),
              "a = inf is not allowed; it must be any finite number");
    EXPECT_NE(refusalOf({"--formula", "x +* y"}).find("column"), std::string::npos);
    EXPECT_NE(refusalOf({"--formula", ""}), "accepted");
    EXPECT_NE(refusalOf({"--formula", std::string(100'000, '(')}), "accepted");
    EXPECT_EQ(refusalOf({"--start", "1e200,0"}), "start 1e+200,0 is not allowed; it must be two numbers from -1e100 to 1e100");
}

TEST(SceneRequest, AFileThatIsNoSceneIsNamed)
{
    EXPECT_EQ(refusalOf({"/no/such.thalweg"}),
              "\"/no/such.thalweg\" cannot be read: No such file or directory");
    EXPECT_EQ(refusalOf({"/"}), "\"/\" cannot be read: it is a directory");
    EXPECT_EQ(refusalOf({"-"}, "[]"), "standard input: the file is []; it must be an object");
    EXPECT_EQ(refusalOf({"-"}, "").find("standard input: the file is empty"), 0u);
    EXPECT_EQ(refusalOf({"-"}, std::string(10'000'000, ' ')),
              "standard input: the file is larger than 2000000 bytes; that is not a scene");
}

} // namespace
} // namespace thalweg::app
