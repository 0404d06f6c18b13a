#include "scene/formula_surface.h"

#include "expression/expression.h"

#include <deque>
#include <limits>

namespace thalweg {

namespace {

class ProgramSurface final : public FormulaObjective<Program, Surface> {
public:
    using FormulaObjective<Program, Surface>::FormulaObjective;

    void values(std::span<const double> xs, double y, std::span<double> out) const override
    {
        formula().values(xs, y, out);
    }
};

constexpr Domain kUsualDomain{-5.0, 5.0, -5.0, 5.0};

/// The names of a formula's parameters, kept where the table's views can refer to them.
struct Names {
    std::deque<std::string> ids;
    std::deque<std::string> symbols;
};

Parameter parameterNamed(const std::string& id, Names& names)
{
    const double none = std::numeric_limits<double>::infinity();
    return {.id = names.ids.emplace_back(id),
            .symbol = names.symbols.emplace_back(prettyName(id)),
            .name = "parameter",
            .initial = Expression::kInitialParameter,
            .min = -none,
            .max = none,
            .sliderMin = -10.0,
            .sliderMax = 10.0,
            .scale = Scale::Linear,
            .help = "A name of the formula; 1 until it is set."};
}

} // namespace

std::variant<ResolvedSurface, std::string> resolveFormula(std::string_view formula, std::span<const double> values)
{
    const auto parsed = Expression::parse(formula);
    if (const auto* error = std::get_if<ParseError>(&parsed))
        return error->message;
    const auto& expression = std::get<Expression>(parsed);
    const auto names = std::make_shared<Names>();
    ResolvedSurface resolved{nullptr, "Formula", expression.pretty(), kUsualDomain, {}, {}, {}, {}, names};
    for (const std::string& id : expression.parameters())
        resolved.parameters.push_back(parameterNamed(id, *names));
    if (auto problem = problemWithValues(resolved.parameters, values))
        return *problem;
    const auto all = completedValues(resolved.parameters, values);
    resolved.surface = std::make_shared<ProgramSurface>(expression.compile(all));
    return resolved;
}

} // namespace thalweg
