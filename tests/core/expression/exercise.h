#pragma once

#include "support.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

namespace thalweg::test {

/// Whether rows have the very bits of single values: numeric/pack.h lists the functions that do not.
inline bool hasExactRows(const Program& program)
{
    using formula::Op;
    constexpr Op kVectorized[] = {Op::Sin, Op::Cos,     Op::Tan,     Op::Exp,
                                  Op::Log, Op::Sigmoid, Op::Softplus};
    return std::ranges::none_of(program.code(), [&](const Instruction& step) {
        return std::ranges::find(kVectorized, step.op) != std::end(kVectorized);
    });
}

/// What an expression must keep to whatever was typed; the sentence says what went wrong.
inline std::optional<std::string> problemWithExpression(const Expression& expression)
{
    for (const std::string& printed : {expression.text(), expression.pretty()}) {
        const auto again = Expression::parse(printed);
        // A formula near the limits may be too long once all signs are written.
        if (const auto* error = std::get_if<ParseError>(&again);
            error && error->pattern != messages::kTooLong && error->pattern != messages::kTooDeep)
            return "cannot be read again: " + printed + ": " + error->message;
        if (const auto* read = std::get_if<Expression>(&again); read && !(*read == expression))
            return "is read as something else: " + printed;
    }
    const Program program = expression.compile();
    const std::vector<double> xs{-1.5, 0.0, 0.25, 3.0, 1e200, -1.5, 0.5, 2.0, 0.75};
    std::vector<double> row(xs.size());
    program.values(xs, 0.5, row);
    for (std::size_t i = 0; i < xs.size(); ++i) {
        const double value = program.value(xs[i], 0.5);
        const auto x = Dual2<double>::variableX(xs[i]);
        double alone = 0.0;
        program.values({&xs[i], 1}, 0.5, {&alone, 1});
        if (!same(row[i], alone))
            return "has another value in a row than alone: " + expression.text();
        if ((hasExactRows(program) && !same(row[i], value))
            || !same(program.value(x, Dual2<double>::variableY(0.5)).v, value))
            return "has different values on different scalars: " + expression.text();
    }
    return std::nullopt;
}

/// Whether any bytes are handled as they should be: an error with its sentence and a column within
/// the text, or a sound expression.
inline std::optional<std::string> problemWithInput(std::string_view bytes)
{
    const auto result = Expression::parse(bytes);
    if (const auto* expression = std::get_if<Expression>(&result))
        return problemWithExpression(*expression);
    const auto& error = std::get<ParseError>(result);
    const bool named = error.message.find(std::to_string(error.column)) != std::string::npos;
    if (error.column < 1 || error.column > bytes.size() + 1 || !named)
        return "has no place: " + error.message;
    return std::nullopt;
}

} // namespace thalweg::test
