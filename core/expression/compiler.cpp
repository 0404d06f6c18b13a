#include "expression/compiler.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <tuple>
#include <utility>

namespace thalweg::formula {
namespace {

using ValueId = std::uint32_t;

/// A quantity that the program computes, or x, y or a constant (Op::Number).
struct Value {
    Op op = Op::Number;
    ValueId a = 0;
    ValueId b = 0;
    double constant = 0.0;
    bool dependsOnX = false;
};

/// 1/c, if dividing by c is the same as multiplying with it: for powers of two.
std::optional<double> exactInverse(double c)
{
    int exponent = 0;
    const double inverse = 1.0 / c;
    const bool powerOfTwo = std::fabs(std::frexp(c, &exponent)) == 0.5;
    return powerOfTwo && std::isnormal(inverse) ? std::optional(inverse) : std::nullopt;
}

/// Builds the list of distinct quantities, simplifying on the way.
class Values {
public:
    const std::vector<Value>& all() const { return m_values; }

    ValueId variable(Op op) { return find({op, 0, 0, 0.0, op == Op::X}); }
    ValueId number(double constant) { return find({Op::Number, 0, 0, constant, false}); }

    ValueId operation(Op op, ValueId a, ValueId b)
    {
        switch (op) {
        case Op::Negate: return negated(a);
        case Op::Add: return sum(a, b);
        case Op::Subtract: return difference(a, b);
        case Op::Multiply: return product(a, b);
        case Op::Divide: return quotient(a, b);
        case Op::Power: return raised(a, b);
        default: return compute(op, a, operandCount(op) == 2 ? b : 0);
        }
    }

private:
    bool isNumber(ValueId id) const { return m_values[id].op == Op::Number; }
    bool isNumber(ValueId id, double constant) const
    {
        return isNumber(id) && constantOf(id) == constant;
    }
    bool is(ValueId id, Op op) const { return m_values[id].op == op; }
    double constantOf(ValueId id) const { return m_values[id].constant; }

    /// The value with these contents, which is added if there is none yet.
    ValueId find(const Value& value)
    {
        const Key key{value.op, value.a, value.b, std::bit_cast<std::uint64_t>(value.constant)};
        const auto [found, isNew] = m_ids.try_emplace(key, static_cast<ValueId>(m_values.size()));
        if (isNew)
            m_values.push_back(value);
        return found->second;
    }

    /// An operation that is not simplified any more, except that constants are folded.
    ValueId compute(Op op, ValueId a, ValueId b = 0, double constant = 0.0)
    {
        const bool two = operandCount(op) == 2;
        if (isNumber(a) && (!two || isNumber(b))) {
            const double folded = Program({{op, false, 2, 0, 1, constant}}, 3, 2)
                                      .value(constantOf(a), two ? constantOf(b) : 0.0);
            if (std::isfinite(folded))
                return number(folded);
        }
        const bool dependsOnX = m_values[a].dependsOnX || (two && m_values[b].dependsOnX);
        return find({op, a, b, constant, dependsOnX});
    }

    ValueId negated(ValueId a)
    {
        const Value v = m_values[a];
        if (v.op == Op::Negate)
            return v.a;
        if (v.op == Op::MultiplyConstant || v.op == Op::DivideByConstant
            || v.op == Op::DivideConstantBy)
            return compute(v.op, v.a, 0, -v.constant);
        return compute(Op::Negate, a);
    }

    ValueId sum(ValueId a, ValueId b)
    {
        if (isNumber(a))
            std::swap(a, b);
        if (isNumber(b))
            return plusConstant(a, constantOf(b));
        if (is(b, Op::Negate))
            return compute(Op::Subtract, a, m_values[b].a);
        if (is(a, Op::Negate))
            return compute(Op::Subtract, b, m_values[a].a);
        return compute(Op::Add, std::min(a, b), std::max(a, b));
    }

    ValueId plusConstant(ValueId a, double c)
    {
        if (c == 0.0 && std::signbit(c)) // a + 0 is not a for a = −0, but a − 0 is
            return a;
        if (is(a, Op::Negate))
            return compute(Op::SubtractFromConstant, m_values[a].a, 0, c);
        return compute(Op::AddConstant, a, 0, c);
    }

    ValueId difference(ValueId a, ValueId b)
    {
        if (isNumber(b))
            return plusConstant(a, -constantOf(b));
        if (is(b, Op::Negate))
            return sum(a, m_values[b].a);
        if (isNumber(a))
            return compute(Op::SubtractFromConstant, b, 0, constantOf(a));
        return compute(Op::Subtract, a, b);
    }

    ValueId product(ValueId a, ValueId b)
    {
        if (isNumber(a))
            std::swap(a, b);
        if (isNumber(b))
            return timesConstant(a, constantOf(b));
        if (a == b)
            return squared(a);
        return compute(Op::Multiply, std::min(a, b), std::max(a, b));
    }

    ValueId timesConstant(ValueId a, double c)
    {
        if (c == 1.0)
            return a;
        if (c == -1.0)
            return negated(a);
        if (is(a, Op::Negate))
            return compute(Op::MultiplyConstant, m_values[a].a, 0, -c);
        return compute(Op::MultiplyConstant, a, 0, c);
    }

