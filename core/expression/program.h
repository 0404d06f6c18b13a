#pragma once

#include "expression/instruction.h"
#include "expression/threaded_code.h"

#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <type_traits>
#include <vector>

namespace thalweg {

/// A compiled formula f(x, y), the values of its parameters built in. Immutable: threads may share
/// it. Evaluation allocates nothing.
class Program {
public:
    /// f(x, y) = 0.
    Program() : Program({{formula::Op::Number, false, 2, 0, 0, 0.0}}, 3, 2) {}
    /// Registers 0 and 1 hold x and y and are never overwritten.
    /// @param registers  how many there are, at most kMaxRegisters; instructions use no others.
    Program(std::vector<Instruction> code, std::size_t registers, std::size_t result);

    static constexpr std::size_t kMaxRegisters = ThreadedCode::kMaxRegisters;

    /// f(x, y) on any scalar: double, Dual, Dual2, Interval, duals of intervals. For derivatives
    /// give T::variableX(x) and T::variableY(y). What is undefined gives what the scalar says: NaN,
    /// the empty or the whole interval.
    template <class T> T value(const T& x, const T& y) const
    {
        return m_registers <= kFewRegisters ? run<kFewRegisters>(x, y) : run<kMaxRegisters>(x, y);
    }

    /// out[i] = f(xs[i], y), several times faster than value() and with the same bits, but for the
    /// functions that numeric/pack.h lists: those are vectorized, and differ by their errors there.
    /// @throws std::invalid_argument unless the spans are of one length.
    void values(std::span<const double> xs, double y, std::span<double> out) const;
    /// out[i] = f(xs[i], ys[i]); otherwise as above.
    void values(std::span<const double> xs, std::span<const double> ys,
                std::span<double> out) const;

    std::span<const Instruction> code() const { return m_code; }

private:
    static constexpr std::size_t kFewRegisters = ThreadedCode::kFewRegisters;

    template <std::size_t Registers, class T> T run(const T& x, const T& y) const
    {
        static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
        // Not an array of T: that would be filled with zeros first.
        alignas(T) std::byte storage[Registers * sizeof(T)];
        T* const registers = std::launder(reinterpret_cast<T*>(storage));
        std::construct_at(registers, x);
        std::construct_at(registers + 1, y);
        for (const Instruction& step : m_code) {
            const T& a = registers[step.a];
            const T& b = registers[step.b];
            const auto apply = [&](auto function) { return function(a, b); };
            std::construct_at(registers + step.out, withFunctionOf(step.op, step.constant, apply));
        }
        return registers[m_result];
    }

    std::vector<Instruction> m_code;
    std::size_t m_registers;
    std::size_t m_result;
    ThreadedCode m_onDoubles;
};

/// Plain doubles have a faster machine of their own.
template <> inline double Program::value(const double& x, const double& y) const
{
    return m_onDoubles.value(x, y);
}

using DualInterval = Dual<Interval>;
using Dual2Interval = Dual2<Interval>;

// Compiled once, in program.cpp.
extern template Dual<double> Program::value(const Dual<double>&, const Dual<double>&) const;
extern template Dual2<double> Program::value(const Dual2<double>&, const Dual2<double>&) const;
extern template Interval Program::value(const Interval&, const Interval&) const;
extern template DualInterval Program::value(const DualInterval&, const DualInterval&) const;
extern template Dual2Interval Program::value(const Dual2Interval&, const Dual2Interval&) const;

} // namespace thalweg
