#include "expression/threaded_code.h"

#include <array>
#include <utility>

namespace thalweg {
namespace {

using Step = ThreadedCode::Step;
using formula::Op;

/// Where a step finds an operand.
enum Source { FromRegister, FromLast };

template <Op op, Source a, Source b>
double perform(const Step* self, double* registers, double last)
{
    const double first = a == FromLast ? last : registers[self->a];
    const double second = b == FromLast ? last : registers[self->b];
    const double result =
        withFunctionOf(op, self->constant, [&](auto function) { return function(first, second); });
    registers[self->out] = result;
    return self[1].handler(self + 1, registers, result);
}

double finish(const Step* self, double* registers, double) { return registers[self->a]; }
double finishWithLast(const Step*, double*, double last) { return last; }

using Handlers = std::array<Step::Handler, 4>;

template <Op op> constexpr Handlers handlersOf()
{
    return {perform<op, FromRegister, FromRegister>, perform<op, FromLast, FromRegister>,
            perform<op, FromRegister, FromLast>, perform<op, FromLast, FromLast>};
}

constexpr std::size_t kOps = static_cast<std::size_t>(Op::DivideConstantBy) + 1;

template <std::size_t... I>
constexpr std::array<Handlers, kOps> makeTable(std::index_sequence<I...>)
{
    return {handlersOf<static_cast<Op>(I)>()...};
}

constexpr std::array<Handlers, kOps> kTable = makeTable(std::make_index_sequence<kOps>{});

Step stepFor(const Instruction& instruction, std::size_t last)
{
    const bool two = formula::operandCount(instruction.op) == 2;
    const std::size_t sources =
        (instruction.a == last ? 1U : 0U) + (two && instruction.b == last ? 2U : 0U);
    return {kTable[static_cast<std::size_t>(instruction.op)][sources], instruction.out,
            instruction.a, instruction.b, instruction.constant};
}

} // namespace

ThreadedCode::ThreadedCode(std::span<const Instruction> code, std::size_t registers,
                           std::size_t result)
    : m_registers(registers)
{
    std::size_t last = 0;
    m_steps.reserve(code.size() + 1);
    for (const Instruction& instruction : code) {
        m_steps.push_back(stepFor(instruction, last));
        last = instruction.out;
    }
    m_steps.push_back(
        {result == last ? finishWithLast : finish, 0, static_cast<std::uint16_t>(result), 0, 0.0});
}

} // namespace thalweg
