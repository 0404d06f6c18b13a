#include "command/commands.h"
#include "command/scene_request.h"
#include "command/text_table.h"
#include "descent/runs.h"
#include "diagnosis/diagnose.h"
#include "diagnosis/remedies.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace thalweg::app {

namespace {

using Json = nlohmann::ordered_json;

struct Report {
    std::size_t run;
    std::string optimizer;
    Diagnosis diagnosis;
    std::vector<std::string_view> remedies;
};

std::vector<Report> reportsOf(const Scene& scene)
{
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    const Land land(*surface.surface, scene.domain, surface.minima);
    std::vector<Report> reports;
    for (std::size_t i = 0; i < scene.runs.size(); ++i) {
        const Trajectory run = computeRun(scene, i, *surface.surface);
        const RunChoice& choice = scene.runs[i];
        const Diagnosis found = withNoiseSet(diagnose(run, run.lastStep(), scene.steps, land),
                                             choice.batch == 0 ? choice.noise.deviation() : 0.0);
        Report report{i, scene.runs[i].optimizer, found, {}};
        report.remedies = remediesFor({scene, i, run, report.diagnosis, *surface.surface, land});
        reports.push_back(std::move(report));
    }
    return reports;
}

/// Numbers only: what is infinite, such as the steps that a standstill needs, is null in JSON.
Json toJson(const Report& report)
{
    Json evidence = Json::object();
    for (const auto& [name, value] : report.diagnosis.evidence)
        evidence[std::string(name)] = value;
    const auto addPoint = [&evidence](const std::string& name, const std::optional<Point>& point) {
        if (!point)
            return;
        evidence[name + "_x"] = point->x;
        evidence[name + "_y"] = point->y;
    };
    addPoint("critical", report.diagnosis.critical);
    addPoint("direction", report.diagnosis.direction);
    addPoint("obstacle", report.diagnosis.obstacle);
    return {{"run", report.run},
            {"optimizer", report.optimizer},
            {"verdict", verdictId(report.diagnosis.verdict)},
            {"step", report.diagnosis.step},
            {"evidence", std::move(evidence)},
            {"remedies", report.remedies}};
}

std::string evidenceText(const Diagnosis& diagnosis)
{
    std::string text;
    for (const auto& [name, value] : diagnosis.evidence)
        text += (text.empty() ? "" : ", ") + std::string(name) + " " + sixDigits(value);
    return text;
}

std::string joined(const std::vector<std::string_view>& words)
{
    std::string text;
    for (const std::string_view word : words)
        text += (text.empty() ? "" : ", ") + std::string(word);
    return text.empty() ? "-" : text;
}

void printTable(const std::vector<Report>& reports, Output& out)
{
    TextTable table({Align::Right, Align::Left, Align::Left, Align::Right, Align::Left, Align::Left});
    table.add({"run", "optimizer", "verdict", "step", "remedies", "evidence"});
    for (const Report& report : reports)
        table.add({std::to_string(report.run), std::string(report.optimizer),
                   std::string(verdictId(report.diagnosis.verdict)), std::to_string(report.diagnosis.step),
                   joined(report.remedies), evidenceText(report.diagnosis)});
    table.print(out);
}

} // namespace

void diagnoseRuns(const Arguments& arguments, std::istream& standardInput, Output& out)
{
    const std::vector<Report> reports = reportsOf(landscapeFrom(arguments, standardInput));
    if (!arguments.has("--json"))
        return printTable(reports, out);
    Json runs = Json::array();
    for (const Report& report : reports)
        runs.push_back(toJson(report));
    out << Json{{"runs", std::move(runs)}}.dump(2) << "\n";
}

} // namespace thalweg::app
