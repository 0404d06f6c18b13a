#include "command/arguments.h"

#include "command/refusal.h"
#include "numeric/text.h"

#include <algorithm>

namespace thalweg::app {

namespace {

bool isLetter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }

/// Whether an argument is meant as an option: "--steps", "-o"; but not "-", "-1,2" or "-inf,0".
bool looksLikeOption(std::string_view argument)
{
    if (argument.size() < 2 || argument[0] != '-')
        return false;
    const bool named = isLetter(argument[1]) || (argument[1] == '-' && argument.size() > 2);
    return named && !toNumber(argument.substr(0, argument.find(',')));
}

std::string_view nameOf(std::string_view argument)
{
    return argument.starts_with("--") ? argument.substr(0, argument.find('=')) : argument;
}

bool isCalled(const Option& option, std::string_view name)
{
    return option.name == name || (option.brief == name && !name.empty());
}

} // namespace

Arguments::Arguments(std::span<const std::string> given, std::string_view command,
                     std::span<const Option> options, std::size_t most)
    : m_command(command), m_options(options)
{
    bool optionsMayFollow = true;
    for (auto at = given.begin(); at != given.end();) {
        if (optionsMayFollow && *at == "--") {
            optionsMayFollow = false;
            ++at;
        } else if (optionsMayFollow && looksLikeOption(*at)) {
            at = takeOption(at, given.end());
        } else {
            takePositional(*at++, most);
        }
    }
}

std::optional<std::string> Arguments::value(std::string_view name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::nullopt : std::optional(found->second.front());
}

std::vector<std::string> Arguments::values(std::string_view name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::vector<std::string>() : found->second;
}

bool Arguments::namesOption(std::string_view argument) const
{
    return std::ranges::any_of(
        m_options, [name = nameOf(argument)](const Option& o) { return isCalled(o, name); });
}

const Option& Arguments::known(std::string_view name) const
{
    std::vector<std::string_view> names;
    for (const Option& option : m_options) {
        if (isCalled(option, name))
            return option;
        names.push_back(option.name);
    }
    throw Refusal(std::string(m_command) + " has no option " + inQuotes(name)
                  + suggestion(name, names));
}

/// Takes the option at an argument with its values, and returns what follows them. The first value may
/// look like anything but an option of this command: formulas and numbers begin with a minus sign, too.
Arguments::Iterator Arguments::takeOption(Iterator at, Iterator end)
{
    const std::string_view name = nameOf(*at);
    const Option& option = known(name);
    const bool joined = name.size() < at->size();
    if (option.takes == Takes::One && has(option.name))
        throw Refusal(std::string(option.name) + " is given twice");
    if (option.takes == Takes::Nothing && joined)
        throw Refusal(std::string(option.name) + " takes no value");
    auto& values = m_values[std::string(option.name)];
    if (joined)
        values.push_back(at->substr(name.size() + 1));
    else if (option.takes != Takes::Nothing)
        values.push_back(*(at = valueAfter(option, at, end)));
    while (option.takes == Takes::SeveralEach && at + 1 != end && !looksLikeOption(at[1])
           && at[1] != "--")
        values.push_back(*++at);
    return at + 1;
}

Arguments::Iterator Arguments::valueAfter(const Option& option, Iterator at, Iterator end) const
{
    if (at + 1 == end || namesOption(at[1]))
        throw Refusal(std::string(option.name) + " needs a value: " + std::string(option.value));
    return at + 1;
}

void Arguments::takePositional(const std::string& argument, std::size_t most)
{
    if (m_positionals.size() == most)
        throw Refusal(std::string(m_command) + ": unexpected argument " + inQuotes(argument));
    m_positionals.push_back(argument);
}

} // namespace thalweg::app
