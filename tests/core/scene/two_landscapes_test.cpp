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

TEST(TwoLandscapes, OneHasNoOtherPlace)
{
    const Scene scene = defaultScene();
    EXPECT_EQ(withLandscapesSwapped(scene), scene);
}

} // namespace
} // namespace thalweg
