#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace thalweg::formula {

/// Everything a formula is made of: leaves, arithmetic, functions; at the end the forms with a
/// constant operand that only compiled programs have.
// clang-format off
enum class Op : std::uint8_t {
    Number, Pi, Euler, X, Y, Parameter,

    Negate, Add, Subtract, Multiply, Divide, Power,

    Sin, Cos, Tan, Asin, Acos, Atan, Sinh, Cosh, Tanh,
    Exp, Log, Log10, Log2, Sqrt, Cbrt,
    Abs, Sign, Erf, Sigmoid, Softplus, Relu,

    Atan2, Min, Max, Hypot,

    Square, IntegerPower, PowerConstant, ConstantPower,
    AddConstant, SubtractFromConstant, MultiplyConstant, DivideByConstant, DivideConstantBy
};
// clang-format on

constexpr bool isLeaf(Op op) { return op <= Op::Parameter; }
/// Of a leaf, 0; of a compiled form, the number of operands that are not constant.
constexpr int operandCount(Op op)
{
    if (isLeaf(op))
        return 0;
    const bool two = (Op::Add <= op && op <= Op::Power) || (Op::Atan2 <= op && op <= Op::Hypot);
    return two ? 2 : 1;
}

/// A function of the formula language.
struct Function {
    Op op = Op::Sin;
    int arity = 1;
    /// Min and Max take any number of arguments from `arity` on.
    bool variadic = false;
};

/// The function of that name or alias (ln, arcsin, sgn, …), exactly as written; nothing when unknown.
std::optional<Function> findFunction(std::string_view name);
/// As findFunction, but Sin and SIN are found, too.
std::optional<Function> findFunctionAnyCase(std::string_view name);
/// The name under which a function is printed. Not for leaves and arithmetic.
std::string_view functionName(Op op);
/// What somebody who typed this unknown name may have meant, if it can be guessed: a formula, or a
/// function whose name is at most so many letters different.
std::optional<std::string> likelyMeaning(std::string_view name, std::size_t differentLetters = 2);

/// Whether this is no function here, but so usual a name of one that "lg x" is hardly a product: cot, ctg, csc, lg, sec, tg.
bool isFunctionElsewhere(std::string_view name);

} // namespace thalweg::formula
