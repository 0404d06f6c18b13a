#include "scene/scene_json.h"

#include "losses/models.h"
#include "numeric/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <set>
#include <stdexcept>

namespace thalweg {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;
constexpr std::string_view kFormat = "thalweg-scene";

// Writing ---------------------------------------------------------------------------------------

Json parametersToJson(std::span<const Parameter> table, const std::vector<double>& values)
{
    Json object = Json::object();
    for (std::size_t i = 0; i < table.size() && i < values.size(); ++i) {
        const std::string key(table[i].id);
        if (table[i].scale == Scale::Switch)
            object[key] = values[i] != 0.0;
        else
            object[key] = values[i];
    }
    return object;
}

/// The user's own samples stand there as lists of numbers, in the order of the model's columns.
Json dataToJson(const DataChoice& data)
{
    Json object{{"model", data.model}, {"seed", data.seed}};
    const ModelEntry* model = findModel(data.model);
    if (model && !data.samples.empty()) {
        Json samples = Json::array();
        for (const Sample& sample : data.samples)
            samples.push_back(numbersOf(*model, sample));
        object["samples"] = std::move(samples);
    }
    return object;
}

Json surfaceToJson(const SurfaceChoice& choice)
{
    Json object = Json::object();
    if (choice.data)
        object["data"] = dataToJson(*choice.data);
    else
        object[choice.id.empty() ? "formula" : "id"] = choice.id.empty() ? choice.formula : choice.id;
    const auto resolved = resolve(choice);
    if (const auto* surface = std::get_if<ResolvedSurface>(&resolved); surface && !choice.values.empty())
        object["parameters"] = parametersToJson(surface->parameters, choice.values);
    return object;
}

Json scheduleToJson(const ScheduleChoice& schedule)
{
    const ScheduleEntry* entry = findSchedule(schedule.id);
    return {{"id", schedule.id},
            {"parameters", entry ? parametersToJson(entry->parameters, schedule.values) : Json::object()}};
}

/// Schedule, noise, repeats and batch stand there only when they are not the usual ones.
Json runToJson(const RunChoice& run)
{
    const RunChoice usual;
    const OptimizerEntry* entry = findOptimizer(run.optimizer);
    Json object{{"optimizer", run.optimizer},
                {"parameters", entry ? parametersToJson(entry->parameters, run.values) : Json::object()}};
    if (run.schedule != usual.schedule)
        object["schedule"] = scheduleToJson(run.schedule);
    if (run.noise != usual.noise)
        object["noise"] = parametersToJson(Noise::parameters, {run.noise.sigma, run.noise.batch});
    if (run.repeats != usual.repeats)
        object["repeats"] = run.repeats;
    if (run.batch != usual.batch)
        object["batch"] = run.batch;
    if (run.start)
        object["start"] = {run.start->x, run.start->y};
    if (run.cure)
        object["cure"] = {{"remedy", run.cure->remedy}, {"of", run.cure->of}};
    object["shown"] = run.shown;
    object["look"] = run.look;
    return object;
}

Json startsToJson(const Starts& starts)
{
    Json object{{"kind", idOf(starts.kind)}, {"count", starts.count}};
    if (starts.reach != Point{})
        object["reach"] = {starts.reach.x, starts.reach.y};
    return object;
}

/// Empty lists do not stand there.
Json classroomToJson(const Classroom& classroom)
{
    Json object = Json::object();
    if (!classroom.hide.empty())
        object["hide"] = classroom.hide;
    if (!classroom.lock.empty())
        object["lock"] = classroom.lock;
    if (classroom.guess)
        object["guess"] = true;
    return object;
}

// Reading ---------------------------------------------------------------------------------------

/// A wrong value of the file; its message is the sentence that the reader is told.
struct Wrong : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A JSON value together with its place in the file, so that messages can name it.
class Node {
public:
    Node(const Json& json, std::string place) : m_json(json), m_place(std::move(place)) {}

    Node at(const std::string& key) const
    {
        if (!m_json.contains(key))
            throw Wrong(inPlace() + "\"" + key + "\" is missing");
        return {m_json.at(key), m_place.empty() ? key : m_place + "." + key};
    }
    Node at(std::size_t index) const
    {
        return {m_json.at(index), m_place + "[" + std::to_string(index) + "]"};
    }
    bool has(const std::string& key) const { return m_json.contains(key); }
    std::size_t size() const { return m_json.size(); }
    const Json& json() const { return m_json; }

