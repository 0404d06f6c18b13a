#include "scene/two_landscapes.h"

#include <utility>

namespace thalweg {

Scene withLandscapesSwapped(Scene scene)
{
    if (scene.beside)
        std::swap(scene.surface, *scene.beside);
    return scene;
}

} // namespace thalweg
