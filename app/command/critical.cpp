#include "command/critical.h"

#include "command/commands.h"
#include "command/scene_request.h"
#include "command/text_table.h"
#include "critical/areas.h"
#include "critical/constant.h"
#include "numeric/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <span>

namespace thalweg::app {

namespace {

using Json = nlohmann::ordered_json;

Json toJson(Point p) { return {p.x, p.y}; }
Json toJson(const Domain& d) { return {d.xmin, d.xmax, d.ymin, d.ymax}; }

Json toJson(const CriticalPoint& point)
{
    return {{"kind", kindName(point.kind)},
            {"x", point.at.x},
            {"y", point.at.y},
            {"value", point.value},
            {"eigenvalues", point.eigenvalues},
            {"eigenvectors", {toJson(point.eigenvectors[0]), toJson(point.eigenvectors[1])}},
            {"certified", point.certified}};
}

Json toJson(const SurfaceRequest& request, const CriticalSearch& search)
{
    Json points = Json::array();
    for (const CriticalPoint& point : search.points)
        points.push_back(toJson(point));
    Json unresolved = Json::array();
    for (const Domain& box : search.unresolved)
        unresolved.push_back(toJson(box));
    return {{"surface", request.choice.id.empty() ? request.choice.formula : request.choice.id},
            {"domain", toJson(request.domain)},
            {"complete", search.complete},
            {"points", std::move(points)},
            {"unresolved", std::move(unresolved)}};
}

std::string counted(std::size_t count, const std::string& thing)
{
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

std::string completeness(const CriticalSearch& search, bool isLevel)
{
    if (isLevel)
        return "every point is critical: the gradient is proved to be 0 on the whole domain";
    const std::string found = counted(search.points.size(), "critical point");
    if (search.complete)
        return found + ", complete";
    return found + " found; " + counted(areaCount(search), "area") + " unresolved";
}

void printUnresolved(std::span<const Domain> boxes, std::string (*print)(double), Output& out)
{
    constexpr std::size_t kMost = 10; // a curve of critical points has hundreds
    for (const Domain& box : boxes.first(std::min(boxes.size(), kMost)))
        out << "unresolved: x from " << print(box.xmin) << " to " << print(box.xmax) << ", y from "
            << print(box.ymin) << " to " << print(box.ymax) << "\n";
    if (boxes.size() > kMost)
        out << "and " << boxes.size() - kMost << " more; \"thalweg critical --json\" lists all\n";
}

} // namespace

std::string_view kindName(CriticalKind kind)
{
    switch (kind) {
    case CriticalKind::Minimum:
        return "minimum";
    case CriticalKind::Maximum:
        return "maximum";
    case CriticalKind::Saddle:
        return "saddle";
    case CriticalKind::Degenerate:
        break;
    }
    return "degenerate";
}

void printCritical(const CriticalSearch& search, bool isLevel, std::string (*print)(double), Output& out)
{
    using enum Align;
    TextTable table({Left, Right, Right, Right, Right, Right, Left});
    table.add({"kind", "x", "y", "value", "eigenvalue 1", "eigenvalue 2", "certified"});
    for (const CriticalPoint& p : search.points)
        table.add({std::string(kindName(p.kind)), print(p.at.x), print(p.at.y), print(p.value),
                   print(p.eigenvalues[0]), print(p.eigenvalues[1]), p.certified ? "yes" : "no"});
    if (!search.points.empty())
        table.print(out);
    out << completeness(search, isLevel) << "\n";
    if (!isLevel)
        printUnresolved(search.unresolved, print, out);
}

void findCritical(const Arguments& arguments, std::istream& standardInput, Output& out)
{
    const SurfaceRequest request = surfaceFrom(arguments, standardInput);
    const CriticalSearch search = findCriticalPoints(*request.resolved.surface, request.domain);
    if (arguments.has("--json"))
        out << toJson(request, search).dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
    else
        printCritical(search, isConstant(*request.resolved.surface, request.domain), toText17, out);
}

} // namespace thalweg::app
