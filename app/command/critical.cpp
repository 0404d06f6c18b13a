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

Json toJson(const SurfaceRequest& request, const CriticalSearch& search, bool isLevel)
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
            {"unresolved", std::move(unresolved)},
            {"unresolved_areas", areaCount(search)},
            {"every_point_critical", isLevel}};
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
    return found + " found; " + counted(areaCount(search), "unresolved area");
}

/// Each by the rectangle that it lies in.
void printUnresolved(std::span<const Domain> areas, std::string (*print)(double), Output& out)
{
    constexpr std::size_t kMost = 10;
    for (const Domain& area : areas.first(std::min(areas.size(), kMost)))
        out << "unresolved area: x from " << print(area.xmin) << " to " << print(area.xmax) << ", y from "
            << print(area.ymin) << " to " << print(area.ymax) << "\n";
    if (areas.size() > kMost)
        out << "and " << counted(areas.size() - kMost, "more unresolved area")
            << "; \"thalweg critical --json\" lists the rectangles of all\n";
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
        printUnresolved(unresolvedAreas(search), print, out);
}

void findCritical(const Arguments& arguments, std::istream& standardInput, Output& out)
{
    const SurfaceRequest request = surfaceFrom(arguments, standardInput);
    const CriticalSearch search = findCriticalPoints(*request.resolved.surface, request.domain);
    const bool isLevel = isConstant(*request.resolved.surface, request.domain);
    if (arguments.has("--json"))
        out << toJson(request, search, isLevel).dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
    else
        printCritical(search, isLevel, toText17, out);
}

} // namespace thalweg::app
