#include "snippet/python.h"

#include "numeric/text.h"

#include <array>
#include <cmath>

namespace thalweg {

namespace {

using formula::Op;

/// How tightly a written piece holds together.
enum class Binding { Sum, Product, Sign, Power, Whole };

struct Piece {
    std::string text;
    Binding binding = Binding::Whole;
};

/// A function in both libraries, with %1 and %2 for its operands.
struct Spelling {
    Op op;
    const char* numpy;
    const char* torch;
};

constexpr std::array kSpellings{
    Spelling{Op::Sin, "np.sin(%1)", "torch.sin(%1)"},
    Spelling{Op::Cos, "np.cos(%1)", "torch.cos(%1)"},
    Spelling{Op::Tan, "np.tan(%1)", "torch.tan(%1)"},
    Spelling{Op::Asin, "np.arcsin(%1)", "torch.asin(%1)"},
    Spelling{Op::Acos, "np.arccos(%1)", "torch.acos(%1)"},
    Spelling{Op::Atan, "np.arctan(%1)", "torch.atan(%1)"},
    Spelling{Op::Sinh, "np.sinh(%1)", "torch.sinh(%1)"},
    Spelling{Op::Cosh, "np.cosh(%1)", "torch.cosh(%1)"},
    Spelling{Op::Tanh, "np.tanh(%1)", "torch.tanh(%1)"},
    Spelling{Op::Exp, "np.exp(%1)", "torch.exp(%1)"},
    Spelling{Op::Log, "np.log(%1)", "torch.log(%1)"},
    Spelling{Op::Log10, "np.log10(%1)", "torch.log10(%1)"},
    Spelling{Op::Log2, "np.log2(%1)", "torch.log2(%1)"},
    Spelling{Op::Sqrt, "np.sqrt(%1)", "torch.sqrt(%1)"},
    Spelling{Op::Cbrt, "np.cbrt(%1)", "torch.sign(%1) * torch.abs(%1)**(1 / 3)"},
    Spelling{Op::Abs, "np.abs(%1)", "torch.abs(%1)"},
    Spelling{Op::Sign, "np.sign(%1)", "torch.sign(%1)"},
    Spelling{Op::Erf, "math.erf(%1)", "torch.erf(%1)"},
    Spelling{Op::Sigmoid, "np.exp(-np.logaddexp(0, -(%1)))", "torch.sigmoid(%1)"},
    Spelling{Op::Softplus, "np.logaddexp(0, %1)", "torch.logaddexp(number(0), %1)"},
    Spelling{Op::Relu, "np.maximum(%1, 0)", "torch.relu(%1)"},
    Spelling{Op::Atan2, "np.arctan2(%1, %2)", "torch.atan2(%1, %2)"},
    Spelling{Op::Min, "np.minimum(%1, %2)", "torch.minimum(%1, %2)"},
    Spelling{Op::Max, "np.maximum(%1, %2)", "torch.maximum(%1, %2)"},
    Spelling{Op::Hypot, "np.hypot(%1, %2)", "torch.hypot(%1, %2)"}};

std::string filled(std::string text, const std::string& place, const std::string& with)
{
    for (std::size_t at = 0; (at = text.find(place, at)) != std::string::npos; at += with.size())
        text.replace(at, place.size(), with);
    return text;
}

class Writer {
public:
    Writer(const SymbolTape& tape, Library library) : m_tape(tape), m_library(library), m_uses(tape.nodes().size()) {}

    void use(std::uint32_t index)
    {
        if (m_uses[index]++ > 0)
            return;
        const SymbolTape::Node& node = m_tape[index];
        const int operands = formula::operandCount(node.op);
        if (operands > 0)
            use(node.first);
        if (operands > 1)
            use(node.second);
    }