    double number() const { return expect(m_json.is_number(), "a number").get<double>(); }
    bool boolean() const { return expect(m_json.is_boolean(), "true or false").get<bool>(); }
    std::string text() const { return expect(m_json.is_string(), "text").get<std::string>(); }
    /// A whole number between the limits.
    template <class Integer> Integer integer(Integer min, Integer max) const
    {
        const std::string range = "a whole number from " + std::to_string(min) + " to " + std::to_string(max);
        expect(m_json.is_number_integer(), range);
        if (m_json.is_number_unsigned()) {
            const auto value = m_json.get<std::uint64_t>();
            expect(value >= static_cast<std::uint64_t>(min) && value <= static_cast<std::uint64_t>(max), range);
            return static_cast<Integer>(value);
        }
        throw wrong(range); // negative; no limit here is
    }
    template <std::size_t Count> std::array<double, Count> numbers() const
    {
        expect(m_json.is_array() && m_json.size() == Count, std::to_string(Count) + " numbers");
        std::array<double, Count> values{};
        for (std::size_t i = 0; i < Count; ++i)
            values[i] = at(i).number();
        return values;
    }
    /// An object with no keys but these.
    const Node& object(std::initializer_list<std::string_view> known) const
    {
        expect(m_json.is_object(), "an object");
        for (const auto& [key, value] : m_json.items())
            if (std::ranges::find(known, key) == known.end())
                throw Wrong(inPlace() + "unknown key \"" + key + "\"" + suggestion(key, known));
        return *this;
    }

    Wrong wrong(const std::string& wanted) const
    {
        std::string shown = m_json.dump(-1, ' ', false, Json::error_handler_t::replace);
        if (shown.size() > 60)
            shown = shown.substr(0, 57) + "...";
        return Wrong((m_place.empty() ? "the file" : m_place) + " is " + shown + "; it must be " + wanted);
    }
    Wrong because(const std::string& reason) const { return Wrong(inPlace() + reason); }

private:
    std::string inPlace() const { return m_place.empty() ? "" : m_place + ": "; }
    const Json& expect(bool fits, const std::string& wanted) const
    {
        if (!fits)
            throw wrong(wanted);
        return m_json;
    }

    const Json& m_json;
    std::string m_place;
};

std::vector<double> readParameters(const Node& node, std::span<const Parameter> table)
{
    std::vector<double> values = initialValues(table);
    if (!node.json().is_object())
        throw node.wrong("an object");
    for (const auto& [key, json] : node.json().items()) {
        const auto index = indexOf(table, key);
        if (!index) {
            std::vector<std::string_view> known;
            for (const Parameter& p : table)
                known.push_back(p.id);
            throw node.because("unknown parameter \"" + key + "\"" + suggestion(key, known));
        }
        const Parameter& parameter = table[*index];
        const Node value = node.at(key);
        values[*index] = parameter.scale == Scale::Switch ? (value.boolean() ? 1.0 : 0.0) : value.number();
        if (const auto problem = problemWith(parameter, values[*index]))
            throw node.because(*problem);
    }
    return values;
}

Sample readSample(const Node& node, const ModelEntry& model)
{
    const std::size_t count = columnsOf(model).size();
    if (!node.json().is_array() || node.size() != count)
        throw node.wrong(std::to_string(count) + " numbers");
    std::vector<double> numbers;
    for (std::size_t i = 0; i < count; ++i)
        numbers.push_back(node.at(i).number());
    const Sample sample = sampleFrom(model, numbers);
    if (const auto problem = problemWith(model, sample))
        throw node.because(*problem);
    return sample;
}

std::vector<Sample> readSamples(const Node& node, const ModelEntry& model)
{
    if (!node.json().is_array())
        throw node.wrong("a list of samples");
    if (const auto problem = problemWithCount(node.size()))
        throw node.because(*problem);
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < node.size(); ++i)
        samples.push_back(readSample(node.at(i), model));
    return samples;
}

DataChoice readData(const Node& node)
{
    node.object({"model", "samples", "seed"});
    DataChoice data;
    data.model = node.at("model").text();
    const ModelEntry* model = findModel(data.model);
    if (!model)
        throw node.because(unknownModel(data.model));
    if (node.has("samples"))
        data.samples = readSamples(node.at("samples"), *model);
    if (node.has("seed"))
        data.seed = node.at("seed").integer<std::uint64_t>(0, std::numeric_limits<std::uint64_t>::max());
    return data;
}

