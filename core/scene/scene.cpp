#include "scene/scene.h"

#include "numeric/decimal.h"
#include "numeric/text.h"
#include "scene/data_loss.h"
#include "scene/formula_surface.h"
#include "scene/shifted_surface.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace thalweg {

namespace {

RunChoice runWith(std::string_view optimizer, double lr, int look)
{
    const OptimizerEntry* entry = findOptimizer(optimizer);
    RunChoice run{std::string(optimizer), initialValues(entry->parameters), true, look};
    run.values.front() = lr;
    return run;
}

/// The five of the first lesson. reach: the length of a step of the adaptive rules, which move by
/// about lr a step whatever the loss.
std::vector<RunChoice> fiveRuns(double plainRate, double reach)
{
    return {runWith("sgd", plainRate, 0), runWith("momentum", plainRate / 4.0, 1),
            runWith("adagrad", reach * 5.0, 2), runWith("rmsprop", reach, 3), runWith("adam", reach * 2.0, 4)};
}

/// A coordinate to a hundredth or so of the width, as a person would write it.
double roundedTo(double width, double value)
{
    const int places = 2 - static_cast<int>(std::floor(std::log10(width)));
    return roundedToPlaces(value, places);
}

/// Off every axis of symmetry, so that no coordinate starts with a zero gradient.
Point startIn(const Domain& d)
{
    return {roundedTo(d.width(), d.xmin + 0.23 * d.width()), roundedTo(d.height(), d.ymin + 0.71 * d.height())};
}

/// A plain rate that is stable where the run begins and where it may end: half of 2/λ for the largest
/// curvature at the start and at these points, such as the known minima.
double steadyRate(const Surface& f, Point start, std::span<const Point> others)
{
    double largest = 0.0;
    const auto consider = [&](Point p) {
        const Dual2<double> at = f.secondOrder(p);
        const double size = std::fabs(0.5 * (at.dxx + at.dyy)) + std::hypot(0.5 * (at.dxx - at.dyy), at.dxy);
        if (std::isfinite(size))
            largest = std::max(largest, size);
    };
    consider(start);
    for (const Point other : others)
        consider(other);
    return largest > 0.0 ? roundedRate(std::clamp(1.0 / largest, 1e-30, 1e9)) : 0.01;
}

std::string spelled(const Domain& d)
{
    return toText(d.xmin) + "," + toText(d.xmax) + "," + toText(d.ymin) + "," + toText(d.ymax);
}

bool allFinite(const Domain& d)
{
    return std::isfinite(d.xmin) && std::isfinite(d.xmax) && std::isfinite(d.ymin) && std::isfinite(d.ymax);
}

/// Below this relative width a pixel of the map would no longer have coordinates of its own.
constexpr double kLeastRelativeWidth = 1e-11;
constexpr double kGreatestCoordinate = 1e100;

bool tooThin(double from, double to)
{
    return to - from < kLeastRelativeWidth * std::max(std::fabs(from), std::fabs(to)) || to - from < 1e-100;
}

std::optional<std::string> problemWithCure(const Scene& scene, std::size_t run)
{
    constexpr std::size_t kLongestId = 40;
    const auto& cure = scene.runs[run].cure;
    if (!cure || (cure->of < scene.runs.size() && cure->of != run && cure->remedy.size() <= kLongestId))
        return std::nullopt;
    return "run " + std::to_string(run) + " cannot be a remedy for run " + std::to_string(cure->of);
}

std::optional<std::string> problemWithSamples(const Scene& scene, const ResolvedSurface& surface)
{
    const std::size_t members = memberCount(scene) + startPathCount(scene);
    const std::size_t samples = surface.data ? surface.data->train.size() : 0;
    if (members * static_cast<std::size_t>(scene.steps) * samples <= kMaxSampleSteps)
        return std::nullopt;
    return std::to_string(members) + " runs of " + std::to_string(scene.steps) + " steps over "
           + std::to_string(samples) + " samples are too many; steps × samples may be at most "
           + std::to_string(kMaxSampleSteps) + " in all";
}

std::optional<std::string> problemWithStarts(const Scene& scene)
{
    if (!scene.starts)
        return std::nullopt;
    if (auto problem = problemWith(*scene.starts))
        return problem;
    const std::size_t paths = startPathCount(scene);
    if (paths * static_cast<std::size_t>(scene.steps) <= kMaxStartRows)
        return std::nullopt;
    return std::to_string(startCount(*scene.starts)) + " starts of "
           + std::to_string(paths / startCount(*scene.starts)) + " runs of " + std::to_string(scene.steps)
           + " steps are too many; starts × runs × steps may be at most " + std::to_string(kMaxStartRows);
}

std::optional<std::string> problemWithRuns(const Scene& scene)
{
    if (scene.runs.size() > kMaxRuns)
        return std::to_string(scene.runs.size()) + " runs are too many; at most " + std::to_string(kMaxRuns)
               + " are allowed";
    for (const RunChoice& run : scene.runs)
        if (auto problem = problemWith(run))
            return problem;
    for (std::size_t i = 0; i < scene.runs.size(); ++i)
        if (auto problem = problemWithCure(scene, i))
            return problem;
    const std::size_t members = memberCount(scene);
    if (members * static_cast<std::size_t>(scene.steps) > kMaxRows)
        return std::to_string(members) + " runs of " + std::to_string(scene.steps)
               + " steps are too many; at most " + std::to_string(kMaxRows) + " steps in all are allowed";
    return std::nullopt;
}

ResolvedSurface fromCatalogue(const SurfaceEntry& entry, std::span<const double> values)
{
    ResolvedSurface surface{entry.make(values),
                            std::string(entry.name),
                            std::string(entry.formula),
                            entry.domain,
                            {entry.parameters.begin(), entry.parameters.end()},
                            {},
                            entry.start,
                            {},
                            nullptr};
    if (std::ranges::equal(values, initialValues(entry.parameters))) {
        surface.minima.assign(entry.minima.begin(), entry.minima.end());
        surface.rate = entry.rate;
    }
    if (const auto shift = indexOf(entry.parameters, kTestShift))
        surface.testLoss = std::make_shared<ShiftedSurface>(surface.surface, values[*shift]);
    return surface;
}

/// One thing in which runs of an optimizer may differ, and how a name tells it: "η=0.01", or "" for what it has not.
struct Setting {
    std::string what;
    std::string text;
};

void addSettings(std::span<const Parameter> table, std::span<const double> values, const std::string& owner,
                 std::vector<Setting>& settings)
{
    for (std::size_t i = 0; i < table.size(); ++i)
        settings.push_back({owner + std::string(table[i].id), std::string(table[i].symbol) + "=" + toText(values[i])});
}

std::vector<Setting> settingsOf(const RunChoice& run)
{
    std::vector<Setting> settings;
    addSettings(findOptimizer(run.optimizer)->parameters, run.values, "", settings);
    const ScheduleEntry& schedule = *findSchedule(run.schedule.id);
    settings.push_back({"schedule", std::string(schedule.name)});
    addSettings(schedule.parameters, run.schedule.values, run.schedule.id + ".", settings);
    if (run.noise.sigma != 0.0)
        addSettings(Noise::parameters, std::array{run.noise.sigma, run.noise.batch}, "noise.", settings);
    else
        settings.push_back({"noise.sigma", ""}); // there is none, and nothing to tell of it
    settings.push_back({"batch", run.batch == 0 ? "all samples" : "batch=" + std::to_string(run.batch)});
    return settings;
}

} // namespace