    std::string assignments(const std::string& indent)
    {
        std::string lines;
        int names = 0;
        m_pieces.resize(m_uses.size());
        for (std::uint32_t i = 0; i < m_uses.size(); ++i) {
            if (m_uses[i] == 0)
                continue;
            m_pieces[i] = write(m_tape[i]);
            const bool isLeaf = formula::isLeaf(m_tape[i].op) || m_tape[i].op == Op::Negate;
            if (m_uses[i] < 2 || isLeaf)
                continue;
            const std::string name = "t" + std::to_string(++names);
            lines += indent + name + " = " + m_pieces[i].text + "\n";
            m_pieces[i] = {name};
        }
        return lines;
    }

    std::string text(std::uint32_t index) const { return m_pieces[index].text; }

private:
    std::string operand(std::uint32_t index, Binding least) const
    {
        const Piece& piece = m_pieces[index];
        return piece.binding < least ? "(" + piece.text + ")" : piece.text;
    }

    Piece write(const SymbolTape::Node& node) const
    {
        const auto both = [&](const char* sign, Binding left, Binding right) {
            return operand(node.first, left) + sign + operand(node.second, right);
        };
        switch (node.op) {
        case Op::Number: return {pythonNumber(node.number), node.number < 0.0 ? Binding::Sign : Binding::Whole};
        case Op::X: return {"x"};
        case Op::Y: return {"y"};
        case Op::Negate: return {"-" + operand(node.first, Binding::Sign), Binding::Sign};
        case Op::Add: return sum(node);
        case Op::Subtract: return {both(" - ", Binding::Sum, Binding::Product), Binding::Sum};
        case Op::Multiply: return {both(" * ", Binding::Product, Binding::Sign), Binding::Product};
        case Op::Divide: return {both(" / ", Binding::Product, Binding::Sign), Binding::Product};
        case Op::Power: return {both("**", Binding::Whole, Binding::Power), Binding::Power};
        case Op::Square: return {operand(node.first, Binding::Whole) + "**2", Binding::Power};
        default: return call(node);
        }
    }

    /// a + (−b) is a − b.
    Piece sum(const SymbolTape::Node& node) const
    {
        const std::string left = operand(node.first, Binding::Sum);
        const std::string right = operand(node.second, Binding::Product);
        if (right.starts_with('-'))
            return {left + " - " + right.substr(1), Binding::Sum};
        return {left + " + " + right, Binding::Sum};
    }

    Piece call(const SymbolTape::Node& node) const
    {
        for (const Spelling& spelling : kSpellings)
            if (spelling.op == node.op)
                return called(node, m_library == Library::NumPy ? spelling.numpy : spelling.torch);
        return {};
    }

    Piece called(const SymbolTape::Node& node, const std::string& spelling) const
    {
        const bool two = formula::operandCount(node.op) > 1;
        const auto argument = [&](std::uint32_t index) {
            const bool isNumber = two && m_library == Library::PyTorch && m_tape[index].op == Op::Number;
            return isNumber ? "number(" + text(index) + ")" : text(index);
        };
        std::string result = filled(spelling, "%1", argument(node.first));
        if (two)
            result = filled(result, "%2", argument(node.second));
        const bool isProduct = node.op == Op::Cbrt && m_library == Library::PyTorch;
        return {result, isProduct ? Binding::Product : Binding::Whole};
    }

    const SymbolTape& m_tape;
    Library m_library;
    std::vector<int> m_uses;
    std::vector<Piece> m_pieces;
};

} // namespace

std::string pythonNumber(double value)
{
    return std::isfinite(value) ? toText(value) : "float(\"" + toText(value) + "\")";
}

std::string pythonBody(const SymbolTape& tape, std::span<const Symbol> formulas, const std::string& answer,
                       Library library, const std::string& indent)
{
    Writer writer(tape, library);
    for (const Symbol& formula : formulas)
        writer.use(formula.index());
    const std::string lines = writer.assignments(indent);
    std::string result = answer;
    for (std::size_t i = 0; i < formulas.size(); ++i)
        result = filled(result, "%" + std::to_string(i + 1), writer.text(formulas[i].index()));
    return lines + indent + "return " + result + "\n";
}

} // namespace thalweg
