#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace thalweg {

/// Why a typed formula is not one.
struct ParseError {
    /// Where, counted in characters (code points, not bytes) from 1.
    std::size_t column = 1;
    /// One English sentence with the column and, where it can be guessed, the cure.
    std::string message;
    /// The sentence before its places %1, %2, … were filled: one of messages::kAll, so that
    /// another language can translate it.
    std::string_view pattern;
    /// What fills the places: %1 is always the column; the others are pieces of formulas and numbers.
    std::vector<std::string> arguments;
};

/// An error at a column, its sentence made from the pattern; `rest` fills %2, %3, …
ParseError parseError(std::string_view pattern, std::size_t column,
                      std::vector<std::string> rest = {});

/// Every sentence that the parser can say. %1 is the column.
namespace messages {

inline constexpr std::string_view kEmpty = "there is no formula at column %1; try x^2 + y^2";
inline constexpr std::string_view kTooLong =
    "the formula is too long: column %1 is past the limit of %2 characters";
inline constexpr std::string_view kTooDeep = "the formula is nested more than %2 deep at column %1";
inline constexpr std::string_view kNotUtf8 = "the text at column %1 is not valid UTF-8";
inline constexpr std::string_view kCharacter =
    "the character '%2' at column %1 has no meaning in a formula";
inline constexpr std::string_view kLatex =
    "LaTeX commands like the '\\' at column %1 are not understood; write sin(x), sqrt(x), (a)/(b)";
inline constexpr std::string_view kTwoPoints =
    "the number '%2' at column %1 has two decimal points";
inline constexpr std::string_view kNumberRange =
    "the number '%2' at column %1 is too large or too small";
inline constexpr std::string_view kComma =
    "the ',' at column %1 stands outside a function's arguments; decimals are written 1.5";
inline constexpr std::string_view kEquation =
    "the '=' at column %1 has no meaning there; a formula may begin with f(x, y) =, and of an "
    "equation the left side minus the right side is one";
inline constexpr std::string_view kHeading =
    "'%2' at column %1 cannot be what the formula defines; write z = or f(x, y) =";
inline constexpr std::string_view kNotDeclared =
    "'%2' at column %1 is not one of the variables %3 and %4";

inline constexpr std::string_view kUnknownFunction = "unknown function '%2' at column %1";
inline constexpr std::string_view kUnknownFunctionCure =
    "unknown function '%2' at column %1; did you mean %3?";
inline constexpr std::string_view kGlued =
    "'%2' at column %1 is not a name; put the argument of %3 in parentheses, %3(…)";
inline constexpr std::string_view kUnclearName =
    "'%2' at column %1 is not a known name; write a product as %3, or choose a name without %4 and "
    "%5";
inline constexpr std::string_view kDigit =
    "'%2' at column %1 is not a name; write %3^%4 (power), %3*%4 (product) or %3_%4 (parameter)";

inline constexpr std::string_view kNoArgument =
    "the function '%2' at column %1 has no argument; write %2(x)";
inline constexpr std::string_view kArgumentCount =
    "the function '%2' at column %1 takes %3 argument(s), not %4";
inline constexpr std::string_view kTooFewArguments =
    "the function '%2' at column %1 takes at least %3 arguments, not %4";
inline constexpr std::string_view kMissingArgument =
    "an argument is missing at the ',' at column %1";
inline constexpr std::string_view kNeedsParentheses =
    "the arguments of '%2' at column %1 want parentheses; write %2(x, y)";
inline constexpr std::string_view kUnclearArgument =
    "it is not clear where the argument of '%2' at column %1 ends; put it in parentheses, %2(…)";
inline constexpr std::string_view kInverse =
    "'%2' to a negative power at column %1 has two meanings; write %3";
inline constexpr std::string_view kFunctionPower =
    "the power of '%2' at column %1 belongs behind its argument, as in %2(x)^2";

inline constexpr std::string_view kNothingRight = "'%2' at column %1 has nothing to its right";
inline constexpr std::string_view kNothingLeft = "'%2' at column %1 has nothing to its left";
inline constexpr std::string_view kMissingOperator =
    "an operator is missing before '%2' at column %1; write * or ^";
inline constexpr std::string_view kMissingClose = "'%3' is missing for the '%2' at column %1";
inline constexpr std::string_view kMissingOpen = "'%3' is missing for the '%2' at column %1";
inline constexpr std::string_view kMismatch =
    "the '%2' at column %1 is closed by '%3' at column %4; they must match";
inline constexpr std::string_view kEmptyBrackets =
    "there is nothing between the '%2' at column %1 and its '%3'";
inline constexpr std::string_view kUnclosedBar =
    "the '|' at column %1 has no partner; abs(x) is the same as |x| and can be nested";

inline constexpr std::array kAll{kEmpty,           kTooLong,
                                 kTooDeep,         kNotUtf8,
                                 kCharacter,       kLatex,
                                 kTwoPoints,       kNumberRange,
                                 kComma,           kEquation,
                                 kHeading,         kNotDeclared,
                                 kUnknownFunction, kUnknownFunctionCure,
                                 kGlued,           kUnclearName,
                                 kDigit,           kNoArgument,
                                 kArgumentCount,   kTooFewArguments,
                                 kMissingArgument, kNeedsParentheses,
                                 kUnclearArgument, kInverse,
                                 kFunctionPower,   kNothingRight,
                                 kNothingLeft,     kMissingOperator,
                                 kMissingClose,    kMissingOpen,
                                 kMismatch,        kEmptyBrackets,
                                 kUnclosedBar};

} // namespace messages
} // namespace thalweg
