#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thalweg::formula {

/// One character of a typed formula.
struct Character {
    char32_t typed = 0;
    /// The character that means the same, as far as formulas go: ASCII for full-width and
    /// mathematical letters, for signs and spaces; otherwise `typed`.
    char32_t plain = 0;
};

/// The characters of a UTF-8 text.
/// @throws ParseError for invalid UTF-8 (overlong forms and surrogates, too) and for a text of more
///         than `limit` characters.
std::vector<Character> decode(std::string_view utf8, std::size_t limit);

/// A code point as UTF-8.
std::string encode(char32_t code);
/// As it may stand in a message: itself, or U+… when it cannot be seen.
std::string printable(char32_t code);

/// 2 for ², − for ⁻, x for ˣ: the plain character that is raised; nothing for others.
std::optional<char> superscript(char32_t code);
std::optional<char> subscriptDigit(char32_t code);
/// 1/2 for ½.
std::optional<double> vulgarFraction(char32_t code);

/// "alpha" for α, "Gamma" for Γ; empty for other characters, and for π, which is a number.
std::string greekName(char32_t letter);
/// α for "alpha"; nothing for other names.
std::optional<char32_t> greekLetter(std::string_view name);

/// 3 as ³, − as ⁻; and 3 as ₃. Only for digits and the minus sign.
std::string raised(char plain);
std::string lowered(char digit);

} // namespace thalweg::formula
