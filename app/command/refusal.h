#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace thalweg::app {

/// The request or a file is wrong: exit code 2. The message is one sentence that says which value,
/// and what is allowed. It leaves runCommand as text, never as an exception.
struct Refusal : std::runtime_error {
    explicit Refusal(std::string_view message);
};

/// The request was right but could not be carried out: exit code 1.
struct Failure : std::runtime_error {
    explicit Failure(std::string_view message);
};

/// What somebody typed, in quotation marks, with the middle left out when it is very long.
std::string inQuotes(std::string_view text);

/// A message as a single line of valid UTF-8: control characters, which could also steer a terminal,
/// become "?".
std::string oneLine(std::string_view message);

/// "plane", "plane or window", "light, dark or grey".
template <class Range> std::string alternatives(const Range& words)
{
    std::string list;
    std::size_t left = words.size();
    for (std::string_view word : words) {
        list += word;
        --left;
        list += left > 1 ? ", " : left == 1 ? " or " : "";
    }
    return list;
}

} // namespace thalweg::app
