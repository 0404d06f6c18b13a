#include "scene/two_landscapes.h"

#include <utility>

namespace thalweg {

Scene withLandscapesSwapped(Scene scene)
{
    if (scene.beside)
        std::swap(scene.surface, *scene.beside);
    return scene;
}

bool areOfOneKind(const SurfaceChoice& a, const SurfaceChoice& b)
{
    if (a.data || b.data)
        return a.data && b.data && a.data->model == b.data->model;
    return a.id == b.id && a.formula == b.formula;
}

} // namespace thalweg
