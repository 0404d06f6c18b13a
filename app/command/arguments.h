#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thalweg::app {

/// How many values an option takes.
enum class Takes {
    Nothing,
    One,        ///< and stands once: a second one would contradict the first
    OneEach,    ///< and may stand several times: --optimizer sgd --optimizer adam
    SeveralEach ///< as many as follow: --at 1,2 3,4
};

/// An option of a command; parsing, help and suggestions are made from it.
struct Option {
    std::string_view name;  ///< "--steps"
    std::string_view brief; ///< "-o", or empty
    Takes takes = Takes::One;
    std::string_view value; ///< what stands for its value in the help: "N"
    std::string_view help;
};

/// A command line taken apart into options and the rest. Options may stand in any order and
/// anywhere; "--name value" and "--name=value" mean the same; "--" ends them.
class Arguments {
public:
    /// Throws Refusal, with the closest option that there is, when given does not fit.
    /// @param command    its name, for messages.
    /// @param most       so many arguments may stand beside the options.
    Arguments(std::span<const std::string> given, std::string_view command,
              std::span<const Option> options, std::size_t most);

    bool has(std::string_view name) const { return m_values.contains(name); }
    /// The value of an option that stands once, if it was given.
    std::optional<std::string> value(std::string_view name) const;
    /// All values of an option, in their order.
    std::vector<std::string> values(std::string_view name) const;
    const std::vector<std::string>& positionals() const { return m_positionals; }

private:
    using Iterator = std::span<const std::string>::iterator;

    const Option& known(std::string_view name) const;
    bool namesOption(std::string_view argument) const;
    Iterator takeOption(Iterator at, Iterator end);
    Iterator valueAfter(const Option& option, Iterator at, Iterator end) const;
    void takePositional(const std::string& argument, std::size_t most);

    std::string_view m_command;
    std::span<const Option> m_options;
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
    std::vector<std::string> m_positionals;
};

} // namespace thalweg::app
