#include "command/commands.h"
#include "command/scene_request.h"
#include "descent/bundle.h"

namespace thalweg::app {

void traceBundles(const Arguments& arguments, std::istream& standardInput, Output& out)
{
    const Scene scene = sceneFrom(arguments, standardInput);
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface)).surface;
    out.row("run", "optimizer", "step", "low", "median", "high");
    for (std::size_t run = 0; run < scene.runs.size(); ++run) {
        const LossBand loss = computeBundle(scene, run, *surface)->loss;
        for (std::size_t step = 0; step < loss.median.size(); ++step)
            out.row(run, scene.runs[run].optimizer, step, loss.low[step], loss.median[step], loss.high[step]);
    }
}

} // namespace thalweg::app