Scene defaultScene()
{
    Scene scene;
    scene.domain = findSurface(scene.surface.id)->domain;
    scene.start = {0.25, -1.25};
    scene.runs = {runWith("sgd", 0.0192, 0), runWith("momentum", 0.0022, 1), runWith("adagrad", 0.5, 2),
                  runWith("rmsprop", 0.05, 3), runWith("adam", 0.1, 4)};
    return scene;
}

Scene sceneFor(const SurfaceEntry& entry)
{
    const SurfaceChoice choice{std::string(entry.id), {}, {}};
    return sceneFor(choice, std::get<ResolvedSurface>(resolve(choice)), entry.domain);
}

Scene sceneFor(const SurfaceChoice& choice, const ResolvedSurface& surface, const Domain& domain)
{
    const Scene usual = defaultScene();
    if (choice == usual.surface && domain == usual.domain)
        return usual;
    Scene scene;
    scene.surface = choice;
    scene.domain = domain;
    const bool isUsual = domain == surface.usualDomain;
    scene.start = isUsual && surface.start ? *surface.start : startIn(domain);
    const double reach = roundedRate(std::clamp(0.004 * domain.diagonal(), 1e-90, 1e90));
    std::vector<Point> steepest = isUsual ? surface.minima : std::vector<Point>{};
    if (surface.data)
        steepest.push_back(domain.centre()); // of logistic regression it is the most curved point
    const double steady = steadyRate(*surface.surface, scene.start, steepest);
    scene.runs = fiveRuns(isUsual ? surface.rate.value_or(steady) : steady, reach);
    return scene;
}