    ValueId quotient(ValueId a, ValueId b)
    {
        if (isNumber(b) && !isNumber(a)) {
            if (const std::optional<double> inverse = exactInverse(constantOf(b)))
                return timesConstant(a, *inverse);
            return compute(Op::DivideByConstant, a, 0, constantOf(b));
        }
        if (isNumber(a) && !isNumber(b))
            return compute(Op::DivideConstantBy, b, 0, constantOf(a));
        return compute(Op::Divide, a, b);
    }

    /// The sign of the base has no say, so that |x|² is smooth at 0.
    ValueId squared(ValueId a)
    {
        const bool signOnly = is(a, Op::Abs) || is(a, Op::Negate);
        return compute(Op::Square, signOnly ? m_values[a].a : a);
    }

    ValueId raised(ValueId a, ValueId b)
    {
        if (isNumber(b) && !isNumber(a))
            return raisedTo(a, constantOf(b));
        if (isNumber(a, std::numbers::e))
            return compute(Op::Exp, b);
        if (isNumber(a) && !isNumber(b))
            return compute(Op::ConstantPower, b, 0, constantOf(a));
        return compute(Op::Power, a, b);
    }

    ValueId raisedTo(ValueId a, double exponent)
    {
        if (exponent == 0.0)
            return number(1.0);
        if (exponent == 1.0)
            return a;
        if (exponent == 2.0)
            return squared(a);
        if (exponent == 0.5)
            return compute(Op::Sqrt, a);
        if (isWhole(exponent))
            return compute(Op::IntegerPower, a, 0, exponent);
        return compute(Op::PowerConstant, a, 0, exponent);
    }

    using Key = std::tuple<Op, ValueId, ValueId, std::uint64_t>;
    std::vector<Value> m_values;
    std::map<Key, ValueId> m_ids;
};

/// Turns the values that the result needs into instructions, and gives them registers. Those that do
/// not depend on x come first, and the others leave their registers alone: along a row they are
/// computed once.
class Emitter {
public:
    explicit Emitter(const std::vector<Value>& values) : m_values(values), m_uses(values.size()) {}

    Program run(ValueId result)
    {
        countUses(result);
        for (const Value& value : m_values)
            m_places.push_back(value.op == Op::Y ? 1 : 0);
        for (const bool dependsOnX : {false, true})
            for (ValueId id = 0; id <= result; ++id)
                if (m_values[id].dependsOnX == dependsOnX)
                    emit(id);
        return {std::move(m_code), m_registers, m_places[result]};
    }

private:
    void countUses(ValueId result)
    {
        m_uses[result] = 1;
        for (ValueId id = result + 1; id-- > 0;) {
            if (m_uses[id] == 0)
                continue;
            const Value& value = m_values[id];
            const int count = operandCount(value.op);
            m_uses[value.a] += count > 0 ? 1 : 0;
            m_uses[value.b] += count > 1 ? 1 : 0;
        }
    }

    void emit(ValueId id)
    {
        const Value& value = m_values[id];
        if (m_uses[id] == 0 || value.op == Op::X || value.op == Op::Y)
            return;
        const int count = operandCount(value.op);
        const std::uint16_t a = count > 0 ? consume(value.a, value) : std::uint16_t{0};
        const std::uint16_t b = count > 1 ? consume(value.b, value) : a;
        m_places[id] = freeRegister();
        m_code.push_back({value.op, value.dependsOnX, m_places[id], a, b, value.constant});
    }

    /// The register of an operand, which is free again after its last use.
    std::uint16_t consume(ValueId id, const Value& user)
    {
        const bool neededInTheRow = user.dependsOnX && !m_values[id].dependsOnX;
        if (--m_uses[id] == 0 && m_places[id] > 1 && !neededInTheRow)
            m_free.push_back(m_places[id]);
        return m_places[id];
    }

    std::uint16_t freeRegister()
    {
        if (m_free.empty())
            return static_cast<std::uint16_t>(m_registers++);
        const std::uint16_t place = m_free.back();
        m_free.pop_back();
        return place;
    }

    const std::vector<Value>& m_values;
    std::vector<int> m_uses;
    std::vector<std::uint16_t> m_places;
    std::vector<std::uint16_t> m_free;
    std::vector<Instruction> m_code;
    std::size_t m_registers = 2;
};

ValueId translate(const Node& node, std::span<const double> parameters, Values& values,
                  const std::vector<ValueId>& ids)
{
    switch (node.op) {
    case Op::Number: return values.number(node.number);
    case Op::Pi: return values.number(std::numbers::pi);
    case Op::Euler: return values.number(std::numbers::e);
    case Op::Parameter: return values.number(parameters[node.first]);
    case Op::X:
    case Op::Y: return values.variable(node.op);
    default: return values.operation(node.op, ids[node.first], ids[node.second]);
    }
}

} // namespace

Program compile(const Syntax& syntax, std::span<const double> parameters)
{
    Values values;
    std::vector<ValueId> ids;
    ids.reserve(syntax.nodes.size());
    for (const Node& node : syntax.nodes)
        ids.push_back(translate(node, parameters, values, ids));
    return Emitter(values.all()).run(ids.back());
}

} // namespace thalweg::formula
