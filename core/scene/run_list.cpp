#include "scene/run_list.h"

#include <utility>

namespace thalweg {

void insertRun(Scene& scene, std::size_t at, RunChoice run)
{
    for (RunChoice& other : scene.runs)
        if (other.cure && other.cure->of >= at)
            ++other.cure->of;
    scene.runs.insert(scene.runs.begin() + static_cast<std::ptrdiff_t>(at), std::move(run));
}

void eraseRun(Scene& scene, std::size_t at)
{
    scene.runs.erase(scene.runs.begin() + static_cast<std::ptrdiff_t>(at));
    for (RunChoice& other : scene.runs) {
        if (other.cure && other.cure->of == at)
            other.cure.reset();
        else if (other.cure && other.cure->of > at)
            --other.cure->of;
    }
}

} // namespace thalweg
