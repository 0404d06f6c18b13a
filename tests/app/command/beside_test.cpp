#include "app/command/command_runner.h"
#include "scene/scene.h"
#include "scene/scene_json.h"

#include <nlohmann/json.hpp>

namespace thalweg {
namespace {

using tests::outputOf;
using tests::refusalOf;

Scene twoLandscapes()
{
    Scene scene = sceneFor(*findSurface("softmax_squared_error"));
    scene.start = {-9.0, 9.0};
    scene.steps = 40;
    scene.runs.resize(2);
    scene.beside = usualBeside(scene.surface);
    return scene;
}

/// What a command says of a scene.
std::string said(std::vector<std::string> words, const Scene& scene)
{
    words.insert(words.begin() + 1, "-");
    return outputOf(words, toJson(scene));
}

struct Beside : testing::TestWithParam<std::vector<std::string>> {};

TEST_P(Beside, SpeaksOfTheSecondLandscapeAsIfItStoodAlone)
{
    const Scene scene = twoLandscapes();
    std::vector<std::string> words = GetParam();
    const std::string first = said(words, scene);
    words.emplace_back("--beside");
    const std::string second = said(words, scene);
    EXPECT_EQ(second, said(GetParam(), *sceneBeside(scene)));
    EXPECT_NE(second, first);
    Scene alone = scene;
    alone.beside.reset();
    EXPECT_EQ(refusalOf({words.front(), "-", "--beside"}, toJson(alone)),
              "--beside needs a scene with a second landscape, such as the-loss-itself; this one has none");
}

INSTANTIATE_TEST_SUITE_P(Commands, Beside,
                         testing::Values(std::vector<std::string>{"trace"}, std::vector<std::string>{"bundle"},
                                         std::vector<std::string>{"diagnose", "--json"},
                                         std::vector<std::string>{"code"}),
                         [](const auto& each) { return each.param.front(); });

TEST(BesideLesson, StandsStillOnOneLossAndNotOnTheOther)
{
    const auto verdict = [](std::vector<std::string> words) {
        words.insert(words.begin(), {"diagnose", "--json", "the-loss-itself"});
        return nlohmann::json::parse(outputOf(words)).at("runs").at(0).at("verdict").get<std::string>();
    };
    EXPECT_EQ(verdict({}), "plateau");
    EXPECT_NE(verdict({"--beside"}), "plateau");
}

} // namespace
} // namespace thalweg
