#include "command/commands.h"
#include "command/refusal.h"
#include "command/scene_request.h"
#include "command/shipped_scenes.h"
#include "command/text_table.h"
#include "losses/models.h"
#include "numeric/text.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>

namespace thalweg::app {

namespace {

using Json = nlohmann::ordered_json;

std::string_view scaleName(Scale scale)
{
    switch (scale) {
    case Scale::Linear:
        return "linear";
    case Scale::Logarithmic:
        return "logarithmic";
    case Scale::LogarithmicOrZero:
        return "logarithmic_or_zero";
    case Scale::Complement:
        return "complement";
    case Scale::Switch:
        break;
    }
    return "switch";
}

std::string_view groupName(OptimizerGroup group)
{
    switch (group) {
    case OptimizerGroup::FirstSteps:
        return "first_steps";
    case OptimizerGroup::Adaptive:
        return "adaptive";
    case OptimizerGroup::SecondOrder:
        return "second_order";
    case OptimizerGroup::Lecture:
        break;
    }
    return "lecture";
}

/// A value of a parameter: true or false of a switch, null for no limit.
Json valueJson(const Parameter& parameter, double value)
{
    if (parameter.scale == Scale::Switch)
        return value != 0.0;
    return std::isfinite(value) ? Json(value) : Json();
}

Json parametersJson(std::span<const Parameter> table)
{
    Json list = Json::array();
    for (const Parameter& p : table)
        list.push_back(
            {{"id", p.id},
             {"symbol", p.symbol},
             {"name", p.name},
             {"initial", valueJson(p, p.initial)},
             {"min", valueJson(p, p.min)},
             {"max", valueJson(p, p.max)},
             {"max_excluded", p.maxExcluded},
             {"slider", Json::array({valueJson(p, p.sliderMin), valueJson(p, p.sliderMax)})},
             {"scale", scaleName(p.scale)},
             {"help", p.help},
             {"whole", p.whole}});
    return list;
}

Json pointsJson(std::span<const Point> points)
{
    Json list = Json::array();
    for (const Point p : points)
        list.push_back(Json::array({p.x, p.y}));
    return list;
}

Json textsJson(std::span<const std::string_view> texts)
{
    Json list = Json::array();
    for (const std::string_view text : texts)
        list.push_back(text);
    return list;
}

/// One kind of things to list: for people a table, for programs JSON.
struct Listing {
    std::vector<std::vector<std::string>> rows; ///< id, name, a line
    Json json = Json::array();
};

Listing surfaces()
{
    Listing listing;
    for (const SurfaceEntry& s : surfaceCatalogue()) {
        listing.rows.push_back({std::string(s.id), std::string(s.name), std::string(s.knownFor)});
        listing.json.push_back(
            {{"id", s.id},
             {"name", s.name},
             {"formula", s.formula},
             {"known_for", s.knownFor},
             {"source", s.source},
             {"domain", {s.domain.xmin, s.domain.xmax, s.domain.ymin, s.domain.ymax}},
             {"minima", pointsJson(s.minima)},
             {"not_smooth", pointsJson(s.notSmooth)},
             {"parameters", parametersJson(s.parameters)}});
    }
    return listing;
}

Listing optimizers()
{
    Listing listing;
    for (const OptimizerEntry& o : optimizerCatalogue()) {
        listing.rows.push_back({std::string(o.id), std::string(o.name), std::string(o.knownFor)});
        listing.json.push_back({{"id", o.id},
                                {"name", o.name},
                                {"rule", o.rule},
                                {"known_for", o.knownFor},
                                {"source", o.source},
                                {"group", groupName(o.group)},
                                {"parameters", parametersJson(o.parameters)},
                                {"state", textsJson(o.stateSymbols)}});
    }
    return listing;
}

Listing schedules()
{
    Listing listing;
    for (const ScheduleEntry& s : scheduleCatalogue()) {
        listing.rows.push_back({std::string(s.id), std::string(s.name), std::string(s.knownFor)});
        listing.json.push_back({{"id", s.id},
                                {"name", s.name},
                                {"rule", s.rule},
                                {"known_for", s.knownFor},
                                {"source", s.source},
                                {"parameters", parametersJson(s.parameters)}});
    }
    return listing;
}

Listing models()
{
    Listing listing;
    for (const ModelEntry& m : modelCatalogue()) {
        listing.rows.push_back({std::string(m.id), std::string(m.name), std::string(m.knownFor)});
        listing.json.push_back({{"id", m.id},
                                {"name", m.name},
                                {"formula", m.formula},
                                {"known_for", m.knownFor},
                                {"source", m.source},
                                {"weights", textsJson(m.weights)},
                                {"columns", textsJson(columnsOf(m))},
                                {"parameters", parametersJson(m.parameters)}});
    }
    return listing;
}

std::string namesOfRuns(const Scene& scene)
{
    std::string names;
    for (const std::string& name : runNames(scene))
        names += (names.empty() ? "" : ", ") + name;
    return names;
}

Listing scenes()
{
    Listing listing;
    for (const ShippedScene& shipped : shippedScenes()) {
        const Scene scene = sceneFromText(shipped.id, shipped.json);
        const std::string surface = std::get<ResolvedSurface>(resolve(scene.surface)).name;
        listing.rows.push_back({shipped.id, surface, namesOfRuns(scene)});
        listing.json.push_back(
            {{"id", shipped.id}, {"surface", surface}, {"scene", Json::parse(shipped.json)}});
    }
    return listing;
}

/// What may be listed, and how.
struct Kind {
    std::string_view name;
    Listing (*listing)();
};

Listing listingOf(const Arguments& arguments)
{
    constexpr std::array<Kind, 5> kKinds{{{"surfaces", surfaces},
                                          {"optimizers", optimizers},
                                          {"schedules", schedules},
                                          {"models", models},
                                          {"scenes", scenes}}};
    std::vector<std::string_view> names;
    for (const Kind& kind : kKinds)
        names.push_back(kind.name);
    if (arguments.positionals().empty())
        throw Refusal("list needs one of " + alternatives(names));
    const std::string& wanted = arguments.positionals().front();
    for (const Kind& kind : kKinds)
        if (kind.name == wanted)
            return kind.listing();
    throw Refusal("list " + inQuotes(wanted) + " is not known; it must be " + alternatives(names)
                  + suggestion(wanted, names));
}

} // namespace

void listEntries(const Arguments& arguments, std::istream&, Output& out)
{
    const Listing listing = listingOf(arguments);
    if (arguments.has("--json")) {
        out << listing.json.dump(2) << "\n";
        return;
    }
    TextTable table({Align::Left, Align::Left, Align::Left});
    for (const auto& row : listing.rows)
        table.add(row);
    table.print(out);
}

} // namespace thalweg::app
