#include "expression/printer.h"

#include "expression/characters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace thalweg::formula {
namespace {

/// How tightly a printed piece holds together.
enum class Binding { Sum, Product, Sign, Power, Whole };

struct Piece {
    std::string text;
    Binding binding = Binding::Whole;
};

bool isDigit(char c) { return '0' <= c && c <= '9'; }
bool isLetter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }

/// Shortest text that reads back as the same number: 100000, 0.001, 1e-7.
std::string numberText(double number)
{
    const bool usual = number == 0.0 || (number >= 1e-4 && number < 1e15);
    std::array<char, 64> buffer{};
    const auto format = usual ? std::chars_format::fixed : std::chars_format::scientific;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, format);
    std::string text(buffer.data(), end.ptr);
    if (const std::size_t mark = text.find('e'); mark != std::string::npos) {
        if (text[mark + 1] == '+')
            text.erase(mark + 1, 1);
        const std::size_t digits = mark + (text[mark + 1] == '-' ? 2 : 1);
        text.erase(digits, std::min(text.find_first_not_of('0', digits), text.size() - 1) - digits);
    }
    return text;
}

/// _12 as ₁₂; others as they are.
std::string indexText(const std::string& index)
{
    if (index.size() < 2 || index[0] != '_'
        || !std::all_of(index.begin() + 1, index.end(), isDigit))
        return index;
    std::string text;
    for (const char digit : index.substr(1))
        text += lowered(digit);
    return text;
}

/// Prints each node from what its operands were printed as.
class Printer {
public:
    Printer(const Syntax& syntax, bool pretty) : m_syntax(syntax), m_pretty(pretty) {}

    std::string run()
    {
        m_pieces.reserve(m_syntax.nodes.size());
        for (const Node& node : m_syntax.nodes)
            m_pieces.push_back(print(node));
        return m_pieces.back().text;
    }

private:
    Piece print(const Node& node)
    {
        switch (node.op) {
        case Op::Number: return {numberText(node.number)};
        case Op::Pi: return {m_pretty ? "π" : "pi"};
        case Op::Euler: return {"e"};
        case Op::X: return {"x"};
        case Op::Y: return {"y"};
        case Op::Parameter: return {parameterText(node.first)};
        case Op::Negate: return {minus() + operand(node.first, Binding::Power), Binding::Sign};
        case Op::Add: return sum(node, " + ");
        case Op::Subtract: return sum(node, m_pretty ? " − " : " - ");
        case Op::Multiply: return product(node);
        case Op::Divide: return quotient(node);
        case Op::Power: return power(node);
        case Op::Abs: return m_pretty ? bars(node) : call(node);
        case Op::Sqrt: return m_pretty ? root(node, "√") : call(node);
        case Op::Cbrt: return m_pretty ? root(node, "∛") : call(node);
        default: return call(node);
        }
    }

    /// The operand's text, which is used up; in parentheses if it holds together less tightly.
    std::string operand(std::uint32_t node, Binding least)
    {
        std::string text = std::move(m_pieces[node].text);
        return m_pieces[node].binding < least ? "(" + text + ")" : text;
    }

    std::string parameterText(std::uint32_t index) const
    {
        const std::string& name = m_syntax.parameters[index];
        return m_pretty ? prettyName(name) : name;
    }

    std::string minus() const { return m_pretty ? "−" : "-"; }

    Piece sum(const Node& node, const char* sign)
    {
        std::string left = operand(node.first, Binding::Sum);
        std::string right = operand(node.second, Binding::Product);
        if (right.starts_with(minus()))
            right = "(" + right + ")";
        return {std::move(left) + sign + right, Binding::Sum};
    }

    Piece product(const Node& node)
    {
        const bool quotientFirst = m_pretty && m_syntax.nodes[node.first].op == Op::Divide;
        std::string left = operand(node.first, quotientFirst ? Binding::Sign : Binding::Product);
        const std::string right = operand(node.second, Binding::Power);
        const char* sign = !m_pretty                                            ? "*"
                           : isCoefficient(node.first) && mayTouchNumber(right) ? ""
                                                                                : "·";
        return {std::move(left) + sign + right, Binding::Product};
    }

    /// A number, with its sign or without.
    bool isCoefficient(std::uint32_t node) const
    {
        const Node& n = m_syntax.nodes[node];
        return n.op == Op::Number
               || (n.op == Op::Negate && m_syntax.nodes[n.first].op == Op::Number);
    }

    /// 2x, 2π, 2(x + 1), but not 2·3 and not 2·e, which might go on as a power of ten.
    static bool mayTouchNumber(std::string_view text)
    {
        const bool exponent = text.front() == 'e' || text.front() == 'E';
        return !isDigit(text.front()) && (!exponent || (text.size() > 1 && isLetter(text[1])));
    }

    Piece quotient(const Node& node)
    {
        std::string left = operand(node.first, Binding::Product);
        return {std::move(left) + "/" + operand(node.second, Binding::Power), Binding::Product};
    }

    Piece power(const Node& node)
    {
        const std::string exponent = m_pretty ? raisedExponent(node.second) : "";
        std::string base = operand(node.first, Binding::Whole);
        if (!exponent.empty())
            return {std::move(base) + exponent, Binding::Power};
        return {std::move(base) + "^" + operand(node.second, Binding::Power), Binding::Power};
    }

    /// ² or ⁻¹ for whole numbers; empty for anything else.
    std::string raisedExponent(std::uint32_t node) const
    {
        const Node& n = m_syntax.nodes[node];
        const bool negative = n.op == Op::Negate;
        const Node& magnitude = negative ? m_syntax.nodes[n.first] : n;
        const bool whole =
            magnitude.op == Op::Number && magnitude.number == std::floor(magnitude.number);
        std::string text;
        if (whole && magnitude.number < 1000.0) {
            for (const char c : (negative ? "-" : "") + numberText(magnitude.number))
                text += raised(c);
        }
        return text;
    }

    Piece bars(const Node& node)
    {
        if (m_pieces[node.first].text.find('|') != std::string::npos)
            return call(node);
        return {"|" + operand(node.first, Binding::Sum) + "|"};
    }

    /// √x or √(…); either way no base of a power, (√x)².
    Piece root(const Node& node, const char* sign)
    {
        return {sign + operand(node.first, Binding::Whole), Binding::Power};
    }

    Piece call(const Node& node)
    {
        std::string text = firstArguments(node);
        if (operandCount(node.op) == 2)
            text += ", " + operand(node.second, Binding::Sum);
        return {text + ")"};
    }

    /// Up to the last but one. max(max(x, y), 1) goes as max(x, y, 1), which is the same tree.
    std::string firstArguments(const Node& node)
    {
        std::string text = operand(node.first, Binding::Sum);
        const bool variadic = node.op == Op::Min || node.op == Op::Max;
        if (variadic && m_syntax.nodes[node.first].op == node.op)
            return text.substr(0, text.size() - 1);
        return std::string(functionName(node.op)) + "(" + text;
    }

    const Syntax& m_syntax;
    bool m_pretty;
    std::vector<Piece> m_pieces;
};

} // namespace

std::string printPlain(const Syntax& syntax) { return Printer(syntax, false).run(); }
std::string printPretty(const Syntax& syntax) { return Printer(syntax, true).run(); }

std::string prettyName(const std::string& parameter)
{
    const std::size_t end = std::min(parameter.find_first_of("_0123456789"), parameter.size());
    const std::optional<char32_t> letter = greekLetter(parameter.substr(0, end));
    return (letter ? encode(*letter) : parameter.substr(0, end)) + indexText(parameter.substr(end));
}

} // namespace thalweg::formula
