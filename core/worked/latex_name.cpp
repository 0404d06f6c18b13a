#include "worked/latex_name.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace thalweg {

namespace {

/// Commands end with a blank, which mathematics does not show, so that a letter may follow.
constexpr std::array<std::pair<std::string_view, std::string_view>, 34> kCommands{{
    {"α", "\\alpha "}, {"β", "\\beta "}, {"γ", "\\gamma "}, {"δ", "\\delta "}, {"ε", "\\varepsilon "}, {"η", "\\eta "},
    {"θ", "\\theta "}, {"κ", "\\kappa "}, {"λ", "\\lambda "}, {"μ", "\\mu "}, {"ν", "\\nu "}, {"ρ", "\\rho "},
    {"σ", "\\sigma "}, {"τ", "\\tau "}, {"φ", "\\varphi "}, {"ψ", "\\psi "}, {"Δ", "\\Delta "}, {"∇", "\\nabla "},
    {"ĝ", "\\hat{g}"}, {"√(", "\\sqrt{"}, {"·", " \\cdot "}, {"−", "-"}, {"′", "'"}, {"²", "^2"},
    {"ᵗ", "^t"}, {"₀", "_0"}, {"₁", "_1"}, {"₂", "_2"}, {"ₜ₊₁", "_{t+1}"}, {"ₜ", "_t"},
    {"∞", "\\infty "}, {"≤", "\\le "}, {"≥", "\\ge "}, {"‖", "\\|"},
}};

bool isLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

/// Letters and the blanks between them, from two letters on: no product of variables.
std::size_t lengthOfWords(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size() && (isLetter(text[end]) || text[end] == ' '))
        ++end;
    while (end > 0 && text[end - 1] == ' ')
        --end;
    return std::ranges::count_if(text.substr(0, end), isLetter) > 1 ? end : 0;
}

} // namespace

std::string toLatexName(std::string_view symbols)
{
    std::string text;
    std::string closing; // of the parentheses that are open
    while (!symbols.empty()) {
        if (const std::size_t words = lengthOfWords(symbols); words > 0) {
            text += "\\text{" + std::string(symbols.substr(0, words)) + "}";
            symbols.remove_prefix(words);
            continue;
        }
        const auto known = std::ranges::find_if(kCommands, [&](const auto& c) { return symbols.starts_with(c.first); });
        if (known != kCommands.end()) {
            text += known->second;
            if (known->second.ends_with("sqrt{"))
                closing += '}';
            symbols.remove_prefix(known->first.size());
            continue;
        }
        char next = symbols.front();
        symbols.remove_prefix(1);
        if (next == '(')
            closing += ')';
        if (next == ')' && !closing.empty()) {
            next = closing.back();
            closing.pop_back();
        }
        text += next;
    }
    return text;
}

} // namespace thalweg