std::optional<Scene> sceneBeside(const Scene& scene)
{
    if (!scene.beside)
        return std::nullopt;
    Scene other = scene;
    other.surface = *scene.beside;
    other.beside.reset();
    return other;
}

SurfaceChoice usualBeside(const SurfaceChoice& surface)
{
    SurfaceChoice other = surface;
    if (surface.id == "softmax_squared_error")
        other.id = "softmax_cross_entropy";
    else if (surface.id == "softmax_cross_entropy")
        other.id = "softmax_squared_error";
    return other;
}

std::size_t memberCount(const Scene& scene)
{
    std::size_t count = 0;
    for (const RunChoice& run : scene.runs)
        count += static_cast<std::size_t>(run.repeats);
    return count;
}

std::size_t startPathCount(const Scene& scene)
{
    const auto shared = std::ranges::count_if(scene.runs, [](const RunChoice& run) { return !run.start; });
    return scene.starts ? static_cast<std::size_t>(shared) * startCount(*scene.starts) : 0;
}

int mostSteps(const Scene& scene)
{
    const std::size_t each = kMaxRows / std::max<std::size_t>(memberCount(scene), 1);
    const std::size_t fromAll = kMaxStartRows / std::max<std::size_t>(startPathCount(scene), 1);
    return static_cast<int>(std::min({each, fromAll, static_cast<std::size_t>(kMaxSteps)}));
}

int freeLook(const Scene& scene)
{
    const auto taken = [&scene](int candidate) {
        return std::ranges::find(scene.runs, candidate, &RunChoice::look) != scene.runs.end();
    };
    int look = 0;
    while (look < kMaxLook && taken(look))
        ++look;
    return look;
}

double roundedRate(double value)
{
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - 1.0);
    return decimal(value / unit, static_cast<int>(std::lround(std::log10(unit))));
}

RunChoice newRun(const OptimizerEntry& entry, const Scene& scene)
{
    return {std::string(entry.id), initialValues(entry.parameters), true, freeLook(scene)};
}

RunChoice usualRun(const RunChoice& run)
{
    return {.optimizer = run.optimizer, .values = initialValues(findOptimizer(run.optimizer)->parameters),
            .shown = run.shown, .look = run.look};
}

std::optional<std::string> problemWith(const Domain& d)
{
    if (!allFinite(d))
        return "domain " + spelled(d) + " is not finite";
    const double largest = std::max({std::fabs(d.xmin), std::fabs(d.xmax), std::fabs(d.ymin), std::fabs(d.ymax)});
    if (largest > kGreatestCoordinate)
        return "domain " + spelled(d) + " reaches beyond 1e100";
    if (!(d.xmin < d.xmax))
        return "domain " + spelled(d) + " is upside down; xmin must be less than xmax";
    if (!(d.ymin < d.ymax))
        return "domain " + spelled(d) + " is upside down; ymin must be less than ymax";
    if (tooThin(d.xmin, d.xmax) || tooThin(d.ymin, d.ymax))
        return "domain " + spelled(d) + " is too narrow for double precision";
    return std::nullopt;
}

namespace {

std::optional<std::string> problemWithStart(Point start)
{
    if (isFinite(start) && std::fabs(start.x) <= kGreatestCoordinate && std::fabs(start.y) <= kGreatestCoordinate)
        return std::nullopt;
    return "start " + toText(start.x) + "," + toText(start.y)
           + " is not allowed; it must be two numbers from -1e100 to 1e100";
}

} // namespace

std::optional<std::string> problemWith(const RunChoice& run)
{
    const OptimizerEntry* entry = findOptimizer(run.optimizer);
    if (!entry)
        return unknownOptimizer(run.optimizer);
    if (run.look < 0 || run.look > kMaxLook)
        return "look " + std::to_string(run.look) + " is not one of 0 to " + std::to_string(kMaxLook);
    if (run.values.size() != entry->parameters.size())
        return run.optimizer + " has " + std::to_string(entry->parameters.size()) + " hyperparameters, not "
               + std::to_string(run.values.size());
    if (auto problem = problemWithValues(entry->parameters, run.values))
        return run.optimizer + ": " + *problem;
    if (auto problem = problemWith(run.schedule))
        return problem;
    if (auto problem = problemWith(run.noise))
        return problem;
    if (run.repeats < 1 || run.repeats > kMaxRepeats)
        return "repeats = " + std::to_string(run.repeats) + " is not allowed; it must be a whole number, from 1 to "
               + std::to_string(kMaxRepeats);
    if (run.batch < 0 || run.batch > static_cast<int>(kMaxSamples))
        return "batch = " + std::to_string(run.batch) + " is not allowed; it must be a whole number, from 0 to "
               + std::to_string(kMaxSamples) + ", where 0 means all samples";
    return run.start ? problemWithStart(*run.start) : std::nullopt;
}

