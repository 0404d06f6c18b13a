#include "scene/run_list.h"

#include "scene/scene_json.h"

#include <gtest/gtest.h>

namespace thalweg {
namespace {

Scene withCure()
{
    Scene scene = defaultScene();
    scene.runs[3].cure = Cure{"momentum", 1};
    scene.runs[3].start = Point{0.5, -0.25};
    return scene;
}

TEST(RunList, KeepsWhatARemedyRefersTo)
{
    Scene scene = withCure();
    insertRun(scene, 1, scene.runs[0]);
    EXPECT_EQ(scene.runs[4].cure->of, 2u);
    eraseRun(scene, 0);
    EXPECT_EQ(scene.runs[3].cure->of, 1u);
    eraseRun(scene, 1);
    EXPECT_FALSE(scene.runs[2].cure) << "what it should have helped is gone";
}

TEST(RunList, ASceneIsReadBackWithItsRemediesAndOwnStarts)
{
    const Scene scene = withCure();
    EXPECT_EQ(std::get<Scene>(sceneFromJson(toJson(scene))), scene);
}

TEST(RunList, ARemedyForARunThatIsNotThereIsRefused)
{
    Scene scene = withCure();
    scene.runs[3].cure->of = 7;
    EXPECT_EQ(problemWith(scene), "run 3 cannot be a remedy for run 7");
    scene.runs[3].cure->of = 3;
    EXPECT_EQ(problemWith(scene), "run 3 cannot be a remedy for run 3");
}

} // namespace
} // namespace thalweg
