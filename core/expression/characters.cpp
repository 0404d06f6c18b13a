#include "expression/characters.h"

#include "expression/parse_error.h"

#include <algorithm>
#include <array>
#include <utility>

namespace thalweg::formula {
namespace {

constexpr std::array<std::string_view, 25> kGreekNames{
    "alpha",  "beta", "gamma",   "delta", "epsilon", "zeta", "eta",  "theta", "iota", "kappa",
    "lambda", "mu",   "nu",      "xi",    "omicron", "pi",   "rho",  "sigma", // final sigma: ς
    "sigma",  "tau",  "upsilon", "phi",   "chi",     "psi",  "omega"};
constexpr char32_t kSmallAlpha = U'α';
constexpr char32_t kCapitalAlpha = U'Α';

struct Alias {
    char32_t typed;
    char32_t plain;
};

/// Single characters that people paste or that input methods make.
constexpr std::array kAliases{
    // minus, times, divided by, power, bar
    Alias{U'−', '-'}, Alias{U'–', '-'}, Alias{U'—', '-'}, Alias{U'‐', '-'}, Alias{U'‑', '-'},
    Alias{U'‒', '-'}, Alias{U'﹣', '-'}, Alias{U'·', '*'}, Alias{U'×', '*'}, Alias{U'⋅', '*'},
    Alias{U'∙', '*'}, Alias{U'•', '*'}, Alias{U'∗', '*'}, Alias{U'⋆', '*'}, Alias{U'・', '*'},
    Alias{U'⨯', '*'}, Alias{U'✕', '*'}, Alias{U'÷', '/'}, Alias{U'∕', '/'}, Alias{U'⁄', '/'},
    Alias{U'ˆ', '^'}, Alias{U'∣', '|'}, Alias{U'│', '|'},
    // spaces that are none or look like one
    Alias{'\t', ' '}, Alias{'\n', ' '}, Alias{'\r', ' '}, Alias{U'\u00A0', ' '},
    Alias{U'\u00AD', ' '}, Alias{U'\u200B', ' '}, Alias{U'\u200C', ' '}, Alias{U'\u200D', ' '},
    Alias{U'\u202F', ' '}, Alias{U'\u205F', ' '}, Alias{U'\u2060', ' '}, Alias{U'\u2061', ' '},
    Alias{U'\u2062', ' '}, Alias{U'\u2063', ' '}, Alias{U'\u2064', ' '}, Alias{U'\u3000', ' '},
    Alias{U'\uFEFF', ' '},
    // letters
    Alias{U'ℎ', 'h'}, Alias{U'ℯ', 'e'}, Alias{U'ⅇ', 'e'}, Alias{U'µ', U'μ'}, Alias{U'Ω', U'Ω'},
    Alias{U'ϵ', U'ε'}, Alias{U'ϑ', U'θ'}, Alias{U'ϰ', U'κ'}, Alias{U'ϕ', U'φ'}, Alias{U'ϱ', U'ρ'},
    Alias{U'ϖ', U'π'}, Alias{U'ς', U'σ'}};

struct Raised {
    char32_t code;
    char plain;
};

constexpr std::array kSuperscripts{
    Raised{U'⁰', '0'}, Raised{U'¹', '1'}, Raised{U'²', '2'}, Raised{U'³', '3'}, Raised{U'⁴', '4'},
    Raised{U'⁵', '5'}, Raised{U'⁶', '6'}, Raised{U'⁷', '7'}, Raised{U'⁸', '8'}, Raised{U'⁹', '9'},
    Raised{U'⁻', '-'}, Raised{U'⁺', '+'}, Raised{U'ⁿ', 'n'}, Raised{U'ˣ', 'x'}, Raised{U'ʸ', 'y'}};

constexpr bool within(char32_t code, char32_t first, char32_t last)
{
    return first <= code && code <= last;
}

/// 𝑥, 𝐱, 𝕩 … as x: thirteen alphabets of 52 letters.
char32_t plainLatin(char32_t code)
{
    const char32_t letter = (code - 0x1D400) % 52;
    return letter < 26 ? U'A' + letter : U'a' + (letter - 26);
}

/// 𝛼, 𝜶 … as α: five alphabets of 58 letters, the last six being variants like ϵ.
char32_t plainGreek(char32_t code)
{
    const char32_t letter = (code - 0x1D6A8) % 58;
    if (letter == 17)
        return U'Θ';
    if (letter < 25)
        return kCapitalAlpha + letter;
    if (within(letter, 26, 50))
        return kSmallAlpha + (letter - 26);
    constexpr std::u32string_view variants = U"εθκφρπ";
    return letter >= 52 ? variants[letter - 52] : code;
}

char32_t plainOf(char32_t code)
{
    if (within(code, U' ', U'~'))
        return code;
    if (within(code, 0xFF01, 0xFF5E)) // full-width forms
        return code - 0xFF01 + U'!';
    if (within(code, 0x2000, 0x200A)) // spaces of many widths
        return U' ';
    if (within(code, 0x1D400, 0x1D6A3))
        return plainLatin(code);
    if (within(code, 0x1D6A8, 0x1D7CB))
        return plainOf(plainGreek(code) == code ? U'?' : plainGreek(code));
    if (within(code, 0x1D7CE, 0x1D7FF))
        return U'0' + (code - 0x1D7CE) % 10;
    const auto* alias = std::ranges::find(kAliases, code, &Alias::typed);
    return alias == kAliases.end() ? code : alias->plain;
}

/// The code point at the front of the text, which is shortened by it; nothing if it is invalid.
std::optional<char32_t> nextCode(std::string_view& text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (within(lead, 0x80, 0xC1) || lead > 0xF4 || text.size() < length)
        return std::nullopt;
    char32_t code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80)
            return std::nullopt;
        code = (code << 6) | (byte(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    if (code < least[length] || code > 0x10FFFF || within(code, 0xD800, 0xDFFF))
        return std::nullopt;
    text.remove_prefix(length);
    return code;
}

std::string hexadecimal(char32_t code)
{
    std::string digits;
    for (; code != 0 || digits.size() < 4; code >>= 4)
        digits.insert(digits.begin(), "0123456789ABCDEF"[code & 15U]);
    return "U+" + digits;
}

} // namespace

std::vector<Character> decode(std::string_view utf8, std::size_t limit)
{
    std::vector<Character> characters;
    while (!utf8.empty()) {
        const std::size_t column = characters.size() + 1;
        if (column > limit)
            throw parseError(messages::kTooLong, column, {std::to_string(limit)});
        const std::optional<char32_t> code = nextCode(utf8);
        if (!code)
            throw parseError(messages::kNotUtf8, column);
        characters.push_back({*code, plainOf(*code)});
    }
    return characters;
}

std::string encode(char32_t code)
{
    const auto tail = [&](int shift) {
        return static_cast<char>(0x80U | ((code >> shift) & 0x3FU));
    };
    const auto lead = [&](unsigned mark, int shift) {
        return static_cast<char>(mark | (code >> shift));
    };
    if (code < 0x80)
        return {static_cast<char>(code)};
    if (code < 0x800)
        return {lead(0xC0, 6), tail(0)};
    if (code < 0x10000)
        return {lead(0xE0, 12), tail(6), tail(0)};
    return {lead(0xF0, 18), tail(12), tail(6), tail(0)};
}

std::string printable(char32_t code)
{
    const bool hidden = code <= U' ' || within(code, 0x7F, 0xA0) || within(code, 0x0300, 0x036F)
                        || within(code, 0x2000, 0x200F) || within(code, 0x2028, 0x202F)
                        || within(code, 0x205F, 0x206F) || within(code, 0xE000, 0xF8FF)
                        || within(code, 0xFE00, 0xFE0F) || within(code, 0xFFF0, 0xFFFF)
                        || code >= 0xE0000;
    return hidden ? hexadecimal(code) : encode(code);
}

std::optional<char> superscript(char32_t code)
{
    const auto* found = std::ranges::find(kSuperscripts, code, &Raised::code);
    return found == kSuperscripts.end() ? std::nullopt : std::optional(found->plain);
}

std::optional<char> subscriptDigit(char32_t code)
{
    if (!within(code, U'₀', U'₉'))
        return std::nullopt;
    return static_cast<char>('0' + static_cast<int>(code - U'₀'));
}

std::optional<double> vulgarFraction(char32_t code)
{
    switch (code) {
    case U'½': return 0.5;
    case U'¼': return 0.25;
    case U'¾': return 0.75;
    case U'⅓': return 1.0 / 3.0;
    case U'⅔': return 2.0 / 3.0;
    case U'⅛': return 0.125;
    default: return std::nullopt;
    }
}

std::string greekName(char32_t letter)
{
    const bool small = within(letter, kSmallAlpha, U'ω');
    const bool capital = within(letter, kCapitalAlpha, U'Ω') && letter != U'Π';
    if ((!small && !capital) || letter == U'π')
        return "";
    std::string name(kGreekNames[letter - (small ? kSmallAlpha : kCapitalAlpha)]);
    if (capital)
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

std::optional<char32_t> greekLetter(std::string_view name)
{
    if (name.empty() || name == "Pi" || name == "pi")
        return std::nullopt;
    const bool capital = 'A' <= name.front() && name.front() <= 'Z';
    const char first = capital ? static_cast<char>(name.front() - 'A' + 'a') : name.front();
    for (std::size_t i = kGreekNames.size(); i-- > 0;) { // σ comes before the final ς
        if (kGreekNames[i].front() == first && kGreekNames[i].substr(1) == name.substr(1))
            return (capital ? kCapitalAlpha : kSmallAlpha) + static_cast<char32_t>(i);
    }
    return std::nullopt;
}

std::string raised(char plain)
{
    return encode(std::ranges::find(kSuperscripts, plain, &Raised::plain)->code);
}

std::string lowered(char digit) { return encode(U'₀' + static_cast<char32_t>(digit - '0')); }

} // namespace thalweg::formula
