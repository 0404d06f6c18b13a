#include "command/commands.h"
#include "command/scene_request.h"
#include "descent/bundle.h"
#include "descent/ends.h"

#include <algorithm>
#include <limits>

namespace thalweg::app {

namespace {

void printBand(const Scene& scene, std::size_t run, const Band& loss, Output& out)
{
    for (std::size_t step = 0; step < loss.median.size(); ++step)
        out.row(run, scene.runs[run].optimizer, step, loss.low[step], loss.median[step], loss.high[step]);
}

/// Of samples, or of noise where there are none.
double batchOf(const RunChoice& run, const ResolvedSurface& surface)
{
    if (!surface.data)
        return run.noise.batch;
    const auto all = static_cast<int>(surface.data->train.size());
    return run.batch == 0 ? all : std::min(run.batch, all);
}

void printEnds(const Scene& scene, std::size_t run, const ResolvedSurface& surface, const BundleEnds& ends, Output& out)
{
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const auto print = [&](std::string_view end, Point at, const MembersEnd& members) {
        out.row(run, scene.runs[run].optimizer, batchOf(scene.runs[run], surface), end, at.x, at.y, members.members,
                members.loss, members.testLoss);
    };
    for (const auto& [minimum, end] : ends.minima)
        print("minimum", minimum, end);
    print("diverged", {kNone, kNone}, {.members = ends.diverged});
    print("all", {kNone, kNone}, ends.all);
}

} // namespace

void traceBundles(const Arguments& arguments, std::istream& standardInput, Output& out)
{
    const Scene scene = landscapeFrom(arguments, standardInput);
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    const bool ends = arguments.has("--ends");
    std::vector<CriticalPoint> critical;
    if (ends)
        critical = findCriticalPoints(*surface.surface, scene.domain).points;
    if (ends)
        out.row("run", "optimizer", "batch", "end", "x", "y", "members", "loss", "test_loss");
    else
        out.row("run", "optimizer", "step", "low", "median", "high");
    for (std::size_t run = 0; run < scene.runs.size(); ++run) {
        const Bundle bundle = *computeBundle(scene, run, *surface.surface);
        if (ends)
            printEnds(scene, run, surface, endsOf(bundle.members, critical, surface.testLoss.get()), out);
        else
            printBand(scene, run, bundle.loss, out);
    }
}

} // namespace thalweg::app
