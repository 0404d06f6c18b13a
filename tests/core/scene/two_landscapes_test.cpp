#include "scene/two_landscapes.h"

#include <gtest/gtest.h>

namespace thalweg {
namespace {

TEST(TwoLandscapes, ChangePlacesAndNothingElse)
{
    Scene scene = sceneFor(*findSurface("softmax_squared_error"));
    scene.beside = SurfaceChoice{"rosenbrock", {}, {1.0, 40.0}};
    const Scene other = withLandscapesSwapped(scene);
    EXPECT_EQ(other.surface, *scene.beside);
    EXPECT_EQ(other.beside, scene.surface);
    EXPECT_EQ(other.domain, scene.domain);
    EXPECT_EQ(other.start, scene.start);
    EXPECT_EQ(other.runs, scene.runs);
    EXPECT_EQ(withLandscapesSwapped(other), scene);
}

TEST(TwoLandscapes, AreOfOneKindWhateverTheirParameters)
{
    const SurfaceChoice bowl{"elliptic_bowl", {}, {1.0, 10.0}};
    EXPECT_TRUE(areOfOneKind(bowl, {"elliptic_bowl", {}, {1.0, 40.0}}));
    EXPECT_FALSE(areOfOneKind(bowl, {"rosenbrock", {}, {1.0, 100.0}}));
    const SurfaceChoice typed{"", "a x^2 + y^2", {1.0}};
    EXPECT_TRUE(areOfOneKind(typed, {"", "a x^2 + y^2", {9.0}}));
    EXPECT_FALSE(areOfOneKind(typed, {"", "a x^2 - y^2", {1.0}}));
    SurfaceChoice fit{"", "", {}};
    fit.data = DataChoice{"linear_regression", {}, 1};
    SurfaceChoice other = fit;
    other.data->seed = 2;
    EXPECT_TRUE(areOfOneKind(fit, other));
    other.data->model = "logistic_regression";
    EXPECT_FALSE(areOfOneKind(fit, other));
    EXPECT_FALSE(areOfOneKind(fit, bowl));
}

TEST(TwoLandscapes, OneHasNoOtherPlace)
{
    const Scene scene = defaultScene();
    EXPECT_EQ(withLandscapesSwapped(scene), scene);
}

} // namespace
} // namespace thalweg
