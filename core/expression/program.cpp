#include "expression/program.h"

#include "kernels/kernels.h"

#include <algorithm>
#include <cassert>
#include <stdexcept>
#include <utility>

namespace thalweg {
namespace {

/// Runs a program on many points at once, instruction by instruction over Lanes of them, in
/// the kernels of this processor.
template <std::size_t Lanes, std::size_t Registers> class LaneMachine {
public:
    LaneMachine(std::span<const Instruction> code, std::size_t result)
        : m_code(code), m_result(lanes(result))
    {
    }

    /// Evaluates whole groups of Lanes points, and at the end a part of one if there is no other
    /// machine for it. Points share y if ys is empty.
    /// @return how many points were evaluated.
    std::size_t run(std::span<const double> xs, std::span<const double> ys, double y,
                    std::span<double> out, bool toTheEnd)
    {
        const bool row = ys.empty();
        std::fill_n(lanes(1), Lanes, y);
        const auto forAll = row ? std::ranges::find_if(m_code, &Instruction::dependsOnX) : m_code.begin();
        for (auto step = m_code.begin(); step != forAll; ++step)
            performOnce(*step);
        std::size_t begin = 0;
        for (; begin + Lanes <= xs.size() || (toTheEnd && begin < xs.size()); begin += Lanes) {
            load(lanes(0), xs.subspan(begin));
            if (!row)
                load(lanes(1), ys.subspan(begin));
            for (auto step = forAll; step != m_code.end(); ++step)
                perform(*step, Lanes);
            std::copy_n(m_result, std::min(Lanes, out.size() - begin), out.begin() + offset(begin));
        }
        return std::min(begin, xs.size());
    }

private:
    static std::ptrdiff_t offset(std::size_t i) { return static_cast<std::ptrdiff_t>(i); }

    double* lanes(std::size_t index) { return m_storage + index * Lanes; }

    /// Lanes without a point repeat the last one.
    static void load(double* to, std::span<const double> from)
    {
        const std::size_t count = std::min(Lanes, from.size());
        std::copy_n(from.begin(), count, to);
        std::fill(to + count, to + Lanes, from[count - 1]);
    }

    void perform(const Instruction& step, std::size_t count)
    {
        const auto operation = static_cast<std::uint8_t>(step.op);
        m_kernels.operate(operation, step.constant, lanes(step.a), lanes(step.b), lanes(step.out), count);
    }

    /// For a result that is the same in all lanes.
    void performOnce(const Instruction& step)
    {
        perform(step, kOperationLanes);
        std::fill_n(lanes(step.out), Lanes, *lanes(step.out));
    }

    alignas(64) double m_storage[Lanes * Registers]; // not initialized: registers are written first
    std::span<const Instruction> m_code;
    double* m_result;
    const Kernels& m_kernels = kernels();
};

constexpr std::size_t kManyLanes = 128;
constexpr std::size_t kFewLanes = kOperationLanes;
constexpr std::size_t kUsualRegisters = 64;

void runLanes(std::span<const Instruction> code, std::size_t registers, std::size_t result,
              std::span<const double> xs, std::span<const double> ys, double y,
              std::span<double> out)
{
    if (registers > kUsualRegisters) {
        LaneMachine<kFewLanes, Program::kMaxRegisters>(code, result).run(xs, ys, y, out, true);
        return;
    }
    std::size_t done = 0;
    if (xs.size() >= kManyLanes)
        done = LaneMachine<kManyLanes, kUsualRegisters>(code, result).run(xs, ys, y, out, false);
    if (done < xs.size())
        LaneMachine<kFewLanes, kUsualRegisters>(code, result)
            .run(xs.subspan(done), ys.empty() ? ys : ys.subspan(done), y, out.subspan(done), true);
}

} // namespace

Program::Program(std::vector<Instruction> code, std::size_t registers, std::size_t result)
    : m_code(std::move(code)), m_registers(registers), m_result(result),
      m_onDoubles(m_code, registers, result)
{
    assert(registers >= 2 && registers <= kMaxRegisters && result < registers);
}

void Program::values(std::span<const double> xs, double y, std::span<double> out) const
{
    if (out.size() != xs.size())
        throw std::invalid_argument("values: as many results as points are needed");
    runLanes(m_code, m_registers, m_result, xs, {}, y, out);
}

void Program::values(std::span<const double> xs, std::span<const double> ys,
                     std::span<double> out) const
{
    if (ys.size() != xs.size() || out.size() != xs.size())
        throw std::invalid_argument("values: as many results and y as x are needed");
    runLanes(m_code, m_registers, m_result, xs, ys, 0.0, out);
}

template Dual<double> Program::value(const Dual<double>&, const Dual<double>&) const;
template Dual2<double> Program::value(const Dual2<double>&, const Dual2<double>&) const;
template Interval Program::value(const Interval&, const Interval&) const;
template DualInterval Program::value(const DualInterval&, const DualInterval&) const;
template Dual2Interval Program::value(const Dual2Interval&, const Dual2Interval&) const;

} // namespace thalweg
