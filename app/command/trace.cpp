#include "command/trace.h"

#include "command/commands.h"
#include "command/scene_request.h"

namespace thalweg::app {

namespace {

void printRun(std::size_t number, std::string_view optimizer, const Trajectory& run, Output& out)
{
    int step = 0;
    for (const TrajectoryStep& row : run.steps)
        out.row(number, optimizer, step++, row.point.x, row.point.y, row.loss, row.gradient.x,
                row.gradient.y);
}

} // namespace

void writeTrace(const Scene& scene, const std::vector<Trajectory>& runs, Output& out)
{
    out.row("run", "optimizer", "step", "x", "y", "loss", "gx", "gy");
    for (std::size_t i = 0; i < runs.size(); ++i)
        printRun(i, scene.runs[i].optimizer, runs[i], out);
}

void traceRuns(const Arguments& arguments, std::istream& standardInput, Output& out)
{
    const Scene scene = landscapeFrom(arguments, standardInput);
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    writeTrace(scene, computeRuns(scene, *surface.surface), out);
}

} // namespace thalweg::app
