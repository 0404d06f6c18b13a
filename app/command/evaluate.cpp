#include "command/commands.h"
#include "command/files.h"
#include "command/refusal.h"
#include "command/scene_request.h"
#include "command/values.h"

namespace thalweg::app {

namespace {

std::vector<Point> pointsFrom(const Arguments& arguments, std::istream& standardInput)
{
    if (arguments.has("--at") == arguments.has("--points"))
        throw Refusal("exactly one of --at X,Y ... and --points FILE.csv is needed");
    if (const auto file = arguments.value("--points"))
        return pointsFromCsv(*file, standardInput);
    std::vector<Point> points;
    for (const std::string& text : arguments.values("--at"))
        points.push_back(pointFrom("--at", text));
    return points;
}

} // namespace

void evaluateSurface(const Arguments& arguments, std::istream& standardInput, Output& out)
{
    const SurfaceRequest request = surfaceFrom(arguments, standardInput);
    const std::vector<Point> points = pointsFrom(arguments, standardInput);
    out.row("x", "y", "f", "gx", "gy", "hxx", "hxy", "hyy");
    for (const Point p : points) {
        const Dual2<double> f = request.resolved.surface->secondOrder(p);
        out.row(p.x, p.y, f.v, f.dx, f.dy, f.dxx, f.dxy, f.dyy);
    }
}

} // namespace thalweg::app
