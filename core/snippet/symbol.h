#pragma once

#include "expression/operation.h"
#include "numeric/elementary.h"

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

/// A scalar that is a formula: calculating with it writes down the calculation. So duals of it are the formulas of
/// derivatives, by the same rules as those of numbers.
namespace thalweg {

/// Everything that was written down, operands before what they are part of; each formula once.
class SymbolTape {
public:
    struct Node {
        formula::Op op = formula::Op::Number; ///< none of the compiled forms but Square
        std::uint32_t first = 0;
        std::uint32_t second = 0;
        double number = 0.0;
    };

    /// From now on this thread's symbols are written here, until it is destroyed. One at a time.
    SymbolTape();
    ~SymbolTape();
    SymbolTape(const SymbolTape&) = delete;
    SymbolTape& operator=(const SymbolTape&) = delete;

    const std::vector<Node>& nodes() const { return m_nodes; }
    const Node& operator[](std::uint32_t index) const { return m_nodes[index]; }

    /// The place of a formula, new or not. Sums with 0 and products with 0 or 1 are left out, numbers calculated.
    std::uint32_t add(formula::Op op, std::uint32_t first, std::uint32_t second = 0);
    std::uint32_t addNumber(double number);

    static SymbolTape& current();

private:
    using Key = std::tuple<formula::Op, std::uint32_t, std::uint32_t, std::uint64_t>;

    std::uint32_t find(const Node& node);
    bool isNumber(std::uint32_t index, double number) const;

    std::vector<Node> m_nodes;
    std::map<Key, std::uint32_t> m_places;
};

/// A place on the tape of the moment.
class Symbol {
public:
    Symbol() = default; ///< 0
    explicit Symbol(double number) : m_index(SymbolTape::current().addNumber(number)) {}

    static Symbol x() { return of(formula::Op::X); }
    static Symbol y() { return of(formula::Op::Y); }
    static Symbol of(formula::Op op) { return of(op, Symbol()); }
    static Symbol of(formula::Op op, Symbol a) { return of(op, a, Symbol()); }
    static Symbol of(formula::Op op, Symbol a, Symbol b)
    {
        Symbol result;
        result.m_index = SymbolTape::current().add(op, a.m_index, b.m_index);
        return result;
    }

    std::uint32_t index() const { return m_index; }

