#include "expression/parse_error.h"

namespace thalweg {
namespace {

/// The pattern with each %1 … %9 replaced by that argument.
std::string filled(std::string_view pattern, const std::vector<std::string>& arguments)
{
    std::string sentence;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '%' && i + 1 < pattern.size();
        if (place)
            sentence += arguments.at(static_cast<std::size_t>(pattern[++i] - '1'));
        else
            sentence += pattern[i];
    }
    return sentence;
}

} // namespace

ParseError parseError(std::string_view pattern, std::size_t column, std::vector<std::string> rest)
{
    std::vector<std::string> arguments{std::to_string(column)};
    for (std::string& argument : rest)
        arguments.push_back(std::move(argument));
    return {column, filled(pattern, arguments), pattern, std::move(arguments)};
}

} // namespace thalweg
