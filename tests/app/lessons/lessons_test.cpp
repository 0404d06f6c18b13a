#include "lessons/lessons.h"

#include "command/shipped_scenes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace thalweg::app {
namespace {

TEST(Lessons, EachShippedSceneIsALessonAndEachLessonHasItsScene)
{
    std::set<std::string> shipped;
    for (const ShippedScene& scene : shippedScenes())
        shipped.insert(scene.id);
    std::set<std::string> taught;
    for (const Lesson& lesson : lessons()) {
        EXPECT_TRUE(taught.insert(std::string(lesson.scene)).second) << lesson.scene << " twice";
        EXPECT_FALSE(lesson.title.isEmpty());
        EXPECT_FALSE(lesson.line.isEmpty());
    }
    EXPECT_EQ(taught, shipped);
}

} // namespace
} // namespace thalweg::app
