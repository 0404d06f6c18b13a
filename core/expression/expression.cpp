#include "expression/expression.h"

#include "expression/compiler.h"
#include "expression/parser.h"
#include "expression/printer.h"

#include <cmath>
#include <stdexcept>
#include <utility>

namespace thalweg {
namespace {

void check(std::span<const double> values, const std::vector<std::string>& names)
{
    if (values.size() != names.size())
        throw std::invalid_argument("compile: " + std::to_string(names.size())
                                    + " parameter values are needed, not "
                                    + std::to_string(values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i]))
            throw std::invalid_argument("compile: the value of " + names[i] + " is not finite");
    }
}

} // namespace

Expression::Expression(formula::Syntax syntax) : m_syntax(std::move(syntax)) {}

std::variant<Expression, ParseError> Expression::parse(std::string_view utf8)
{
    try {
        return Expression(formula::parseFormula(utf8));
    } catch (ParseError& error) {
        return std::move(error);
    }
}

Program Expression::compile(std::span<const double> parameters) const
{
    check(parameters, m_syntax.parameters);
    return formula::compile(m_syntax, parameters);
}

Program Expression::compile() const
{
    return compile(std::vector<double>(m_syntax.parameters.size(), kInitialParameter));
}

std::string Expression::text() const { return formula::printPlain(m_syntax); }
std::string Expression::pretty() const { return formula::printPretty(m_syntax); }

std::string prettyName(const std::string& parameter) { return formula::prettyName(parameter); }

} // namespace thalweg