std::optional<std::string> problemWith(const ScheduleChoice& schedule)
{
    const ScheduleEntry* entry = findSchedule(schedule.id);
    if (!entry)
        return unknownSchedule(schedule.id);
    if (schedule.values.size() != entry->parameters.size())
        return schedule.id + " has " + std::to_string(entry->parameters.size()) + " parameters, not "
               + std::to_string(schedule.values.size());
    if (auto problem = problemWithValues(entry->parameters, schedule.values))
        return schedule.id + ": " + *problem;
    return std::nullopt;
}

std::optional<std::string> problemWith(const Noise& noise)
{
    if (auto problem = problemWithValues(Noise::parameters, std::array{noise.sigma, noise.batch}))
        return "noise: " + *problem;
    return std::nullopt;
}

namespace {

std::optional<std::string> problemWithBeside(const Scene& scene)
{
    if (!scene.beside)
        return std::nullopt;
    const auto surface = resolve(*scene.beside);
    const auto* wrong = std::get_if<std::string>(&surface);
    const auto problem = wrong ? std::optional(*wrong) : problemWithSamples(scene, std::get<ResolvedSurface>(surface));
    return problem ? std::optional("beside: " + *problem) : std::nullopt;
}

} // namespace

std::optional<std::string> problemWith(const Scene& scene)
{
    const auto surface = resolve(scene.surface);
    if (const auto* problem = std::get_if<std::string>(&surface))
        return *problem;
    if (auto problem = problemWith(scene.domain))
        return problem;
    if (auto problem = problemWithStart(scene.start))
        return problem;
    if (scene.steps < 1 || scene.steps > kMaxSteps)
        return "steps = " + std::to_string(scene.steps) + " is not allowed; it must be from 1 to "
               + std::to_string(kMaxSteps);
    if (auto problem = problemWithRuns(scene))
        return problem;
    if (auto problem = problemWithStarts(scene))
        return problem;
    if (auto problem = problemWithSamples(scene, std::get<ResolvedSurface>(surface)))
        return problem;
    if (auto problem = problemWith(scene.classroom))
        return problem;
    return problemWithBeside(scene);
}

std::variant<ResolvedSurface, std::string> resolve(const SurfaceChoice& choice)
{
    if (choice.data)
        return resolveData(*choice.data, choice.values);
    if (choice.id.empty())
        return resolveFormula(choice.formula, choice.values);
    const SurfaceEntry* entry = findSurface(choice.id);
    if (!entry)
        return unknownSurface(choice.id);
    if (auto problem = problemWithValues(entry->parameters, choice.values))
        return choice.id + ": " + *problem;
    return fromCatalogue(*entry, completedValues(entry->parameters, choice.values));
}

namespace {

/// What tells a run from the others of its optimizer: the settings in which they differ.
std::string differenceOf(const RunChoice& run, const Scene& scene)
{
    std::vector<Setting> others;
    for (const RunChoice& other : scene.runs)
        if (other.optimizer == run.optimizer)
            std::ranges::move(settingsOf(other), std::back_inserter(others));
    std::string text;
    for (const Setting& setting : settingsOf(run))
        if (std::ranges::any_of(others, [&](const Setting& s) { return s.what == setting.what && s.text != setting.text; }))
            text += setting.text.empty() ? "" : " " + setting.text;
    return text;
}

/// The same where settings are not to be seen: a number, from 1.
std::string numberOf(std::size_t run, const Scene& scene)
{
    const auto isAlike = [&](const RunChoice& other) { return other.optimizer == scene.runs[run].optimizer; };
    if (std::ranges::count_if(scene.runs, isAlike) < 2)
        return {};
    const auto end = scene.runs.begin() + static_cast<std::ptrdiff_t>(run) + 1;
    return " " + std::to_string(std::count_if(scene.runs.begin(), end, isAlike));
}

} // namespace

std::vector<std::string> runNames(const Scene& scene)
{
    const bool showsSettings = !scene.classroom.hides("hyperparameters");
    std::vector<std::string> names;
    for (std::size_t i = 0; i < scene.runs.size(); ++i)
        names.push_back(std::string(findOptimizer(scene.runs[i].optimizer)->name)
                        + (showsSettings ? differenceOf(scene.runs[i], scene) : numberOf(i, scene)));
    return names;
}

} // namespace thalweg
