#pragma once

#include "expression/token.h"

#include <string>
#include <vector>

namespace thalweg::formula {

/// What a formula calls its two variables.
struct VariableNames {
    std::string first = "x";
    std::string second = "y";
    /// Whether the formula says so itself: f(u, v) = …
    bool declared = false;
};

/// Takes a beginning like "f(x, y) =", "f =" or "z =" off the front of the tokens.
/// @throws ParseError for an equals sign anywhere else, and for "y =" and the like.
VariableNames takeHeading(std::vector<Token>& tokens);

/// Replaces every Name by what it means. Functions, pi, e, the variables and the names of Greek
/// letters are known; upper case X, Y, PI and SIN are, too.
///
///   - A name with an _index is one parameter: w_1, x_min.
///   - A run of letters that is no known name is a product if it consists of known names (the
///     longest first) and single letters, with at least one variable or a function at its end and
///     no two unknown letters side by side: xy, ax, kxy, pix, axsin(y), a1x.
///   - Any other run is one parameter: a, ab, rate, temp, A, a1. Not allowed are runs that contain
///     a variable (abx, decay), begin with a function (sinx) or, before a parenthesis, look like
///     one (sine(x)), nor before a variable the usual names of other functions (sec x): what is
///     meant is not clear.
///   - x1 and x2 (x_1, x₁ …) are the variables if nothing else in the formula is x or y. Otherwise
///     x_1 is a parameter, and x2 an error: it may be x², 2x or x₂.
///
/// @throws ParseError as described, with the cure.
std::vector<Token> resolveNames(const std::vector<Token>& tokens, const VariableNames& variables);

} // namespace thalweg::formula
