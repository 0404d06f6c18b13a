#include "app/command/command_runner.h"
#include "optimizers/catalogue.h"
#include "schedules/catalogue.h"
#include "surfaces/catalogue.h"

#include <nlohmann/json.hpp>

namespace thalweg {
namespace {

using Json = nlohmann::ordered_json;
using tests::outputOf;
using tests::refusalOf;

TEST(List, EachEntryIsALine)
{
    const auto surfaces = tests::split(outputOf({"list", "surfaces"}), '\n');
    ASSERT_EQ(surfaces.size(), surfaceCatalogue().size());
    for (std::size_t i = 0; i < surfaces.size(); ++i) {
        EXPECT_TRUE(surfaces[i].starts_with(std::string(surfaceCatalogue()[i].id) + " "));
        EXPECT_TRUE(surfaces[i].ends_with(surfaceCatalogue()[i].knownFor));
    }
    const auto optimizers = tests::split(outputOf({"list", "optimizers"}), '\n');
    ASSERT_EQ(optimizers.size(), optimizerCatalogue().size());
    EXPECT_TRUE(optimizers.front().starts_with("sgd "));
    EXPECT_EQ(surfaces[0].find("Sphere"), surfaces[1].find("Elliptic bowl"));
}

const Json& withId(const Json& list, const std::string& id)
{
    return *std::ranges::find_if(list, [&](const Json& entry) { return entry.at("id") == id; });
}

TEST(List, JsonHoldsAllOfAnOptimizer)
{
    const Json all = Json::parse(outputOf({"list", "optimizers", "--json"}));
    ASSERT_EQ(all.size(), optimizerCatalogue().size());
    const Json& rmsprop = withId(all, "rmsprop");
    for (const char* key : {"name", "rule", "known_for", "source", "group", "parameters", "state"})
        EXPECT_TRUE(rmsprop.contains(key)) << key;
    const Json& parameters = rmsprop["parameters"];
    const Json& lr = withId(parameters, "lr");
    EXPECT_EQ(lr["symbol"], "η");
    EXPECT_EQ(lr["initial"], 0.01);
    EXPECT_EQ(lr["min"], 0.0);
    EXPECT_TRUE(lr["max"].is_null());
    EXPECT_EQ(lr["slider"], (Json{1e-5, 10.0}));
    EXPECT_EQ(lr["scale"], "logarithmic");
    EXPECT_EQ(withId(parameters, "alpha")["max"], 1.0);
    EXPECT_EQ(withId(parameters, "alpha")["max_excluded"], true);
    EXPECT_EQ(withId(parameters, "centered")["initial"], false);
    EXPECT_EQ(withId(parameters, "centered")["scale"], "switch");
}

TEST(List, JsonHoldsAllOfASurface)
{
    const Json all = Json::parse(outputOf({"list", "--json", "surfaces"}));
    ASSERT_EQ(all.size(), surfaceCatalogue().size());
    const Json& bowl = withId(all, "elliptic_bowl");
    EXPECT_EQ(bowl["domain"], (Json{-5.0, 5.0, -5.0, 5.0}));
    EXPECT_EQ(bowl["parameters"][0]["id"], "kappa");
    EXPECT_EQ(bowl["minima"], Json::parse("[[0.0, 0.0]]"));
    EXPECT_EQ(withId(all, "ackley")["not_smooth"], Json::parse("[[0.0, 0.0]]"));
    EXPECT_EQ(withId(all, "booth")["parameters"], Json::array());
}

TEST(List, JsonHoldsAllOfASchedule)
{
    const Json all = Json::parse(outputOf({"list", "schedules", "--json"}));
    ASSERT_EQ(all.size(), scheduleCatalogue().size());
    const Json& step = withId(all, "step");
    for (const char* key : {"name", "rule", "known_for", "source"})
        EXPECT_FALSE(step[key].get<std::string>().empty()) << key;
    EXPECT_EQ(withId(step["parameters"], "step_size")["whole"], true);
    EXPECT_EQ(withId(step["parameters"], "gamma")["initial"], 0.1);
    EXPECT_EQ(withId(step["parameters"], "gamma")["whole"], false);
}

TEST(List, ScenesAreListedAndCanBeNamed)
{
    for (const Json& scene : Json::parse(outputOf({"list", "scenes", "--json"}))) {
        const std::string id = scene.at("id");
        EXPECT_EQ(outputOf({"trace", id}), outputOf({"trace", "-"}, scene.at("scene").dump()))
            << id;
    }
}

TEST(List, RefusesWhatItDoesNotKnow)
{
    EXPECT_EQ(refusalOf({"list"}), "list needs one of surfaces, optimizers, schedules, models or scenes");
    EXPECT_EQ(refusalOf({"list", "optimisers"}),
              "list \"optimisers\" is not known; it must be surfaces, optimizers, "
              "schedules, models or scenes; did you mean optimizers?");
    EXPECT_EQ(refusalOf({"list", "surfaces", "scenes"}), "list: unexpected argument \"scenes\"");
    EXPECT_EQ(refusalOf({"list", "surfaces", "--jsn"}),
              "list has no option \"--jsn\"; did you mean --json?");
}

} // namespace
} // namespace thalweg
