#include "command/commands.h"
#include "command/critical.h"
#include "command/picture_request.h"
#include "command/text_table.h"
#include "critical/constant.h"
#include "descent/outcome.h"
#include "descent/runs.h"

#include <cmath>

namespace thalweg::app {

namespace {

std::string pointText(Point p) { return "(" + sixDigits(p.x) + ", " + sixDigits(p.y) + ")"; }

std::string ended(const Outcome& outcome, const Trajectory& run)
{
    const std::string there = outcome.target ? " " + pointText(*outcome.target) : "";
    switch (outcome.ending) {
    case Ending::AtMinimum:
        return "at the minimum" + there;
    case Ending::NearMinimum:
        return "moving near the minimum" + there;
    case Ending::AtSaddle:
        return "at the saddle" + there;
    case Ending::AtMaximum:
        return "at the maximum" + there;
    case Ending::AtDegenerate:
        return "at the degenerate point" + there;
    case Ending::AtRest:
        return "at rest, away from isolated critical points";
    case Ending::Diverged:
        return run.stop == Stop::StepLimit ? "running away" : "diverged after step " + std::to_string(run.lastStep());
    case Ending::NotDifferentiable:
        return "where no derivative exists, at step " + std::to_string(run.lastStep());
    case Ending::NotDefined:
        return run.lastStep() == 0 && !std::isfinite(run.steps[0].loss)
                   ? "not begun: f is not defined at the start"
                   : "left where f is defined, after step " + std::to_string(run.lastStep());
    case Ending::UnderWay:
        break;
    }
    return "still under way";
}

void printScene(const Scene& scene, const ResolvedSurface& surface, Output& out)
{
    const Domain& d = scene.domain;
    out << surface.name << ", f(x, y) = " << surface.formula << "\n"
        << "x from " << sixDigits(d.xmin) << " to " << sixDigits(d.xmax) << ", y from "
        << sixDigits(d.ymin) << " to " << sixDigits(d.ymax) << "; start " << pointText(scene.start)
        << ", " << scene.steps << " steps\n\n";
}

void printRuns(const Scene& scene, const ResolvedSurface& surface, const CriticalSearch& search,
               Output& out)
{
    using enum Align;
    const std::vector<std::string> names = runNames(scene);
    const std::vector<Trajectory> runs = computeRuns(scene, *surface.surface);
    const Land land(*surface.surface, scene.domain, surface.minima);
    TextTable table({Left, Right, Right, Right, Left, Right});
    table.add({"run", "last x", "last y", "loss", "ended", "since step"});
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const TrajectoryStep& last = runs[i].steps.back();
        const Outcome outcome = outcomeOf(runs[i], land, search.points, surface.minima);
        const std::string arrived =
            outcome.arrivedStep ? std::to_string(*outcome.arrivedStep) : "-";
        table.add({names[i], sixDigits(last.point.x), sixDigits(last.point.y), sixDigits(last.loss),
                   ended(outcome, runs[i]), arrived});
    }
    table.print(out);
    out << "\n";
}

} // namespace

void summarize(const Arguments& arguments, std::istream& standardInput, Output& out)
{
    const RenderRequest request =
        pictureFrom(arguments, RenderRequest::View::Window, standardInput);
    const auto surface = std::get<ResolvedSurface>(resolve(request.scene.surface));
    const CriticalSearch search = findCriticalPoints(*surface.surface, request.scene.domain);
    printScene(request.scene, surface, out);
    printRuns(request.scene, surface, search, out);
    printCritical(search, isConstant(*surface.surface, request.scene.domain), sixDigits, out);
    draw(request);
    out << "\nThe picture is in " << request.file << ".\n"
        << "On a machine with a display, the window opens with: bash app/run.sh\n";
}

} // namespace thalweg::app
