#pragma once

#include "expression/operation.h"
#include "numeric/dual.h"
#include "numeric/elementary.h"
#include "numeric/interval.h"

#include <cstdint>
#include <type_traits>

namespace thalweg {

/// One step of a program: registers[out] = op(registers[a], registers[b], constant).
struct Instruction {
    formula::Op op = formula::Op::Number;
    bool dependsOnX = true; ///< whether the result may differ between the points of a row; others come first
    std::uint16_t out = 0;
    std::uint16_t a = 0;
    std::uint16_t b = 0;
    double constant = 0.0; ///< or the whole exponent of IntegerPower
};

/// Calls apply(f) with the function f(a, b) of an operation: the only place that says what each one
/// does. c is the instruction's constant; functions of one operand ignore b.
template <class Apply>
[[gnu::always_inline]] inline decltype(auto) withFunctionOf(formula::Op op, double c, Apply&& apply)
{
    using formula::Op;
    switch (op) {
    case Op::Negate: return apply([](const auto& a, const auto&) { return -a; });
    case Op::Add: return apply([](const auto& a, const auto& b) { return a + b; });
    case Op::Subtract: return apply([](const auto& a, const auto& b) { return a - b; });
    case Op::Multiply: return apply([](const auto& a, const auto& b) { return a * b; });
    case Op::Divide: return apply([](const auto& a, const auto& b) { return a / b; });
    case Op::Power: return apply([](const auto& a, const auto& b) { return pow(a, b); });
    case Op::Sin: return apply([](const auto& a, const auto&) { return sin(a); });
    case Op::Cos: return apply([](const auto& a, const auto&) { return cos(a); });
    case Op::Tan: return apply([](const auto& a, const auto&) { return tan(a); });
    case Op::Asin: return apply([](const auto& a, const auto&) { return asin(a); });
    case Op::Acos: return apply([](const auto& a, const auto&) { return acos(a); });
    case Op::Atan: return apply([](const auto& a, const auto&) { return atan(a); });
    case Op::Sinh: return apply([](const auto& a, const auto&) { return sinh(a); });
    case Op::Cosh: return apply([](const auto& a, const auto&) { return cosh(a); });
    case Op::Tanh: return apply([](const auto& a, const auto&) { return tanh(a); });
    case Op::Exp: return apply([](const auto& a, const auto&) { return exp(a); });
    case Op::Log: return apply([](const auto& a, const auto&) { return log(a); });
    case Op::Log10: return apply([](const auto& a, const auto&) { return log10(a); });
    case Op::Log2: return apply([](const auto& a, const auto&) { return log2(a); });
    case Op::Sqrt: return apply([](const auto& a, const auto&) { return sqrt(a); });
    case Op::Cbrt: return apply([](const auto& a, const auto&) { return cbrt(a); });
    case Op::Abs: return apply([](const auto& a, const auto&) { return abs(a); });
    case Op::Sign: return apply([](const auto& a, const auto&) { return sign(a); });
    case Op::Erf: return apply([](const auto& a, const auto&) { return erf(a); });
    case Op::Sigmoid: return apply([](const auto& a, const auto&) { return sigmoid(a); });
    case Op::Softplus: return apply([](const auto& a, const auto&) { return softplus(a); });
    case Op::Relu: return apply([](const auto& a, const auto&) { return relu(a); });
    case Op::Atan2: return apply([](const auto& a, const auto& b) { return atan2(a, b); });
    case Op::Min: return apply([](const auto& a, const auto& b) { return min(a, b); });
    case Op::Max: return apply([](const auto& a, const auto& b) { return max(a, b); });
    case Op::Hypot: return apply([](const auto& a, const auto& b) { return hypot(a, b); });
    case Op::Square: return apply([](const auto& a, const auto&) { return square(a); });
    case Op::IntegerPower:
        return apply([c](const auto& a, const auto&) { return power(a, static_cast<int>(c)); });
    case Op::PowerConstant: return apply([c](const auto& a, const auto&) { return pow(a, c); });
    case Op::ConstantPower: return apply([c](const auto& a, const auto&) { return pow(c, a); });
    case Op::AddConstant: return apply([c](const auto& a, const auto&) { return a + c; });
    case Op::SubtractFromConstant: return apply([c](const auto& a, const auto&) { return c - a; });
    case Op::MultiplyConstant: return apply([c](const auto& a, const auto&) { return a * c; });
    case Op::DivideByConstant: return apply([c](const auto& a, const auto&) { return a / c; });
    case Op::DivideConstantBy: return apply([c](const auto& a, const auto&) { return c / a; });
    default: // Number; other leaves are no instructions
        return apply(
            [c](const auto& a, const auto&) { return std::remove_cvref_t<decltype(a)>(c); });
    }
}

} // namespace thalweg