SurfaceChoice readSurface(const Node& node)
{
    node.object({"id", "formula", "data", "parameters"});
    if (int{node.has("id")} + int{node.has("formula")} + int{node.has("data")} != 1)
        throw node.because("exactly one of \"id\", \"formula\" and \"data\" is needed");
    SurfaceChoice choice;
    choice.id = node.has("id") ? node.at("id").text() : "";
    choice.formula = node.has("formula") ? node.at("formula").text() : "";
    if (node.has("data"))
        choice.data = readData(node.at("data"));
    const auto resolved = resolve(choice);
    if (const auto* problem = std::get_if<std::string>(&resolved))
        throw node.because(*problem);
    if (node.has("parameters"))
        choice.values = readParameters(node.at("parameters"), std::get<ResolvedSurface>(resolved).parameters);
    return choice;
}

ScheduleChoice readSchedule(const Node& node)
{
    node.object({"id", "parameters"});
    ScheduleChoice schedule{node.at("id").text(), {}};
    const ScheduleEntry* entry = findSchedule(schedule.id);
    if (!entry)
        throw node.because(unknownSchedule(schedule.id));
    schedule.values = node.has("parameters") ? readParameters(node.at("parameters"), entry->parameters)
                                             : initialValues(entry->parameters);
    return schedule;
}

Noise readNoise(const Node& node)
{
    const std::vector<double> values = readParameters(node, Noise::parameters);
    return {values[0], values[1]};
}

Point readPoint(const Node& node)
{
    const auto numbers = node.numbers<2>();
    return {numbers[0], numbers[1]};
}

Starts readStarts(const Node& node)
{
    node.object({"kind", "count", "reach"});
    const auto kind = startsKind(node.at("kind").text());
    if (!kind)
        throw node.because("unknown kind of starts \"" + node.at("kind").text() + "\""
                           + suggestion(node.at("kind").text(), startsKinds()));
    Starts starts{*kind, node.at("count").integer(2, kMaxStarts), {}};
    if (node.has("reach"))
        starts.reach = readPoint(node.at("reach"));
    return starts;
}

Cure readCure(const Node& node)
{
    node.object({"remedy", "of"});
    return {node.at("remedy").text(), node.at("of").integer<std::size_t>(0, kMaxRuns - 1)};
}

RunChoice readRun(const Node& node, int defaultLook)
{
    node.object({"optimizer", "parameters", "schedule", "noise", "repeats", "batch", "start", "cure", "shown", "look"});
    RunChoice run;
    run.optimizer = node.at("optimizer").text();
    const OptimizerEntry* entry = findOptimizer(run.optimizer);
    if (!entry)
        throw node.because(unknownOptimizer(run.optimizer));
    run.values = node.has("parameters") ? readParameters(node.at("parameters"), entry->parameters)
                                        : initialValues(entry->parameters);
    if (node.has("schedule"))
        run.schedule = readSchedule(node.at("schedule"));
    if (node.has("noise"))
        run.noise = readNoise(node.at("noise"));
    if (node.has("repeats"))
        run.repeats = node.at("repeats").integer(1, kMaxRepeats);
    if (node.has("batch"))
        run.batch = node.at("batch").integer(0, static_cast<int>(kMaxSamples));
    if (node.has("start"))
        run.start = readPoint(node.at("start"));
    if (node.has("cure"))
        run.cure = readCure(node.at("cure"));
    run.shown = node.has("shown") ? node.at("shown").boolean() : true;
    run.look = node.has("look") ? node.at("look").integer(0, kMaxLook) : defaultLook;
    return run;
}

std::vector<RunChoice> readRuns(const Node& node)
{
    if (!node.json().is_array())
        throw node.wrong("a list of runs");
    if (node.size() > kMaxRuns)
        throw node.because(std::to_string(node.size()) + " runs are too many; at most "
                           + std::to_string(kMaxRuns) + " are allowed");
    std::vector<RunChoice> runs;
    for (std::size_t i = 0; i < node.size(); ++i)
        runs.push_back(readRun(node.at(i), static_cast<int>(i) % (kMaxLook + 1)));
    return runs;
}

std::vector<std::string> readControls(const Node& node)
{
    if (!node.json().is_array())
        throw node.wrong("a list of controls");
    std::vector<std::string> controls;
    for (std::size_t i = 0; i < node.size(); ++i)
        controls.push_back(node.at(i).text());
    return controls;
}

Classroom readClassroom(const Node& node)
{
    node.object({"hide", "lock", "guess"});
    Classroom classroom;
    if (node.has("hide"))
        classroom.hide = readControls(node.at("hide"));
    if (node.has("lock"))
        classroom.lock = readControls(node.at("lock"));
    if (node.has("guess"))
        classroom.guess = node.at("guess").boolean();
    return classroom;
}

