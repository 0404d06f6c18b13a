#include "numeric/text.h"
#include "scene/scene_json.h"

#include <gtest/gtest.h>

#include <set>

#include <nlohmann/json.hpp>

#include <random>

namespace thalweg {
namespace {

using Json = nlohmann::json;

Json example() { return Json::parse(toJson(defaultScene())); }

/// The sentence that reading this gives, or "" when it reads.
std::string problemOf(const std::string& text)
{
    const auto result = sceneFromJson(text);
    const auto* problem = std::get_if<std::string>(&result);
    return problem ? *problem : "";
}

std::string problemOf(const Json& json) { return problemOf(json.dump()); }

/// The example with the value at a JSON pointer replaced.
Json with(const char* place, Json value)
{
    Json json = example();
    json[Json::json_pointer(place)] = std::move(value);
    return json;
}

Json without(const char* object, const char* key)
{
    Json json = example();
    json[Json::json_pointer(object)].erase(key);
    return json;
}

TEST(SceneJson, RoundTripsEveryCatalogueScene)
{
    for (const SurfaceEntry& entry : surfaceCatalogue()) {
        Scene scene = sceneFor(entry);
        scene.surface.values = initialValues(entry.parameters);
        scene.start = {1.0 / 3.0, -2.0e-17};
        scene.seed = 18446744073709551615u;
        for (const OptimizerEntry& optimizer : optimizerCatalogue())
            scene.runs.push_back(newRun(optimizer, scene));
        for (std::size_t i = 0; i < scheduleCatalogue().size(); ++i) {
            const ScheduleEntry& schedule = scheduleCatalogue()[i];
            scene.runs[i].schedule = {std::string(schedule.id), initialValues(schedule.parameters)};
            scene.runs[i].schedule.values.back() = static_cast<double>(i);
            scene.runs[i].noise = {0.1 * static_cast<double>(i), static_cast<double>(i + 1)};
            scene.runs[i].repeats = static_cast<int>(i + 1);
        }
        scene.runs[1].shown = false;
        const auto read = sceneFromJson(toJson(scene));
        ASSERT_TRUE(std::holds_alternative<Scene>(read)) << std::get<std::string>(read);
        EXPECT_EQ(std::get<Scene>(read), scene) << entry.id;
    }
}

TEST(SceneJson, RoundTripsTheLandscapeBeside)
{
    DataChoice data;
    data.seed = 7;
    for (const SurfaceChoice& beside : {SurfaceChoice{"rosenbrock", {}, {2.0, 50.0}}, SurfaceChoice{"", "a x^2 + y^2", {3.0}},
                                        SurfaceChoice{"", "", {}, data}}) {
        Scene scene = defaultScene();
        scene.beside = beside;
        const auto read = sceneFromJson(toJson(scene));
        ASSERT_TRUE(std::holds_alternative<Scene>(read)) << std::get<std::string>(read);
        EXPECT_EQ(std::get<Scene>(read), scene);
    }
    EXPECT_FALSE(example().contains("beside")) << "a scene without one is written as ever";
}

TEST(SceneJson, AWrongLandscapeBesideIsToldWithItsPlace)
{
    EXPECT_EQ(problemOf(with("/beside", {{"id", "rosenbrok"}})),
              "beside: unknown surface \"rosenbrok\"; did you mean rosenbrock?");
    EXPECT_EQ(problemOf(with("/beside", 3)), "beside is 3; it must be an object");
    EXPECT_EQ(problemOf(with("/beside", Json::object())),
              "beside: exactly one of \"id\", \"formula\" and \"data\" is needed");
    EXPECT_EQ(problemOf(with("/beside", {{"id", "sphere"}, {"domain", 1}})).rfind("beside: unknown key \"domain\"", 0), 0u);
    EXPECT_NE(problemOf(with("/beside", {{"id", "rosenbrock"}, {"parameters", {{"a", "x"}}}})).find("beside.parameters.a"),
              std::string::npos);
}

TEST(Scene, AWrongLandscapeBesideIsRefused)
{
    Scene scene = defaultScene();
    scene.beside = SurfaceChoice{"nowhere", {}, {}};
    ASSERT_TRUE(problemWith(scene));
    EXPECT_EQ(problemWith(scene)->rfind("beside: unknown surface", 0), 0u) << *problemWith(scene);
    scene.beside = SurfaceChoice{"", "x +", {}};
    EXPECT_EQ(problemWith(scene)->rfind("beside: ", 0), 0u) << *problemWith(scene);
    scene.beside = SurfaceChoice{"sphere", {}, {}};
    EXPECT_FALSE(problemWith(scene));
}

TEST(Scene, BesideItSharesAllButTheSurface)
{
    Scene scene = sceneFor(*findSurface("softmax_squared_error"));
    EXPECT_FALSE(sceneBeside(scene));
    scene.beside = usualBeside(scene.surface);
    EXPECT_EQ(scene.beside->id, "softmax_cross_entropy");
    Scene expected = scene;
    expected.surface.id = "softmax_cross_entropy";
    expected.beside.reset();
    EXPECT_EQ(sceneBeside(scene), expected);
    EXPECT_EQ(usualBeside(*scene.beside), scene.surface);
    const SurfaceChoice formula{"", "a x^2 + y^2", {3.0}};
    EXPECT_EQ(usualBeside(formula), formula);
}

TEST(SceneJson, WhatMayBeLeftOutIsInitial)
{
    Json json = without("", "seed");
    json["runs"] = Json::parse(R"([{"optimizer": "adam"}, {"optimizer": "rmsprop", "parameters": {"centered": true}}])");
    const auto read = sceneFromJson(json.dump());
    ASSERT_TRUE(std::holds_alternative<Scene>(read)) << std::get<std::string>(read);
    const Scene& scene = std::get<Scene>(read);
    EXPECT_EQ(scene.runs[0].values, initialValues(findOptimizer("adam")->parameters));
    EXPECT_EQ(scene.runs[1].values[4], 1.0);
    EXPECT_EQ(scene.runs[1].look, 1);
}

TEST(SceneJson, AScheduleAndNoiseMayBeLeftOutInPart)
{
    Json json = example();
    json["runs"] = Json::parse(R"([{"optimizer": "adam"},
        {"optimizer": "sgd", "schedule": {"id": "cosine", "parameters": {"warmup": 5}}, "noise": {"sigma": 0.5}},
        {"optimizer": "sgd", "schedule": {"id": "step"}, "noise": {}, "repeats": 20}])");
    const auto read = sceneFromJson(json.dump());
    ASSERT_TRUE(std::holds_alternative<Scene>(read)) << std::get<std::string>(read);
    const auto& runs = std::get<Scene>(read).runs;
    EXPECT_EQ(runs[0].schedule, ScheduleChoice{});
    EXPECT_EQ(runs[0].noise, Noise{});
    EXPECT_EQ(runs[0].repeats, 1);
    EXPECT_EQ(runs[1].schedule, (ScheduleChoice{"cosine", {300.0, 0.0, 5.0}}));
    EXPECT_EQ(runs[1].noise, (Noise{0.5, 1.0}));
    EXPECT_EQ(runs[2].schedule.values, initialValues(findSchedule("step")->parameters));
    EXPECT_EQ(runs[2].noise, Noise{});
    EXPECT_EQ(runs[2].repeats, 20);
}

TEST(SceneJson, WhatIsUsualIsNotWritten)
{
    for (const char* key : {"schedule", "noise", "repeats"})
        EXPECT_FALSE(example()["runs"][0].contains(key)) << key;
}

TEST(SceneJson, EachMistakeInScheduleNoiseAndRepeatsIsOneSentence)
{
    const auto problemWithRun = [](const char* extra) {
        Json json = example();
        json["runs"][2].update(Json::parse(extra));
        return problemOf(json);
    };
    EXPECT_EQ(problemWithRun(R"({"schedule": "cosine"})"), "runs[2].schedule is \"cosine\"; it must be an object");
    EXPECT_EQ(problemWithRun(R"({"schedule": {}})"), "runs[2].schedule: \"id\" is missing");
    EXPECT_EQ(problemWithRun(R"({"schedule": {"id": "cosin"}})"),
              "runs[2].schedule: unknown schedule \"cosin\"; did you mean cosine?");
    EXPECT_EQ(problemWithRun(R"({"schedule": {"id": "step", "parameters": {"step_size": 2.5}}})"),
              "runs[2].schedule.parameters: step_size = 2.5 is not allowed; it must be a whole number, at least 1");
    EXPECT_EQ(problemWithRun(R"({"schedule": {"id": "step", "parameters": {"gama": 1}}})"),
              "runs[2].schedule.parameters: unknown parameter \"gama\"; did you mean gamma?");
    EXPECT_EQ(problemWithRun(R"({"schedule": {"id": "step", "warmup": 1}})"),
              "runs[2].schedule: unknown key \"warmup\"");
    EXPECT_EQ(problemWithRun(R"({"noise": 0.5})"), "runs[2].noise is 0.5; it must be an object");
    EXPECT_EQ(problemWithRun(R"({"noise": {"sigma": -1}})"),
              "runs[2].noise: sigma = -1 is not allowed; it must be at least 0");
    EXPECT_EQ(problemWithRun(R"({"noise": {"batch": 0}})"),
              "runs[2].noise: batch = 0 is not allowed; it must be a whole number, at least 1");
    EXPECT_EQ(problemWithRun(R"({"noise": {"batch": 1.5}})"),
              "runs[2].noise: batch = 1.5 is not allowed; it must be a whole number, at least 1");
    EXPECT_EQ(problemWithRun(R"({"repeats": 0})"), "runs[2].repeats is 0; it must be a whole number from 1 to 10000");
    EXPECT_EQ(problemWithRun(R"({"repeats": 9000})"),
              "9004 runs of 300 steps are too many; at most 1000000 steps in all are allowed");
}

TEST(Scene, MistakesInScheduleNoiseAndRepeatsAreNamed)
{
    const auto problem = [](auto change) {
        Scene scene = defaultScene();
        change(scene.runs[1]);
        return problemWith(scene).value_or("");
    };
    EXPECT_EQ(problem([](RunChoice& run) { run.schedule.id = "stp"; }), "unknown schedule \"stp\"; did you mean step?");
    EXPECT_EQ(problem([](RunChoice& run) { run.schedule.id = "step"; }), "step has 3 parameters, not 1");
    EXPECT_EQ(problem([](RunChoice& run) { run.schedule.values = {-1.0}; }),
              "constant: warmup = -1 is not allowed; it must be a whole number, at least 0");
    EXPECT_EQ(problem([](RunChoice& run) { run.noise.sigma = NAN; }),
              "noise: sigma = nan is not allowed; it must be at least 0");
    EXPECT_EQ(problem([](RunChoice& run) { run.repeats = 0; }),
              "repeats = 0 is not allowed; it must be a whole number, from 1 to 10000");
}

TEST(SceneJson, EachMistakeIsOneSentence)
{
    EXPECT_EQ(problemOf(without("", "domain")), "\"domain\" is missing");
    EXPECT_EQ(problemOf(without("/runs/2", "optimizer")), "runs[2]: \"optimizer\" is missing");
    EXPECT_EQ(problemOf(with("/steeps", 3)), "unknown key \"steeps\"; did you mean steps?");
    EXPECT_EQ(problemOf(with("/format", "other")), "format is \"other\"; it must be \"thalweg-scene\"");
    EXPECT_EQ(problemOf(with("/version", 2)), "version 2 is newer than this program, which reads version 1");
    EXPECT_EQ(problemOf(with("/version", "1")), "version is \"1\"; it must be a whole number from 1 to 1000000");
    EXPECT_EQ(problemOf(with("/steps", -5)), "steps is -5; it must be a whole number from 1 to 100000");
    EXPECT_EQ(problemOf(with("/steps", 1e9)), "steps is 1000000000.0; it must be a whole number from 1 to 100000");
    EXPECT_EQ(problemOf(with("/domain", {1, 2, 3})), "domain is [1,2,3]; it must be 4 numbers");
    EXPECT_EQ(problemOf(with("/domain", {5, -5, 0, 1})),
              "domain 5,-5,0,1 is upside down; xmin must be less than xmax");
    EXPECT_EQ(problemOf(with("/start", {0, nullptr})), "start[1] is null; it must be a number");
    EXPECT_EQ(problemOf(with("/surface/id", "himmelblaw")),
              "surface: unknown surface \"himmelblaw\"; did you mean himmelblau?");
    EXPECT_EQ(problemOf(with("/surface", Json::object())),
              "surface: exactly one of \"id\", \"formula\" and \"data\" is needed");
    EXPECT_EQ(problemOf(with("/runs/4/parameters/beta1", 1.5)),
              "runs[4].parameters: beta1 = 1.5 is not allowed; it must be from 0 to below 1");
    EXPECT_EQ(problemOf(with("/runs/4/parameters/beta3", 0.5)),
              "runs[4].parameters: unknown parameter \"beta3\"; did you mean beta1?");
    EXPECT_EQ(problemOf(with("/runs/3/parameters/centered", 1)),
              "runs[3].parameters.centered is 1; it must be true or false");
    EXPECT_EQ(problemOf(with("/runs/0/look", 99)), "runs[0].look is 99; it must be a whole number from 0 to 63");
    EXPECT_EQ(problemOf(Json::array()), "the file is []; it must be an object");
}

TEST(SceneJson, ANumberBeyondDoublePrecisionIsNamed)
{
    EXPECT_EQ(std::get<std::string>(sceneFromJson(R"({"start": [1e999, 0]})")),
              "1e999 is larger than any number of double precision");
}

TEST(SceneJson, AbsurdSizesAreRefused)
{
    Json many = example();
    for (int i = 0; i < 100; ++i)
        many["runs"].push_back(many["runs"][0]);
    EXPECT_EQ(problemOf(many), "runs: 105 runs are too many; at most 64 are allowed");
    Json long_ = with("/steps", 100'000);
    for (int i = 0; i < 10; ++i)
        long_["runs"].push_back(long_["runs"][0]);
    EXPECT_EQ(problemOf(long_), "15 runs of 100000 steps are too many; at most 1000000 steps in all are allowed");
    EXPECT_EQ(problemOf(std::string(3'000'000, ' ')),
              "the file is larger than 2000000 bytes; that is not a scene");
    const std::string deep = std::string(400'000, '[') + std::string(400'000, ']');
    EXPECT_EQ(problemOf(deep), "the file is nested more than 16 deep; that is not a scene");
    EXPECT_EQ(problemOf(std::string(900'000, '[')), "the file is nested more than 16 deep; that is not a scene");
    EXPECT_EQ(problemOf(with("/domain", {-1e200, 1e200, 0, 1})), "domain -1e+200,1e+200,0,1 reaches beyond 1e100");
    EXPECT_EQ(problemOf(with("/domain", {1, 1 + 1e-15, 0, 1})).find("domain 1,1.00000000000000"), 0u);
}

TEST(SceneJson, ATruncatedFileIsToldByItsPlace)
{
    const std::string whole = toJson(defaultScene());
    for (std::size_t length = 0; length + 2 < whole.size(); ++length) {
        const std::string problem = problemOf(whole.substr(0, length));
        EXPECT_EQ(problem.rfind(length == 0 ? "the file is empty" : "the file ends in the middle", 0), 0u)
            << length << ": " << problem;
        EXPECT_EQ(problem.find('\n'), std::string::npos);
    }
}

TEST(SceneJson, AWrongCharacterIsToldByItsPlace)
{
    EXPECT_EQ(problemOf(std::string("{\n  \"format\": ?\n}")), "not valid JSON in line 2, column 13");
    EXPECT_EQ(problemOf(std::string("{}x")), "not valid JSON in line 1, column 3");
    EXPECT_EQ(problemOf(std::string(" \n")), "the file is empty");
    EXPECT_EQ(problemOf(std::string("{\"start\": [0, 0], \"start\": [1, 1]}")), "key \"start\" stands twice");
}

TEST(SceneJson, RandomDamageNeverPassesUnnoticedOrCrashes)
{
    const std::string whole = toJson(defaultScene());
    std::mt19937_64 random(5);
    for (int i = 0; i < 3000; ++i) {
        std::string damaged = whole;
        for (int k = 0; k < 3; ++k)
            damaged[random() % damaged.size()] = static_cast<char>(random());
        const auto read = sceneFromJson(damaged);
        if (const auto* scene = std::get_if<Scene>(&read)) {
            EXPECT_FALSE(problemWith(*scene));
        } else {
            EXPECT_FALSE(std::get<std::string>(read).empty());
        }
    }
}

TEST(Scene, CatalogueScenesAreValidAndStartOffTheAxes)
{
    const std::set<std::string_view> bottomless{"saddle", "monkey_saddle", "dog_saddle", "peano"};
    for (const SurfaceEntry& entry : surfaceCatalogue()) {
        const Scene scene = sceneFor(entry);
        EXPECT_FALSE(problemWith(scene)) << entry.id;
        const auto f = std::get<ResolvedSurface>(resolve(scene.surface)).surface;
        const Dual<double> start = f->firstOrder(scene.start);
        EXPECT_TRUE(start.dx != 0.0 && start.dy != 0.0) << entry.id;
        EXPECT_EQ(scene.runs.size(), 5u);
        for (const RunChoice& run : scene.runs) {
            const Trajectory path = findOptimizer(run.optimizer)->run(*f, scene.start, run.values, scene.steps);
            if (!bottomless.contains(entry.id)) {
                EXPECT_EQ(path.stop, Stop::StepLimit) << entry.id << " " << run.optimizer;
                EXPECT_LT(path.steps.back().loss, path.steps.front().loss) << entry.id << " " << run.optimizer;
            }
        }
    }
}

/// The catalogue's scene of a surface, and how far each of its five runs comes.
std::vector<double> finalLosses(std::string_view id)
{
    const Scene scene = sceneFor(*findSurface(id));
    const auto f = std::get<ResolvedSurface>(resolve(scene.surface)).surface;
    std::vector<double> losses;
    for (const RunChoice& run : scene.runs)
        losses.push_back(findOptimizer(run.optimizer)->run(*f, scene.start, run.values, scene.steps).steps.back().loss);
    return losses; // of SGD, Momentum, Adagrad, RMSProp, Adam
}

TEST(Scene, CatalogueScenesShowWhatTheSurfaceIsKnownFor)
{
    EXPECT_EQ(sceneFor(*findSurface("softmax_squared_error")).runs[0].values[0], 1.0);
    EXPECT_GT(finalLosses("softmax_squared_error")[0], 1.999); // the squared error does not move,
    EXPECT_LT(finalLosses("softmax_cross_entropy")[0], 0.01);  // cross-entropy does
    const auto plateau = finalLosses("plateau");
    EXPECT_GT(plateau[0], plateau[1] + 1.0); // plain descent is still on the shelf
    const auto valleys = finalLosses("two_valleys");
    EXPECT_GT(valleys[0], valleys[1] + 0.1); // momentum crosses the barrier
    const auto wells = finalLosses("sharp_and_flat");
    EXPECT_NEAR(wells[1], 0.1431, 1e-3); // momentum flies over the sharp well, Adam ends in it
    EXPECT_NEAR(wells[4], 0.0777, 1e-3);
    const auto relu = finalLosses("relu_net");
    EXPECT_LT(relu[0], 1e-9);
    EXPECT_EQ(relu[1], 1.0); // dead
}

TEST(Scene, WhatIsKnownHoldsAtTheInitialParametersOnly)
{
    const auto resolved = [](std::string id, std::vector<double> values) {
        return std::get<ResolvedSurface>(resolve({std::move(id), "", std::move(values)}));
    };
    EXPECT_EQ(resolved("rosenbrock", {1.0, 100.0}).minima, std::vector<Point>{(Point{1.0, 1.0})});
    EXPECT_TRUE(resolved("rosenbrock", {0.5}).minima.empty()) << "it lies at (0.5, 0.25) now";
    EXPECT_EQ(resolved("cliff", {}).rate, 2.0);
    EXPECT_FALSE(resolved("cliff", {1e4}).rate);
    EXPECT_FALSE(resolved("sphere", {}).rate);
}

TEST(Scene, RunNamesTellWhatDiffers)
{
    Scene scene = defaultScene();
    EXPECT_EQ(runNames(scene), (std::vector<std::string>{"SGD", "Momentum", "Adagrad", "RMSProp", "Adam"}));
    scene.runs.push_back(scene.runs[0]);
    scene.runs.back().values[0] = 0.01;
    EXPECT_EQ(runNames(scene)[0], "SGD η=0.0192");
    EXPECT_EQ(runNames(scene)[5], "SGD η=0.01");
    scene.runs.push_back(scene.runs[0]);
    scene.runs.back().schedule = {"step", {100.0, 0.1, 0.0}};
    scene.runs.back().noise.sigma = 0.5;
    scene.runs.push_back(scene.runs.back());
    scene.runs.back().schedule.values[1] = 0.5;
    EXPECT_EQ(runNames(scene)[0], "SGD η=0.0192 Constant") << "without noise there is none to tell of";
    EXPECT_EQ(runNames(scene)[6], "SGD η=0.0192 Step decay γ=0.1 s=0.5");
    EXPECT_EQ(runNames(scene)[7], "SGD η=0.0192 Step decay γ=0.5 s=0.5");
}

TEST(Scene, CountsTheMembersOfAllBundles)
{
    Scene scene = defaultScene();
    EXPECT_EQ(memberCount(scene), 5u);
    scene.runs[2].repeats = 40;
    EXPECT_EQ(memberCount(scene), 44u);
}

TEST(Scene, NewRunsTakeAFreeLook)
{
    Scene scene = defaultScene();
    EXPECT_EQ(newRun(*findOptimizer("sgd"), scene).look, 5);
    scene.runs.erase(scene.runs.begin() + 2);
    EXPECT_EQ(newRun(*findOptimizer("sgd"), scene).look, 2);
}

} // namespace
} // namespace thalweg
