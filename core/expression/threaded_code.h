#pragma once

#include "expression/instruction.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace thalweg {

/// A program on plain doubles in which each step calls the next one: half the time of a loop over a
/// switch, and there the arithmetic is so little that this is what counts.
class ThreadedCode {
public:
    static constexpr std::size_t kFewRegisters = 24;
    static constexpr std::size_t kMaxRegisters = 4096;

    ThreadedCode(std::span<const Instruction> code, std::size_t registers, std::size_t result);

    double value(double x, double y) const
    {
        return m_registers <= kFewRegisters ? run<kFewRegisters>(x, y) : run<kMaxRegisters>(x, y);
    }

    /// registers[out] = function(registers[a], registers[b], constant), then on to the next step.
    /// `last` is the result of the step before, which most steps need: it stays in the processor.
    struct Step {
        using Handler = double (*)(const Step* self, double* registers, double last);

        Handler handler = nullptr;
        std::uint16_t out = 0;
        std::uint16_t a = 0;
        std::uint16_t b = 0;
        double constant = 0.0;
    };

private:
    template <std::size_t Registers> double run(double x, double y) const
    {
        double registers[Registers]; // not initialized: steps write before they read
        registers[0] = x;
        registers[1] = y;
        return m_steps.front().handler(m_steps.data(), registers, x);
    }

    std::vector<Step> m_steps;
    std::size_t m_registers;
};

} // namespace thalweg
