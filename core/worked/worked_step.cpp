#include "worked/worked_step.h"

#include "worked/latex_name.h"

namespace thalweg {

namespace {

/// "name = expression = value", the value left out where the expression is that number.
class Lines {
public:
    Lines(Notation notation, std::span<const double> settings) : m_notation(notation), m_settings(settings) {}

    void add(const std::string& name, const Term& term)
    {
        std::string line = (isLatex() ? toLatexName(name) : name) + equals() + written(term, m_notation, m_settings);
        if (term.kind != Term::Kind::Number)
            line += " = " + written(term.value, m_notation);
        add(line);
    }
    void add(const std::string& name, double value) { add(name, Term{.value = value}); }
    void add(const std::string& line)
    {
        m_text += line + (isLatex() ? " \\\\\n" : "\n");
    }
    void separate() { m_text += isLatex() ? "\\\\[-1ex]\n" : "\n"; }
    std::string text() const { return m_text; }

private:
    bool isLatex() const { return m_notation == Notation::Latex; }
    std::string equals() const { return isLatex() ? " &= " : " = "; }

    Notation m_notation;
    std::span<const double> m_settings;
    std::string m_text;
};

/// A name and its axis, a letter: g_x in both notations.
std::string withAxis(const std::string& name, const std::string& axis) { return name + "_" + axis; }

} // namespace

std::string written(const WorkedStep& step, Notation notation, const std::array<std::string, 2>& axes)
{
    Lines lines(notation, step.settings);
    lines.add("η", step.lr);
    for (const StepConstant& constant : step.constants)
        lines.add(std::string(constant.formula), constant.value);
    for (std::size_t i = 0; i < 2; ++i) {
        if (i > 0)
            lines.separate();
        const WorkedCoordinate& coordinate = step.coordinates[i];
        for (const Assignment& line : coordinate.lines)
            lines.add(withAxis(line.name, axes[i]), line.term);
        lines.add("Δ" + axes[i], coordinate.update);
        lines.add(axes[i] + "′", coordinate.next);
    }
    if (notation == Notation::Text)
        return lines.text();
    return "\\begin{aligned}\n" + lines.text() + "\\end{aligned}\n";
}

} // namespace thalweg
