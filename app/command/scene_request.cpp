#include "command/scene_request.h"

#include "command/files.h"
#include "command/refusal.h"
#include "command/shipped_scenes.h"
#include "command/values.h"
#include "losses/csv.h"
#include "scene/scene_json.h"
#include "scene/two_landscapes.h"

#include <algorithm>
#include <array>
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

constexpr std::array<std::string_view, 4> kSurfaceNames{"--surface", "--formula", "--data", "--csv"};

/// The option that names a surface, or an empty word; throws Refusal when two of them do.
std::string_view surfaceNameIn(const Arguments& arguments)
{
    std::string_view found;
    for (const std::string_view name : kSurfaceNames) {
        if (!arguments.has(name))
            continue;
        if (!found.empty())
            throw Refusal(std::string(found) + " and " + std::string(name)
                          + " contradict each other; only one of them is allowed");
        found = name;
    }
    if (arguments.has("--model") && found != "--csv")
        throw Refusal("--model needs --csv FILE; generated samples are asked for by --data MODEL");
    return found;
}

/// What to do with a surface besides choosing it.
struct NamedSurface {
    SurfaceChoice choice;
    std::vector<Assignment> assignments;
};

NamedSurface catalogueSurface(const Arguments& arguments)
{
    Named named = namedFrom("--surface", *arguments.value("--surface"));
    if (!findSurface(named.id))
        throw Refusal(unknownSurface(named.id));
    return {{named.id, std::string(), {}}, std::move(named.assignments)};
}

/// A model by id, and "seed=N" among its assignments.
NamedSurface modelSurface(std::string_view option, std::string_view text)
{
    Named named = namedFrom(option, text);
    if (!findModel(named.id))
        throw Refusal(unknownModel(named.id));
    DataChoice data{.model = named.id};
    if (const auto seed = takeNamed("seed", named.assignments))
        data.seed = wholeNumber("seed", *seed, 0, std::numeric_limits<std::uint64_t>::max());
    return {{std::string(), std::string(), {}, std::move(data)}, std::move(named.assignments)};
}

NamedSurface csvSurface(const Arguments& arguments, std::istream& standardInput)
{
    const std::string file = *arguments.value("--csv");
    const auto model = arguments.value("--model");
    if (!model)
        throw Refusal("--csv FILE needs --model MODEL (thalweg list models)");
    NamedSurface named = modelSurface("--model", *model);
    auto samples = samplesFromCsv(readFile(file, standardInput, kMaxCsvBytes), *findModel(named.choice.data->model));
    if (const auto* problem = std::get_if<std::string>(&samples))
        throw Refusal(shownName(file) + ": " + *problem);
    named.choice.data->samples = std::get<std::vector<Sample>>(std::move(samples));
    return named;
}

/// The surface that the options name, and otherwise this one.
NamedSurface namedSurface(const Arguments& arguments, SurfaceChoice choice, std::istream& standardInput)
{
    const std::string_view name = surfaceNameIn(arguments);
    if (name == "--surface")
        return catalogueSurface(arguments);
    if (name == "--formula")
        return {{std::string(), *arguments.value("--formula"), {}}, {}};
    if (name == "--data")
        return modelSurface(name, *arguments.value(name));
    if (name == "--csv")
        return csvSurface(arguments, standardInput);
    return {std::move(choice), {}};
}

std::string ownerOf(const SurfaceChoice& choice)
{
    return choice.data ? choice.data->model : choice.id.empty() ? "the formula" : choice.id;
}

/// Sets parameters by name; the others keep their values.
void assignTo(SurfaceChoice& choice, const std::vector<Assignment>& assignments)
{
    const ResolvedSurface surface = resolved(choice);
    std::vector<double> values = initialValues(surface.parameters);
    std::ranges::copy(choice.values, values.begin());
    assign(ownerOf(choice), surface.parameters, assignments, values);
    choice.values = values;
}

