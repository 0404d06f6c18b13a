#pragma once

#include <concepts>
#include <ostream>
#include <string>
#include <string_view>

namespace thalweg::app {

/// Standard output, written in large pieces: a million rows of numbers are ordinary.
/// Throws Failure as soon as a piece cannot be written. Nothing is written before finish() unless
/// there is much, so a request that proves wrong leaves no half answer.
class Output {
public:
    explicit Output(std::ostream& out) : m_out(out) {}

    Output& operator<<(std::string_view text);
    Output& operator<<(double value); ///< with seventeen significant digits
    Output& operator<<(std::integral auto value) { return *this << std::to_string(value); }

    /// A line of values with commas between them.
    template <class First, class... Rest> void row(const First& first, const Rest&... rest)
    {
        *this << first;
        ((*this << "," << rest), ...);
        *this << "\n";
    }

    /// Writes what is left, and makes sure of it.
    void finish();

private:
    void write();

    std::ostream& m_out;
    std::string m_waiting;
};

} // namespace thalweg::app
