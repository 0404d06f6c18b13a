#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Numbers as text, always in the C locale, whatever the desktop's.
namespace thalweg {

/// The shortest text that reads back as the same double; "nan", "inf", "-inf".
std::string toText(double value);

/// Seventeen significant digits, as the command line prints.
std::string toText17(double value);

/// The whole of text as a number; nothing when it is not one. Accepts "3e-4", ".5", "+1", "nan",
/// "inf"; no blanks, no trailing text.
std::optional<double> toNumber(std::string_view text);

/// Known ids closest to a mistyped one: "; did you mean rmsprop?" or "" when none is close.
template <class Range> std::string suggestion(std::string_view wrong, const Range& known);

/// Number of single-character edits between two words (Levenshtein, 1966).
std::size_t editDistance(std::string_view a, std::string_view b);

template <class Range> std::string suggestion(std::string_view wrong, const Range& known)
{
    std::string_view best;
    std::size_t bestDistance = wrong.size() / 3 + 2;
    for (std::string_view candidate : known) {
        const std::size_t d = editDistance(wrong, candidate);
        if (d < bestDistance) {
            bestDistance = d;
            best = candidate;
        }
    }
    return best.empty() ? "" : "; did you mean " + std::string(best) + "?";
}

} // namespace thalweg
