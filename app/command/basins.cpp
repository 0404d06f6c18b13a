#include "command/commands.h"
#include "command/refusal.h"
#include "command/scene_request.h"
#include "command/values.h"
#include "descent/guess.h"
#include "sweep/basins.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace thalweg::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t kMostCells = 2048; ///< a side

std::string_view nameOf(Ending ending)
{
    switch (ending) {
    case Ending::AtMinimum:
    case Ending::NearMinimum:
        return "minimum";
    case Ending::AtSaddle:
        return "saddle";
    case Ending::AtMaximum:
        return "maximum";
    case Ending::AtDegenerate:
        return "degenerate";
    case Ending::AtRest:
        return "at_rest";
    case Ending::Diverged:
        return "diverged";
    case Ending::NotDifferentiable:
        return "not_differentiable";
    case Ending::NotDefined:
        return "not_defined";
    case Ending::UnderWay:
        break;
    }
    return "under_way";
}

/// Every step, unless that took too much memory.
int strideFor(const Scene& scene)
{
    constexpr int kMostLooks = 10'000;
    return std::max(1, scene.steps / kMostLooks);
}

Basins basinsFrom(const Scene& scene, std::size_t run, const Arguments& arguments)
{
    const auto side = int(wholeNumber("--grid", arguments.value("--grid").value_or("256"), 1, kMostCells));
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    const auto critical = withKnownMinima(findCriticalPoints(*surface.surface, scene.domain).points, surface.minima,
                                          *surface.surface, scene.domain);
    return *computeBasins(scene, run, *surface.surface, critical, {scene.domain, side, side}, {.stride = strideFor(scene)});
}

void printEnds(const Basins& basins, Output& out)
{
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    out.row("end", "kind", "x", "y", "cells", "share");
    for (std::size_t i = 0; i < basins.ends.size(); ++i) {
        const BasinEnd& end = basins.ends[i];
        const Point at = end.target.value_or(Point{kNone, kNone});
        out.row(i, nameOf(end.ending), at.x, at.y, end.cells, basins.share(i));
    }
}

void printCells(const Basins& basins, Output& out)
{
    out.row("x", "y", "end", "steps");
    for (std::size_t cell = 0; cell < basins.grid.size(); ++cell) {
        const Point start = basins.grid.start(cell);
        out.row(start.x, start.y, basins.end[cell], basins.steps[cell]);
    }
}

Json toJson(const Scene& scene, std::size_t run, const Basins& basins, bool withCells)
{
    Json ends = Json::array();
    for (std::size_t i = 0; i < basins.ends.size(); ++i) {
        const BasinEnd& end = basins.ends[i];
        Json each{{"kind", nameOf(end.ending)}};
        if (end.target)
            each.update({{"x", end.target->x}, {"y", end.target->y}});
        each.update({{"cells", end.cells}, {"share", basins.share(i)}});
        ends.push_back(std::move(each));
    }
    const Domain& d = basins.grid.area;
    Json json{{"run", run},
              {"optimizer", scene.runs[run].optimizer},
              {"steps", scene.steps},
              {"domain", {d.xmin, d.xmax, d.ymin, d.ymax}},
              {"columns", basins.grid.columns},
              {"rows", basins.grid.rows},
              {"ends", std::move(ends)}};
    if (withCells)
        json["cells"] = {{"end", basins.end}, {"steps", basins.steps}};
    return json;
}

} // namespace

void findBasins(const Arguments& arguments, std::istream& standardInput, Output& out)
{
    const Scene scene = landscapeFrom(arguments, standardInput);
    const std::size_t run = runFrom(arguments, scene);
    const Basins basins = basinsFrom(scene, run, arguments);
    if (arguments.has("--json"))
        out << toJson(scene, run, basins, arguments.has("--cells")).dump() << "\n";
    else if (arguments.has("--cells"))
        printCells(basins, out);
    else
        printEnds(basins, out);
}

} // namespace thalweg::app
