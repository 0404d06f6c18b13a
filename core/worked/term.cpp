#include "worked/term.h"

#include "numeric/text.h"

#include <algorithm>

namespace thalweg {

namespace {

using Kind = Term::Kind;

/// How tightly a term holds together: below that of what surrounds it, it needs parentheses.
enum Binding { OfSum, OfProduct, OfPower, OfAtom };

class Writer {
public:
    Writer(Notation notation, std::span<const double> settings) : m_notation(notation), m_settings(settings) {}

    std::string write(const Term& term) const
    {
        switch (term.kind) {
        case Kind::Number:
            return number(term);
        case Kind::Sum:
            return first(*term.left, OfSum) + " + " + inside(*term.right, OfProduct);
        case Kind::Difference:
            return first(*term.left, OfSum) + minus() + inside(*term.right, OfProduct);
        case Kind::Product:
            return first(*term.left, OfProduct) + times() + inside(*term.right, OfPower);
        case Kind::Quotient:
            return quotient(term);
        case Kind::Negative:
            return sign() + inside(*term.left, OfProduct);
        case Kind::Root:
            return isLatex() ? "\\sqrt{" + write(*term.left) + "}" : "√(" + write(*term.left) + ")";
        case Kind::Size:
            return "|" + write(*term.left) + "|";
        case Kind::Square:
            return inside(*term.left, OfAtom) + (isLatex() ? "^2" : "²");
        case Kind::Sign:
            return call("sign", write(*term.left));
        case Kind::Greater:
            return call("max", write(*term.left) + ", " + write(*term.right));
        case Kind::Less:
            return call("min", write(*term.left) + ", " + write(*term.right));
        }
        return {};
    }

    std::string number(const Term& term) const
    {
        const bool isSetting = std::ranges::find(m_settings, term.value) != m_settings.end();
        for (const double setting : m_settings)
            if (term.isConstant && !isSetting && setting > 0.0 && term.value == 1.0 - setting)
                return "1" + minus() + plain(setting);
        return plain(term.value);
    }

    std::string plain(double value) const
    {
        std::string text = value == 0.0 ? "0" : toText(value); // a zero has no sign to read
        const auto exponent = text.find('e');
        if (isLatex() && exponent != std::string::npos)
            text = text.substr(0, exponent) + " \\cdot 10^{" + std::to_string(std::stoi(text.substr(exponent + 1))) + "}";
        return text.starts_with('-') ? sign() + text.substr(1) : text;
    }

private:
    bool isLatex() const { return m_notation == Notation::Latex; }
    std::string minus() const { return isLatex() ? " - " : " − "; }
    std::string sign() const { return isLatex() ? "-" : "−"; }
    std::string times() const { return isLatex() ? " \\cdot " : "·"; }
    std::string call(const std::string& name, const std::string& of) const
    {
        return (isLatex() ? "\\operatorname{" + name + "}" : name) + "(" + of + ")";
    }
    std::string quotient(const Term& term) const
    {
        if (isLatex())
            return "\\frac{" + write(*term.left) + "}{" + write(*term.right) + "}";
        return first(*term.left, OfProduct) + "/" + inside(*term.right, OfPower);
    }

    Binding binding(const Term& term) const
    {
        switch (term.kind) {
        case Kind::Number:
            return numberBinding(number(term));
        case Kind::Sum:
        case Kind::Difference:
        case Kind::Negative:
            return OfSum;
        case Kind::Product:
            return OfProduct;
        case Kind::Quotient:
            return isLatex() ? OfPower : OfProduct;
        case Kind::Square:
            return OfPower;
        default:
            return OfAtom;
        }
    }

    Binding numberBinding(const std::string& text) const
    {
        const bool compound = text.starts_with(sign()) || text.find(' ') != std::string::npos;
        return compound ? OfSum : OfAtom;
    }

    /// In parentheses where it would fall apart, or begin with a sign.
    std::string inside(const Term& term, Binding around) const
    {
        const std::string text = write(term);
        if (binding(term) >= around && !text.starts_with(sign()))
            return text;
        return isLatex() ? "\\left(" + text + "\\right)" : "(" + text + ")";
    }

    /// As the first of several, where a sign stands for itself: −2·3 is (−2)·3 to the last bit.
    std::string first(const Term& term, Binding around) const
    {
        const bool isSigned = term.kind == Kind::Negative || (term.kind == Kind::Number && term.value < 0.0);
        return isSigned ? write(term) : inside(term, around);
    }

    Notation m_notation;
    std::span<const double> m_settings;
};

} // namespace

std::string written(const Term& term, Notation notation, std::span<const double> settings)
{
    return Writer(notation, settings).write(term);
}

std::string written(double number, Notation notation) { return Writer(notation, {}).plain(number); }

} // namespace thalweg
