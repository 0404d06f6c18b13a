#include "descent/runs.h"
#include "losses/data_surface.h"
#include "losses/models.h"
#include "scene/scene_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <cmath>

namespace thalweg {
namespace {

using Json = nlohmann::json;

SurfaceChoice choiceOf(std::string_view model, std::vector<double> values = {}, std::vector<Sample> samples = {})
{
    return {"", "", std::move(values), DataChoice{std::string(model), std::move(samples), 3}};
}

ResolvedSurface resolved(const SurfaceChoice& choice) { return std::get<ResolvedSurface>(resolve(choice)); }

Scene sceneOf(const SurfaceChoice& choice)
{
    const ResolvedSurface surface = resolved(choice);
    return sceneFor(choice, surface, surface.usualDomain);
}

const std::vector<Sample> kOwn{{1.0, 0.0, 2.0}, {1.0 / 3.0, 0.0, 1e-17}, {-5.0, 0.0, 7.5}, {2.0, 0.0, 0.0}};

/// The sentence that reading this gives, or "" when it reads.
std::string problemOf(const Json& json)
{
    const auto result = sceneFromJson(json.dump());
    const auto* problem = std::get_if<std::string>(&result);
    return problem ? *problem : "";
}

TEST(DataScene, RoundTripsAsJson)
{
    std::vector<SurfaceChoice> choices{choiceOf("linear_regression", {0.5}, kOwn),
                                       choiceOf("logistic_regression", {}, {{1.0, 2.0, 0.0}, {-0.1, 3.0, 1.0}})};
    for (const ModelEntry& model : modelCatalogue())
        choices.push_back(choiceOf(model.id, initialValues(model.parameters)));
    for (const SurfaceChoice& choice : choices) {
        Scene scene = sceneOf(choice);
        scene.surface.data->seed = 18446744073709551615u;
        scene.runs[1].batch = 8;
        scene.runs[2].batch = 5000;
        const auto read = sceneFromJson(toJson(scene));
        ASSERT_TRUE(std::holds_alternative<Scene>(read)) << std::get<std::string>(read);
        EXPECT_EQ(std::get<Scene>(read), scene);
    }
}

TEST(DataScene, OfAsManySamplesAsAreAllowedCanBeReadAgain)
{
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < kMaxSamples; ++i)
        samples.push_back({-1e-99 / 3.0 - static_cast<double>(i), std::sqrt(static_cast<double>(i)) * -1e10, 1.0});
    Scene scene = sceneOf(choiceOf("logistic_regression", {}, samples));
    scene.beside = scene.surface;
    const auto read = sceneFromJson(toJson(scene));
    ASSERT_TRUE(std::holds_alternative<Scene>(read)) << std::get<std::string>(read);
    EXPECT_EQ(std::get<Scene>(read), scene);
}

TEST(DataScene, OfOldFilesHasNoDataAndNoBatches)
{
    EXPECT_EQ(toJson(defaultScene()).find("data"), std::string::npos);
    EXPECT_EQ(toJson(defaultScene()).find("batch"), std::string::npos);
    const Scene scene = std::get<Scene>(sceneFromJson(toJson(defaultScene())));
    EXPECT_FALSE(scene.surface.data);
    EXPECT_EQ(scene.runs[0].batch, 0);
}

TEST(DataScene, FilesThatAreWrongAreToldSo)
{
    const Json good = Json::parse(toJson(sceneOf(choiceOf("linear_regression", {0.5}, kOwn))));
    EXPECT_EQ(problemOf(good), "");
    const auto with = [&](const char* place, Json value) {
        Json json = good;
        json[Json::json_pointer(place)] = std::move(value);
        return problemOf(json);
    };
    EXPECT_EQ(with("/surface/data/model", "linear_regresion"),
              "surface.data: unknown model \"linear_regresion\"; did you mean linear_regression?");
    EXPECT_EQ(with("/surface/data/rows", 1), "surface.data: unknown key \"rows\"");
    EXPECT_EQ(with("/surface/data", 3), "surface.data is 3; it must be an object");
    EXPECT_EQ(with("/surface/data/seed", -1),
              "surface.data.seed is -1; it must be a whole number from 0 to 18446744073709551615");
    EXPECT_EQ(with("/surface/data/samples/1", Json::array({1, 2, 3})),
              "surface.data.samples[1] is [1,2,3]; it must be 2 numbers");
    EXPECT_EQ(with("/surface/data/samples/1/0", "x"), "surface.data.samples[1][0] is \"x\"; it must be a number");
    EXPECT_EQ(with("/surface/data/samples/1/1", 1e99), "surface.data.samples[1]: y = 1e+99 is not allowed; it must be "
                                                       "a number from -1e+12 to 1e+12");
    EXPECT_EQ(with("/surface/data/samples", Json::array()),
              "surface.data.samples: 0 samples are too few; from 2 to 5000 are allowed");
    EXPECT_EQ(with("/surface/data/samples", Json(std::vector<std::array<int, 2>>(5001, {1, 2}))),
              "surface.data.samples: 5001 samples are too many; from 2 to 5000 are allowed");
    EXPECT_EQ(with("/surface/parameters", {{"samples", 9}}), "surface.parameters: unknown parameter \"samples\"");
    EXPECT_EQ(with("/surface/id", "sphere"), "surface: exactly one of \"id\", \"formula\" and \"data\" is needed");
    EXPECT_EQ(with("/runs/0/batch", 5001), "runs[0].batch is 5001; it must be a whole number from 0 to 5000");
    EXPECT_EQ(with("/runs/0/batch", 1.5), "runs[0].batch is 1.5; it must be a whole number from 0 to 5000");
    Json generated = Json::parse(toJson(sceneOf(choiceOf("tanh_net"))));
    generated["surface"]["parameters"] = {{"samples", 1e9}};
    EXPECT_EQ(problemOf(generated),
              "surface.parameters: samples = 1e+09 is not allowed; it must be a whole number, from 2 to 5000");
}

TEST(DataScene, ScenesThatAskTooMuchAreToldSo)
{
    Scene scene = sceneOf(choiceOf("logistic_regression", {0.0, 5000.0}));
    EXPECT_FALSE(problemWith(scene));
    scene.runs.resize(1);
    scene.steps = 100'000;
    EXPECT_FALSE(problemWith(scene));
    scene.runs[0].repeats = 2;
    EXPECT_EQ(problemWith(scene), "2 runs of 100000 steps over 5000 samples are too many; steps × samples may be at "
                                  "most 500000000 in all");
    scene.runs[0].repeats = 1;
    scene.runs[0].batch = -1;
    EXPECT_EQ(problemWith(scene),
              "batch = -1 is not allowed; it must be a whole number, from 0 to 5000, where 0 means all samples");
    scene.surface.data->samples = {{1.0, 1.0, 1.0}, {1.0, 1.0, std::nan("")}};
    scene.surface.values = {};
    EXPECT_EQ(problemWith(scene),
              "samples[1]: label = nan is not allowed; it must be a number from -1e+12 to 1e+12");
}

TEST(DataScene, ResolvesToLossTestLossAndPrediction)
{
    const ResolvedSurface surface = resolved(choiceOf("linear_regression", {0.5}, kOwn));
    ASSERT_TRUE(surface.data && surface.testLoss && surface.model);
    ASSERT_EQ(surface.data->train.size(), 2u);
    ASSERT_EQ(surface.data->test.size(), 2u);
    const Point theta{0.5, -1.0};
    const auto meanOf = [&](const std::vector<Sample>& samples) {
        double sum = 0.0;
        for (const Sample& s : samples)
            sum += std::pow(surface.model->prediction(theta, s.x1, s.x2) - s.y, 2);
        return sum / static_cast<double>(samples.size());
    };
    EXPECT_NEAR(surface.surface->value(theta), meanOf(surface.data->train), 1e-13);
    EXPECT_NEAR(surface.testLoss->value(theta), meanOf(surface.data->test), 1e-13);
    EXPECT_EQ(surface.parameters.size(), 1u);
    EXPECT_FALSE(resolved(choiceOf("linear_regression", {0.0}, kOwn)).testLoss);
    EXPECT_FALSE(resolved({}).testLoss);
    EXPECT_EQ(resolved(choiceOf("tanh_net")).parameters.size(), findModel("tanh_net")->parameters.size());
}

TEST(DataScene, TestLossOfSharpAndFlatIsTheSurfaceMoved)
{
    const ResolvedSurface surface = resolved({"sharp_and_flat", "", {0.3, 0.5}});
    ASSERT_TRUE(surface.testLoss);
    const Point at{1.25, -0.5};
    const Point back{0.75, -0.5};
    EXPECT_EQ(surface.testLoss->value(at), surface.surface->value(back));
    EXPECT_EQ(surface.testLoss->firstOrder(at).dx, surface.surface->firstOrder(back).dx);
    EXPECT_EQ(surface.testLoss->secondOrder(at).dxx, surface.surface->secondOrder(back).dxx);
    EXPECT_TRUE(surface.testLoss->enclose({1.25, 1.3}, -0.5).v.mayContain(surface.surface->value(back)));
    EXPECT_TRUE(surface.testLoss->encloseFirst(1.25, -0.5).dx.mayContain(surface.surface->firstOrder(back).dx));
    std::vector<double> row(1);
    surface.testLoss->values(std::array{1.25}, -0.5, row);
    EXPECT_NEAR(row[0], surface.surface->value(back), 1e-14);
}

/// No run of the scene for a data set diverges, and all of them descend.
TEST(DataScene, StartsAndRatesSuitTheData)
{
    std::vector<SurfaceChoice> choices{choiceOf("linear_regression", {0.25}, kOwn),
                                       choiceOf("linear_regression", {0.25, 100.0, 0.5, 1.5, -1.0, 4.0}),
                                       choiceOf("linear_regression", {},
                                                {{1990.0, 0.0, 12.5}, {2010.0, 0.0, 14.5}, {2020.0, 0.0, 14.9}}),
                                       choiceOf("tanh_net", {}, {{0.0, 0.0, 0.0}, {0.0, 0.0, 0.0}})};
    for (const ModelEntry& model : modelCatalogue())
        choices.push_back(choiceOf(model.id));
    for (const SurfaceChoice& choice : choices) {
        const Scene scene = sceneOf(choice);
        EXPECT_EQ(problemWith(scene), std::nullopt) << choice.data->model;
        EXPECT_TRUE(scene.domain.contains(scene.start));
        for (const Trajectory& run : computeRuns(scene, *resolved(choice).surface)) {
            EXPECT_TRUE(run.stop == Stop::StepLimit) << choice.data->model;
            EXPECT_LE(run.steps.back().loss, run.steps.front().loss) << choice.data->model;
        }
    }
}

TEST(DataScene, RunNamesTellTheBatch)
{
    Scene scene = sceneOf(choiceOf("tanh_net"));
    scene.runs = {scene.runs[0], scene.runs[0]};
    scene.runs[1].batch = 8;
    EXPECT_EQ(runNames(scene), (std::vector<std::string>{"SGD all samples", "SGD batch=8"}));
}

} // namespace
} // namespace thalweg
