#include "snippet/symbol.h"

#include "expression/instruction.h"

#include <bit>
#include <stdexcept>
#include <utility>

namespace thalweg {

namespace {

using formula::Op;

thread_local SymbolTape* t_current = nullptr;

} // namespace

SymbolTape::SymbolTape()
{
    if (t_current)
        throw std::logic_error("SymbolTape: there is one already");
    t_current = this;
    find({}); // 0, which is what new symbols are
}

SymbolTape::~SymbolTape() { t_current = nullptr; }

SymbolTape& SymbolTape::current()
{
    if (!t_current)
        throw std::logic_error("SymbolTape: there is none");
    return *t_current;
}

std::uint32_t SymbolTape::find(const Node& node)
{
    const Key key(node.op, node.first, node.second, std::bit_cast<std::uint64_t>(node.number));
    const auto [place, isNew] = m_places.try_emplace(key, static_cast<std::uint32_t>(m_nodes.size()));
    if (isNew)
        m_nodes.push_back(node);
    return place->second;
}

std::uint32_t SymbolTape::addNumber(double number) { return find({Op::Number, 0, 0, number + 0.0}); }

bool SymbolTape::isNumber(std::uint32_t index, double number) const
{
    return m_nodes[index].op == Op::Number && m_nodes[index].number == number;
}

std::uint32_t SymbolTape::add(Op op, std::uint32_t first, std::uint32_t second)
{
    const auto isPlain = [this](std::uint32_t index) { return m_nodes[index].op == Op::Number; };
    const int operands = formula::operandCount(op);
    if (operands > 0 && isPlain(first) && (operands == 1 || isPlain(second)))
        return withFunctionOf(op, 0.0, [&](auto function) {
            return addNumber(function(m_nodes[first].number, m_nodes[second].number));
        });
    const bool isSum = op == Op::Add || op == Op::Subtract;
    if ((isSum && isNumber(second, 0.0)) || ((op == Op::Multiply || op == Op::Divide) && isNumber(second, 1.0)))
        return first;
    if ((op == Op::Add && isNumber(first, 0.0)) || (op == Op::Multiply && isNumber(first, 1.0)))
        return second;
    if (op == Op::Subtract && isNumber(first, 0.0))
        return add(Op::Negate, second);
    if ((op == Op::Multiply && (isNumber(first, 0.0) || isNumber(second, 0.0)))
        || (op == Op::Divide && isNumber(first, 0.0)))
        return addNumber(0.0);
    if (op == Op::Power && isNumber(second, 2.0))
        return find({Op::Square, first, 0, 0.0});
    if (op == Op::Power && isNumber(second, 1.0))
        return first;
    if (op == Op::Power && isNumber(second, 0.0))
        return addNumber(1.0);
    if (op == Op::Multiply && isPlain(second))
        std::swap(first, second); // 2 x, not x 2
    return find({op, first, second, 0.0});
}

} // namespace thalweg
