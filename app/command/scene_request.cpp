#include "command/scene_request.h"

#include "command/files.h"
#include "command/refusal.h"
#include "command/shipped_scenes.h"
#include "command/values.h"
#include "scene/scene_json.h"

#include <algorithm>
#include <filesystem>
#include <limits>

namespace thalweg::app {

namespace {

ResolvedSurface resolved(const SurfaceChoice& choice)
{
    auto result = resolve(choice);
    if (const auto* problem = std::get_if<std::string>(&result))
        throw Refusal(*problem);
    return std::get<ResolvedSurface>(std::move(result));
}

bool namesSurface(const Arguments& arguments)
{
    return arguments.has("--surface") || arguments.has("--formula");
}

/// Replaces the choice by the surface that the options name, if any; returns what they assign to it.
std::vector<Assignment> chooseNamed(const Arguments& arguments, SurfaceChoice& choice)
{
    if (arguments.has("--surface") && arguments.has("--formula"))
        throw Refusal("--surface and --formula contradict each other; only one of them is allowed");
    if (const auto formula = arguments.value("--formula"))
        choice = {std::string(), *formula, {}};
    const auto surface = arguments.value("--surface");
    if (!surface)
        return {};
    Named named = namedFrom("--surface", *surface);
    if (!findSurface(named.id))
        throw Refusal(unknownSurface(named.id));
    choice = {named.id, std::string(), {}};
    return std::move(named.assignments);
}

/// Sets parameters by name; the others keep their values.
void assignTo(SurfaceChoice& choice, const std::vector<Assignment>& assignments)
{
    const ResolvedSurface surface = resolved(choice);
    std::vector<double> values = initialValues(surface.parameters);
    std::ranges::copy(choice.values, values.begin());
    assign(choice.id.empty() ? "the formula" : choice.id, surface.parameters, assignments, values);
    choice.values = values;
}

/// The surface that the options name, and otherwise this one; with the parameters that they set.
SurfaceChoice chosenSurface(const Arguments& arguments, SurfaceChoice choice)
{
    std::vector<Assignment> assignments = chooseNamed(arguments, choice);
    for (const std::string& parameter : arguments.values("--parameter"))
        assignments.push_back(assignmentFrom("--parameter", parameter));
    if (!assignments.empty())
        assignTo(choice, assignments);
    return choice;
}

std::optional<Domain> givenDomain(const Arguments& arguments)
{
    const auto text = arguments.value("--domain");
    return text ? std::optional(domainFrom("--domain", *text)) : std::nullopt;
}

/// The scene with the surface of the options in place of its own.
void replaceSurface(Scene& scene, const Arguments& arguments)
{
    const SurfaceChoice choice = chosenSurface(arguments, scene.surface);
    const ResolvedSurface surface = resolved(choice);
    const bool another = choice.id != scene.surface.id || choice.formula != scene.surface.formula;
    scene.surface = choice;
    if (another && !choice.id.empty())
        scene.domain = surface.usualDomain;
    scene.domain = givenDomain(arguments).value_or(scene.domain);
    if (another && !scene.domain.contains(scene.start))
        scene.start = sceneFor(choice, surface, scene.domain).start;
}

Scene baseScene(const Arguments& arguments, std::istream& standardInput)
{
    const auto& files = arguments.positionals();
    if (files.empty() && namesSurface(arguments)) {
        const SurfaceRequest request = surfaceFrom(arguments);
        return sceneFor(request.choice, request.resolved, request.domain);
    }
    Scene scene = files.empty() ? defaultScene() : sceneFromFile(files.front(), standardInput);
    replaceSurface(scene, arguments);
    return scene;
}

/// "schedule=ID" and "schedule.name=value" among a run's assignments.
ScheduleChoice takeSchedule(std::vector<Assignment>& assignments)
{
    ScheduleChoice schedule;
    schedule.id = takeNamed("schedule", assignments).value_or(schedule.id);
    const ScheduleEntry* entry = findSchedule(schedule.id);
    if (!entry)
        throw Refusal(unknownSchedule(schedule.id));
    schedule.values = initialValues(entry->parameters);
    assign("schedule " + schedule.id, entry->parameters, takeBeginning("schedule.", assignments), schedule.values);
    return schedule;
}

/// "noise.name=value" among a run's assignments.
Noise takeNoise(std::vector<Assignment>& assignments)
{
    std::vector<double> values = initialValues(Noise::parameters);
    assign("noise", Noise::parameters, takeBeginning("noise.", assignments), values);
    return {values[0], values[1]};
}

RunChoice runFrom(std::string_view text, const Scene& scene)
{
    Named named = namedFrom("--optimizer", text);
    const OptimizerEntry* entry = findOptimizer(named.id);
    if (!entry)
        throw Refusal(unknownOptimizer(named.id));
    RunChoice run = newRun(*entry, scene);
    run.schedule = takeSchedule(named.assignments);
    run.noise = takeNoise(named.assignments);
    if (const auto repeats = takeNamed("repeats", named.assignments))
        run.repeats = static_cast<int>(wholeNumber("repeats", *repeats, 1, kMaxRepeats));
    assign(named.id, entry->parameters, named.assignments, run.values);
    return run;
}

void replaceRuns(Scene& scene, const std::vector<std::string>& optimizers)
{
    if (!optimizers.empty())
        scene.runs.clear();
    for (const std::string& optimizer : optimizers)
        scene.runs.push_back(runFrom(optimizer, scene));
}

} // namespace

const std::vector<Option>& surfaceOptions()
{
    static const std::vector<Option> options{
        {"--surface", "", Takes::One, "ID[:name=value,...]",
         "a surface of the catalogue (thalweg list surfaces)"},
        {"--formula", "", Takes::One, "EXPR",
         "a formula in x and y; other names are its parameters, 1 until set"},
        {"--parameter", "", Takes::OneEach, "name=value",
         "sets a parameter of the surface or formula; repeatable"},
        {"--domain", "", Takes::One, "XMIN,XMAX,YMIN,YMAX",
         "the part of the plane; usually the surface's own"},
    };
    return options;
}

const std::vector<Option>& sceneOptions()
{
    static const std::vector<Option> options = [] {
        std::vector<Option> all = surfaceOptions();
        all.push_back({"--start", "", Takes::One, "X,Y", "where all runs start"});
        all.push_back({"--steps", "", Takes::One, "N", "how many steps each run makes"});
        all.push_back({"--seed", "", Takes::One, "N", "of everything random"});
        all.push_back({"--optimizer", "", Takes::OneEach, "ID[:name=value,...]",
                       "a run; the first one replaces the scene's runs, more add to it"});
        return all;
    }();
    return options;
}

SurfaceRequest surfaceFrom(const Arguments& arguments)
{
    if (!namesSurface(arguments))
        throw Refusal("a surface is missing; --surface ID or --formula EXPR is needed");
    const SurfaceChoice choice = chosenSurface(arguments, {});
    ResolvedSurface surface = resolved(choice);
    const Domain domain = givenDomain(arguments).value_or(surface.usualDomain);
    return {choice, std::move(surface), domain};
}

Scene sceneFrom(const Arguments& arguments, std::istream& standardInput)
{
    Scene scene = baseScene(arguments, standardInput);
    if (const auto start = arguments.value("--start"))
        scene.start = pointFrom("--start", *start);
    if (const auto steps = arguments.value("--steps"))
        scene.steps = static_cast<int>(wholeNumber("--steps", *steps, 1, kMaxSteps));
    if (const auto seed = arguments.value("--seed"))
        scene.seed = wholeNumber("--seed", *seed, 0, std::numeric_limits<std::uint64_t>::max());
    replaceRuns(scene, arguments.values("--optimizer"));
    if (const auto problem = problemWith(scene))
        throw Refusal(*problem);
    return scene;
}

Scene sceneFromText(const std::string& file, std::string_view json)
{
    auto scene = sceneFromJson(json);
    if (const auto* problem = std::get_if<std::string>(&scene))
        throw Refusal(shownName(file) + ": " + *problem);
    return std::get<Scene>(std::move(scene));
}

Scene sceneFromFile(const std::string& file, std::istream& standardInput)
{
    std::error_code error;
    if (file != "-" && !std::filesystem::exists(file, error))
        for (const ShippedScene& shipped : shippedScenes())
            if (shipped.id == file)
                return sceneFromText(file, shipped.json);
    return sceneFromText(file, readFile(file, standardInput, kMaxSceneBytes));
}

} // namespace thalweg::app