Scene readScene(const Node& file)
{
    file.object({"format", "version", "surface", "beside", "domain", "start", "starts", "steps", "seed", "runs", "classroom"});
    if (file.at("format").text() != kFormat)
        throw file.at("format").wrong("\"" + std::string(kFormat) + "\"");
    if (file.at("version").integer(1, 1'000'000) != kVersion)
        throw file.because("version " + file.at("version").json().dump()
                           + " is newer than this program, which reads version " + std::to_string(kVersion));
    Scene scene;
    scene.surface = readSurface(file.at("surface"));
    if (file.has("beside"))
        scene.beside = readSurface(file.at("beside"));
    const auto edges = file.at("domain").numbers<4>();
    scene.domain = {edges[0], edges[1], edges[2], edges[3]};
    scene.start = readPoint(file.at("start"));
    if (file.has("starts"))
        scene.starts = readStarts(file.at("starts"));
    scene.steps = file.at("steps").integer(1, kMaxSteps);
    if (file.has("seed"))
        scene.seed = file.at("seed").integer<std::uint64_t>(0, std::numeric_limits<std::uint64_t>::max());
    scene.runs = readRuns(file.at("runs"));
    if (file.has("classroom"))
        scene.classroom = readClassroom(file.at("classroom"));
    if (const auto problem = problemWith(scene))
        throw Wrong(*problem);
    return scene;
}

/// Refuses while it is read what the reader of the result could not see any more: a key that stands twice,
/// of which only the last would count, and depth, which parsing bears but not writing out for a message.
class Watch {
public:
    bool operator()(int depth, Json::parse_event_t event, Json& parsed)
    {
        constexpr int kDeepest = 16;
        if (depth > kDeepest)
            throw Wrong("the file is nested more than " + std::to_string(kDeepest) + " deep; that is not a scene");
        if (event == Json::parse_event_t::object_start)
            m_keys.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            m_keys.pop_back();
        else if (event == Json::parse_event_t::key && !m_keys.back().insert(parsed.get<std::string>()).second)
            throw Wrong("key \"" + parsed.get<std::string>() + "\" stands twice");
        return true;
    }

private:
    std::vector<std::set<std::string>> m_keys; ///< of the objects that are open
};

/// Where reading ended, and whether there was no more to read.
std::string parseMessage(const Json::parse_error& error, std::string_view text)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return "the file is empty";
    const std::string_view read = text.substr(0, error.byte);
    const std::string line = std::to_string(1 + std::ranges::count(read, '\n'));
    if (error.byte > text.size()) // it met the end
        return "the file ends in the middle of a scene, in line " + line + "; it may have been cut off";
    const std::size_t lineStart = read.rfind('\n') + 1; // npos + 1 is 0
    return "not valid JSON in line " + line + ", column " + std::to_string(read.size() - lineStart);
}

/// The library quotes the number, and names no place.
std::string overflowMessage(const Json::out_of_range& error)
{
    const std::string_view said = error.what();
    const std::size_t first = said.find('\'');
    const std::size_t last = said.rfind('\'');
    const auto number = first < last ? said.substr(first + 1, last - first - 1) : std::string_view("a number");
    return std::string(number) + " is larger than any number of double precision";
}

} // namespace

std::string toJson(const Scene& scene)
{
    Json runs = Json::array();
    for (const RunChoice& run : scene.runs)
        runs.push_back(runToJson(run));
    const Domain& d = scene.domain;
    Json file{{"format", kFormat}, {"version", kVersion}, {"surface", surfaceToJson(scene.surface)}};
    if (scene.beside)
        file["beside"] = surfaceToJson(*scene.beside);
    file["domain"] = {d.xmin, d.xmax, d.ymin, d.ymax};
    file["start"] = {scene.start.x, scene.start.y};
    if (scene.starts)
        file["starts"] = startsToJson(*scene.starts);
    file["steps"] = scene.steps;
    file["seed"] = scene.seed;
    file["runs"] = std::move(runs);
    if (scene.classroom != Classroom())
        file["classroom"] = classroomToJson(scene.classroom);
    return file.dump(2) + "\n";
}

std::variant<Scene, std::string> sceneFromJson(std::string_view text)
{
    if (text.size() > kMaxSceneBytes)
        return "the file is larger than " + std::to_string(kMaxSceneBytes) + " bytes; that is not a scene";
    try {
        const Json json = Json::parse(text, Watch());
        return readScene(Node(json, ""));
    } catch (const Wrong& wrong) {
        return std::string(wrong.what());
    } catch (const Json::parse_error& error) {
        return parseMessage(error, text);
    } catch (const Json::out_of_range& error) {
        return overflowMessage(error);
    } catch (const Json::exception& error) {
        return std::string(error.what());
    }
}

} // namespace thalweg
