#include "command/values.h"

#include "command/refusal.h"
#include "numeric/text.h"
#include "scene/scene.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace thalweg::app {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r";
    const std::size_t from = text.find_first_not_of(kBlanks);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(kBlanks) - from + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t end = text.find(separator); end != std::string_view::npos;
         end = text.find(separator)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

[[noreturn]] void refuse(std::string_view name, std::string_view value, const std::string& allowed)
{
    const std::string shown = toNumber(value) ? std::string(value) : inQuotes(value);
    throw Refusal(std::string(name) + " = " + shown + " is not allowed; it must be " + allowed);
}

double parameterValue(const Parameter& parameter, std::string_view text)
{
    if (parameter.scale == Scale::Switch) {
        if (text != "true" && text != "false")
            refuse(parameter.id, text, allowedRange(parameter));
        return text == "true" ? 1.0 : 0.0;
    }
    const auto value = toNumber(trimmed(text));
    if (!value)
        refuse(parameter.id, text, (parameter.whole ? "" : "a number, ") + allowedRange(parameter));
    if (const auto problem = problemWith(parameter, *value))
        throw Refusal(*problem);
    return *value;
}

[[noreturn]] void refuseName(std::string_view owner, std::span<const Parameter> table,
                             std::string_view name)
{
    std::vector<std::string_view> known;
    for (const Parameter& parameter : table)
        known.push_back(parameter.id);
    if (known.empty())
        throw Refusal(std::string(owner) + " has no parameters, so none named " + inQuotes(name));
    throw Refusal(std::string(owner) + " has no parameter " + inQuotes(name)
                  + suggestion(name, known));
}

} // namespace

std::optional<std::vector<double>> finiteNumbers(std::string_view text, std::size_t count)
{
    std::vector<double> numbers;
    for (const std::string_view part : split(text, ',')) {
        const auto number = toNumber(trimmed(part));
        if (!number || !std::isfinite(*number))
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers.size() == count ? std::optional(numbers) : std::nullopt;
}

Point pointFrom(std::string_view option, std::string_view text)
{
    const auto numbers = finiteNumbers(text, 2);
    if (!numbers)
        refuse(option, text, "two finite numbers X,Y");
    return {(*numbers)[0], (*numbers)[1]};
}

Domain domainFrom(std::string_view option, std::string_view text)
{
    const auto numbers = finiteNumbers(text, 4);
    if (!numbers)
        refuse(option, text, "four finite numbers XMIN,XMAX,YMIN,YMAX");
    const Domain domain{(*numbers)[0], (*numbers)[1], (*numbers)[2], (*numbers)[3]};
    if (const auto problem = problemWith(domain))
        throw Refusal(*problem);
    return domain;
}

std::uint64_t wholeNumber(std::string_view option, std::string_view text, std::uint64_t min,
                          std::uint64_t max)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < min || value > max)
        refuse(option, text,
               "a whole number from " + std::to_string(min) + " to " + std::to_string(max));
    return value;
}

std::string oneOf(std::string_view option, std::string_view text,
                  std::span<const std::string_view> allowed)
{
    if (std::ranges::find(allowed, text) == allowed.end())
        refuse(option, text, alternatives(allowed) + suggestion(text, allowed));
    return std::string(text);
}

Assignment assignmentFrom(std::string_view option, std::string_view text)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0)
        throw Refusal(std::string(option) + ": " + inQuotes(text) + " must be name=value");
    return {std::string(trimmed(text.substr(0, equals))), std::string(text.substr(equals + 1))};
}

Named namedFrom(std::string_view option, std::string_view text)
{
    const std::size_t colon = text.find(':');
    Named named{std::string(text.substr(0, colon)), {}};
    if (colon != std::string_view::npos)
        for (const std::string_view part : split(text.substr(colon + 1), ','))
            named.assignments.push_back(assignmentFrom(option, part));
    return named;
}

std::vector<Assignment> takeBeginning(std::string_view prefix, std::vector<Assignment>& assignments)
{
    std::vector<Assignment> taken;
    for (const auto& [name, value] : assignments)
        if (name.starts_with(prefix))
            taken.push_back({name.substr(prefix.size()), value});
    std::erase_if(assignments, [&](const Assignment& a) { return a.name.starts_with(prefix); });
    return taken;
}

std::optional<std::string> takeNamed(std::string_view name, std::vector<Assignment>& assignments)
{
    const auto isNamed = [&](const Assignment& a) { return a.name == name; };
    const auto found = std::ranges::find_if(assignments, isNamed);
    if (found == assignments.end())
        return std::nullopt;
    const std::string value = found->value;
    if (std::erase_if(assignments, isNamed) > 1)
        throw Refusal(std::string(name) + " is given twice");
    return value;
}

void assign(std::string_view owner, std::span<const Parameter> table,
            const std::vector<Assignment>& assignments, std::vector<double>& values)
{
    std::set<std::size_t> assigned;
    for (const auto& [name, value] : assignments) {
        const auto index = indexOf(table, name);
        if (!index)
            refuseName(owner, table, name);
        if (!assigned.insert(*index).second)
            throw Refusal(name + " of " + std::string(owner) + " is given twice");
        values.at(*index) = parameterValue(table[*index], value);
    }
}

} // namespace thalweg::app
