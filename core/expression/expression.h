#pragma once

#include "expression/parse_error.h"
#include "expression/program.h"
#include "expression/syntax.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace thalweg {

/// A typed formula f(x, y) with named parameters. A value: parsed once, never changed.
///
/// The language, loosest binding first:
///
///     a + b   a - b
///     a*b   a/b   2x   x y   3(x + 1)      left to right, the sign left out or not: 1/2 x is (1/2)*x
///     -a   +a
///     a^b   a**b   x²                      right to left; -x^2 is -(x^2), 2^-x is 2^(-x)
///     (a)   [a]   {a}   |a|   sin(a)   √a
///
/// Numbers: 2, 1.5, .5, 1e-3, ½. A number never stands behind what it multiplies: x 2 is an error.
///
/// Functions: sin cos tan asin acos atan sinh cosh tanh exp log (= ln) log10 log2 sqrt cbrt abs sign
/// erf sigmoid softplus relu; atan2(y, x) hypot(a, b) pow(a, b) min(a, b, …) max(a, b, …). Some
/// other usual names (arcsin, sgn, fabs, …) are understood. sin^2(x) and sin²(x) are sin(x)^2.
/// A function of one argument may go without parentheses if nothing can be misunderstood:
/// sin x, sin 2x, sin 2 pi x, log sin x, sin x cos y; but sin x y and sin x/2 are errors.
///
/// Constants: pi (π) and e, the doubles nearest to them. Variables: x and y; x1 and x2 if the
/// formula has no x and y; or those that the beginning names, f(u, v) = …. The beginnings
/// "f(x, y) =", "f =", "z =" are skipped. Every other letter or name is a parameter; how runs of
/// letters are taken apart (xy, axy, rate) is described in names.h.
///
/// Pasted Unicode is understood: x², 10⁻³, ·, ×, ÷, −, √, ∛, π, α, 𝑥, full-width （ｘ＋１）, spaces of
/// all kinds.
class Expression {
public:
    /// Reads a formula. For what is none, of more than 2000 characters, or nested more than 200
    /// deep, the reason. Usual formulas take microseconds, the most hostile bytes a few
    /// milliseconds and less than a megabyte.
    static std::variant<Expression, ParseError> parse(std::string_view utf8);

    /// The names of the parameters in order of appearance, Greek letters spelled out.
    const std::vector<std::string>& parameters() const { return m_syntax.parameters; }

    /// The value of a parameter that nobody has set.
    static constexpr double kInitialParameter = 1.0;

    /// The formula ready to be evaluated, with these values of its parameters.
    /// @throws std::invalid_argument unless there is one finite value for each parameter.
    Program compile(std::span<const double> parameters) const;
    /// The same with all parameters at their initial value.
    Program compile() const;

    /// The formula in plain ASCII with every sign written. Parsing it gives an equal expression,
    /// unless what was typed is so near the limits that it exceeds them now; so save what was typed.
    std::string text() const;
    /// The formula for display: x², 2π·x, √(…), |…|. Parsing it gives an equal expression, too.
    std::string pretty() const;

    /// Whether both were understood as the same formula, however they were typed.
    friend bool operator==(const Expression&, const Expression&) = default;

private:
    explicit Expression(formula::Syntax syntax);

    formula::Syntax m_syntax;
};

/// A parameter's name for display: α₁ for "alpha_1".
std::string prettyName(const std::string& parameter);

} // namespace thalweg