    friend Symbol operator+(Symbol a, Symbol b) { return of(formula::Op::Add, a, b); }
    friend Symbol operator-(Symbol a, Symbol b) { return of(formula::Op::Subtract, a, b); }
    friend Symbol operator*(Symbol a, Symbol b) { return of(formula::Op::Multiply, a, b); }
    friend Symbol operator/(Symbol a, Symbol b) { return of(formula::Op::Divide, a, b); }
    friend Symbol operator-(Symbol a) { return of(formula::Op::Negate, a); }
    friend Symbol operator+(Symbol a, double b) { return a + Symbol(b); }
    friend Symbol operator-(Symbol a, double b) { return a - Symbol(b); }
    friend Symbol operator*(Symbol a, double b) { return a * Symbol(b); }
    friend Symbol operator/(Symbol a, double b) { return a / Symbol(b); }
    friend Symbol operator+(double a, Symbol b) { return Symbol(a) + b; }
    friend Symbol operator-(double a, Symbol b) { return Symbol(a) - b; }
    friend Symbol operator*(double a, Symbol b) { return Symbol(a) * b; }
    friend Symbol operator/(double a, Symbol b) { return Symbol(a) / b; }

private:
    std::uint32_t m_index = 0;
};

// clang-format off
inline Symbol square(Symbol a) { return Symbol::of(formula::Op::Square, a); }
inline Symbol sin(Symbol a) { return Symbol::of(formula::Op::Sin, a); }
inline Symbol cos(Symbol a) { return Symbol::of(formula::Op::Cos, a); }
inline Symbol tan(Symbol a) { return Symbol::of(formula::Op::Tan, a); }
inline Symbol asin(Symbol a) { return Symbol::of(formula::Op::Asin, a); }
inline Symbol acos(Symbol a) { return Symbol::of(formula::Op::Acos, a); }
inline Symbol atan(Symbol a) { return Symbol::of(formula::Op::Atan, a); }
inline Symbol sinh(Symbol a) { return Symbol::of(formula::Op::Sinh, a); }
inline Symbol cosh(Symbol a) { return Symbol::of(formula::Op::Cosh, a); }
inline Symbol tanh(Symbol a) { return Symbol::of(formula::Op::Tanh, a); }
inline Symbol exp(Symbol a) { return Symbol::of(formula::Op::Exp, a); }
inline Symbol log(Symbol a) { return Symbol::of(formula::Op::Log, a); }
inline Symbol log10(Symbol a) { return Symbol::of(formula::Op::Log10, a); }
inline Symbol log2(Symbol a) { return Symbol::of(formula::Op::Log2, a); }
inline Symbol sqrt(Symbol a) { return Symbol::of(formula::Op::Sqrt, a); }
inline Symbol cbrt(Symbol a) { return Symbol::of(formula::Op::Cbrt, a); }
inline Symbol abs(Symbol a) { return Symbol::of(formula::Op::Abs, a); }
inline Symbol sign(Symbol a) { return Symbol::of(formula::Op::Sign, a); }
inline Symbol erf(Symbol a) { return Symbol::of(formula::Op::Erf, a); }
inline Symbol sigmoid(Symbol a) { return Symbol::of(formula::Op::Sigmoid, a); }
inline Symbol softplus(Symbol a) { return Symbol::of(formula::Op::Softplus, a); }
inline Symbol relu(Symbol a) { return Symbol::of(formula::Op::Relu, a); }
inline Symbol atan2(Symbol a, Symbol b) { return Symbol::of(formula::Op::Atan2, a, b); }
inline Symbol min(Symbol a, Symbol b) { return Symbol::of(formula::Op::Min, a, b); }
inline Symbol max(Symbol a, Symbol b) { return Symbol::of(formula::Op::Max, a, b); }
inline Symbol hypot(Symbol a, Symbol b) { return Symbol::of(formula::Op::Hypot, a, b); }
inline Symbol pow(Symbol a, Symbol b) { return Symbol::of(formula::Op::Power, a, b); }
// clang-format on
inline Symbol pow(Symbol a, double b) { return pow(a, Symbol(b)); }
inline Symbol pow(double a, Symbol b) { return pow(Symbol(a), b); }
inline Symbol power(Symbol a, int exponent) { return pow(a, double(exponent)); }

// What duals ask of their scalar. Where a derivative does not exist, the formula says what is on either side of it.
inline Symbol finiteSlope(Symbol slope) { return slope; }
inline Symbol bendAtZero(Symbol) { return Symbol(0.0); }
inline Symbol slopeOfAbs(Symbol a) { return sign(a); }
/// 0 below 0, 1 above.
inline Symbol slopeOfRelu(Symbol a) { return 0.5 * (1.0 + sign(a)); }
inline Symbol notBelow0(Symbol a) { return a; }
inline Symbol slopeOfLesser(Symbol keyA, Symbol keyB, Symbol da, Symbol db)
{
    return db + slopeOfRelu(keyB - keyA) * (da - db);
}
inline Symbol bendOfLesser(Symbol keyA, Symbol keyB, Symbol, Symbol da, Symbol db)
{
    return slopeOfLesser(keyA, keyB, da, db);
}
inline Symbol slopeOffCut(Symbol, Symbol, Symbol slope) { return slope; }
inline Symbol cosineOf(Symbol a, Symbol r) { return a / r; }
inline Symbol logOfBase(Symbol a) { return log(a); }
inline Symbol bendAbove(Symbol, Symbol bend) { return bend; }

} // namespace thalweg
