#pragma once

#include "numeric/geometry.h"
#include "numeric/parameter.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Values of options, from text. What does not fit throws Refusal, naming the option, the value and
/// what is allowed.
namespace thalweg::app {

/// Exactly count finite numbers with commas between them; blanks around them do not matter.
std::optional<std::vector<double>> finiteNumbers(std::string_view text, std::size_t count);

Point pointFrom(std::string_view option, std::string_view text);
Domain domainFrom(std::string_view option, std::string_view text);

/// A whole number in decimal digits, from min to max.
std::uint64_t wholeNumber(std::string_view option, std::string_view text, std::uint64_t min,
                          std::uint64_t max);

/// One of the allowed words.
std::string oneOf(std::string_view option, std::string_view text,
                  std::span<const std::string_view> allowed);

/// "name=value", taken apart.
struct Assignment {
    std::string name;
    std::string value;
};
Assignment assignmentFrom(std::string_view option, std::string_view text);

/// "ID" or "ID:name=value,…", taken apart.
struct Named {
    std::string id;
    std::vector<Assignment> assignments;
};
Named namedFrom(std::string_view option, std::string_view text);

/// Takes those assignments out whose names begin with the prefix, and the prefix off their names.
std::vector<Assignment> takeBeginning(std::string_view prefix, std::vector<Assignment>& assignments);

/// Takes the assignment of this name out and gives its value, or nothing.
std::optional<std::string> takeNamed(std::string_view name, std::vector<Assignment>& assignments);

/// Sets the values of a table, each name once. owner: whose parameters they are, for messages.
void assign(std::string_view owner, std::span<const Parameter> table,
            const std::vector<Assignment>& assignments, std::vector<double>& values);

} // namespace thalweg::app