/// The surface that the options name, and otherwise this one; with the parameters that they set.
SurfaceChoice chosenSurface(const Arguments& arguments, SurfaceChoice choice, std::istream& standardInput)
{
    NamedSurface named = namedSurface(arguments, std::move(choice), standardInput);
    for (const std::string& parameter : arguments.values("--parameter"))
        named.assignments.push_back(assignmentFrom("--parameter", parameter));
    if (!named.assignments.empty())
        assignTo(named.choice, named.assignments);
    return named.choice;
}

std::optional<Domain> givenDomain(const Arguments& arguments)
{
    const auto text = arguments.value("--domain");
    return text ? std::optional(domainFrom("--domain", *text)) : std::nullopt;
}

/// The scene with the surface of the options in place of its own.
void replaceSurface(Scene& scene, const Arguments& arguments, std::istream& standardInput)
{
    const SurfaceChoice choice = chosenSurface(arguments, scene.surface, standardInput);
    const ResolvedSurface surface = resolved(choice);
    const bool another = choice.id != scene.surface.id || choice.formula != scene.surface.formula
                         || choice.data != scene.surface.data;
    scene.surface = choice;
    if (another && choice.formula.empty())
        scene.domain = surface.usualDomain;
    scene.domain = givenDomain(arguments).value_or(scene.domain);
    if (another && !scene.domain.contains(scene.start))
        scene.start = sceneFor(choice, surface, scene.domain).start;
}

Scene baseScene(const Arguments& arguments, std::istream& standardInput)
{
    const auto& files = arguments.positionals();
    if (files.empty() && !surfaceNameIn(arguments).empty()) {
        const SurfaceRequest request = surfaceFrom(arguments, standardInput);
        return sceneFor(request.choice, request.resolved, request.domain);
    }
    Scene scene = files.empty() ? defaultScene() : sceneFromFile(files.front(), standardInput);
    replaceSurface(scene, arguments, standardInput);
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

/// "batch=B" among a run's assignments.
int takeBatch(std::vector<Assignment>& assignments, const SurfaceChoice& surface)
{
    const auto batch = takeNamed("batch", assignments);
    if (!batch)
        return 0;
    if (!surface.data)
        throw Refusal("batch = " + *batch + " needs samples, from --data or --csv; noise.batch is that of noise");
    return static_cast<int>(wholeNumber("batch", *batch, 0, kMaxSamples));
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
    run.batch = takeBatch(named.assignments, scene.surface);
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
        {"--data", "", Takes::One, "MODEL[:name=value,...]",
         "the loss of a model over generated samples (thalweg list models); seed=N for others"},
        {"--csv", "", Takes::One, "FILE",
         "the same over your own: rows x,y or x1,x2,label; a first row of names is passed over"},
        {"--model", "", Takes::One, "MODEL[:name=value,...]", "which model learns from --csv"},
        {"--parameter", "", Takes::OneEach, "name=value",
         "sets a parameter of the surface, formula or data; repeatable"},
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

SurfaceRequest surfaceFrom(const Arguments& arguments, std::istream& standardInput)
{
    if (surfaceNameIn(arguments).empty())
        throw Refusal("a surface is missing; --surface ID, --formula EXPR, --data MODEL or --csv FILE is needed");
    const SurfaceChoice choice = chosenSurface(arguments, {}, standardInput);
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

Scene landscapeFrom(const Arguments& arguments, std::istream& standardInput)
{
    const Scene scene = sceneFrom(arguments, standardInput);
    if (!arguments.has(kBeside.name))
        return scene;
    if (!scene.beside)
        throw Refusal("--beside needs a scene with a second landscape, such as the-loss-itself; this one has none");
    return withLandscapesSwapped(scene);
}

Scene sceneFromText(const std::string& file, std::string_view json)
{
    auto scene = sceneFromJson(json);
    if (const auto* problem = std::get_if<std::string>(&scene))
        throw Refusal(shownName(file) + ": " + *problem);
    return std::get<Scene>(std::move(scene));
}

std::size_t runFrom(const Arguments& arguments, const Scene& scene)
{
    if (scene.runs.empty())
        throw Refusal("the scene has no run");
    return wholeNumber("--run", arguments.value("--run").value_or("0"), 0, scene.runs.size() - 1);
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
